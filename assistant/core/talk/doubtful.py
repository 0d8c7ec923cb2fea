"""The last look at a reading before anything is done: what may be otherwise is offered, what has no ground goes."""

import re

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import stands_in, stems
from assistant.core.talk.shapes import Shapes
from assistant.core.talk.sight import Sight

_FACTS = frozenset({"rename", "change"})
_VALUES = frozenset({"closing", "greeting", "rename", "subject", "edit", "change"})
_HANDING = frozenset({"print", "copy", "save", "open"})
_NAMED = frozenset({"company", "role", "sender", "name", "call"})
_KIND = "doubtful"
_QUOTED = re.compile(r"[\"“”«]|(?<!\w)['‘]")
_THEN = re.compile(r"\b(?:then|first|after that)\b", re.IGNORECASE)
_LONGEST_NAME = 6


def doubted(words: str, read: Understood, by: Sight) -> Understood:
    """Return what is sure of a reading; what is not is asked about first."""
    if _is_vague(words, by):
        return Unclear(words, (), ((Command("undo"),), (Command("shorter"),), (Command("again"),)))
    if not isinstance(read, tuple):
        return read
    if len(read) > 1 and any(c.name == "drop" and c.paragraph == "" for c in read):
        rest = tuple(c for c in read if c.name not in ("drop", "unclear"))
        return Unclear(words, (), (rest,) if rest else ())
    commands = _grounded(_taken_back(_without_channel(read)), by)
    if len(commands) == 1 and commands[0].name == "edit" and _is_nowhere(words, commands[0], by):
        return Unclear(words)
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


def _is_vague(words: str, by: Sight) -> bool:
    return bool(by.phrases.shapes.of(_KIND, "vague").match(words))


def _taken_back(read: tuple[Command, ...]) -> tuple[Command, ...]:
    # "Too short. Go back" and "it's worse, the one before" only take the last step back.
    back = [c for c in read if c.name == "undo"]
    rest = {c.name for c in read if c.name != "undo"}
    return tuple(back) if back and rest and rest <= {"longer", "shorter", "previous", "done", "stay"} else read


def _without_channel(read: tuple[Command, ...]) -> tuple[Command, ...]:
    # "Print it, I think better on paper" writes no letter.
    handed = any(c.name in _HANDING for c in read)
    beside = ("channel", "advise") if handed else ("stay",) if len(read) > 1 else ()
    return tuple(c for c in read if c.name not in beside)


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


def _is_nowhere(words: str, command: Command, by: Sight) -> bool:
    """Whether words that are in no note, and are not quoted, were taken for words of it."""
    old = str(command.paragraph)
    if not command.text or len(old.split()) < 3 or _QUOTED.search(words) or by.note is None:
        return False
    notes = by.drafts.notes if by.drafts else (by.note,)
    return not any(stands_in(old, f"{n.body} {n.subject}") for n in notes)


def _are_several_tones(words: str, commands: tuple[Command, ...]) -> bool:
    return len({c.tone for c in commands if c.name == "tone" and c.tone}) > 1 and not _THEN.search(words)


def _is_strange(command: Command, shapes: Shapes) -> bool:
    text = command.text
    if command.name not in _VALUES or not text:
        return False
    if text.rstrip().endswith("?") or (
        command.name in ("subject", "closing") and shapes.of(_KIND, "remark").match(text)
    ):
        return True
    if command.name == "rename" or (command.name == "change" and command.field in _NAMED):
        return len(text.split()) > _LONGEST_NAME or bool(shapes.of(_KIND, "clause").search(text))
    return False
