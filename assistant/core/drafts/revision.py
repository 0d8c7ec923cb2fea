"""A command applied to the drafts: new drafts and what to say, with nothing read, written or shown."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import SHAPING, Command
from assistant.core.drafts import (
    revise_drop,
    revise_facts,
    revise_frame,
    revise_length,
    revise_move,
    revise_restore,
    revise_shape,
    revise_text,
    rewording,
)
from assistant.core.drafts.drafts import Drafts, History, redo, undo
from assistant.core.drafts.paragraphs import body_places
from assistant.core.drafts.retold import person_named
from assistant.core.drafts.revising import Change, Tools, refused, told


def revise(drafts: Drafts, command: Command, tools: Tools, said: str = "") -> Change:
    """Apply one command; ``said`` is kept with the version as the request in the person's words."""
    change = HANDLERS[command.name](drafts, command, tools)
    if change.drafts.steps == drafts.steps or not said:
        return change
    return replace(change, drafts=requested(change.drafts, said))


def handles(command: Command) -> bool:
    """Whether a command changes the drafts by itself; the others show, ask or hand over."""
    given = {"edit": command.text != "" or command.field == "words", "versions": command.text != ""}
    return command.name in HANDLERS and given.get(command.name, True)


def replaces_edit(drafts: Drafts, command: Command) -> bool:
    """Whether a command has nothing left to write anew but what the person edited: that gives way only on a yes."""
    kept = {k.paragraph for k in drafts.now.kept}
    free = any(not k.locked for k in drafts.now.kept)
    note = drafts.now.note
    return free and command.name in SHAPING and all(note.paragraphs[i] in kept for i in body_places(note))


def finished(drafts: Drafts) -> Drafts:
    """Mark the note on the screen as done."""
    return drafts.with_history(drafts.current, replace(drafts.history, done=True, handed=drafts.history.at))


def requested(drafts: Drafts, said: str) -> Drafts:
    """Keep the person's words with the versions of the last step."""

    def named(history: History) -> History:
        versions = tuple(replace(v, said=v.said or said) if v.step == drafts.steps else v for v in history.versions)
        return replace(history, versions=versions)

    return replace(drafts, histories=tuple(named(h) for h in drafts.histories))


def _undo(drafts: Drafts, _command: Command, _tools: Tools) -> Change:
    if drafts.history.before is None:
        return refused(drafts, "nothing_to_undo")
    gone = drafts.now
    drafts = undo(drafts)
    return told(drafts, "undone", what=gone.said, words=drafts.now.note.words)


def _redo(drafts: Drafts, _command: Command, _tools: Tools) -> Change:
    if not drafts.history.ahead:
        return refused(drafts, "nothing_to_redo")
    drafts = redo(drafts)
    return told(drafts, "redone", what=drafts.now.said, words=drafts.now.note.words)


def _versions(drafts: Drafts, command: Command, _tools: Tools) -> Change:
    number = {"first": "1"}.get(command.text, command.text)
    if not number.isdecimal() or not 1 <= int(number) <= len(drafts.history.versions):
        return refused(drafts, "no_version", which=command.text, count=len(drafts.history.versions))
    wanted = drafts.history.versions[int(number) - 1]
    if wanted.note == drafts.now.note:
        return refused(drafts, "same_version", which=number)
    drafts = drafts.with_version(replace(wanted, said=""))
    return told(drafts, "version", which=number, words=drafts.now.note.words)


def _next(drafts: Drafts, command: Command, _tools: Tools) -> Change:
    if command.text:
        index = person_named(drafts.interview, command.text)
        return refused(drafts, "nobody", name=command.text) if index is None else _to(drafts, index)
    if len(drafts.histories) == 1:
        return refused(drafts, "only_one")
    return _to(drafts, (drafts.current + 1) % len(drafts.histories))


def _previous(drafts: Drafts, _command: Command, _tools: Tools) -> Change:
    if len(drafts.histories) == 1:
        return refused(drafts, "only_one")
    return _to(drafts, (drafts.current - 1) % len(drafts.histories))


def _to(drafts: Drafts, index: int) -> Change:
    drafts = replace(drafts, current=index)
    return told(drafts, "now_for", name=drafts.now.note.to.name, number=index + 1, count=len(drafts.histories))


HANDLERS: dict[str, Callable[[Drafts, Command, Tools], Change]] = {
    "tone": revise_shape.tone,
    "again": revise_shape.again,
    "shorter": revise_length.shorter,
    "longer": revise_length.longer,
    "channel": revise_shape.channel,
    "lock": revise_text.lock,
    "unlock": revise_text.unlock,
    "drop": revise_drop.drop,
    "restore": revise_restore.restore,
    "add": revise_text.add,
    "subject": revise_text.subject,
    "move": revise_move.move,
    "closing": revise_frame.closing,
    "greeting": revise_frame.greeting,
    "postscript": revise_frame.postscript,
    "edit": rewording.reword,
    "change": revise_facts.change,
    "rename": revise_facts.rename,
    "undo": _undo,
    "redo": _redo,
    "versions": _versions,
    "next": _next,
    "previous": _previous,
}
