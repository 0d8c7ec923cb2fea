"""Paragraphs of a note: which one is meant, and a fresh note with the kept, dropped and added ones in their places."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.core.drafts.drafts import Added, Dropped, Kept
from assistant.core.interview import read_path
from assistant.core.note import AROUND, Note, Paragraph, Section, Sentence

FRAME = AROUND | {Section.POSTSCRIPT}
BARE = frozenset({Section.THANKS, Section.BESIDE, Section.CLOSE})
"""Moves that rest on no answer for this reader: they are left out as moves."""
OWN = "own"
"""The source of what the candidate wrote by hand."""
_LAST = frozenset({Section.PROMISES, Section.CLOSE})
"""Moves after which nothing more is said."""
_FACTS = frozenset({"actions", "need", "strength", "repair", "decision_by", "stood_out", "why"})
_LEANS = re.compile(
    r"(?:That|This|It|These|Those|Thank you for (?:that|this|telling me about that))\b|.*\bthat question\b"
)
_PART_OF = {"repair_question": "repair"}
"""Answers that are told with another one."""


def facts_of(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the answers that sentences rest on, names and company left aside, and what stood out with another."""
    sources = (_PART_OF.get(x, x) for s in sentences if s.section != Section.BESIDE for x in s.sources)
    return frozenset(source for source in sources if read_path(source).answer in _FACTS)


