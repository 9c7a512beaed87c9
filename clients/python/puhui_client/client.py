from typing import Any

import httpx
from attrs import define, field

from .auth import Bearer, Token
from .generated.client import Client
from .http import AsyncHttp, Http, Patience


@define
class Puhui(Client):
    """Where Puhui is, and how to speak with it: the `client` of every generated function.

    Problems are raised as `ProblemError`, and what does nothing twice is sent again when it fails. A function that returns
    None has asked with `if_none_match` and heard that nothing has changed.
    """

    language: str | None = field(default=None, kw_only=True)
    token: Token | None = field(default=None, kw_only=True, repr=False)
    """Who asks: a token, or a function that gives the one of the moment, asked before every request. Nobody without one."""
    _timeout: httpx.Timeout | None = field(default=httpx.Timeout(30), kw_only=True, alias="timeout")
    retries: int = field(default=2, kw_only=True)
    first_pause: float = field(default=0.5, kw_only=True)
    longest_pause: float = field(default=10, kw_only=True)

    def get_httpx_client(self) -> httpx.Client:
        if self._client is None:
            self._client = Http(self._patience(), **self._arguments())
        return self._client

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        if self._async_client is None:
            self._async_client = AsyncHttp(self._patience(), **self._arguments())
        return self._async_client

    def _patience(self) -> Patience:
        return Patience(self.retries, self.first_pause, self.longest_pause)

    def _arguments(self) -> dict[str, Any]:
        language = {} if self.language is None else {"Accept-Language": self.language}
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": {"Accept": "application/json, application/problem+json", **language, **self._headers},
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **({} if self.token is None else {"auth": Bearer(self.token)}),
            **self._httpx_args,
        }
