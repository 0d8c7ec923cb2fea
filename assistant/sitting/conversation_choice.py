"""Several readings offered, and the one that was picked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts import (
    Drafts,
    Tools,
    body_of,
    body_places,
    differing,
    facts_of,
    handles,
    places_in,
    revise,
    revise_all,
    whose_name,
)
from assistant.core.note import Note, Sentence
from assistant.core.talk import Wish, is_anew
from assistant.sitting.conversation_news import joined
from assistant.sitting.conversation_parts import Parts

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TRIED = frozenset({"edit", "drop", "restore", "move", "lock", "again", "tone", "undo", "redo", "rename", "versions"})
"""What may find nothing to do."""
_SHOWN = 12
"""Words by which a sentence is named."""
_OF_TWO = frozenset({"join", "swap", "split"})
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
    left = list(commands)
    while left:
        command = left.pop(0)
        if is_anew(command) or not handles(command):
            continue
        change = revise_all(drafts, command, tools, "", several) if several else revise(drafts, command, tools)
        if change.asks:
            return None
        if change.drafts.current == drafts.current:
            left = list(still_there(left, drafts.now.note, change.drafts.now.note))
        drafts = change.drafts
    return drafts


def apart(drafts: Drafts, wished: Wish, ways: Sequence[tuple[Command, ...]], tools: Tools) -> list[tuple[Command, ...]]:
    """Return of several ways those that end differently, the first of each end."""
    kept: list[tuple[Command, ...]] = []
    ends_seen: list[tuple[Note, ...]] = []
    for way in ways:
        told = all(handles(c) and not is_anew(c) for c in way)
        after = outcome(drafts, replace(wished, understood=way), tools) if told else None
        notes = after.notes if after else drafts.notes
        if notes != drafts.notes and notes in ends_seen:
            continue
        ends_seen.append(notes)
        kept.append(way)
    return kept


def moved_along(way: Sequence[Command], before: Note, after: Note) -> tuple[Command, ...]:
    """Return what was offered for parts of one note with the numbers they have in another; none if one is gone."""
    moved = tuple(_moved_along(c, before, after) for c in way)
    return tuple(c for c in moved if c) if all(moved) else ()


def still_there(way: Sequence[Command], before: Note, after: Note) -> tuple[Command, ...]:
    """Return what is left to do, with the numbers its parts have by now."""
    return tuple(_moved_along(c, before, after) or _gone(c) for c in way)


def _gone(command: Command) -> Command:
    """Say that what a wish was for is no longer there."""
    return Command("unclear", text=f"{command.name} {command.paragraph}")


def _moved_along(command: Command, before: Note, after: Note) -> Command | None:
    kind, _, number = command.field.rpartition(" ")
    counted = isinstance(command.paragraph, int) and command.paragraph > 0
    try:
        if counted and command.field == "sentence":
            return command.with_(paragraph=_sentence_now(int(command.paragraph), before, after))
        if kind and number.isdecimal():
            return command.with_(field=f"{kind} {_sentence_now(int(number), before, after)}")
        if command.name == "move" and command.paragraph != "all":
            side, _, place = command.text.rpartition(" ")
            text = f"{side} {_place_now(place, before, after)}".strip() if place else ""
            return command.with_(paragraph=_place_now(command.paragraph, before, after), text=text)
        if counted and not command.field:
            return command.with_(paragraph=_place_now(command.paragraph, before, after))
    except LookupError:
        return None
    return command


def _sentence_now(number: int, before: Note, after: Note) -> int:
    """Return the number a sentence has by now; raises ``LookupError`` where it is gone."""
    return _index(body_of(after), body_of(before)[number - 1])


def _place_now(place: int | str, before: Note, after: Note) -> int | str:
    """Return where a place is by now, as it was written: ``2``, ``3/sentence``, several apart by commas."""
    if isinstance(place, str) and "/sentence" in place:
        numbers = (part.partition("/")[0] for part in place.split(","))
        return ",".join(f"{_sentence_now(int(n), before, after)}/sentence" for n in numbers)
    if not (isinstance(place, int) or place.isdecimal()) or int(place) < 1:
        return place
    first = before.paragraphs[body_places(before)[int(place) - 1]][0]
    sentence = body_of(after)[_index(body_of(after), first) - 1]
    at = next(i for i, p in enumerate(body_places(after), 1) if sentence in after.paragraphs[p])
    return at if isinstance(place, int) else str(at)


def _index(rows: Sequence[Sentence], sentence: Sentence) -> int:
    """Return the number of a sentence, or of what says the same in other words."""
    alike = (
        [s.text == sentence.text for s in rows],
        [s.section == sentence.section and facts_of([s]) == facts_of([sentence]) for s in rows],
    )
    found = next((row for row in alike if any(row)), None)
    if found is None:
        raise LookupError(sentence.text)
    return found.index(True) + 1


def ends(words: str, known: Sequence[str]) -> bool:
    """Whether words say in so many words that it is over."""
    said = f" {' '.join(_WORD.findall(words.lower()))} "
    return any(f" {word} " in said for word in known)


def named(commands: Sequence[Command], parts: Parts, drafts: Drafts) -> str:
    """Word what would be done with the note at hand, or with somebody else's once that is on the screen."""
    said: list[str] = []
    for command in commands:
        said.append(_one(command, parts, drafts))
        if command.name == "next" and (at := _place_of(command.text, drafts)) is not None:
            drafts = replace(drafts, current=at)
    return "; ".join(said)


