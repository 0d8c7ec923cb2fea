"""Harper as the proofreader: loaded once, the same for every note."""

import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from assistant.core.polish import Slip

if TYPE_CHECKING:
    import harper

_DIALECTS = {"us": 0, "usa": 0, "united states": 0, "uk": 1, "gb": 1, "united kingdom": 1, "ie": 1, "ireland": 1, "au": 2, "australia": 2,
             "nz": 2, "ca": 3, "canada": 3, "in": 4, "india": 4}  # fmt: skip
_LOADING = threading.Lock()
"""Whoever comes second waits for the first instead of loading all over again."""


class Harper:
    """The proofreader for one dialect of English."""

    def __init__(self, dialect: int = 0) -> None:
        """Load the dictionary: about half a second and 160 MB."""
        import harper

        self._linter: harper.Linter = harper.Linter(harper.Dialect(dialect))
        self._busy = threading.Lock()

    def lint(self, text: str) -> Sequence[Slip]:
        """Find every slip in a plain text."""
        # A Linter refuses to be entered twice; the preview and the draft may ask at once.
        with self._busy:
            lints = self._linter.lint(text, language="plaintext")
        return [
            Slip(i.span.start, i.span.end, i.lint_kind, i.message, tuple(s.replacement_text for s in i.suggestions)) for i in lints
        ]


def proofreader(country: str = "") -> Harper:
    """Load the proofreader for a country's English, American where none is given; waits for one that is loading."""
    with _LOADING:
        return _loaded(_DIALECTS.get(country.strip().lower(), 0))


@cache
def _loaded(dialect: int) -> Harper:
    return Harper(dialect)


def load_in_background(country: str = "") -> threading.Thread:
    """Begin loading while the first questions are answered, so that nobody waits for it."""
    thread = threading.Thread(target=proofreader, args=(country,), name="proofreader", daemon=True)
    thread.start()
    return thread
