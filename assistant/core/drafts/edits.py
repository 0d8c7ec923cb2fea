"""A note edited by hand: which sentences are still the old ones, and what the others stand for."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.core.drafts.drafts import Dropped, Frame, Kept
from assistant.core.drafts.frame import framed, taken_apart
from assistant.core.drafts.paragraphs import OWN, bare_moves, body_of, body_places, facts_of, written
from assistant.core.english import sentences
from assistant.core.note import Note, Paragraph, Section, Sentence
from assistant.core.suggest import likeness


def edited(note: Note, text: str, frame: Frame) -> tuple[Note, tuple[Kept, ...], Frame]:
    """Take over a text edited by hand: unchanged sentences keep their sources, changed and moved paragraphs are kept.

    A changed sentence stands for the one it replaces; a new one for none. What stands around the text is read apart.
    """
    blocks, around = taken_apart(note, text, frame)
    before = [note.paragraphs[i] for i in body_places(note)]
    if note.compact:
        before = [tuple(s for p in before for s in p)]
    plain = [" ".join(s.text for s in p) for p in before]
    pairs = _paired(plain, [" ".join(b.split()) for b in blocks])
    old = {" ".join(s.text.split()): s for s in body_of(note)}
    body = tuple(_paragraph(b, before[i] if i is not None else (), old) for b, i in zip(blocks, pairs, strict=True))
    if note.compact and [s for p in body for s in p] == [s for p in before for s in p]:
        body = tuple(note.paragraphs[i] for i in body_places(note))
    new = framed(replace(note, paragraphs=_around(note, body)), around)
    moved = _moved(before, body)
    start = body_places(new)[0] if body else 0
    kept = tuple(
        Kept(paragraph, start + i, edited=True, locked=False) if i in moved else own_in(paragraph, start + i)
        for i, paragraph in enumerate(body)
        if paragraph not in note.paragraphs or i in moved
    )
    return new, tuple(k for k in kept if k.paragraph), around


def own_in(paragraph: Paragraph, at: int) -> Kept:
    """Keep what the person wrote in a paragraph, with what tells the same answer; the rest of it may be said anew."""
    told = facts_of(s for s in paragraph if OWN in s.sources)
    mine = [i for i, s in enumerate(paragraph) if OWN in s.sources or facts_of([s]) & told]
    own = paragraph[mine[0] : mine[-1] + 1] if mine else ()
    within = paragraph.index(own[0]) if own and own != paragraph else -1
    return Kept(own, at, edited=True, locked=False, within=within)


def _around(note: Note, body: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    places = body_places(note)
    first, last = (places[0], places[-1] + 1) if places else (len(note.paragraphs), len(note.paragraphs))
    return (*note.paragraphs[:first], *body, *note.paragraphs[last:])


def _moved(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> set[int]:
    same = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    stayed = {b + k for _, b, size in same for k in range(size)}
    return {i for i, p in enumerate(after) if p in before and i not in stayed}


def taken_out(before: Note, after: Note) -> Dropped | None:
    """Return the sentences that an edit took out with answers that are told no more; None when there are none."""
    left, texts = body_of(after), {s.text for s in after.sentences}
    told, moves = facts_of(left), bare_moves(left)
    gone = [s for s in body_of(before) if s.text not in texts and (facts_of([s]) - told or bare_moves([s]) - moves)]
    if not gone:
        return None
    at = next(i for i, p in enumerate(before.paragraphs) if gone[0] in p)
    facts, bare = facts_of(gone) - told, bare_moves(gone) - moves
    return Dropped(tuple(gone), at, tuple(sorted(facts)), tuple(sorted(bare)), before.phrases)


def _paragraph(block: str, before: Paragraph, old: dict[str, Sentence]) -> Paragraph:
    lines = sentences(" ".join(block.split()))
    pairs = _paired([" ".join(s.text.split()) for s in before], lines)
    return tuple(old.get(line) or _sentence(line, before, at) for line, at in zip(lines, pairs, strict=True))


def _sentence(line: str, before: Paragraph, at: int | None) -> Sentence:
    if at is None:
        return written(line, Section.ADDED)
    return written(line, before[at].section, sorted(facts_of([before[at]])))


def _paired(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """Say for each new text which old one it stands for: the same, the one in its place, or the one most like it."""
    pairs: list[int | None] = [None] * len(new)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and b - a == d - c):
            pairs[c:d] = range(a, b)
        elif tag == "replace":
            ranked = sorted(((likeness(old[i], new[j]), i, j) for i in range(a, b) for j in range(c, d)), reverse=True)
            for _, i, j in ranked:
                if i not in pairs and pairs[j] is None:
                    pairs[j] = i
    return pairs
