"""Names of a text: those of the note stay, and no other comes."""

import re
from collections.abc import Collection, Iterator

from assistant.core.guard.form import Fault
from assistant.core.guard.original import Original
from assistant.core.guard.words import parts, words


def name_faults(text: str, body: str, known: str, original: Original, short: Collection[str]) -> Iterator[Fault]:
    """Yield names of the note that a text lacks, and names in it that nobody said."""
    given = original.interview
    certain = {w.text for t in (given.company, *(f"{p.name} {p.call}" for p in given.interviewers)) for w in words(t)}
    said = _pieces(text)
    small = {w.lower() for w in _pieces(known)}
    said_small = {w.lower() for w in said}
    for name in _capitals(body):
        is_there = name in said if name in certain else name.lower() in said_small or name in short
        if not is_there and (name in certain or not _begins_only(name, body)):
            yield Fault("name_lost", name)
    for name in _capitals(text):
        said_so = small.issuperset(map(str.lower, parts(name)[1:] or [name])) or _one_of(name) in small
        if not said_so and not _begins_only(name, text):
            yield Fault("name_new", name)


def anywhere(original: Original) -> set[str]:
    """Give the names that may stand beside anything: the company, the role, the people, the sender."""
    given = original.interview
    people = (f"{p.name} {p.call} {p.title}" for p in given.interviewers)
    return {_bare(w.text) for t in (given.company, given.role, given.sender.name, *people) for w in words(t)}


def _pieces(text: str) -> set[str]:
    """Give the words of a text and what joined ones are joined of: *EV-certified* may stand for *EV certified*."""
    return {_bare(piece) for w in words(text) for piece in parts(w.text)}


def _one_of(name: str) -> str:
    """Give the abbreviation of which several are named: *ev* of *EVs*."""
    return name[:-1].lower() if name.endswith("s") and name[:-1].isupper() else ""


def _bare(word: str) -> str:
    return re.sub(r"['’]s$|['’]$", "", word)


def _capitals(text: str) -> list[str]:
    return list(dict.fromkeys(
        _bare(w.text) for w in words(text)
        if w.text[0].isupper() and not re.fullmatch(r"I(?:['’](?:m|ve|ll|d))?", w.text)
    ))  # fmt: skip


def _begins_only(name: str, text: str) -> bool:
    """Whether a word with a capital stands only where every word has one."""
    if any(letter.isupper() for letter in name[1:]):
        return False
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return bool(places) and all(_is_start(text, at) for at in places)


def _is_start(text: str, at: int) -> bool:
    before = text[:at].rstrip(" “”\"'‘’()")
    return not before or before[-1] in ".!?:\n…"
