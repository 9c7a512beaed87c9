"""The records that are there while schemathesis runs, as a client sees them who asks beside it."""

from random import Random
from urllib.parse import quote

import members
import platforms
import sign_in
from asking import bearer, items, post, read
from values import REGIONS, ROLES, SLOTS, patent_number
from who import OWN, is_code

# Operations whose caller has to have read the record, and what is read besides the path.
READ_FIRST = {
    "contactPointsPut": "",
    "contactPointsPersonPut": "?view=full",
    "evaluationReportsPut": "",
    "identityMembersLimit": "",
    "identitySitesChange": "",
    "platformsDecisionsDecide": "",
    "platformsRevocationRevoke": "",
    "productFilingsResubmit": "",
    "productFilingsDecisionsDecide": "",
    "productFilingsWithdrawalWithdraw": "",
}
# Operations that want a filing in one state.
STATES = {"productFilingsDecisionsDecide": "pending", "productFilingsResubmit": "returned"}
# Operations whose caller says what a person's data are read for.
WITH_PURPOSE = {"contactPointsPersonRead", "productFilingsContactRead"}


def aim(operation: str, case, base: str, chance: Random) -> None:
    """Lets the path name a record that is there, most of the time."""
    path = case.path_parameters
    if "region" in path:
        path["region"] = chance.choice(SLOTS[:12] if chance.random() < 0.9 else REGIONS)
    if "year" in path:
        path["year"] = str(chance.randint(2021, 2025))
    if "number" in path:
        path["number"] = patent_number(chance.choice([2019, 2020]), chance.choice([2, 3]), chance.randrange(8))
        if isinstance(case.body, dict) and isinstance(case.body.get("patentNumber"), str):
            case.body = {**case.body, "patentNumber": path["number"]}
    if case.path.startswith("/v1/policies/"):
        policies = items(f"{base}/v1/policies?limit=100")
        path["id"] = chance.choice(policies)["id"]
        if "path" in path:
            clauses = read(f"{base}/v1/policies/{path['id']}").json()["clauses"]
            path["path"] = chance.choice([clause["path"] for clause in clauses] or ["1"])
        if operation == "policiesTextsAdd":
            add_a_text(case, policies, base, chance)
    if case.path.startswith("/v1/product-filings/"):
        state = f"&state={STATES[operation]}" if operation in STATES else ""
        filings = items(f"{base}/v1/product-filings?limit=100{state}")
        if operation == "productFilingsResubmit" and not filings:
            filings = return_one(base)
        if filings:
            path["id"] = chance.choice(filings)["id"]
    if case.path.startswith("/v1/bodies/{"):
        members.aim(operation, case, base, chance)
    if case.path.startswith("/v1/platforms/"):
        platforms.aim(operation, case, base, chance)
    if case.path.startswith("/v1/widget-sites/"):
        sign_in.aim(case, base, chance)


def suit(operation: str, case, base: str, chance: Random) -> None:
    """Lets the body go with what there is, where it names something that nobody can make up."""
    members.suit(operation, case, base, chance)
    sign_in.suit(operation, case, base, chance)


def return_one(base: str) -> list[dict]:
    """Returns the oldest filing that waits, for there is none to correct."""
    waiting = items(f"{base}/v1/product-filings?limit=1&state=pending")
    for filing in waiting:
        url = f"{base}/v1/product-filings/{filing['id']}"
        body = {"decision": "return", "reasons": [{"pointer": "/product/name", "reason": "请写全称。"}]}
        tag = {"If-Match": read(url).headers["ETag"]}
        post(f"{url}/decisions", body, bearer("operator") | tag)
    return waiting


def create_one(base: str) -> dict:
    """Creates a policy in Chinese alone, for every other has a text in each language."""
    body = {"texts": [{"language": "zh-CN", "title": "示范通知"}]}
    return post(f"{base}/v1/policies", body, bearer("national"))


def add_a_text(case, policies: list[dict], base: str, chance: Random) -> None:
    """In the language that a policy lacks, without a document number, since that would have to be the policy's."""
    text = case.body.get("text") if isinstance(case.body, dict) else None
    if not isinstance(text, dict) or text.get("language") not in ("zh-CN", "en"):
        return
    lacking = [policy for policy in policies if len(policy["languages"]) == 1] or [create_one(base)]
    policy = chance.choice(lacking)
    language = "en" if policy["languages"] == ["zh-CN"] else "zh-CN"
    case.path_parameters.update({"id": policy["id"], "language": language})
    kept = {name: value for name, value in case.body.items() if name != "issuedOn"}
    text = {**text, "language": case.path_parameters["language"], "documentNumber": None}
    case.body = {**kept, "text": text}


def send_along(operation: str, case, base: str, chance: Random) -> None:
    """The ETag that a client has who read the record, and a key of its own."""
    if operation in READ_FIRST:
        path = case.formatted_path.removesuffix("/decisions").removesuffix("/withdrawal").removesuffix("/revocation")
        answer = read(f"{base}{path}{READ_FIRST[operation]}")
        for name in ("If-Match", "If-None-Match"):
            case.headers.pop(name, None)
        there = answer.status_code == 200
        case.headers.update({"If-Match": answer.headers["ETag"]} if there else {"If-None-Match": "*"})
    if operation in WITH_PURPOSE:
        case.headers["Puhui-Purpose"] = "verification"
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"key-{chance.getrandbits(64):016x}"


def sign(case, base: str, chance: Random) -> None:
    """Lets somebody ask whose affair it is; one in ten times it is somebody else, who may be refused."""
    if chance.random() < 0.1:
        who = {"role": chance.choice(ROLES)}
    elif case.path.startswith("/v1/bodies/{"):
        who = members.who(case, chance)
    else:
        who = {"role": entitled(case)}
    if "code" not in who:
        who["code"] = organisation(who["role"], case, base)
    case.headers.update(bearer(**who))


def entitled(case) -> str:
    """Of the roles that an operation is for, the one that sees most."""
    roles = case.operation.definition.raw.get("x-roles") or ["national"]
    return "national" if "national" in roles else roles[0]


def organisation(role: str, case, base: str) -> str:
    """Whose the record is: what the contact point says, the filing that the path names, or the body. A filing stays its
    enterprise's when it is corrected."""
    if role == "base" and "region" in (case.path_parameters or {}):
        answer = read(f"{base}/v1/contact-points/{case.path_parameters['region']}")
        code = answer.json().get("creditCode") if answer.status_code == 200 else None
        return code if is_code(code) else OWN
    if case.path.startswith("/v1/platforms"):
        return platforms.organisation(case, base)
    enterprise = case.body.get("enterprise") if isinstance(case.body, dict) else None
    code = enterprise.get("creditCode") if isinstance(enterprise, dict) else None
    if "id" in (case.path_parameters or {}) and case.path.startswith("/v1/product-filings/"):
        answer = read(f"{base}/v1/product-filings/{quote(str(case.path_parameters['id']), safe='')}")
        filed = answer.json()["enterprise"]["creditCode"] if answer.status_code == 200 else None
        if is_code(code) and is_code(filed):
            case.body = {**case.body, "enterprise": {**enterprise, "creditCode": filed}}
        code = filed or code
    return code if is_code(code) else OWN