def bare_moves(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the moves among sentences that rest on no answer."""
    return frozenset(s.section for s in sentences) & BARE


def leans(sentence: Sentence) -> bool:
    """Whether a sentence points back at what was told before it."""
    return bool(_LEANS.match(sentence.text))


def with_leaning(row: Sequence[Sentence], unit: Sequence[Sentence]) -> list[Sentence]:
    """Return sentences of a paragraph with those straight behind the last of them that point back at it."""
    whole = list(unit)
    for behind in row[row.index(whole[-1]) + 1 :]:
        if not leans(behind) or behind in whole:
            break
        whole.append(behind)
    return whole


def body_places(note: Note) -> list[int]:
    """Return where the paragraphs between greeting and closing stand."""
    return [i for i, p in enumerate(note.paragraphs) if p and p[0].section not in FRAME]


def body_of(note: Note) -> list[Sentence]:
    """Return the sentences between greeting and closing."""
    return [s for i in body_places(note) for s in note.paragraphs[i]]


def numbered(place: str) -> int | str:
    """Return a place as a number where it is one, else as its word; below 0 it counts from the end."""
    return int(place) if place.removeprefix("-").isdecimal() else place


def places_in(which: int | str) -> list[tuple[int | str, str]]:
    """Return several places with what is counted, "sentence" or nothing, as written: ``1,2`` or ``-2/sentence,3``."""
    parts = [part.partition("/") for part in which.split(",")] if isinstance(which, str) else []
    named = [(numbered(place), field) for place, _, field in parts]
    return named if len(named) > 1 and all(isinstance(p, int) or p in ("first", "last") for p, _ in named) else []


def place_of(note: Note, which: int | str) -> int | None:
    """Return where the paragraph with a number, "first" or "last" stands; None when there is none."""
    places = body_places(note)
    if not places:
        return None
    if isinstance(which, int):
        number = which - 1 if which > 0 else len(places) + which
        return places[number] if which and 0 <= number < len(places) else None
    return {"first": places[0], "last": places[-1]}.get(which)


def place_in(note: Note, sentences: Sequence[Sentence]) -> int:
    """Return the paragraph in which sentences stand; -1 where they are in none together."""
    return next((i for i, p in enumerate(note.paragraphs) if set(p).issuperset(sentences)), -1)


def assembled(
    note: Note, kept: Sequence[Kept], dropped: Sequence[Dropped], added: Sequence[Added], locks: Sequence[Kept] = ()
) -> Note:
    """Put what was kept and added into a freshly written note, and leave out what was dropped.

    The note is written without the answers of what was kept or dropped already; moves that rest on none go here.
    ``locks`` are paragraphs that are in the note already and, as what was kept, take no addition.
    """
    paragraphs = _without([list(p) for p in note.paragraphs], kept, dropped)
    locked = [k.paragraph for k in (*kept, *locks) if k.within < 0]
    for one in sorted(kept, key=lambda k: (k.within >= 0, k.at)):
        _put(paragraphs, one) if one.within < 0 else _put_within(paragraphs, one, locked)
    for extra in added:
        _add(paragraphs, extra, locked)
    return replace(note, paragraphs=tuple(tuple(p) for p in paragraphs if p))


def _without(
    paragraphs: list[list[Sentence]], kept: Sequence[Kept], dropped: Sequence[Dropped]
) -> list[list[Sentence]]:
    texts = {s.text for d in dropped for s in d.sentences}
    moves = bare_moves(s for k in kept for s in k.paragraph).union(*(d.moves for d in dropped))
    left = [[s for s in p if s.text not in texts and s.section not in moves] for p in paragraphs]
    return [p for p in left if p]


def _put(paragraphs: list[list[Sentence]], kept: Kept) -> None:
    section = kept.paragraph[0].section
    if section in FRAME:
        same = [i for i, p in enumerate(paragraphs) if p[0].section == section]
        paragraphs[same[0] : same[0] + 1] = [list(kept.paragraph)] if same else []
        return
    first = next((i for i, p in enumerate(paragraphs) if p[0].section != Section.GREETING), len(paragraphs))
    last = next((i for i, p in enumerate(paragraphs) if p[0].section in FRAME - {Section.GREETING}), len(paragraphs))
    paragraphs.insert(min(max(kept.at, first), last), list(kept.paragraph))


def _put_within(paragraphs: list[list[Sentence]], kept: Kept, locked: Sequence[Paragraph]) -> None:
    """Put sentences into the paragraph that tells the rest of theirs, or into the one that stands in its place."""
    sections = {s.section for s in kept.paragraph} - {Section.ADDED}
    body = [i for i, p in enumerate(paragraphs) if p[0].section not in FRAME and tuple(p) not in locked]
    same = [i for i in body if any(s.section in sections for s in paragraphs[i])]
    if not body:
        _put(paragraphs, kept)
        return
    row = paragraphs[same[0] if same else min(body, key=lambda i: abs(i - kept.at))]
    place = min(kept.within, len(row))
    row[place:place] = kept.paragraph


def _add(paragraphs: list[list[Sentence]], added: Added, locked: Sequence[Paragraph]) -> None:
    if any(added.sentence in p for p in paragraphs):
        return
    body = [i for i, p in enumerate(paragraphs) if p[0].section not in FRAME]
    if added.at < 0 and _PROMISE.match(added.sentence.text) and _beside_promises(paragraphs, added, locked):
        return
    wanted = body[min(added.at, len(body)) - 1 : min(added.at, len(body))] if added.at > 0 else body[::-1]
    free = [i for i in wanted if tuple(paragraphs[i]) not in locked]
    chosen = next((i for i in free if added.at > 0 or not _is_ending(paragraphs[i])), None)
    if chosen is None:
        paragraphs.insert(_alone(paragraphs, body, added.at), [added.sentence])
        return
    paragraph = paragraphs[chosen]
    closing = len(paragraph) > 1 and paragraph[-1].section == Section.CLOSE
    paragraph.insert(len(paragraph) - closing, added.sentence)


_PROMISE = re.compile(r"(?:I|You|We)(?:['’]ll| will)\b", re.IGNORECASE)


def _beside_promises(paragraphs: list[list[Sentence]], added: Added, locked: Sequence[Paragraph]) -> bool:
    """Put what somebody will do before what else was agreed on, which ends in what is looked forward to."""
    for row in paragraphs:
        at = next((n for n, s in enumerate(row) if s.section == Section.PROMISES), None)
        if at is not None and tuple(row) not in locked:
            row.insert(at, added.sentence)
            return True
    return False


def _is_ending(paragraph: Sequence[Sentence]) -> bool:
    return all(s.section in _LAST for s in paragraph)


def _alone(paragraphs: Sequence[Sequence[Sentence]], body: Sequence[int], at: int) -> int:
    if at > 0 and body:
        return body[min(at, len(body)) - 1] + 1
    last = body[-1] if body else 0
    return last if len(body) > 1 and _is_ending(paragraphs[last]) else last + 1


def closed_like(note: Note, other: Note) -> Note:
    """End a note with the words another one ends with, before the name."""
    closings = [s for s in other.sentences if s.section == Section.CLOSING]
    if len(closings) != 1:
        return note
    paragraphs = (tuple(closings[0] if s.section == Section.CLOSING else s for s in p) for p in note.paragraphs)
    return replace(note, paragraphs=tuple(paragraphs))


def written(text: str, section: Section, sources: Sequence[str] = ()) -> Sentence:
    """Make a sentence of the candidate's own words."""
    return Sentence(text, section, tuple(dict.fromkeys((OWN, *sources))), ((0, len(text)),))
