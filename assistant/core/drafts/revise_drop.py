"""Parts of a note left out: what leaned on them is said anew, all else stays word for word."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts, Dropped, Kept, Version
from assistant.core.drafts.paragraphs import FRAME, bare_moves, body_of, body_places, facts_of, place_of, places_in
from assistant.core.drafts.parts import about, answered, meant_by, stems
from assistant.core.drafts.retold import answers
from assistant.core.drafts.revise_frame import without
from assistant.core.drafts.revise_sender import without_line
from assistant.core.drafts.revising import Change, News, Tools, composed, refused, told
from assistant.core.interview import action_at, of_person
from assistant.core.note import Note, Section, Sentence

_LONGEST_SHOWN = 8
"""Words by which what was left out is named."""
_SENDER = "sender."
"""What parts of the signature are named by."""


def drop(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Leave out a paragraph, or by topic the sentences about it."""
    if command.paragraph == "":
        return refused(drafts, "drop_what")
    around = _around(drafts, command, tools)
    if around:
        return without(drafts, around)
    gone = sentences_meant(drafts, command, tools.parts)
    if gone is None:
        return no_place(drafts, command)
    if not gone:
        return _quoted(drafts, command, tools)
    if any(k.locked and s in k.paragraph for k in drafts.now.kept for s in gone):
        return refused(drafts, "is_locked")
    if len(gone) == len(body_of(drafts.now.note)):
        return refused(drafts, "nothing_left")
    counted = _is_counted(command.paragraph)
    return _dropped(drafts, gone, _facts_meant(drafts, command, gone, tools), tools, counted=counted)


