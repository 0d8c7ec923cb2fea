"""Rows of tables that are right and that the engine does not keep yet."""

from typing import Any

import pytest


def broken(*row: Any, why: str) -> Any:
    """Expect a row to fail; once it holds, the test says so, and the row becomes one like any other."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=why))
