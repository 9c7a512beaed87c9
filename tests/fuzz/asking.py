"""Asks Puhui beside schemathesis, as a client does that wants to know what is there, or needs something to be there."""

from urllib.parse import urlsplit
from uuid import uuid4

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


def fresh() -> str:
    """What nobody has said before. A choice made by `chance` is the same for the same request, and would be said again."""
    return uuid4().hex


def post(url: str, body: dict, headers: dict[str, str]) -> dict:
    """What a request of its own is answered, which has to succeed."""
    answer = SESSION.post(url, json=body, headers={"Idempotency-Key": fresh(), **headers}, timeout=10)
    answer.raise_for_status()
    return answer.json()
