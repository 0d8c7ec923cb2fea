"""Handing notes over: the clipboard, a file, a mail program, paper; and the end."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.core.commands import Command
from assistant.core.drafts import PART, Drafts, News, finished, part_of
from assistant.core.note import Note
from assistant.errors import AssistantError, FileThereError
from assistant.sitting.conversation_news import joined
from assistant.sitting.conversation_parts import Parts

ALL = "all"
MAIL = "mail"
"""The way a note is opened by where none is named."""
PRAISE = "praise"
"""Said of the note and not of the conversation: it ends nothing that is not handed over."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one command came to."""

    drafts: Drafts
    news: tuple[News, ...] = ()
    ended: bool = False
    stops: bool = False
    """Whether the rest of what was asked in the same line is let go."""


def failed(parts: Parts, problem: AssistantError) -> str:
    """Say what went wrong, and what to do instead."""
    return parts.said("failed", sentence=problem.sentence, hint=problem.hint).rstrip()


def _meant(drafts: Drafts, command: Command) -> tuple[int, ...]:
    return tuple(range(len(drafts.histories))) if command.field == ALL else (drafts.current,)


def _done_with(drafts: Drafts, people: tuple[int, ...]) -> Drafts:
    for index in people:
        drafts = replace(finished(replace(drafts, current=index)), current=drafts.current)
    return drafts


def _page(drafts: Drafts, people: tuple[int, ...]) -> str:
    if len(people) == 1:
        return drafts.notes[people[0]].page
    return "\n\n\n".join(f"{_to(note)}\n\n{note.page}" for note in (drafts.notes[i] for i in people))


def _to(note: Note) -> str:
    return "\n".join(filter(None, (note.to.name, note.subject)))


def _copy_part(parts: Parts, drafts: Drafts, which: str) -> Step:
    """Copy a part alone: the note is not handed over by it."""
    text = part_of(drafts, which)
    if not text:
        parts.talker.say(parts.said("no_part"))
        return Step(drafts)
    try:
        certain = parts.hands.copy(text)
    except AssistantError:
        parts.talker.say(_between_rules(parts, "no_clipboard", text))
        return Step(drafts)
    parts.talker.say(parts.said("copied_part" if certain else "sent_to_terminal", what=text, count=1))
    return Step(drafts)


def _copy(parts: Parts, drafts: Drafts, command: Command) -> Step:
    if command.field == PART:
        return _copy_part(parts, drafts, str(command.paragraph))
    people = _meant(drafts, command)
    page = _page(drafts, people)
    try:
        certain = parts.hands.copy(page)
    except AssistantError:
        parts.talker.say(_between_rules(parts, "no_clipboard", page))
        return Step(drafts)  # what was only shown is not copied
    said = ("copied" if len(people) == 1 else "copied_all") if certain else "sent_to_terminal"
    parts.talker.say(parts.said(said, count=len(people)))
    return Step(_done_with(drafts, people))


def _print(parts: Parts, drafts: Drafts, command: Command) -> Step:
    people = _meant(drafts, command)
    if not _agreed(parts, "ask_print", drafts, people):
        parts.talker.say(_between_rules(parts, "print_how", _page(drafts, people)))
        return Step(drafts)
    return _handed(parts, drafts, people, "print")


def _open(parts: Parts, drafts: Drafts, command: Command) -> Step:
    people, way = (drafts.current,), command.field or MAIL
    if not _agreed(parts, "ask_open" if way == MAIL else "ask_hand", drafts, people, way):
        parts.talker.say(parts.said("open_how"))
        return Step(drafts)
    return _handed(parts, drafts, people, way)


def _store(parts: Parts, drafts: Drafts, command: Command) -> Step:
    people = _meant(drafts, command)
    if not _agreed(parts, "ask_drafts", drafts, people):
        parts.talker.say(parts.said("open_how"))
        return Step(drafts)
    return _handed(parts, drafts, people, "drafts")


def _handed(parts: Parts, drafts: Drafts, people: tuple[int, ...], way: str) -> Step:
    """Hand the notes over one by one; the first that fails is said, and those before it are done."""
    for index in people:
        try:
            sentence = parts.hands.hand(way, drafts.notes[index], drafts.interview)
        except AssistantError as problem:
            hint = parts.words["instead"].get(way, problem.hint)
            parts.talker.say(parts.said("failed", sentence=problem.sentence, hint=hint).rstrip())
            return Step(drafts)
        parts.talker.say(parts.shows.message(sentence))
        drafts = _done_with(drafts, (index,))
    return Step(drafts)


