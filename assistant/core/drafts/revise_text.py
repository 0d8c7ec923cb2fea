"""Paragraphs locked; sentences added; the subject; edits by hand."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import AS_TYPED, DICTATED, RELAYED, Command
from assistant.core.drafts.drafts import Added, Drafts, Kept
from assistant.core.drafts.edits import edited, taken_out
from assistant.core.drafts.paragraphs import (
    assembled,
    body_places,
    place_in,
    place_of,
    written,
)
from assistant.core.drafts.parts import about, framed, meant_by
from assistant.core.drafts.retold import answers
from assistant.core.drafts.revise_drop import no_place, sentences_meant
from assistant.core.drafts.revise_frame import POSTSCRIPT, postscript, told_to_reader
from assistant.core.drafts.revising import Change, Tools, refused, told, unseen
from assistant.core.english import ended
from assistant.core.interview import clean, clean_lines
from assistant.core.note import Note, Section


def lock(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Keep a paragraph through every later change; without one named, the only one, else all of them."""
    note, kept = drafts.now.note, drafts.now.kept
    places = _places(drafts, command, tools) if command.paragraph != "" else body_places(note)
    if not places:
        return no_place(drafts, command)
    locked = {k.paragraph for k in kept if k.locked}
    new = [i for i in places if note.paragraphs[i] not in locked]
    if not new:
        return refused(drafts, "already_locked", which=_number(note, places[0]))
    inside = {s for i in new for s in note.paragraphs[i]}
    others = tuple(k for k in kept if not inside.issuperset(k.paragraph))
    own = {s for k in kept if k.edited for s in k.paragraph}
    more = tuple(Kept(note.paragraphs[i], i, edited=not own.isdisjoint(note.paragraphs[i])) for i in new)
    version = replace(drafts.now, kept=tuple(sorted((*others, *more), key=lambda k: k.at)), said="")
    return told(drafts.with_version(version), "locked", which=[_number(note, i) for i in new])


