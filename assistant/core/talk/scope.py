"""Whose note a line is about, and how somebody is called in it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.core.commands import Command, Context, Unclear, Understood
from assistant.core.drafts import Drafts
from assistant.core.interview import Interviewer
from assistant.core.note import Note, Section
from assistant.core.talk.sight import Sight, is_denied
from assistant.core.talk.words import any_of

TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "dame"})
"""What may stand before a name, and is no part of it."""
_LEAST = _TWO = 2
"""Letters of a name by which a person is known."""


def named_in(words: str, context: Context) -> tuple[str, ...]:
    """Name the people of whom a line speaks by name."""
    said = {w.removesuffix("'s").removesuffix("’s") for w in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", words.casefold())}
    known = known_names(context)
    return tuple(dict.fromkeys(known[w] for w in said if w in known))


def known_names(context: Context) -> dict[str, str]:
    """Return whose name each word is, where it is one person's alone."""
    owners: dict[str, set[str]] = {}
    for person in context.people:
        for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", person.casefold()):
            if len(word) >= _LEAST and word not in TITLES:
                owners.setdefault(word, set()).add(person)
    return {word: next(iter(people)) for word, people in owners.items() if len(people) == 1}


_AGAIN = "once_more"
_LETTERS = re.compile(r"[^\W_]+")
_EVERYONE = frozenset({"both", "all", "everyone", "everybody", "rest", "others", "three", "them"})


def same_for(words: str, by: Sight) -> tuple[str, tuple[str, ...]] | None:
    """Return what was wished last, empty for nothing, and for whom it is wished now; None for another kind of line."""
    shapes = by.phrases.shapes
    found = shapes.of(_AGAIN, "same").match(words)
    both = bool(shapes.of(_AGAIN, "both").match(words))
    if not (found or both) or by.drafts is None or len(by.context.people) < 2:
        return None
    last, here = last_said(by.drafts), by.drafts.now.note.to.name
    whom = set(_LETTERS.findall(found["whom"].lower())) if found else _EVERYONE
    known = known_names(by.context)
    said = (next((known[w] for w in (word, word.removesuffix("s")) if w in known), "") for word in whom)
    named = tuple(dict.fromkeys(filter(None, said)))
    others = tuple(p for p in by.context.people if p != here)
    people = named or (others if whom & _EVERYONE or "other" in whom else ())
    return (last, people) if people else None


def repeats_nothing(words: str, by: Sight) -> bool:
    """Whether a line wishes the last wish once more, and there was none yet."""
    of_one = bool(by.phrases.shapes.of(_AGAIN, "same").match(words))
    return of_one and by.drafts is not None and len(by.context.people) > 1 and not last_said(by.drafts)


def last_said(drafts: Drafts) -> str:
    """Return what was asked for last, in the person's words."""
    versions = [history.now for history in drafts.histories]
    return max(versions, key=lambda version: version.step).said


def for_another(commands: tuple[Command, ...], old: Interviewer, new: Interviewer) -> tuple[Command, ...]:
    """Put another person's name in the place of the one it was said for: "Hi Jon" is "Hi Emre"."""
    pairs = [(old.name, new.name)] if " " in old.name else []
    pairs += [(_first(old), _first(new))]
    pairs += [(old.name.split()[-1], new.name.split()[-1])] if " " in old.name else []

    def renamed(text: str) -> str:
        for before, after in pairs:
            text = re.sub(rf"(?<!\w){re.escape(before)}(?!\w)", lambda _, a=after: a, text)  # type: ignore[misc]
        return text

    return tuple(replace(c, text=renamed(c.text)) for c in commands)


def as_frame(commands: tuple[Command, ...], note: Note) -> tuple[Command, ...]:
    """Set a sign-off that was put in the place of another's own: everyone's note has its own words there."""
    closing = next((s.text.strip(" ,").casefold() for s in note.sentences if s.section == Section.CLOSING), "")
    signed = (c.name == "edit" and closing in (str(c.paragraph).casefold(), c.text.casefold()) for c in commands)
    return tuple(Command("closing", text=c.text) if is_it else c for c, is_it in zip(commands, signed, strict=True))


def by_title(words: str, by: Sight) -> str:
    """Return whose note is meant by what they are, "the HR guy"; empty where nobody or several are."""
    found = by.phrases.shapes.of(_AGAIN, "titled").match(words)
    if found is None or by.drafts is None:
        return ""
    said = set(_LETTERS.findall(found["title"].lower()))
    people = by.drafts.interview.interviewers
    meant = [p.name for p in people if said and said <= set(_LETTERS.findall(p.title.lower()))]
    return meant[0] if len(meant) == 1 and len(people) > 1 else ""


def _first(person: Interviewer) -> str:
    return person.call or person.name.split()[0]


_CALLED = "called_there"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OTHERS = 2
_SAME = re.compile(r"[\s.]+")


def called_there(words: str, by: Sight) -> tuple[str, Understood] | None:
    """Return whose note is meant and what is to stand there; None where a line is of another kind."""
    told = by.interview
    if told is None or len(told.interviewers) < _OTHERS or words.rstrip().endswith("?"):
        return None
    shapes = by.phrases.shapes
    if not shapes.of(_CALLED, "says").search(words) or shapes.of(_CALLED, "unsaid").search(words):
        return None  # "don't mention Marcus in Priya's note" calls him nothing
    for written in shapes.content["scope"]["spared"]:
        words = shapes.compiled(written, name=f"(?P<who>{any_of(known_names(by.context))})").sub(" ", words)
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
    for written in shapes.content[_CALLED]["whose"]:
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
    return count == _OTHERS and bool(by.phrases.shapes.of(_CALLED, "which").search(rest))


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
    which = by.phrases.shapes.of(_CALLED, "which").search(rest)
    full = person.name.split()
    asked = {"first": person.call or full[max(0, len(full) - 2)], "full": person.name}
    new = [name for name in said if _plain(name) != _plain(old) and not is_denied(words, name, by)]
    if which and not new:
        new = [asked.get(which["which"].casefold(), full[-1])]
    if len(new) == 1:
        return (Command("edit", paragraph=old, text=new[0].title() if new[0].islower() else new[0]),)
    away = [name for name in said if _plain(name) == _plain(old)]
    if away and not new and by.phrases.shapes.of(_CALLED, "away").search(words):
        ways = dict.fromkeys(asked.values())
        return Unclear(
            words, (), tuple((Command("edit", paragraph=old, text=t),) for t in ways if _plain(t) != _plain(old))
        )
    return None


def _plain(name: str) -> str:
    return _SAME.sub(" ", name.casefold()).strip()
