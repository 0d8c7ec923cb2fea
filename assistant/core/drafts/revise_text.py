"""Paragraphs locked, dropped, brought back; sentences added; the subject; edits by hand."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.core.interview.clean import clean, clean_lines
from assistant.core.talk.commands import Command
from assistant.core.drafts.drafts import Added, Drafts, Dropped, Kept
from assistant.core.note import Note, Sentence
from assistant.core.drafts.paragraphs import (
    FRAME,
    about,
    assembled,
    body_places,
    edited,
    facts_of,
    place_of,
    written,
)  # fmt: skip
from assistant.core.drafts.retold import answers
from assistant.core.drafts.revising import Change, Tools, composed, fresh, refused, told, unseen


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
    note = drafts.now.note
    if isinstance(command.paragraph, int) or command.paragraph in ("first", "last"):
        place = place_of(note, command.paragraph)
        if place is None:
            return _no_place(drafts, command)
        gone = list(note.paragraphs[place])
        if command.field == "sentence":
            gone = [_sentence(note, command.paragraph)]
    else:
        gone = about(note, str(command.paragraph), answers(drafts.interview), _sections(command, tools))
    if not gone:
        return refused(drafts, "not_mentioned", topic=command.paragraph)
    if any(k.locked and s in k.paragraph for k in drafts.now.kept for s in gone):
        return refused(drafts, "is_locked")
    body = [s for i in body_places(note) for s in note.paragraphs[i]]
    if len(gone) == len(body):
        return refused(drafts, "nothing_left")
    return _dropped(drafts, gone, _meant(drafts, command, gone), tools)


def _meant(drafts: Drafts, command: Command, gone: Sequence[Sentence]) -> frozenset[str]:
    # "The start date" is one of the answers a sentence rests on: the others are still to be told.
    facts = facts_of(gone)
    if isinstance(command.paragraph, int) or command.paragraph in ("first", "last"):
        return facts
    note = replace(
        drafts.now.note, paragraphs=tuple((Sentence(t, "", (p,)),) for p, t in answers(drafts.interview) if t)
    )
    return facts & facts_of(about(note, command.paragraph, ())) or facts


def _dropped(drafts: Drafts, gone: Sequence[Sentence], meant: frozenset[str], tools: Tools) -> Change:
    now = drafts.now
    dropped = list(now.dropped)
    for at, paragraph in enumerate(now.note.paragraphs):
        if hit := tuple(s for s in paragraph if s in gone):
            facts = tuple(sorted(meant & facts_of(hit)))
            whole = len(hit) == len(paragraph)
            dropped.append(Dropped(hit, at, whole, facts, now.settings.tone, paragraph.index(hit[0])))
    kept = tuple(k for k in now.kept if not any(s in gone for s in k.paragraph))
    added = tuple(a for a in now.added if a.sentence not in gone)
    version = replace(now, dropped=tuple(dropped), kept=kept, added=added, said="")
    lost = facts_of(gone) - meant - facts_of(s for s in now.note.sentences if s not in gone)
    spare = composed(drafts.interview, drafts.current, version, drafts.others(), tools) if lost else None
    instead = [s for s in spare.sentences if lost & facts_of([s])] if spare else []
    paragraphs = tuple(p for q in now.note.paragraphs if (p := _replaced(q, gone, instead)))
    version = replace(version, note=replace(now.note, paragraphs=paragraphs))
    return told(drafts.with_version(version), "dropped", words=version.note.words, sentences=[s.text for s in gone])


def _replaced(paragraph: Sequence[Sentence], gone: Sequence[Sentence], instead: list[Sentence]) -> tuple[Sentence, ...]:
    row: list[Sentence] = []
    for sentence in paragraph:
        if sentence in gone:
            row += instead
            instead.clear()
        else:
            row.append(sentence)
    return tuple(row)


def restore(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Bring back what was dropped: by its place, by its topic, or the last one."""
    now = drafts.now
    if not now.dropped:
        return refused(drafts, "nothing_dropped")
    chosen = [d for d in now.dropped if _is_meant(d, command)] or ([] if command.paragraph != "" else [now.dropped[-1]])
    if not chosen:
        return refused(drafts, "not_dropped", topic=command.paragraph)
    left = tuple(d for d in now.dropped if d not in chosen)
    if any(d.tone != now.settings.tone for d in chosen):
        version = fresh(drafts, drafts.current, now.settings, tools, base=replace(now, dropped=left), edits=True)
        return told(drafts.with_version(version), "restored", words=version.note.words)
    paragraphs = [list(p) for p in now.note.paragraphs]
    for one in sorted(chosen, key=lambda d: d.at):
        _put_back(paragraphs, one)
    note = replace(now.note, paragraphs=tuple(tuple(p) for p in paragraphs if p))
    version = replace(now, note=note, dropped=left, said="")
    return told(drafts.with_version(version), "restored", words=note.words)


def _is_meant(dropped: Dropped, command: Command) -> bool:
    which = command.paragraph
    if isinstance(which, int):
        return dropped.at == which
    if which in ("first", "last"):
        return dropped.at == 1 if which == "first" else False
    words = Note(to=None, tone="", channel="", variant=0, subject="", paragraphs=(dropped.sentences,))  # type: ignore[arg-type]
    return bool(about(words, str(which), ()))


def _put_back(paragraphs: list[list[Sentence]], dropped: Dropped) -> None:
    facts = set(dropped.facts) | facts_of(dropped.sentences)
    for paragraph in paragraphs:
        paragraph[:] = [s for s in paragraph if not (facts_of([s]) and facts_of([s]) <= facts)]
    paragraphs[:] = [p for p in paragraphs if p]
    at = min(dropped.at, max(1, len(paragraphs) - 2))
    if dropped.whole or at >= len(paragraphs) or paragraphs[at][0].section in FRAME:
        paragraphs.insert(at, list(dropped.sentences))
    else:
        paragraphs[at][dropped.place : dropped.place] = dropped.sentences


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
    extra = Added(written(text, "added"), at)
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
    sections = _sections(command, tools)
    framed = [i for i, p in enumerate(note.paragraphs) if p and p[0].section in sections]
    hits = about(note, which, answers(drafts.interview), sections)
    return framed or [i for i, p in enumerate(note.paragraphs) if any(s in hits for s in p)]


def _sections(command: Command, tools: Tools) -> tuple[str, ...]:
    return tuple(tools.sections.get(str(command.paragraph).lower(), ()))


def _sentence(note: Note, which: int | str) -> Sentence:
    body = [s for i in body_places(note) for s in note.paragraphs[i]]
    return body[-1] if which == "last" else body[min((which if isinstance(which, int) else 1), len(body)) - 1]


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
