"""What the questions must know of names and action items: looked up when a question first needs it."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from assistant.core.english import English
    from assistant.core.interview import Interviewer
    from assistant.core.people import Names
    from assistant.core.promises import PromiseWords

_LINES = 256
"""Lines remembered: they are looked at with every key that is pressed."""


def _first_word(who: "Interviewer") -> str:
    return who.call or who.name.split()[0]


def _unknown(_text: str) -> str:
    return ""


def _whole(_text: str) -> tuple[str, ...]:
    return ()


def _no(_text: str) -> bool:
    return False


class Knowledge(NamedTuple):
    """Seven things a question may ask; each gives an empty answer where it cannot tell."""

    called: "Callable[[Interviewer], str]" = _first_word
    """What somebody is called."""
    has_title: Callable[[str], bool] = _no
    """Whether a name has a title before it."""
    owner: Callable[[str], str] = _unknown
    """Whose an action item is, from its line."""
    due: Callable[[str], str] = _unknown
    """The date in the line of an action item, as typed."""
    hears: Callable[[str], bool] = _no
    """Whether such a line says that they will be in touch, and when."""
    titled: Callable[[str], str] = _unknown
    """Title and family name, where a name has both."""
    apart: Callable[[str], tuple[str, ...]] = _whole
    """Two action items told in one line, each with its date."""


def knowledge(
    english: "Callable[[], English]",
    names: "Callable[[], Names]",
    words: "Callable[[], PromiseWords]",
    today: "Callable[[], date]",
) -> Knowledge:
    """Join it to the resolvers for people, dates and promises; each list is loaded when first needed."""

    def called(who: "Interviewer") -> str:
        from assistant.core.people import person

        return person(who.name, who.call, who.title, names()).first or who.name

    def has_title(name: str) -> bool:
        return bool(names().of(name).title)

    def titled(name: str) -> str:
        return names().of(name).titled

    @lru_cache(_LINES)
    def owner(line: str) -> str:
        from assistant.core.promises import guess_owner

        return guess_owner(line, english())

    @lru_cache(_LINES)
    def due(line: str) -> str:
        from assistant.core.promises import Reading, due_within

        return due_within(line, Reading(english(), words(), today(), ""))

    @lru_cache(_LINES)
    def hears(line: str) -> bool:
        from assistant.core.promises import Reading, hears_when

        return hears_when(line, Reading(english(), words(), today(), ""))

    @lru_cache(_LINES)
    def apart(line: str) -> tuple[str, ...]:
        from assistant.core.promises import Reading, each_dated

        return each_dated(line, Reading(english(), words(), today(), ""))

    return Knowledge(called, has_title, owner, due, hears, titled, apart)
