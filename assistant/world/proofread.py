"""Harper as the proofreader: loaded once, the same for every note."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from assistant.core.check import Slip, dialect, of_interview
from assistant.core.interview import Interview

if TYPE_CHECKING:
    import harper

_DIALECTS = {"american": 0, "british": 1, "australian": 2, "canadian": 3, "indian": 4}
"""As Harper counts them."""
_STYLE = frozenset(
    {"Proper Nouns", "Initialisms", "Capitalization and Case", "Style and Redundancy", "Regionalisms and Dialect"}
)
"""Groups of rules about capitals and taste, which a note is never held to (``core/check/polish.py`` keeps to slips)."""
_SLIPS = frozenset({"RepeatedWords", "AnAnother", "AnotherAn", "MoreBetter", "QuiteQuiet"})
"""Rules of those groups that do find slips."""
_PRINTS = "LookingForwardTo"
"""A rule that prints a line of its own on standard output, where only the note may stand."""
_LOADING = threading.Lock()


class Harper:
    """The proofreader for one dialect of English."""

    def __init__(self, english: str = "american") -> None:
        """Load the dictionary: about half a second and 160 MB for the first, next to nothing for another dialect."""
        import harper

        self._linter = harper.Linter(harper.Dialect(_DIALECTS[english]))
        self._linter.import_words(_terms())
        self._linter.set_lint_config({**self._linter.get_lint_config(), **dict.fromkeys(_idle(self._linter), False)})
        self._busy = threading.Lock()
        _give_back()

    def lint(self, text: str) -> Sequence[Slip]:
        """Find every slip in a plain text."""
        # A Linter refuses to be entered twice; the preview and the draft may ask at once.
        with self._busy:
            lints = self._linter.lint(text, language="plaintext")
        return [
            Slip(i.span.start, i.span.end, i.lint_kind, i.message, tuple(s.replacement_text for s in i.suggestions))
            for i in lints
        ]


def _give_back() -> None:
    """Return to the system what only loading took, some thirty megabytes, which the GNU C library would keep."""
    import ctypes

    # Another C library has no such function, or gives back by itself.
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def _terms() -> list[str]:
    """List the words of trades and of late years that its dictionary lacks."""
    from assistant import content

    return str(content.read("english/slips")["terms"]).split()


def _idle(linter: "harper.Linter") -> Iterator[str]:
    """Name the rules whose findings would only be thrown away: they take a tenth of the time."""
    yield _PRINTS
    for setting in linter.get_structured_lint_config()["settings"]:
        group = setting.get("Group", {})
        if group.get("label") in _STYLE:
            rules = (rule["Bool"]["name"] for rule in group["child"]["settings"] if "Bool" in rule)
            yield from (rule for rule in rules if rule not in _SLIPS)


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
