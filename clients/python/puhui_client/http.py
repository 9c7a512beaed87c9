"""Sending, and sending again where that does no harm. Problems are raised here, whatever function was called."""

import json
import random
import time
import uuid
from dataclasses import dataclass
from typing import Any

import anyio
import httpx

from .errors import ProblemError, UnexpectedAnswer
from .generated.models import Problem

NDJSON = "application/x-ndjson"


def new_key() -> str:
    """An idempotency key of its own for a new request. Sent again with the same key, a request does nothing twice."""
    return str(uuid.uuid4())


def ending(body: str) -> dict[str, Any] | None:
    """The last line of an import's answer; without it the answer was cut off."""
    lines = body.strip().rsplit("\n", 1)
    try:
        last = json.loads(lines[-1])
    except ValueError:
        return None
    return last if isinstance(last, dict) and "totals" in last else None


@dataclass
class Patience:
    retries: int
    """Seconds."""
    first_pause: float
    longest_pause: float

    def pause(self, request: httpx.Request, wrong: Exception, attempts: int) -> float | None:
        """How long to wait before the request is sent again, if it is."""
        usual = self.first_pause * 2**attempts
        asked = (wrong.retry_after or 0) if isinstance(wrong, ProblemError) else 0
        # A little different each time, so that those who failed together do not come back together.
        wait = max(asked, usual) + usual * random.random() / 2
        is_worthwhile = attempts < self.retries and worthwhile(request, wrong)
        return wait if is_worthwhile and wait <= self.longest_pause else None


def worthwhile(request: httpx.Request, wrong: Exception) -> bool:
    """`Retry-After` comes where nothing was written. Otherwise only what does nothing twice is sent again."""
    harmless = (
        request.method == "GET"
        or "idempotency-key" in request.headers
        or request.headers.get("content-type") == NDJSON
    )
    if isinstance(wrong, ProblemError):
        return wrong.retry_after is not None or (harmless and wrong.code == "timed-out")
    if isinstance(wrong, UnexpectedAnswer):
        return harmless and not 400 <= wrong.status < 500
    return harmless


def mistake(response: httpx.Response) -> ProblemError | UnexpectedAnswer | None:
    """What is wrong with an answer that has been read."""
    media_type = response.headers.get("content-type", "").split(";")[0]
    if response.status_code < 400:
        is_whole = response.status_code == 304 or (
            ending(response.text) is not None if media_type == NDJSON else is_json(response)
        )
        return None if is_whole else UnexpectedAnswer(response.status_code)
    try:
        document = response.json() if media_type == "application/problem+json" else None
        problem = Problem.from_dict(document) if document else None
    except (ValueError, KeyError, TypeError):
        problem = None
    if problem is None:
        return UnexpectedAnswer(response.status_code)
    seconds = response.headers.get("retry-after", "")
    return ProblemError(problem, int(seconds) if seconds.isdecimal() else None)


def is_json(response: httpx.Response) -> bool:
    try:
        response.json()
    except ValueError:
        return False
    return True


class Http(httpx.Client):
    def __init__(self, patience: Patience, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._patience = patience

    def send(self, request: httpx.Request, **arguments: Any) -> httpx.Response:
        attempts = 0
        while True:
            wrong: Exception | None
            try:
                response = super().send(request, **arguments)
                wrong = mistake(response)
            except httpx.TransportError as error:
                wrong = error
            if wrong is None:
                return response
            pause = self._patience.pause(request, wrong, attempts)
            if pause is None:
                raise wrong
            time.sleep(pause)
            attempts += 1


class AsyncHttp(httpx.AsyncClient):
    def __init__(self, patience: Patience, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._patience = patience

    async def send(self, request: httpx.Request, **arguments: Any) -> httpx.Response:
        attempts = 0
        while True:
            wrong: Exception | None
            try:
                response = await super().send(request, **arguments)
                wrong = mistake(response)
            except httpx.TransportError as error:
                wrong = error
            if wrong is None:
                return response
            pause = self._patience.pause(request, wrong, attempts)
            if pause is None:
                raise wrong
            await anyio.sleep(pause)
            attempts += 1
