"""Asks Puhui beside schemathesis, as a client does that wants to know what is there, or needs something to be there."""

from random import Random
from urllib.parse import urlsplit

import requests

from who import token

SESSION = requests.Session()
# Whoever reads somebody else's personal data says what for.
SESSION.headers["Puhui-Purpose"] = "verification"

# Who sees all there is of something; of the rest the national office does.
WHO_SEES = {"/v1/bodies/": "platform-administrator"}


def bearer(role: str, **who: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token(role, **who)}"}


def read(url: str) -> requests.Response:
    path = urlsplit(url).path
    role = next((role for start, role in WHO_SEES.items() if path.startswith(start)), "national")
    return SESSION.get(url, headers=bearer(role), timeout=10)


def items(url: str) -> list[dict]:
    return read(url).json()["items"]


def post(url: str, body: dict, who: dict[str, str], chance: Random, **headers: str) -> dict:
    """What a request of its own is answered, which has to succeed."""
    key = {"Idempotency-Key": f"beside-{chance.getrandbits(64):016x}"}
    answer = SESSION.post(url, json=body, headers={**key, **who, **headers}, timeout=10)
    answer.raise_for_status()
    return answer.json()
