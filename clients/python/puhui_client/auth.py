"""Who asks: a token, or a function that gives the one of the moment."""

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator

import httpx

# On a request whose credentials are ours: sent again, it gets those of that moment.
OURS = "puhui-token"

Token = str | Callable[[], str] | Callable[[], Awaitable[str]]


class Bearer(httpx.Auth):
    """Puts the token on every request that has no credentials of its own. Where it has expired, a function is asked once
    more: nothing was done with the old one."""

    requires_response_body = True

    def __init__(self, token: Token) -> None:
        self._token = token

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if has_its_own(request):
            yield request
            return
        response = yield bearing(request, self._now())
        response.read()
        if self._can_renew(response):
            yield bearing(request, self._now())

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        if has_its_own(request):
            yield request
            return
        response = yield bearing(request, await self._now_async())
        await response.aread()
        if self._can_renew(response):
            yield bearing(request, await self._now_async())

    def _can_renew(self, response: httpx.Response) -> bool:
        if response.status_code != 401 or isinstance(self._token, str):
            return False
        try:
            problem = response.json()
        except ValueError:
            return False
        return isinstance(problem, dict) and problem.get("code") == "token-expired"

    def _now(self) -> str:
        token = self._token if isinstance(self._token, str) else self._token()
        if not isinstance(token, str):
            raise TypeError("a token that has to be awaited is for `async with Puhui(…)` alone")
        return token

    async def _now_async(self) -> str:
        token = self._token if isinstance(self._token, str) else self._token()
        return await token if inspect.isawaitable(token) else token


def has_its_own(request: httpx.Request) -> bool:
    return "authorization" in request.headers and OURS not in request.extensions


def bearing(request: httpx.Request, token: str) -> httpx.Request:
    request.headers["Authorization"] = f"Bearer {token}"
    request.extensions = {**request.extensions, OURS: True}
    return request
