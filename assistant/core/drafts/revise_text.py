"""Paragraphs locked, dropped, brought back; sentences added; the subject; edits by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.core.drafts.drafts import Added, Drafts, Dropped, Kept, Version
from assistant.core.drafts.edits import edited
from assistant.core.drafts.paragraphs import (
    ADDED,
    OWN,
    assembled,
    bare_moves,
    body_of,
    body_places,
    facts_of,
    place_of,
    written,
)
from assistant.core.drafts.parts import about, answered, framed, meant_by
from assistant.core.drafts.retold import answers
from assistant.core.drafts.revising import Change, Tools, composed, refused, told, unseen
from assistant.core.interview.clean import clean, clean_lines
from assistant.core.note import Note, Sentence
from assistant.core.talk.commands import Command


def lock(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Keep a paragraph through every later change; without one named, the only one, else all of them."""
    note, kept = drafts.now.note, drafts.now.kept
    places = _places(drafts, command, tools) if command.paragraph != "" else body_places(note)
    if not places:
        return _no_place(drafts, command)
    locked = {k.paragraph for k in kept if k.locked}
    new = [i for i in places if note.paragraphs[i] not in locked]
    if not new:
        return refused(drafts, "already_locked", which=_number(note, places[0]))
    others = tuple(k for k in kept if k.paragraph not in [note.paragraphs[i] for i in new])
    was_edited = {k.paragraph for k in kept if k.edited}
    more = tuple(Kept(note.paragraphs[i], i, edited=note.paragraphs[i] in was_edited) for i in new)
    version = replace(drafts.now, kept=tuple(sorted((*others, *more), key=lambda k: k.at)), said="")
    return told(drafts.with_version(version), "locked", which=[_number(note, i) for i in new])


