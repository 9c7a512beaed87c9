"""What preparing the contract promises, seen in the code that is generated from it."""

import importlib
import json
import re
import unittest
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx

from puhui_client import Puhui
from puhui_client.generated import models
from puhui_client.generated.api.policies import policies_read

CONTRACT = json.loads((Path(__file__).parents[3] / "openapi/v1.json").read_text(encoding="utf-8"))
API = Path(models.__file__).parent.parent / "api"


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with the name of its generated module."""
    for path in CONTRACT["paths"].values():
        for operation in path.values():
            name = re.sub(r"(?=[A-Z])", "_", operation["operationId"]).lower()
            yield f"{operation['tags'][0].replace('-', '_')}.{name}", operation


class Prepared(unittest.TestCase):
    def test_every_operation_but_the_import_is_there(self) -> None:
        generated = {f"{path.parent.name}.{path.stem}" for path in API.glob("*/*.py") if path.stem != "__init__"}
        expected = {name for name, _ in operations()} - {"evaluation_reports.evaluation_reports_imports_take"}
        self.assertEqual(generated, expected)

    def test_every_example_of_the_contract_is_read_and_nothing_of_it_is_lost(self) -> None:
        count = 0
        for name, operation in operations():
            for status, answer in operation["responses"].items():
                for example in answer.get("content", {}).get("application/json", {}).get("examples", {}).values():
                    value = example["value"]
                    if not status.startswith("2") or operation["operationId"] == "portalContractRead":
                        continue
                    module = importlib.import_module(f"puhui_client.generated.api.{name}")
                    response = httpx.Response(int(status), json=value)
                    read = module._parse_response(client=Puhui("https://ip.example"), response=response)
                    with self.subTest(name):
                        self.assertEqual(comparable(read.to_dict()), comparable(value))
                        self.assertNotIn("additional_properties={'", repr(read), "a field has no name of its own")
                    count += 1
        self.assertGreater(count, 30)

    def test_a_function_returns_what_it_was_asked_for_or_nothing(self) -> None:
        self.assertEqual(get_type_hints(policies_read.sync)["return"], models.Policy | None)

    def test_every_problem_of_the_contract_is_read(self) -> None:
        found = 0
        for _, operation in operations():
            for answer in operation["responses"].values():
                for example in answer.get("content", {}).get("application/problem+json", {}).get("examples", {}).values():
                    self.assertEqual(models.Problem.from_dict(example["value"]).to_dict(), example["value"])
                    found += 1
        self.assertGreater(found, 10)

    def test_a_value_of_a_newer_service_is_taken(self) -> None:
        document = {"code": "newer", "status": 418, "type": "/errors#newer", "title": "", "detail": ""}
        problem = models.Problem.from_dict({**document, "errors": [{"code": "newest", "detail": ""}]})
        assert isinstance(problem.errors, list)
        self.assertEqual((problem.code, problem.errors[0].code), ("newer", "newest"))

    def test_what_is_asked_for_is_checked_by_type(self) -> None:
        self.assertIn("in-force", get_args(models.LegalState))


def comparable(value: Any) -> Any:
    """Times are compared as times: `Z` and `+00:00` are the same."""
    if isinstance(value, dict):
        return {name: comparable(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [comparable(inner) for inner in value]
    return re.sub(r"(T[\d:.]+)Z$", r"\1+00:00", value) if isinstance(value, str) else value


if __name__ == "__main__":
    unittest.main()
