"""An answer that was accepted, made a note: which sentence stands for which, and which are the model's."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.core.drafts import Drafts, Kept, body_of, body_places
from assistant.core.english import sentences
from assistant.core.guard.original import untold
from assistant.core.guard.words import Roots
from assistant.core.note import AROUND, Note, Paragraph, Section, Sentence

if TYPE_CHECKING:
    from assistant.core.english import English

MODEL = "model"
"""The source of a sentence that a language model worded."""
_TOLD = 0.5
"""The share of the words of an answer that a sentence which tells it has."""
_ALIKE = 0.34
"""The share of its words that a sentence of the note has in one that stands for it."""


def taken(drafts: Drafts, text: str, english: "English") -> Drafts:
    """Make an accepted answer the next version of the note on the screen.

    A sentence that is still the same keeps all that is known of it; any other is the model's and has the sources of
    those it stands for. What the model wrote stays through later wishes as an edit by hand does.
    """
    now = drafts.now
    note = _with_body(now.note, text, Roots(english), untold(drafts))
    old = {" ".join(s.text for s in k.paragraph): k for k in now.kept}
    kept = []
    for place in body_places(note):
        paragraph = note.paragraphs[place]
        before = old.get(" ".join(s.text for s in paragraph))
        if before:
            kept.append(replace(before, paragraph=paragraph, at=place))
        elif paragraph not in now.note.paragraphs:
            kept.append(Kept(paragraph, place, edited=True, locked=False))
    around = tuple(k for k in now.kept if k.paragraph in note.paragraphs and k not in kept)
    still = tuple(a for a in now.added if a.sentence in note.sentences)
    return drafts.with_version(replace(now, note=note, kept=(*kept, *around), added=still, said=""))


def without_frame(text: str, note: Note) -> str:
    """Take off a greeting, sign-off and name that are the note's own, brought along with the text."""
    rows = text.strip().split("\n")
    framed = {s.text for s in note.sentences if s.section in AROUND}
    framed |= {line for s in framed for line in s.split("\n")}
    while rows and (not rows[0].strip() or rows[0].strip() in framed):
        rows.pop(0)
    while rows and (not rows[-1].strip() or rows[-1].strip() in framed):
        rows.pop()
    return "\n".join(rows)


def _with_body(note: Note, text: str, roots: Roots, lacking: Sequence[tuple[str, str]]) -> Note:
    places = body_places(note)
    blocks = [" ".join(b.split()) for b in text.strip().split("\n\n") if b.strip()]
    before = body_of(note)
    body = tuple(_paragraph(sentences(block), before, roots, lacking) for block in blocks)
    first, last = (places[0], places[-1] + 1) if places else (1, 1)
    return replace(note, paragraphs=(*note.paragraphs[:first], *body, *note.paragraphs[last:]))


def _paragraph(
    rows: Sequence[str], before: Sequence[Sentence], roots: Roots, lacking: Sequence[tuple[str, str]]
) -> Paragraph:
    same = {s.text: s for s in before}
    return tuple(same.get(row) or _reworded(row, before, roots, lacking) for row in rows)


def _reworded(row: str, before: Sequence[Sentence], roots: Roots, lacking: Sequence[tuple[str, str]]) -> Sentence:
    shares = [(roots.shared(roots.content(s.text), row), s) for s in before]
    stands_for = [s for share, s in shares if share >= _ALIKE]
    best = max(shares, key=lambda pair: pair[0], default=(0.0, None))[1]
    now_told = [path for path, text in lacking if roots.shared(roots.content(text), row) >= _TOLD]
    sources = dict.fromkeys((MODEL, *(source for s in stands_for for source in s.sources), *now_told))
    return Sentence(row, best.section if stands_for and best else Section.ADDED, tuple(sources))