def _quoted(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Leave out what is named by its words: "the phrase That I unified", a line of the signature."""
    topic = str(command.paragraph)
    bare = tools.shapes.of("part", "noun").sub("", topic)
    if bare != topic:
        return drop(drafts, command.with_(paragraph=bare), tools)
    line = _of_sender(drafts, topic, tools) or topic
    unsigned = without_line(drafts, line, tools)
    if unsigned is None:
        return refused(drafts, "not_mentioned", topic=topic)
    return told(unsigned, "unsigned", what=f"“{line}”", words=unsigned.now.note.words)


def _of_sender(drafts: Drafts, topic: str, tools: Tools) -> str:
    """Return what stands under the name and is called so: "my phone number"."""
    meant = meant_by(topic, tools.parts, drafts.interview, drafts.current).sections
    name = next((name.removeprefix(_SENDER) for name in meant if name.startswith(_SENDER)), "")
    return str(getattr(drafts.interview.sender, name)) if name else ""


def _around(drafts: Drafts, command: Command, tools: Tools) -> frozenset[str]:
    """Name what stands around the text, where that is meant and there."""
    if _is_counted(command.paragraph):
        return frozenset()
    meant = meant_by(str(command.paragraph), tools.parts, drafts.interview, drafts.current).sections
    around = {s.section: stems(s.text) for s in drafts.now.note.sentences if s.section in FRAME - {Section.SIGNATURE}}
    named, told = stems(str(command.paragraph)), stems(" ".join(s.text for s in body_of(drafts.now.note)))
    said = {section for section, words in around.items() if named and (words == named or named <= words - told)}
    return (meant | said) & FRAME & {s.section for s in drafts.now.note.sentences}


def sentences_meant(drafts: Drafts, command: Command, names: Mapping[str, Sequence[str]]) -> list[Sentence] | None:
    """Return the sentences a command is about; None where it names a paragraph that is not there."""
    note, which = drafts.now.note, command.paragraph
    if several := places_in(which):
        rows = [sentences_meant(drafts, command.with_(paragraph=p, field=field), names) for p, field in several]
        return None if None in rows else [s for row in rows for s in row or ()]
    if not isinstance(which, int) and which not in ("first", "last"):
        meant = meant_by(which, names, drafts.interview, drafts.current)
        return _whole(note, about(note, which, answers(drafts.interview), meant))
    if command.field.startswith("sentence") and (body := _among(note, command.field)):
        number = len(body) if which == "last" else which if isinstance(which, int) else 1
        number = number if number > 0 else max(1, len(body) + 1 + number)
        return [body[min(number, len(body)) - 1]]
    place = place_of(note, which)
    return None if place is None else list(note.paragraphs[place])


def _whole(note: Note, hits: list[Sentence]) -> list[Sentence]:
    # What leads in to a better answer does not stand without it.
    moves = {s.section for s in hits} & {Section.REPAIR}
    return [s for s in body_of(note) if s in hits or s.section in moves] if moves else hits


def _is_counted(which: int | str) -> bool:
    return isinstance(which, int) or which in ("first", "last") or bool(places_in(which))


def _among(note: Note, field: str) -> Sequence[Sentence]:
    """Return the sentences that are counted: those of the paragraph named in the field, or all of them."""
    _, _, within = field.partition(" in ")
    place = place_of(note, int(within) if within.isdecimal() else within) if within else None
    return body_of(note) if place is None else note.paragraphs[place]


def _facts_meant(drafts: Drafts, command: Command, gone: Sequence[Sentence], tools: Tools) -> frozenset[str]:
    # "The start date" is one of the answers a sentence rests on: the others are still to be told.
    facts = facts_of(gone)
    if _is_counted(command.paragraph):
        return facts
    meant = meant_by(str(command.paragraph), tools.parts, drafts.interview, drafts.current)
    if meant.facts & facts:
        return meant.facts & facts
    if meant.sections:
        return facts
    named = facts & answered(str(command.paragraph), answers(drafts.interview))
    return named or _of_one_half(drafts, command, gone, tools) or facts


def _of_one_half(drafts: Drafts, command: Command, gone: Sequence[Sentence], tools: Tools) -> frozenset[str]:
    """Return the promises of that half of a sentence which is meant: "that I look forward to hearing"."""
    wanted = stems(str(command.paragraph))
    halves = [stems(half) for s in gone for half in tools.shapes.of("part", "halves").split(s.text)]
    best = max(halves, key=lambda half: len(wanted & half), default=frozenset())
    rest = frozenset[str]().union(*(half for half in halves if half is not best))
    told = [(path, stems(text)) for path, text in answers(drafts.interview) if path in facts_of(gone)]
    return frozenset(path for path, said in told if len(said & best) > len(said & rest))


def _dropped(drafts: Drafts, gone: Sequence[Sentence], meant: frozenset[str], tools: Tools, *, counted: bool) -> Change:
    now = drafts.now
    rest = [s for s in now.note.sentences if s not in gone]
    at = next(i for i, p in enumerate(now.note.paragraphs) if any(s in gone for s in p))
    # An answer of several sentences is not left out where one of them stays, and neither is the rest of a move.
    facts, moves = meant - _told_on(gone, rest, whole=not counted), bare_moves(gone) - bare_moves(rest)
    left = Dropped(tuple(gone), at, tuple(sorted(facts)), tuple(sorted(moves)), now.note.phrases)
    kept = tuple(k for k in (_trimmed(k, gone) for k in now.kept) if k.paragraph)
    added = tuple(a for a in now.added if a.sentence not in gone)
    version = replace(now, dropped=(*now.dropped, left), kept=kept, added=added, said="")
    whole = counted or (facts_of(gone) <= facts and not _is_named(drafts, facts))
    if (facts or moves) and not (whole and _is_the_end(now.note, gone)):
        # What leaned on it is said anew; all else stays as it was. Nothing leans on the end.
        version = written_like(drafts, version, tools, now.note)
        if not _is_named(drafts, facts):
            version = replace(version, note=replace(version.note, subject=now.note.subject))
    else:
        paragraphs = tuple(p for q in now.note.paragraphs if (p := tuple(s for s in q if s not in gone)))
        version = replace(version, note=replace(now.note, paragraphs=paragraphs))
    told_now = facts_of(version.note.sentences)
    left_too = [s for s in body_of(now.note) if s not in gone and facts_of([s]) and not facts_of([s]) & told_now]
    what = _shown(drafts, [*gone, *(s for s in left_too if s.text not in version.note.body)], facts, version.note)
    done = told(
        drafts.with_version(version), "dropped", what=what, words=version.note.words, sentences=[s.text for s in gone]
    )
    had, has = (of_person(drafts.current, "stood_out") in facts_of(n.sentences) for n in (now.note, version.note))
    return replace(done, news=(*done.news, News("detail_gone"))) if had and not has else done


def _is_the_end(note: Note, gone: Sequence[Sentence]) -> bool:
    return list(body_of(note))[-len(gone) :] == list(gone)


def _shown(drafts: Drafts, gone: Sequence[Sentence], facts: Collection[str], note: Note) -> str:
    """Name what is gone: the first words of the sentences, or the answer where a sentence stays without it."""
    left = set(_words(note.body))
    whole = [s.text for s in gone if len(set(_words(s.text)) - left) > len(_words(s.text)) / 3]
    named = [text for path, text in answers(drafts.interview) if path in facts]
    return "; ".join(f"“{_cut(text)}”" for text in (named if named and not whole else [s.text for s in gone]))


def _cut(text: str) -> str:
    words = text.split()
    return text if len(words) <= _LONGEST_SHOWN else f"{' '.join(words[:_LONGEST_SHOWN]).rstrip(',;:')} …"


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _told_on(gone: Sequence[Sentence], rest: Sequence[Sentence], *, whole: bool) -> frozenset[str]:
    # By its topic an answer goes with the question it was given to; a sentence that is counted goes alone.
    sources = {source for s in gone for source in s.sources}
    if not whole:
        return facts_of(s for s in rest if facts_of([s]) & facts_of(gone))
    return facts_of(replace(s, sources=tuple(x for x in s.sources if x in sources)) for s in rest)


def _trimmed(kept: Kept, gone: Sequence[Sentence]) -> Kept:
    return replace(kept, paragraph=tuple(s for s in kept.paragraph if s not in gone))


def _is_named(drafts: Drafts, facts: Collection[str]) -> bool:
    """Whether the subject speaks of one of these answers."""
    told = {path: text for path, text in answers(drafts.interview) if action_at(path) is not None}
    said = stems(drafts.now.note.subject) - stems(f"{drafts.interview.role} {drafts.interview.company}")
    return any(stems(told.get(path, "")) & said for path in facts)


def written_like(drafts: Drafts, version: Version, tools: Tools, like: Note) -> Version:
    """Write a version anew, in the wordings of another note where it can."""
    return replace(version, note=composed(drafts.interview, drafts.current, version, drafts.others(), tools, like))


def no_place(drafts: Drafts, command: Command) -> Change:
    """Say that the paragraph meant is not there, or that nothing is about the topic."""
    count = len(body_places(drafts.now.note))
    return refused(
        drafts,
        "no_paragraph" if _is_counted(command.paragraph) else "not_mentioned",
        which=command.paragraph,
        count=count,
        topic=command.paragraph,
    )
