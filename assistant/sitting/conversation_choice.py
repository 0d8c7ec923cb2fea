"""Several readings offered, and the one that was picked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts import Drafts, Tools, body_of, handles, places_in, revise, revise_all, whose_name
from assistant.core.note import Note, Sentence
from assistant.core.talk import Wish, is_anew
from assistant.sitting.conversation_news import joined
from assistant.sitting.conversation_parts import Parts

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TRIED = frozenset({"edit", "drop", "restore", "move", "lock", "again", "tone", "undo", "redo", "rename", "versions"})
"""What may find nothing to do."""
_SHOWN = 12
"""Words by which a sentence is named."""
_PLACES = ("first", "second", "third")


def chosen(words: str, count: int, known: Mapping[str, Sequence[str]]) -> int | None:
    """Return which of so many was picked, from 1; 0 for none of them, None where the words pick nothing shown."""
    said = _said(words)
    if said in known["none"]:
        return 0
    if count == 1 and agrees(words, known):
        return 1
    if said in known["last"] or f"the {said}" in known["last"]:
        return count
    return next((i for i, place in enumerate(_PLACES[:count], 1) if said in known[place]), None)


def agrees(words: str, known: Mapping[str, Sequence[str]]) -> bool:
    """Whether words only agree, and do not say to what."""
    said, first = _said(words), _said(words).partition(" ")
    return said in known["yes"] or (first[0] in known["yes"] and first[2] in known["yes"])


def is_idle(words: str, known: Mapping[str, Sequence[str]]) -> bool:
    """Whether words answer something that was not asked: "nah", "sí", "keep what I have"."""
    return _said(words) in known["idle"]


def _said(words: str) -> str:
    return " ".join(words.lower().replace(",", " ").strip(" .!").removeprefix("the ").split())


def leads_nowhere(drafts: Drafts, commands: Sequence[Command], tools: Tools) -> bool:
    """Whether commands would leave all as it is, as far as can be told without asking or showing anything."""
    if not commands or any(c.name not in _TRIED or not handles(c) for c in commands):
        return False
    begun = drafts
    for command in commands:
        if is_anew(command):
            return False
        if command.name == "tone" and command.tone != drafts.now.settings.tone:
            return False
        change = revise(drafts, command, tools)
        if change.asks:
            return False
        drafts = change.drafts
    return (drafts.steps, drafts.now.note) == (begun.steps, begun.now.note)


def outcome(drafts: Drafts, wished: Wish, tools: Tools) -> Drafts | None:
    """Return what the drafts would become, as far as can be told without asking or showing anything; else None."""
    commands = wished.understood if isinstance(wished.understood, tuple) else ()
    people = tuple(i for i, p in enumerate(drafts.interview.interviewers) if p.name in wished.people)
    if len(people) == 1:
        drafts = replace(drafts, current=people[0])
    several = tuple(range(len(drafts.histories))) if wished.everyone else people if len(people) > 1 else ()
    for command in commands:
        if is_anew(command) or not handles(command):
            continue
        change = revise_all(drafts, command, tools, "", several) if several else revise(drafts, command, tools)
        if change.asks:
            return None
        drafts = change.drafts
    return drafts


def moved_along(way: Sequence[Command], before: Note, after: Note) -> tuple[Command, ...]:
    """Return what was offered for sentences of one note with the numbers they have in another; none if one is gone."""
    moved = tuple(_moved_along(c, body_of(before), [s.text for s in body_of(after)]) for c in way)
    return tuple(c for c in moved if c) if all(moved) else ()


def _moved_along(command: Command, before: Sequence[Sentence], after: Sequence[str]) -> Command | None:
    kind, _, number = command.field.rpartition(" ")
    counted = command.field == "sentence" and isinstance(command.paragraph, int)
    at = command.paragraph if counted else int(number) if kind and number.isdecimal() else 0
    if not isinstance(at, int) or at < 1:
        return command
    text = before[at - 1].text if at <= len(before) else ""
    if text not in after:
        return None
    place = after.index(text) + 1
    return command.with_(paragraph=place) if counted else command.with_(field=f"{kind} {place}")


def ends(words: str, known: Sequence[str]) -> bool:
    """Whether words say in so many words that it is over."""
    said = f" {' '.join(_WORD.findall(words.lower()))} "
    return any(f" {word} " in said for word in known)


def named(commands: Sequence[Command], parts: Parts, drafts: Drafts) -> str:
    """Word what would be done with the note at hand."""
    return "; ".join(_one(c, parts, drafts) for c in commands)


def _one(command: Command, parts: Parts, drafts: Drafts) -> str:
    note = drafts.now.note
    values = {k: str(v) for k, v in command.as_data().items()}
    told = {"text": "…", "field": "which", "tone": "which", "channel": "which", **values}
    told["field"] = str(parts.words["answers"].get(told["field"], told["field"]))
    told["paragraph"] = _called(command, parts.words["called"], note)
    told["whose"] = _whose(command, drafts) if command.name == "rename" else ""
    told["where"] = _where(command, parts.words["called"], note)
    if is_anew(command):
        return str(parts.words["called"]["anew"]).format(text=_cut(str(command.paragraph)))
    kind = "text" if command.text else "all" if command.field == "all" else ""
    kind = "title" if command.text and command.name == "rename" and command.field == "title" else kind
    said = parts.book.choices.get(f"{command.name}_{kind}")
    said = said or parts.book.choices.get(command.name, parts.book.about.get(command.name, command.name))
    return said.format_map(told)


def _whose(command: Command, drafts: Drafts) -> str:
    """Name the person whose name would be put right."""
    which = command.paragraph
    at = which if isinstance(which, int) else whose_name(drafts.interview, drafts.current, command.text)
    return drafts.interview.interviewers[at].name


def _where(command: Command, words: Mapping[str, str], note: Note) -> str:
    """Name the one sentence in which words are to be put right."""
    number = command.field.rpartition(" ")[2]
    if not number.isdecimal():
        return words["everywhere"] if command.field == "" else ""
    return words["where"].format(text=_cut(body_of(note)[int(number) - 1].text))


def _cut(text: str) -> str:
    said = text.split()
    return " ".join(said[:_SHOWN]) + (" …" if len(said) > _SHOWN else "")


def _called(command: Command, words: Mapping[str, str], note: Note) -> str:
    which = command.paragraph
    if which == "":
        return words["it"]
    if several := places_in(which):
        return joined([_called(command.with_(paragraph=place, field=field), words, note) for place, field in several])
    if isinstance(which, int) and command.field == "sentence" and 0 < which <= len(body_of(note)):
        return words["topic"].format(n=_cut(body_of(note)[which - 1].text))
    if isinstance(which, int) and which < 0:
        return words["from_end_sentence" if command.field.startswith("sentence") else "from_end"].format(n=-which)
    kind = "number" if isinstance(which, int) else which if which in ("first", "last") else "topic"
    sentence = "_sentence" if command.field.startswith("sentence") and kind != "topic" else ""
    return words[kind + sentence].format(n=which)
