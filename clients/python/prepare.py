"""Writes the contract as openapi-python-client understands it: prepare.py CONTRACT PREPARED

Nothing here changes what goes over the wire; each step names the trap that it goes around.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]


def nodes(node: Any) -> Iterator[Node]:
    """Every object below a node, examples left out."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in ("example", "examples"):
                yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


def operations(document: Node) -> Iterator[Node]:
    return (operation for path in document["paths"].values() for operation in path.values())


def leave_out_ndjson(document: Node) -> None:
    """The generator knows no `application/x-ndjson` and leaves such an operation out, with a warning that fails the
    build. `puhui_client.import_lines` is written by hand."""
    for path in document["paths"].values():
        for method in [name for name, of in path.items() if "application/x-ndjson" in str(of.get("requestBody"))]:
            del path[method]
    document["paths"] = {name: path for name, path in document["paths"].items() if path}
    document["components"]["schemas"].pop("ImportLine", None)


def leave_out_what_the_transport_answers(document: Node) -> None:
    """Problems are raised, and 304 is an answer without a record. So a function returns what it was asked for or None,
    and not one of ten types."""
    for operation in operations(document):
        answers = operation["responses"]
        operation["responses"] = {status: answer for status, answer in answers.items() if status.startswith("2")}


def leave_out_who_asks(document: Node) -> None:
    """An operation with `security` would take an `AuthenticatedClient` and no other; who asks is an option of `Puhui`."""
    for operation in operations(document):
        operation.pop("security", None)
    document["components"].pop("securitySchemes", None)


def open_enumerations_of_answers(document: Node) -> None:
    """A client has to expect values that it does not know (docs/api-design.md, D4); generated enumerations refuse them."""
    schemas = document["components"]["schemas"]
    reached: set[str] = set()
    waiting: list[Any] = [operation["responses"] for operation in operations(document)]
    waiting.append({"$ref": "#/components/schemas/Problem"})
    while waiting:
        for node in nodes(waiting.pop()):
            name = node.get("$ref", "").rsplit("/", 1)[-1]
            if name in schemas and name not in reached:
                reached.add(name)
                waiting.append(schemas[name])
    for node in [found for name in reached for found in nodes(schemas[name])]:
        if isinstance(node.get("enum"), list):
            values = ", ".join(f"`{value}`" for value in node.pop("enum"))
            node["description"] = f"{node.get('description', '')} {values}; there may be more.".strip()


STEPS = [
    leave_out_ndjson,
    leave_out_what_the_transport_answers,
    leave_out_who_asks,
    open_enumerations_of_answers,
]


def main(contract: str, prepared: str) -> None:
    with open(contract, encoding="utf-8") as file:
        document = json.load(file)
    for step in STEPS:
        step(document)
    with open(prepared, "w", encoding="utf-8") as file:
        json.dump(document, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
