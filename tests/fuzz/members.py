"""The members of bodies, and invitations to become one."""

from random import Random

from asking import bearer, fresh, items, post
from who import OWN

# Bodies that have members here, and what these can be: an enterprise, two offices of places, and the nation's.
BODIES = {OWN: ["handler", "agent", "base", "outlet"], "440300": ["city"], "440000": ["province"], "cn": ["national"]}

ADMINISTRATOR = "platform-administrator"


def aim(operation: str, case, base: str, chance: Random) -> None:
    """Lets the path name a body, and a member or an invitation of it."""
    path = case.path_parameters
    path["code"] = chance.choice(list(BODIES))
    if "invitation" in path:
        waiting = items(f"{base}/v1/bodies/{path['code']}/invitations?limit=100")
        path["invitation"] = chance.choice(waiting or [invite(base, path["code"], chance)])["id"]
    if "id" in path:
        managers, others = members(base, path["code"], chance)
        # Who manages hands that over, and is neither limited nor, as the last one, removed.
        path["id"] = chance.choice(managers if operation == "identityHandoversHandOver" else others)["id"]


def suit(operation: str, case, base: str, chance: Random) -> None:
    """Lets the body say what goes with the path: a role that the body's members have, another member of it; and the code of
    an invitation that is open."""
    body = (case.path_parameters or {}).get("code")
    if operation == "identityAcceptancesAccept":
        case.body = {**case.body, "code": invite(base, chance.choice(list(BODIES)), chance)["code"]}
    if operation == "identityInvitationsInvite" and body in BODIES:
        case.body = {**case.body, "role": chance.choice(BODIES[body])}
    if operation == "identityHandoversHandOver" and body in BODIES:
        _, others = members(base, body, chance)
        case.body = {**case.body, "to": chance.choice(others)["id"]}


def members(base: str, body: str, chance: Random) -> tuple[list[dict], list[dict]]:
    """The members of a body who manage the others, and those others who are limited in nothing: one of each at least."""
    there = items(f"{base}/v1/bodies/{body}/members?limit=100")
    managers = [member for member in there if member["manages"]]
    others = [member for member in there if not member["manages"] and not limits(member)]
    return managers or [join(base, body, chance, manages=True)], others or [join(base, body, chance)]


def limits(member: dict) -> list:
    return [limit for limit in (member["endsOn"], member["serviceItems"]) if limit]


def invite(base: str, body: str, chance: Random, *, manages: bool = False) -> dict:
    new = {"role": chance.choice(BODIES[body]), "name": "示范成员", "manages": manages}
    return post(f"{base}/v1/bodies/{body}/invitations", new, bearer(ADMINISTRATOR))


def join(base: str, body: str, chance: Random, *, manages: bool = False) -> dict:
    """Somebody is invited and accepts."""
    code = invite(base, body, chance, manages=manages)["code"]
    person = bearer("person", sub=f"per_{fresh()}")
    return post(f"{base}/v1/bodies/acceptances", {"code": code}, person)


def who(case, chance: Random) -> dict:
    """Half the time whoever manages the body that the path names, else the administrator, who manages all."""
    body = (case.path_parameters or {}).get("code")
    if body not in BODIES or chance.random() < 0.5:
        return {"role": ADMINISTRATOR}
    return {"role": chance.choice(BODIES[body]), "code": body, "region": body, "manages": True}