def unlock(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Let locked paragraphs change again; without one named, all of them."""
    note = drafts.now.note
    places = _places(drafts, command, tools) if command.paragraph != "" else range(len(note.paragraphs))
    if command.paragraph != "" and not places:
        return no_place(drafts, command)
    chosen = {s for i in places for s in note.paragraphs[i]}
    free = [k for k in drafts.now.kept if chosen.issuperset(k.paragraph)]
    if not free:
        return refused(drafts, "not_locked")
    version = replace(drafts.now, kept=tuple(k for k in drafts.now.kept if k not in free), said="")
    return told(
        drafts.with_version(version),
        "unlocked",
        which=[_number(note, place_in(note, k.paragraph)) for k in free],
    )


_THANKS = "thanks"
"""Said of what somebody is to be thanked for."""


def add(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put in a sentence of the person's own, where it fits or where told."""
    text = clean(command.text)
    if POSTSCRIPT.match(text):
        return postscript(drafts, command, tools)
    if command.field == _THANKS and text:
        text = tools.thanks.format(text=text.rstrip("."))
    is_dictated = command.field == DICTATED
    free = command.field == AS_TYPED or (is_dictated and text[-1:] in tuple(".!?…"))
    if not text or (command.field != _THANKS and not free and not tools.is_sentence(text)):
        return Change(drafts, refused(drafts, "add_what", text=text).news, asks="add")
    if command.field == RELAYED:
        text = told_to_reader(text, drafts, tools)
    elif not is_dictated:
        text = tools.addressed(text, drafts.interview, drafts.current)
    elif text[:1].islower():
        text = tools.mended(text)  # typed in haste; what begins with a capital stands to the letter
    text = ended(text[0].upper() + text[1:])
    ends = {"first": 1, "last": len(body_places(drafts.now.note))}
    at = command.paragraph if isinstance(command.paragraph, int) else ends.get(command.paragraph, -1)
    extra = Added(written(text, Section.ADDED), at)
    if any(s.text == text for s in drafts.now.note.sentences):
        return refused(drafts, "already_there")
    note = assembled(drafts.now.note, (), (), (extra,), drafts.now.kept)
    version = replace(drafts.now, note=note, added=(*drafts.now.added, extra), said="")
    return told(drafts.with_version(version), "added", words=note.words)


def subject(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Take a subject of the person's own, or find another one."""
    now = drafts.now
    if not now.note.subject:
        return refused(drafts, "no_subject", channel=now.settings.channel)
    text = clean(command.text)
    if not text:
        shown = {v.note.subject for v in drafts.history.versions}
        found, _ = unseen(replace_subject(drafts), now.settings, tools, fits=lambda n: n.subject not in shown)
        text = found.note.subject
        if text in shown:
            return refused(drafts, "no_other_subject")
    version = replace(now, note=replace(now.note, subject=text), subject=text, said="")
    return told(drafts.with_version(version), "subject", subject=text)


def replace_subject(drafts: Drafts) -> Drafts:
    """Forget a subject of one's own, so that others can be found."""
    history = drafts.history
    versions = tuple(replace(v, subject="") if i == history.at else v for i, v in enumerate(history.versions))
    return drafts.with_history(drafts.current, replace(history, versions=versions))


def take_edit(drafts: Drafts, text: str, *, own: bool = True) -> Change:
    """Take over the text as edited by hand; what was changed stays through every later wish.

    What is only mended (``own`` false) may be said anew later, unless it stood in words of the person's own.
    """
    text = clean_lines(text)
    now = drafts.now
    if not text:
        return refused(drafts, "empty_edit")
    if text == now.note.body:
        return refused(drafts, "same_edit")
    note, changed, frame = edited(now.note, text, now.frame)
    still = [
        k for k in now.kept if (k.within >= 0 or k.paragraph in note.paragraphs) and place_in(note, k.paragraph) >= 0
    ]
    kept = tuple(replace(k, at=place_in(note, k.paragraph)) for k in still)
    paragraphs, places = {k.paragraph for k in kept}, {k.at for k in now.kept}
    new = tuple(k for k in changed if k.paragraph not in paragraphs and (own or k.at in places))
    kept = tuple(k for k in kept if not any(set(k.paragraph) < set(n.paragraph) for n in new))
    gone = taken_out(now.note, note) if own else None
    version = replace(
        now, note=note, kept=(*kept, *new), added=_still(now.added, note), frame=frame, said="",
        dropped=(*now.dropped, gone) if gone else now.dropped,
    )  # fmt: skip
    return told(drafts.with_version(version), "edited", words=note.words)


def take_fix(drafts: Drafts, start: int, end: int, text: str) -> Change:
    """Put a better wording in place of some characters of the body."""
    body = drafts.now.note.body
    return take_edit(drafts, body[:start] + text + body[end:], own=False)


def _still(added: Sequence[Added], note: Note) -> tuple[Added, ...]:
    return tuple(a for a in added if a.sentence in note.sentences)


def _places(drafts: Drafts, command: Command, tools: Tools) -> list[int]:
    if command.field.startswith("sentence"):
        kept = sentences_meant(drafts, command, tools.parts) or []
        return [i for i, p in enumerate(drafts.now.note.paragraphs) if any(s in p for s in kept)]
    note, which = drafts.now.note, command.paragraph
    if isinstance(which, int) or which in ("first", "last"):
        place = place_of(note, which)
        return [] if place is None else [place]
    meant = meant_by(which, tools.parts, drafts.interview, drafts.current)
    hits = about(note, which, answers(drafts.interview), meant)
    return framed(note, meant) or [i for i, p in enumerate(note.paragraphs) if any(s in hits for s in p)]


def _number(note: Note, place: int) -> int | str:
    places = body_places(note)
    return places.index(place) + 1 if place in places else note.paragraphs[place][0].section
