"""Harper as the proofreader: loaded once, the same for every note."""

import threading
from collections.abc import Iterable, Sequence
from functools import cache

from assistant.core.dialect import dialect, of_interview
from assistant.core.facts import Interview
from assistant.core.polish import Slip

_DIALECTS = {"american": 0, "british": 1, "australian": 2, "canadian": 3, "indian": 4}
"""As Harper counts them."""
_LOADING = threading.Lock()


class Harper:
    """The proofreader for one dialect of English."""

    def __init__(self, english: str = "american") -> None:
        """Load the dictionary: about half a second and 160 MB for the first, next to nothing for another dialect."""
        import harper

        self._linter = harper.Linter(harper.Dialect(_DIALECTS[english]))
        # This rule prints a line of its own on standard output, where only the note may stand.
        self._linter.set_lint_config({**self._linter.get_lint_config(), "LookingForwardTo": False})
        self._busy = threading.Lock()

    def lint(self, text: str) -> Sequence[Slip]:
        """Find every slip in a plain text."""
        # A Linter refuses to be entered twice; the preview and the draft may ask at once.
        with self._busy:
            lints = self._linter.lint(text, language="plaintext")
        return [
            Slip(i.span.start, i.span.end, i.lint_kind, i.message, tuple(s.replacement_text for s in i.suggestions))
            for i in lints
        ]


def proofreader(country: str = "", spelling: str = "", typed: Iterable[str] = ()) -> Harper:
    """Load the proofreader for the spelling set, else for the country, else as the candidate spells, else American."""
    return _in_english(dialect(country, spelling, typed))


def proofreader_for(interview: Interview, spelling: str = "") -> Harper:
    """Load the proofreader for the notes of an interview; ``spelling`` is the person's setting."""
    return _in_english(of_interview(interview, spelling))


def _in_english(english: str) -> Harper:
    # Whoever comes second waits for the first instead of loading all over again.
    with _LOADING:
        return _loaded(english)


@cache
def _loaded(english: str) -> Harper:
    return Harper(english)


def load_in_background(country: str = "") -> threading.Thread:
    """Begin loading while the first questions are answered, so that nobody waits for it."""
    thread = threading.Thread(target=proofreader, args=(country,), name="proofreader", daemon=True)
    thread.start()
    return thread
