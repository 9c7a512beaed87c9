"""Who asks: tokens as Puhui signs them (RFC 7515), with the key of the server's data directory, which PUHUI_FUZZ_KEY has."""

import base64
import hashlib
import hmac
import json
import os
import time

from values import credit_code

# An enterprise that files where a body names none that could.
OWN = credit_code("91440300XXXX00001")


def encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()


# The office of a place that somebody acts for, where it does not matter which.
OFFICES = {"city": "440300", "province": "440000"}


def token(role: str, code: str = OWN, region: str | None = None, sub: str = "per_fuzz", manages: bool = False) -> str:
    """Of somebody in a role, for the organisation or the place that the role needs; good for a day."""
    key, secret = os.environ["PUHUI_FUZZ_KEY"].strip().split(":")
    now = int(time.time())
    who = {"sub": sub, "role": role}
    if role in ("handler", "agent", "base", "outlet"):
        who["creditCode"] = code
    if role in OFFICES:
        who["region"] = region or OFFICES[role]
    if manages:
        who["manages"] = True
    parts = {"alg": "HS256", "kid": key, "typ": "puhui+jwt"}, {"iat": now, "exp": now + 86_400, "who": who}
    signed = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    secret = base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    return f"{signed}.{encoded(hmac.digest(secret, signed.encode(), hashlib.sha256))}"


NATIONAL = f"Bearer {token('national')}"


def is_code(text: object) -> bool:
    """Whether a text is a credit code, so that somebody could act for it."""
    symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    is_form = isinstance(text, str) and len(text) == 18 and all(symbol in symbols for symbol in text)
    return is_form and credit_code(text[:17]) == text
