"""Platforms and their keys."""

from random import Random

from asking import bearer, items, post, read
from values import SERVICE_ITEMS, a_credit_code
from who import OWN, is_code

# The states of a platform in which a decision about it can be made.
STATES = {"approve": ["applied", "approved", "suspended"], "refuse": ["applied"], "suspend": ["approved"]}
# In each of these a platform can have test keys, in the latter live ones as well.
WITH_KEYS = ["applied", "approved"]
# A platform can have so many keys of a kind in force.
MOST_KEYS = 5


def aim(operation: str, case, base: str, chance: Random) -> None:
    """Lets the path name a platform, and a key of it, with which the operation can be done."""
    path, body = case.path_parameters, case.body if isinstance(case.body, dict) else {}
    if "key" in path:
        path["id"], path["key"] = a_key(base, chance, operation == "platformsRotationRotate")
    elif operation == "platformsKeysMake":
        path["id"] = with_room(base, chance, body.get("kind"))
    else:
        states = STATES.get(str(body.get("decision"))) if operation == "platformsDecisionsDecide" else None
        there = platforms(base, states)
        new = approved if states == ["approved"] else register
        path["id"] = chance.choice(there or [new(base, chance)])["id"]


def platforms(base: str, states: list[str] | None = None) -> list[dict]:
    there = items(f"{base}/v1/platforms?limit=100")
    return [platform for platform in there if states is None or platform["state"]["code"] in states]


def register(base: str, chance: Random) -> dict:
    code = a_credit_code(chance)
    new = {"name": "示范商城", "creditCode": code, "purpose": "核验专利权评价报告。", "scopes": SERVICE_ITEMS}
    return post(f"{base}/v1/platforms", new, bearer("handler", code=code))


def approved(base: str, chance: Random) -> dict:
    """A new one that the administrator has approved."""
    url = f"{base}/v1/platforms/{register(base, chance)['id']}"
    tag = {"If-Match": read(url).headers["ETag"]}
    return post(f"{url}/decisions", {"decision": "approve"}, bearer("platform-administrator") | tag)


def keys(base: str, platform: dict) -> list[dict]:
    """Its keys that are in force and have no successor."""
    there = items(f"{base}/v1/platforms/{platform['id']}/keys?limit=100")
    return [key for key in there if key["state"]["code"] == "in-force"]


def a_key(base: str, chance: Random, is_to_rotate: bool) -> tuple[str, str]:
    """One of some platform's, mostly; else one that was made for it."""
    there = platforms(base, WITH_KEYS if is_to_rotate else None)
    for platform in chance.sample(there, min(3, len(there))):
        found = keys(base, platform)
        if found:
            return platform["id"], chance.choice(found)["id"]
    platform = register(base, chance)
    who = bearer("handler", code=platform["creditCode"])
    made = post(f"{base}/v1/platforms/{platform['id']}/keys", {"name": "示范密钥", "kind": "test"}, who)
    return platform["id"], made["key"]["id"]


def with_room(base: str, chance: Random, kind: object) -> str:
    """One that can have another key of this kind."""
    there = platforms(base, ["approved"] if kind == "live" else WITH_KEYS)
    for platform in chance.sample(there, min(3, len(there))):
        if len([key for key in keys(base, platform) if key["kind"]["code"] == kind]) < MOST_KEYS:
            return platform["id"]
    return (approved if kind == "live" else register)(base, chance)["id"]


def organisation(case, base: str) -> str:
    """Whose the platform is: what the register says, or the body."""
    code = case.body.get("creditCode") if isinstance(case.body, dict) else None
    if "id" in (case.path_parameters or {}):
        answer = read(f"{base}{'/'.join(case.formatted_path.split('/')[:4])}")
        code = answer.json().get("creditCode") if answer.status_code == 200 else None
    return code if is_code(code) else OWN
