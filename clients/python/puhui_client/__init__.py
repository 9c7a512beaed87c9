"""Client of the Puhui API. What each operation takes and answers is generated: `puhui_client.generated`."""

from .auth import Token
from .client import Puhui
from .errors import ProblemError, UnexpectedAnswer
from .imports import End, Progress, Refused, import_lines
from .lists import items, items_async, pages, pages_async
from .http import new_key

__all__ = [
    "End",
    "ProblemError",
    "Progress",
    "Puhui",
    "Refused",
    "Token",
    "UnexpectedAnswer",
    "import_lines",
    "items",
    "items_async",
    "new_key",
    "pages",
    "pages_async",
]
