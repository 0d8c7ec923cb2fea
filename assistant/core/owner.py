"""Whose an action is and whom it concerns, guessed from its own words."""

import re
from collections.abc import Mapping, Sequence

from assistant.core.facts import Interviewer

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def guess_owner(what: str, people: Sequence[Interviewer], words: Mapping[str, Sequence[str]]) -> str:
    """Guess ``me``, ``them`` or ``both`` from how the action begins: “she'll send …”, “we meet again …”, else mine."""
    said = [word.replace("’", "'").lower() for word in _WORD.findall(what)]
    if said[:1] == ["the"]:
        said = said[1:]
    if not said:
        return "me"
    if said[0] in words["both"]:
        return "both"
    if said[0] in words["them"]:
        return "them"
    return "them" if _is_someone(said, people, words["will"]) else "me"


def _is_someone(said: Sequence[str], people: Sequence[Interviewer], will: Sequence[str]) -> bool:
    names = {word.lower() for who in people for word in _WORD.findall(f"{who.name} {who.call}")}
    after = next((index for index, word in enumerate(said) if word.removesuffix("'ll") not in names), len(said))
    if not after:
        return False
    return said[after - 1].endswith("'ll") or (after < len(said) and said[after] in will)


def guess_concerned(what: str, people: Sequence[Interviewer]) -> str:
    """Guess whom of several people an action concerns: the one it names, else everyone (empty)."""
    said = {word.lower().removesuffix("'s").removesuffix("'ll") for word in _WORD.findall(what.replace("’", "'"))}
    named = [who.name for who in people if said & _own_words(who, people)]
    return named[0] if len(named) == 1 else ""


def _own_words(who: Interviewer, people: Sequence[Interviewer]) -> set[str]:
    others = {w.lower() for other in people if other is not who for w in _WORD.findall(other.name)}
    return {w.lower() for w in _WORD.findall(f"{who.name} {who.call}") if len(w) > 1} - others
