"""Widgets' sites, and what people and pages sign in with: as far as it can be had without a provider of identities."""

from random import Random

from asking import bearer, fresh, items, post

# The mini-program that the server is told to know, whose codes are `account-anything`.
MINI_PROGRAM = "wechat"


def aim(case, base: str, chance: Random) -> None:
    """Lets the path name a site of the national office."""
    case.path_parameters["site"] = chance.choice(sites(base, chance))["id"]


def suit(operation: str, case, base: str, chance: Random) -> None:
    """Lets the body be what a page or a mini-program sends: the key of a site from a page of it, a new code, a binding that
    was begun."""
    if operation == "identityBindingsAsk":
        case.body = {**case.body, "binding": post(f"{base}/v1/sessions", with_a_code(), {})["binding"]}
    if operation == "identitySessionsOpen" and chance.random() < 0.7:
        if chance.random() < 0.5:
            case.body = with_a_code()
        else:
            site = chance.choice(sites(base, chance, is_open=True))
            case.body = {"grant": "widget", "siteKey": site["siteKey"]}
            case.headers["Origin"] = chance.choice(site["origins"])


def with_a_code() -> dict:
    """Of an account of its own, so that no two wait for each other."""
    return {"provider": MINI_PROGRAM, "code": f"account{fresh()}-1"}


def sites(base: str, chance: Random, *, is_open: bool = False) -> list[dict]:
    """The national office's, one at least."""
    there = [site for site in items(f"{base}/v1/widget-sites?limit=100") if site["isOpen"] or not is_open]
    new = {"name": "示范站点", "origins": ["https://www.example.cn"]}
    return there or [post(f"{base}/v1/widget-sites", new, bearer("national"))]
