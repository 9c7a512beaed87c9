"""Checks of our own, beside those of schemathesis."""

from collections import Counter

import schemathesis

# What the server may answer to any request, which the contract has under `default`.
ANYWHERE = {"malformed-request", "invalid-header", "incomplete-body", "not-found", "method-not-allowed"}
# Mistakes that a schema rules out: whoever keeps to the contract never makes them.
SHAPE = {"missing", "unknown", "wrong-type"}
# Of the requests that keep to the contract, how many in a hundred an operation has to accept, for it to be called tested.
LEAST = 10
# It takes what an earlier sign-in has made, which nobody guesses; tests/tests/sign_in.rs has it.
UNGUESSABLE = {"identitySessionsRenew"}
# Fields that are needed in the light of others, which a schema does not say: that they are `missing` is no matter of shape.
# To return a filing takes reasons that point at a field, to reject it does not; to refuse or suspend a platform takes a reason;
# with what one signs in follows from whether it is a provider, a mini-program or a page that one signs in at.
DEPENDENT = {
    "productFilingsDecisionsDecide": ("/reasons/",),
    "platformsDecisionsDecide": ("/reason",),
    "identitySessionsOpen": ("/provider", "/idToken", "/nonce", "/code", "/siteKey"),
}


def operation(case):
    return case.operation.definition.raw


def keeps_to_the_contract(case):
    return case.meta is not None and case.meta.generation.mode.is_positive


def problem(response):
    """The problem document; nothing where there is none, or no body, as in the answer to HEAD."""
    is_one = "application/problem+json" in response.headers.get("content-type", [])
    return response.json() if is_one and response.content else None


@schemathesis.check
def documented_problem(context, response, case):
    """A problem is one that the operation announces: its code is listed under its status. To `status_code_conformance`
    every status is documented, since every operation has a `default`."""
    found = problem(response)
    if found is None or case.method.upper() != case.operation.method.upper():
        return
    listed = operation(case)["responses"].get(str(response.status_code), {}).get("x-codes", [])
    assert found["code"] in listed or found["code"] in ANYWHERE, (
        f"{response.status_code} {found['code']} is not documented; listed are {listed}"
    )


@schemathesis.check
def shape_is_in_the_contract(context, response, case):
    """What keeps to the schema is never refused for its shape: fields that have to be there are `required`, types are those
    that are written, and no field is unknown."""
    found = problem(response)
    if found is None or not keeps_to_the_contract(case):
        return
    dependent = DEPENDENT.get(operation(case)["operationId"], ())
    wrong = [
        mistake
        for mistake in found.get("errors", [])
        if mistake["code"] in SHAPE
        and not (mistake["code"] == "missing" and mistake.get("pointer", "").startswith(dependent))
    ]
    assert not wrong, f"the schema allows this, and the server refuses its shape: {wrong}"


@schemathesis.check
class ReachesTheHandlers:
    """No operation is tested by refusals alone. It prints how the requests that keep to the contract fared."""

    def __init__(self):
        self.answers = {}

    def after_response(self, context, response, case):
        counts = self.answers.setdefault(operation(case)["operationId"], Counter())
        if keeps_to_the_contract(case):
            counts["2xx" if response.status_code < 400 else str(response.status_code)] += 1

    def after_run(self, context):
        shares = {name: 100 * counts["2xx"] // max(counts.total(), 1) for name, counts in self.answers.items()}
        print("\n     Requests that keep to the contract, and how many of them were accepted:\n")
        for name, counts in sorted(self.answers.items()):
            refused = ", ".join(f"{count} × {status}" for status, count in sorted(counts.items()) if status != "2xx")
            print(f"     {name:34} {counts.total():5} {shares[name]:3}%  {refused}")
        hardly = [f"{name} {share}%" for name, share in shares.items() if share < LEAST and name not in UNGUESSABLE]
        assert not hardly, f"hardly ever accepted, so hardly tested: {hardly}"