def unlock(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Let locked paragraphs change again; without one named, all of them."""
    note = drafts.now.note
    places = _places(drafts, command, tools) if command.paragraph != "" else range(len(note.paragraphs))
    if command.paragraph != "" and not places:
        return _no_place(drafts, command)
    chosen = [note.paragraphs[i] for i in places]
    free = [k for k in drafts.now.kept if k.locked and k.paragraph in chosen]
    if not free:
        return refused(drafts, "not_locked")
    kept = tuple(replace(k, locked=False) if k in free else k for k in drafts.now.kept)
    version = replace(drafts.now, kept=tuple(k for k in kept if k.locked or k.edited), said="")
    return told(
        drafts.with_version(version),
        "unlocked",
        which=[_number(note, note.paragraphs.index(k.paragraph)) for k in free],
    )


def drop(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Leave out a paragraph, or by topic the sentences about it."""
    if command.paragraph == "":
        return refused(drafts, "drop_what")
    gone = sentences_meant(drafts, command, tools.parts)
    if gone is None:
        return _no_place(drafts, command)
    if not gone:
        return refused(drafts, "not_mentioned", topic=command.paragraph)
    if any(k.locked and s in k.paragraph for k in drafts.now.kept for s in gone):
        return refused(drafts, "is_locked")
    if len(gone) == len(body_of(drafts.now.note)):
        return refused(drafts, "nothing_left")
    return _dropped(drafts, gone, _facts_meant(drafts, command, gone, tools), tools)


def sentences_meant(drafts: Drafts, command: Command, names: Mapping[str, Sequence[str]]) -> list[Sentence] | None:
    """Return the sentences a command is about; None where it names a paragraph that is not there."""
    note, which = drafts.now.note, command.paragraph
    if not isinstance(which, int) and which not in ("first", "last"):
        meant = meant_by(which, names, drafts.interview, drafts.current)
        return about(note, which, answers(drafts.interview), meant)
    if command.field == "sentence" and (body := body_of(note)):
        return [body[-1] if which == "last" else body[min((which if isinstance(which, int) else 1), len(body)) - 1]]
    place = place_of(note, which)
    return None if place is None else list(note.paragraphs[place])


def _facts_meant(drafts: Drafts, command: Command, gone: Sequence[Sentence], tools: Tools) -> frozenset[str]:
    # "The start date" is one of the answers a sentence rests on: the others are still to be told.
    facts = facts_of(gone)
    if isinstance(command.paragraph, int) or command.paragraph in ("first", "last"):
        return facts
    meant = meant_by(command.paragraph, tools.parts, drafts.interview, drafts.current)
    if meant.facts & facts:
        return meant.facts & facts
    if meant.sections:
        return facts
    return facts & answered(command.paragraph, answers(drafts.interview)) or facts


def _dropped(drafts: Drafts, gone: Sequence[Sentence], meant: frozenset[str], tools: Tools) -> Change:
    now = drafts.now
    rest = [s for s in now.note.sentences if s not in gone]
    at = next(i for i, p in enumerate(now.note.paragraphs) if any(s in gone for s in p))
    # An answer told in a sentence that stays is not left out, and neither is the rest of a move.
    facts, moves = meant - facts_of(rest), bare_moves(gone) - bare_moves(rest)
    left = Dropped(tuple(gone), at, tuple(sorted(facts)), tuple(sorted(moves)), now.note.phrases)
    kept = tuple(k for k in (_trimmed(k, gone) for k in now.kept) if k.paragraph)
    added = tuple(a for a in now.added if a.sentence not in gone)
    version = replace(now, dropped=(*now.dropped, left), kept=kept, added=added, said="")
    if facts or moves:
        # What leaned on it is said anew; all else stays as it was.
        version = _like(drafts, version, tools, now.note.phrases)
    else:
        paragraphs = tuple(p for q in now.note.paragraphs if (p := tuple(s for s in q if s not in gone)))
        version = replace(version, note=replace(now.note, paragraphs=paragraphs))
    return told(drafts.with_version(version), "dropped", words=version.note.words, sentences=[s.text for s in gone])


def _trimmed(kept: Kept, gone: Sequence[Sentence]) -> Kept:
    return replace(kept, paragraph=tuple(s for s in kept.paragraph if s not in gone))


def _like(drafts: Drafts, version: Version, tools: Tools, phrases: Sequence[str]) -> Version:
    note = composed(drafts.interview, drafts.current, version, drafts.others(), tools, phrases)
    return replace(version, note=note)


def restore(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Bring back what was dropped: by its place, by its topic, or the last one."""
    now = drafts.now
    if not now.dropped:
        return refused(drafts, "nothing_dropped")
    chosen = [d for d in now.dropped if _is_meant(drafts, d, command, tools)]
    chosen = chosen or ([] if command.paragraph != "" else [now.dropped[-1]])
    if not chosen:
        return refused(drafts, "not_dropped", topic=command.paragraph)
    left = tuple(d for d in now.dropped if d not in chosen)
    own = tuple(Added(s) for d in chosen for s in d.sentences if OWN in s.sources)
    version = replace(now, dropped=left, added=(*now.added, *own), said="")
    version = _like(drafts, version, tools, _phrases_back(now.note, chosen))
    return told(drafts.with_version(version), "restored", words=version.note.words)


def _phrases_back(note: Note, chosen: Sequence[Dropped]) -> tuple[str, ...]:
    """Name the wordings of the note, and for what comes back those it had."""
    there = {_move(name) for name in note.phrases}
    moves = {s.section for d in chosen for s in d.sentences}
    back = [name for d in chosen for name in d.phrases if _move(name) in moves or _move(name) not in there]
    return tuple(dict.fromkeys((*(n for n in note.phrases if _move(n) not in moves), *back)))


def _move(phrase: str) -> str:
    # A phrase is named by tone, move and number; a plan by one word.
    parts = phrase.split(".")
    return parts[-2] if len(parts) > 1 else ""


def _is_meant(drafts: Drafts, dropped: Dropped, command: Command, tools: Tools) -> bool:
    which = command.paragraph
    if isinstance(which, int):
        return dropped.at == which
    if which in ("first", "last"):
        return dropped.at == 1 if which == "first" else False
    note = replace(drafts.now.note, paragraphs=(dropped.sentences,))
    meant = meant_by(which, tools.parts, drafts.interview, drafts.current)
    return bool(about(note, which, answers(drafts.interview), meant))


def add(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put in a sentence of the person's own, where it fits or where told."""
    text = clean(command.text)
    if command.field == "thanks" and text:
        text = tools.thanks.format(text=text.rstrip("."))
    elif not text or (command.field != "as typed" and not tools.is_sentence(text)):
        return Change(drafts, refused(drafts, "add_what", text=text).news, asks="add")
    text = tools.addressed(text, drafts.interview, drafts.current)
    text = text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
    at = command.paragraph if isinstance(command.paragraph, int) else -1
    extra = Added(written(text, ADDED), at)
    if extra.sentence in drafts.now.note.sentences:
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


def take_edit(drafts: Drafts, text: str) -> Change:
    """Take over the text as edited by hand; it is kept until the person agrees to replace it."""
    text = clean_lines(text)
    if not text:
        return refused(drafts, "empty_edit")
    if text == drafts.now.note.body:
        return refused(drafts, "same_edit")
    note, changed = edited(drafts.now.note, text)
    kept = tuple(k for k in drafts.now.kept if k.paragraph in note.paragraphs)
    paragraphs = {k.paragraph for k in kept}
    new = tuple(k for k in changed if k.paragraph not in paragraphs)
    version = replace(drafts.now, note=note, kept=(*kept, *new), added=_still(drafts.now.added, note), said="")
    return told(drafts.with_version(version), "edited", words=note.words)


def take_fix(drafts: Drafts, start: int, end: int, text: str) -> Change:
    """Put a better wording in place of some characters of the body."""
    body = drafts.now.note.body
    return take_edit(drafts, body[:start] + text + body[end:])


def _still(added: Sequence[Added], note: Note) -> tuple[Added, ...]:
    return tuple(a for a in added if a.sentence in note.sentences)


def _places(drafts: Drafts, command: Command, tools: Tools) -> list[int]:
    note, which = drafts.now.note, command.paragraph
    if isinstance(which, int) or which in ("first", "last"):
        place = place_of(note, which)
        return [] if place is None else [place]
    meant = meant_by(which, tools.parts, drafts.interview, drafts.current)
    hits = about(note, which, answers(drafts.interview), meant)
    return framed(note, meant) or [i for i, p in enumerate(note.paragraphs) if any(s in hits for s in p)]


def _no_place(drafts: Drafts, command: Command) -> Change:
    count = len(body_places(drafts.now.note))
    numbered = isinstance(command.paragraph, int) or command.paragraph in ("first", "last")
    return refused(
        drafts,
        "no_paragraph" if numbered else "not_mentioned",
        which=command.paragraph,
        count=count,
        topic=command.paragraph,
    )


def _number(note: Note, place: int) -> int | str:
    places = body_places(note)
    return places.index(place) + 1 if place in places else note.paragraphs[place][0].section
