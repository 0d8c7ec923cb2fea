"""A note edited by hand: which sentences are still the old ones, and what the others stand for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.core.drafts.drafts import Kept
from assistant.core.drafts.paragraphs import ADDED, FRAME, facts_of, split_sentences, written
from assistant.core.note import Note, Paragraph, Sentence


def edited(note: Note, text: str) -> tuple[Note, tuple[Kept, ...]]:
    """Take over a text edited by hand: unchanged sentences keep their sources, changed paragraphs are kept.

    A changed sentence stands for the one it replaces; a new one for none.
    """
    blocks = [b.strip() for b in re.split(r"\n[ \t]*\n", text.strip()) if b.strip()]
    before = [p for p in note.paragraphs if p]
    plain = [" ".join(s.text for s in p) for p in before]
    pairs = _paired(plain, [" ".join(b.split()) for b in blocks])
    paragraphs = tuple(_paragraph(b, before[at] if at is not None else ()) for b, at in zip(blocks, pairs, strict=True))
    changed = [(i, p) for i, p in enumerate(paragraphs) if p not in note.paragraphs]
    kept = tuple(Kept(paragraph, at, edited=True, locked=False) for at, paragraph in changed)
    return replace(note, paragraphs=paragraphs), kept


def _paragraph(block: str, before: Paragraph) -> Paragraph:
    frame = bool(before) and before[0].section in FRAME
    lines = block.split("\n") if frame else split_sentences(" ".join(block.split()))
    lines = [line.strip() for line in lines if line.strip()]
    pairs = _paired([" ".join(s.text.split()) for s in before], lines)
    return tuple(_sentence(line, before, at) for line, at in zip(lines, pairs, strict=True))


def _sentence(line: str, before: Paragraph, at: int | None) -> Sentence:
    if at is None:
        return written(line, ADDED)
    old = before[at]
    same = " ".join(old.text.split()) == line
    return old if same else written(line, old.section, sorted(facts_of([old])))


def _paired(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """Say for each new text which old one it stands for: the same, the one in its place, or the one most like it."""
    pairs: list[int | None] = [None] * len(new)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and b - a == d - c):
            pairs[c:d] = range(a, b)
        elif tag == "replace":
            ranked = sorted(((_likeness(old[i], new[j]), i, j) for i in range(a, b) for j in range(c, d)), reverse=True)
            for _, i, j in ranked:
                if i not in pairs and pairs[j] is None:
                    pairs[j] = i
    return pairs


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
