"""Tables of tiny cases: all rows are tried in one test, and each that comes out otherwise is named."""

from collections.abc import Callable, Iterable
from typing import Any


def others(rows: Iterable[tuple[Any, Any]], read: Callable[[Any], Any]) -> list[tuple[Any, Any, Any]]:
    """Give each row that is read otherwise: what was given, what came out, what was expected."""
    return [(given, got, expected) for given, expected in rows if (got := read(given)) != expected]
