"""What was told of somebody else: told as theirs, and never of the reader or the writer."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.core.english import sentences
from assistant.core.guard.form import Fault
from assistant.core.guard.original import Original
from assistant.core.guard.words import Roots, blanked, words

_TOLD = 0.4
"""The share of the words of such an answer with which a sentence tells it."""


def told_as_theirs(text: str, original: Original, roots: Roots) -> Iterator[Fault]:
    """Yield what stands neither in a sentence with the name of whom it was told of, nor right behind one."""
    ours = roots.among((original.known_of_reader,))
    for name, said in original.beside:
        about = [w for w in roots.content(said) if not roots.of(w) & ours]
        theirs = {row for row, whose in _rows(text, original) if name in whose}
        for row, _ in _rows(text, original):
            if roots.shared(about, row) >= _TOLD and row not in theirs:
                yield Fault("whose", said[:60])


def without_theirs(text: str, original: Original, roots: Roots) -> str:
    """Blank out the words that were told of somebody else where they are told as theirs; all else stays."""
    at = 0
    for row, whose in _rows(text, original):
        at = text.index(row, at)
        known = roots.among(said for name, said in original.beside if name in whose)
        spent = [w._replace(start=at + w.start, end=at + w.end) for w in words(row) if roots.of(w.small) & known]
        text = blanked(text, spent)
        at += len(row)
    return text


def _rows(text: str, original: Original) -> Iterator[tuple[str, set[str]]]:
    """Give each sentence with the names of those it may tell of."""
    reader = {w.small for w in words(original.note.to.name)}
    called = {name: {w.small for w in words(name)} - reader for name, _ in original.beside}
    rows = [s for part in text.split("\n") for s in sentences(part)]
    for before, row in pairwise(("", *rows)):
        said = {w.small for part in (before, row) for w in words(part)}
        yield row, {name for name, parts in called.items() if parts & said}
