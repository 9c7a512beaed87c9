"""What schemathesis has to know of Puhui beside the contract. `schemathesis.toml` names this file."""

import json
import sys
from pathlib import Path
from random import Random

import schemathesis

# schemathesis runs this file by its path, so what lies beside it is no module yet.
sys.path.insert(0, str(Path(__file__).parent))

import checks  # noqa: E402, F401  it registers what it has
from bodies import plausible  # noqa: E402
from records import aim, send_along, sign, suit  # noqa: E402
from who import NATIONAL  # noqa: E402


GUESSED = ("cursor", "parent")


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    """The contract describes one line, and a file is several: the generated one twice, and one that is no JSON between."""
    if isinstance(value, bytes):
        return value
    line = json.dumps(value).encode()
    return line + b"\n{\n" + line + b"\n"


@schemathesis.deserializer("application/x-ndjson")
def last_line(context, response):
    """The schema of the answer is that of one line. The last is the one that no answer may lack."""
    return json.loads(response.content.splitlines()[-1])


@schemathesis.auth()
class National:
    """What schemathesis knows of tokens: it takes them away, or spoils them, to see whether anybody looks."""

    def get(self, case, context):
        return NATIONAL

    def set(self, case, data, context):
        case.headers["Authorization"] = data


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Leaves out the examples of requests that are refused: schemathesis takes every example for a good one, and builds
    the cases of its coverage phase on the first."""
    for path in raw_schema["paths"].values():
        for operation in path.values():
            refused = set()
            for status, response in operation.get("responses", {}).items():
                if status[0] in "45d":
                    for content in response.get("content", {}).values():
                        refused.update(content.get("examples", {}))
            given = [*operation.get("parameters", []), *operation.get("requestBody", {}).get("content", {}).values()]
            for part in given:
                examples = part.get("examples", {})
                kept = {name: example for name, example in examples.items() if name not in refused}
                if kept:
                    part["examples"] = kept


@schemathesis.hook
def before_call(context, case, kwargs):
    """Makes most requests that keep to the contract ones that a client could send who knows what it is talking about: with
    plausible values, about a record that is there, with its ETag and a fresh key, by somebody whose affair it is. What is
    wrong on purpose stays as it is.
    The choice follows from the request, so that the same seed makes the same choice."""
    if case.meta is None:
        return
    chance = Random(repr((case.path_parameters, case.query, case.body)))
    operation, base = case.operation.definition.raw["operationId"], case.operation.base_url
    right = {place.value for place, part in case.meta.components.items() if part.mode.is_positive}
    if "body" in right and chance.random() < 0.8:
        case.body = plausible(case.body, chance)
    if "query" in right and chance.random() < 0.5:
        # A cursor comes from the page before, and a parent from the same table: nobody guesses one.
        known = {name: value for name, value in case.query.items() if name not in GUESSED}
        case.query = {name: plausible(value, chance, name, "query") for name, value in known.items()}
    if "path" in right and chance.random() < 0.8:
        aim(operation, case, base, chance)
    if "body" in right and isinstance(case.body, dict) and chance.random() < 0.8:
        suit(operation, case, base, chance)
    if "header" in right and chance.random() < 0.8:
        send_along(operation, case, base, chance)
    if case.headers.get("Authorization") == NATIONAL:
        sign(case, base, chance)
