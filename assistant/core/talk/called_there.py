"""How somebody is to be called in the note to somebody else: "in Marcus's note say Priya, not Dr. Raman"."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.interview import Interviewer
from assistant.core.note import Note
from assistant.core.talk.any_of import any_of
from assistant.core.talk.denied import is_denied
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight

_KIND = "called_there"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OTHERS = 2
_SAME = re.compile(r"[\s.]+")


def called_there(words: str, by: Sight) -> tuple[str, Understood] | None:
    """Return whose note is meant and what is to stand there; None where a line is of another kind."""
    told = by.interview
    if told is None or len(told.interviewers) < _OTHERS or words.rstrip().endswith("?"):
        return None
    if not by.phrases.shapes.of(_KIND, "says").search(words):
        return None
    people = {p.name: p for p in told.interviewers}
    for reader, rest in _readers(words, by):
        if reader not in people:
            continue
        note = by.note_to(reader)
        named = [p for p in told.interviewers if p.name != reader and note and _meant(p, rest, by, len(people))]
        old = _standing(named[0], note, by) if len(named) == 1 and note else ""
        if not old:
            continue
        if (read := _read(words, rest, named[0], old, by)) is not None:
            return reader, read
    return None


def _readers(words: str, by: Sight) -> Iterator[tuple[str, str]]:
    """Yield whose note a line may speak of, with what is left of it."""
    known = known_names(by.context)
    shapes = by.phrases.shapes
    for written in shapes.content[_KIND]["whose"]:
        for found in shapes.compiled(written, name=f"(?P<who>{any_of(known)})").finditer(words):
            rest = f"{words[: found.start()]} {words[found.end() :]}"
            whose = found.groupdict().get("who")
            if whose:
                yield known[whose.casefold()], rest
            elif "this" in found[0].casefold().split() and by.note:
                yield by.note.to.name, rest
            elif len(by.context.people) == _OTHERS:
                yield from ((p, rest) for p in by.context.people)


def _meant(person: Interviewer, rest: str, by: Sight, count: int) -> bool:
    """Whether somebody is who a line is about: by their name, or as the only other one."""
    here = {w for w, whose in known_names(by.context).items() if whose == person.name}
    if here & {w.casefold().removesuffix("'s") for w in _WORD.findall(rest)}:
        return True
    return count == _OTHERS and bool(by.phrases.shapes.of(_KIND, "which").search(rest))


def _run(person: Interviewer, by: Sight) -> re.Pattern[str]:
    """Return the pattern of somebody's name as it may be said: with or without a title, in part or whole."""
    names = any_of(w for w in _WORD.findall(f"{person.name} {person.call}") if len(w) > 1)
    title = by.phrases.shapes.content["pieces"]["honorific"]
    return re.compile(rf"\b(?:{title}\s+)*(?:{names})(?:\s+(?:{names}))*(?![\w-])", re.IGNORECASE)


def _standing(person: Interviewer, note: Note, by: Sight) -> str:
    """Return how somebody is called in a note; empty where they are not, or in several ways."""
    found = {m[0] for m in _run(person, by).finditer(note.body)}
    return found.pop() if len(found) == 1 else ""


def _read(words: str, rest: str, person: Interviewer, old: str, by: Sight) -> Understood | None:
    said = dict.fromkeys(m[0] for m in _run(person, by).finditer(rest))
    which = by.phrases.shapes.of(_KIND, "which").search(rest)
    full = person.name.split()
    asked = {"first": person.call or full[max(0, len(full) - 2)], "full": person.name}
    new = [name for name in said if _plain(name) != _plain(old) and not is_denied(words, name, by)]
    if which and not new:
        new = [asked.get(which["which"].casefold(), full[-1])]
    if len(new) == 1:
        return (Command("edit", paragraph=old, text=new[0].title() if new[0].islower() else new[0]),)
    away = [name for name in said if _plain(name) == _plain(old)]
    if away and not new and by.phrases.shapes.of(_KIND, "away").search(words):
        ways = dict.fromkeys(asked.values())
        return Unclear(
            words, (), tuple((Command("edit", paragraph=old, text=t),) for t in ways if _plain(t) != _plain(old))
        )
    return None


def _plain(name: str) -> str:
    return _SAME.sub(" ", name.casefold()).strip()
