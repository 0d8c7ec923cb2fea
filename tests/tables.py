"""Tables of tiny cases: one test tries every row and names each that fails; a test for each costs more than the row."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any


def each(names: str | tuple[str, ...], table: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Try a test with every row of a table, as ``pytest.mark.parametrize`` would, in one go.

    What the test is named after a row of ``names`` comes from the table, all else from fixtures as always.
    """
    rows = list(table)
    keys = (names,) if isinstance(names, str) else names

    def folded(test: Callable[..., None]) -> Callable[..., None]:
        @wraps(test)
        def tried(**others: Any) -> None:
            failed = []
            for row in rows:
                try:
                    test(**dict(zip(keys, (row,) if isinstance(names, str) else row, strict=True)), **others)
                except Exception as problem:
                    failed.append(f"{row!r}: {type(problem).__name__}: {problem}")
            assert not failed, f"{len(failed)} of {len(rows)} rows\n" + "\n".join(failed)

        told = inspect.signature(test)
        given = [value for name, value in told.parameters.items() if name not in keys]
        tried.__signature__ = told.replace(parameters=given)
        return tried

    return folded
