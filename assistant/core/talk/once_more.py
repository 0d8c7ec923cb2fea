"""The last wish wished once more for others, and a person meant by what they are: "same for Emre", "now the HR guy"."""

import re
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts import Drafts
from assistant.core.interview import Interviewer
from assistant.core.note import Note, Section
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight

_KIND = "once_more"
_WORD = re.compile(r"[^\W_]+")
_EVERYONE = frozenset({"both", "all", "everyone", "everybody", "rest", "others", "three", "them"})


def same_for(words: str, by: Sight) -> tuple[str, tuple[str, ...]] | None:
    """Return what was wished last and for whom it is wished now; None where a line says nothing of the kind."""
    shapes = by.phrases.shapes
    found = shapes.of(_KIND, "same").match(words)
    both = bool(shapes.of(_KIND, "both").match(words))
    if not (found or both) or by.drafts is None or len(by.context.people) < 2:
        return None
    last, here = last_said(by.drafts), by.drafts.now.note.to.name
    whom = set(_WORD.findall(found["whom"].lower())) if found else _EVERYONE
    known = known_names(by.context)
    named = tuple(dict.fromkeys(known[w.removesuffix("s")] for w in whom if w.removesuffix("s") in known))
    others = tuple(p for p in by.context.people if p != here)
    people = named or (others if whom & _EVERYONE or "other" in whom else ())
    return (last, people) if last and people else None


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
    found = by.phrases.shapes.of(_KIND, "titled").match(words)
    if found is None or by.drafts is None:
        return ""
    said = set(_WORD.findall(found["title"].lower()))
    people = by.drafts.interview.interviewers
    meant = [p.name for p in people if said and said <= set(_WORD.findall(p.title.lower()))]
    return meant[0] if len(meant) == 1 and len(people) > 1 else ""


def _first(person: Interviewer) -> str:
    return person.call or person.name.split()[0]
