"""The last look at a reading before anything is done: what may be otherwise is offered, what has no ground goes."""

import re

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import stems
from assistant.core.note import Section
from assistant.core.shapes import Shapes
from assistant.core.talk.sight import Sight

_FACTS = frozenset({"rename", "change"})
_SIGNED = 4
"""Words before a name: with more, they are no sign-off but a wish for one."""
_SHORTEST = 3
"""Words of a line behind the name."""
_VALUES = frozenset({"postscript", "closing", "greeting", "rename", "subject", "edit", "change"})
_NAMED = frozenset({"company", "role", "sender", "name", "call"})
_KIND = "doubtful"
_THEN = re.compile(r"\b(?:then|first|after that)\b", re.IGNORECASE)
_LONGEST_NAME = 6


def doubted(words: str, read: Understood, by: Sight) -> Understood:
    """Return what is sure of a reading; what is not is asked about first."""
    if (open_still := _open_still(words, by)) is not None:
        return open_still
    if not isinstance(read, tuple):
        return read
    if any(c.name == "subject" for c in read) and by.phrases.shapes.of(_KIND, "heading_off").search(words):
        return Unclear(words)  # "that'll do, heading home"
    if len(read) > 1 and any(c.name == "drop" and c.paragraph == "" for c in read):
        rest = tuple(c for c in read if c.name not in ("drop", "unclear"))
        return Unclear(words, (), (rest,) if rest else ())
    commands = _grounded(_of_one_part(read), by)
    if _are_several_tones(words, commands):
        rest = tuple(c for c in commands if c.name != "tone")
        tones = tuple(dict.fromkeys(c for c in commands if c.name == "tone"))
        return Unclear(words, (), tuple((*rest, tone) for tone in tones[:3]))
    known = tuple(c for c in commands if c.name != "unclear")
    if len(known) < len(commands) and any(c.name in _FACTS for c in known):
        return Unclear(words, (), (known,))
    if strange := [c for c in commands if _is_strange(c, by.phrases.shapes)]:
        bare = tuple(c.with_(text="") if c in strange else c for c in known)
        return Unclear(words, (), (bare,))
    return commands


def _open_still(words: str, by: Sight) -> Understood | None:
    """Read what may be several things, whatever was read in it: "a bit less", "simpler", "show 2"."""
    if _is_vague(words, by):
        return Unclear(words, (), ((Command("undo"),), (Command("shorter"),), (Command("again"),)))
    if by.phrases.shapes.of(_KIND, "simpler").match(words):
        casual, concise = (Command("tone", tone=tone) for tone in ("casual", "concise"))
        return Unclear(words, (), ((casual,), (concise,), (Command("shorter"),)))
    if found := by.phrases.shapes.of(_KIND, "greets_with").match(words):
        return Unclear(words, (), _without_word(found["hi"], by))
    shown = _numbered(words, by)
    return (shown,) if isinstance(shown, Command) else shown


def _without_word(word: str, by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Offer the name alone, another word before it, and no greeting at all."""
    said = next((s.text for s in by.note.sentences if s.section == Section.GREETING), "") if by.note else ""
    first, _, name = said.strip(" ,").partition(" ")
    there = name and first.casefold() == word.casefold()
    alone = ((Command("edit", paragraph=f"{first} {name}", text=name),),) if there else ()
    other = Command("greeting", text="Hello" if word.casefold() != "hello" else "Dear")
    return (*alone, (other,), (Command("drop", paragraph="greeting"),))


def _is_vague(words: str, by: Sight) -> bool:
    return bool(by.phrases.shapes.of(_KIND, "vague").match(words))


def _numbered(words: str, by: Sight) -> Command | Unclear | None:
    """Read "show 2": the second note of several, the second version, or either."""
    found = by.phrases.shapes.of(_KIND, "numbered").match(words)
    number = int(found["number"]) if found else 0
    people, versions = by.context.people, len(by.drafts.history.versions) if by.drafts else 0
    options = [Command("next", text=people[number - 1])] if 0 < number <= len(people) > 1 else []
    options += [Command("versions", text=str(number))] if 0 < number <= versions else []
    if not found or not options:
        return None
    return options[0] if len(options) == 1 else Unclear(words, (), tuple((option,) for option in options))


def _of_one_part(read: tuple[Command, ...]) -> tuple[Command, ...]:
    # "I never say “steady”, use another word" is of that sentence, and of no more.
    part = any(c.name == "again" and (c.field or c.paragraph != "") for c in read)
    return tuple(c for c in read if not (part and c == Command("again")))


def _grounded(read: tuple[Command, ...], by: Sight) -> tuple[Command, ...]:
    """Leave out nothing that is not there, where something else is wished for as well: it was a reason."""
    if len(read) < 2 or by.note is None:
        return read
    kept = tuple(c for c in read if not (c.name == "drop" and _is_away(c, by)))
    return kept or read


def _is_away(command: Command, by: Sight) -> bool:
    topic = command.paragraph
    if not isinstance(topic, str) or topic in ("", "first", "last") or topic in by.context.parts:
        return topic == ""
    return not stems(topic) & by.context.said and not re.fullmatch(r"[-\d,/a-z]+", topic)


def _are_several_tones(words: str, commands: tuple[Command, ...]) -> bool:
    return len({c.tone for c in commands if c.name == "tone" and c.tone}) > 1 and not _THEN.search(words)


def _is_strange(command: Command, shapes: Shapes) -> bool:
    text = command.text
    if command.name not in _VALUES or not text:
        return False
    if command.name == "closing" and len(text.split()) > _SIGNED and not any(ch.isdigit() or ch == "," for ch in text):
        return True
    if command.name == "postscript":
        return len(text.split()) < _SHORTEST
    if text.rstrip().endswith("?") or (
        command.name in ("subject", "closing") and shapes.of(_KIND, "remark").match(text)
    ):
        return True
    if command.name == "rename" or (command.name == "change" and command.field in _NAMED):
        return len(text.split()) > _LONGEST_NAME or bool(shapes.of(_KIND, "clause").search(text))
    return False