def _place_of(name: str, drafts: Drafts) -> int | None:
    return next((i for i, note in enumerate(drafts.notes) if note.to.name == name), None)


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
    if command.name == "edit" and command.text:
        old, told["text"] = differing(str(command.paragraph), command.text)
        told["paragraph"] = told["paragraph"] if old == command.paragraph else f"“{old}”"
    if command.name == "move":
        kind, told["text"] = _moved_how(command, parts.words["called"], note)
    kind = "tone" if command.tone and command.name == "again" else kind
    kind = "title" if command.text and command.name == "rename" and command.field == "title" else kind
    said = parts.book.choices.get(f"{command.name}_{kind}")
    said = said or parts.book.choices.get(command.name, parts.book.about.get(command.name, command.name))
    return said.format_map(told)


def _moved_how(command: Command, words: Mapping[str, str], note: Note) -> tuple[str, str]:
    """Say what kind of move it is, and where to or with what."""

    def called(place: str) -> str:
        which = int(place) if place.removeprefix("-").isdecimal() else place
        return _called(command.with_(paragraph=which, field=""), words, note)

    side, _, beside = command.text.partition(" ")
    if command.paragraph == "all":
        return "all", command.text
    if command.field in _OF_TWO or not command.text:
        return command.field, called(command.text) if command.text else ""
    if beside:
        return "text", words[f"to_{side}"].format(n=called(beside))
    return "text", words.get(f"to_{side}") or words["to_number"].format(n=called(side))


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
    number, _, kind = str(which).partition("/")
    if kind == "sentence" and number.isdecimal():
        return _called(command.with_(paragraph=int(number), field=kind), words, note)
    if command.name == "edit":
        return words["topic"].format(n=which)
    if several := places_in(which):
        return joined([_called(command.with_(paragraph=place, field=field), words, note) for place, field in several])
    if isinstance(which, int) and command.field == "sentence" and 0 < which <= len(body_of(note)):
        return words["topic"].format(n=_cut(body_of(note)[which - 1].text))
    if isinstance(which, int) and which < 0:
        return words["from_end_sentence" if command.field.startswith("sentence") else "from_end"].format(n=-which)
    kind = "number" if isinstance(which, int) else which if which in ("first", "last") else "topic"
    sentence = "_sentence" if command.field.startswith("sentence") and kind != "topic" else ""
    return words[kind + sentence].format(n=which)