def _agreed(parts: Parts, ask: str, drafts: Drafts, people: tuple[int, ...], way: str = "") -> bool:
    """Ask before anything leaves the program; whoever leaves instead has not agreed."""
    labels = parts.words["yes_no"]
    names = joined([drafts.notes[index].to.name for index in people])
    return parts.talker.key(parts.said(ask, names=names, way=way), {"y": labels["yes"], "n": labels["no"]}) == "y"


def _between_rules(parts: Parts, name: str, page: str) -> str:
    rule = parts.shows.own("-" * 40)
    return "\n".join((parts.said(name), rule, page, rule))


def _written(parts: Parts, drafts: Drafts, index: int, name: str) -> str:
    """Write a note to a file; one that is there already is replaced once the person agrees."""
    note, labels = drafts.notes[index], parts.words["yes_no"]
    try:
        return parts.hands.save(note, drafts.interview, name)
    except FileThereError as problem:
        asked = parts.said("replace_file", sentence=problem.sentence)
        if parts.talker.key(asked, {"y": labels["yes"], "n": labels["no"]}) != "y":
            raise
        return parts.hands.save(note, drafts.interview, name, replace=True)


def _save(parts: Parts, drafts: Drafts, command: Command) -> Step:
    for index in _meant(drafts, command):
        try:
            path = _written(parts, drafts, index, command.text)
        except AssistantError as problem:
            parts.talker.say(failed(parts, problem))
            return Step(drafts)
        parts.talker.say(parts.said("saved", path=path))
        drafts = _done_with(drafts, (index,))
    return Step(drafts)


_OWN_THING = re.compile(r"\b(?:to|about) (?!follow|chase|ask|nudge|check|write again)\w+")


def _remind(parts: Parts, drafts: Drafts, command: Command) -> Step:
    lines = parts.hands.due(drafts.interview, command.text)
    if not lines:
        parts.talker.say(parts.said("remind_nothing"))
    else:
        parts.talker.say("\n".join(parts.shows.message(line) for line in lines))
        _into_calendar(parts, drafts, command.text)
    of_own = _OWN_THING.search(command.text)  # when to ask again is beside the point there
    if not of_own and (advice := parts.judge.advise(drafts, str(parts.words["loop"]["remind_asks"]))):
        parts.talker.say(advice)
    return Step(drafts)


def _into_calendar(parts: Parts, drafts: Drafts, text: str) -> None:
    labels = parts.words["yes_no"]
    if parts.talker.key(parts.said("ask_remind"), {"y": labels["yes"], "n": labels["no"]}) != "y":
        parts.talker.say(parts.said("remind_how"))
        return
    try:
        sentence = parts.hands.remind(drafts.interview, text)
    except AssistantError as problem:
        parts.talker.say(failed(parts, problem))
        return
    parts.talker.say(parts.shows.message(sentence))


def still_open(drafts: Drafts) -> list[str]:
    """Name whose notes are neither copied nor saved."""
    return [note.to.name for note, history in zip(drafts.notes, drafts.histories, strict=True) if not history.done]


def _done(parts: Parts, drafts: Drafts, command: Command) -> Step:
    left = still_open(drafts)
    if left and command.field == PRAISE:
        parts.talker.say(parts.said("pleased", names=joined(left)))
        return Step(drafts)
    if not _agreed_without_detail(parts, drafts):
        parts.talker.say(parts.said("add_detail"))
        return Step(drafts)
    others = any(not h.done for i, h in enumerate(drafts.histories) if i != drafts.current)
    if others and not drafts.history.done:
        parts.talker.say(parts.said("still_open", names=joined(left)))
        return Step(finished(drafts))
    parts.talker.say(parts.said("done_open", names=joined(left)) if left else parts.said("done"))
    return Step(finished(drafts), ended=True)


def _agreed_without_detail(parts: Parts, drafts: Drafts) -> bool:
    # A note anyone could have sent is finished only by a choice.
    if all(finding.id != "detail" for finding in parts.judge.judge(drafts).findings):
        return True
    labels = parts.words["yes_no"]
    return parts.talker.key(parts.said("no_detail"), {"y": labels["yes"], "n": labels["no"]}) == "y"


HANDING: dict[str, Callable[[Parts, Drafts, Command], Step]] = {
    "copy": _copy,
    "save": _save,
    "print": _print,
    "open": _open,
    "drafts": _store,
    "remind": _remind,
    "done": _done,
}
