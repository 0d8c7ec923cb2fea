"""What stands in a row, read as a sitting or a draft; a row that another program changed may hold neither."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant.core.interview import harmless
from assistant.errors import AssistantError
from assistant.store.sittings import Sitting

_LONG_AGO = "1970-01-01T00:00:00.000000+00:00"


class OddRowError(AssistantError):
    """A sitting that was asked for by its number stands in a row that does not read as one."""


class PassedOver:
    """What was asked for and cannot be read, and how that is said."""

    def __init__(self, path: Path) -> None:
        self.sittings: set[int] = set()
        """Those whose row does not read as a sitting."""
        self.notes: set[int] = set()
        """Those of whose notes a version does not read as one, or does not fit the others."""
        self._where = f"in {path} cannot be read, as if another program had changed the file"

    @property
    def sentence(self) -> str:
        """Say it in one sentence; empty where there is nothing to say."""
        if self.sittings:
            which = _listed(self.sittings)
            return f"Sitting {which} {self._where}: left there as it is (to delete it: afterword forget {which})."
        return f"The note of sitting {_listed(self.notes)} {self._where}: left there as it is." if self.notes else ""

    def refusal(self, sitting: int) -> OddRowError:
        """Say it where a sitting was asked for by its number."""
        return OddRowError(f"Sitting {sitting} {self._where}.", f"To delete it: afterword forget {sitting}")


def _listed(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(numbers)))


def sitting_in(row: Sequence[Any]) -> Sitting | None:
    """Read ``id, title, finished, created, updated, revision, state``; None where the answers cannot be read.

    What a terminal would act on is taken out; a title or a time that is none is left out.
    """
    number, title, finished, created, updated, revision, text = row
    state = _object(text)
    if state is None or not _is_state(state) or not isinstance(revision, int):
        return None
    began = _time(created) or _time(updated) or _LONG_AGO
    named = harmless(title) if isinstance(title, str) else ""
    return Sitting(state, named, bool(finished), number, began, _time(updated) or began, revision)


def draft_in(text: object) -> Mapping[str, Any] | None:
    """Read a version of a draft; None where it is none."""
    return _object(text)


def _object(text: object) -> Mapping[str, Any] | None:
    # Another program, or an earlier version of this one, may have written what a terminal would act on.
    with suppress(ValueError, TypeError, RecursionError):
        found = harmless(json.loads(text))  # type: ignore[arg-type]
        return found if isinstance(found, Mapping) else None
    return None


def _is_state(state: Mapping[str, Any]) -> bool:
    texts = [state.get(name, {}) for name in ("answers", "drafts")]
    lengths = [state.get(name) for name in ("enough_at", "waved_at")]
    trail = state.get("trail", [])
    return (
        all(isinstance(each, Mapping) and all(isinstance(text, str) for text in each.values()) for each in texts)
        and isinstance(trail, list)
        and all(isinstance(key, str) for key in trail)
        and all(length is None or isinstance(length, int) for length in lengths)
    )


def _time(text: object) -> str:
    with suppress(ValueError, TypeError):
        return str(text) if datetime.fromisoformat(text).tzinfo else ""  # type: ignore[arg-type]
    return ""
