"""Lists, page by page: `items(policies_list.sync, client=puhui, limit=50)`."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Page(Protocol[T]):
    """A page may be empty with more to come: only `next_` says whether the list has ended."""

    items: list[T]
    next_: str | None


def pages(operation: Callable[..., Page[T] | None], **parameters: Any) -> Iterator[Page[T]]:
    """The pages of a list, by its generated function `sync`."""
    while (page := operation(**parameters)) is not None:
        yield page
        if page.next_ is None:
            return
        parameters["cursor"] = page.next_


def items(operation: Callable[..., Page[T] | None], **parameters: Any) -> Iterator[T]:
    """The items of a list, by its generated function `sync`; its pages are fetched as they are needed."""
    for page in pages(operation, **parameters):
        yield from page.items


async def pages_async(
    operation: Callable[..., Awaitable[Page[T] | None]], **parameters: Any
) -> AsyncIterator[Page[T]]:
    """The pages of a list, by its generated function `asyncio`."""
    while (page := await operation(**parameters)) is not None:
        yield page
        if page.next_ is None:
            return
        parameters["cursor"] = page.next_


async def items_async(operation: Callable[..., Awaitable[Page[T] | None]], **parameters: Any) -> AsyncIterator[T]:
    """The items of a list, by its generated function `asyncio`."""
    async for page in pages_async(operation, **parameters):
        for item in page.items:
            yield item
