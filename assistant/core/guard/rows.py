"""An answer as paragraphs of sentences, some of which may be left out or changed."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assistant.core.english import sentences


class Row(NamedTuple):
    """One sentence, and the number of its paragraph."""

    text: str
    paragraph: int


def rows_of(text: str) -> tuple[Row, ...]:
    """Part a text into its sentences."""
    blocks = [" ".join(b.split()) for b in text.strip().split("\n\n") if b.strip()]
    return tuple(Row(row, at) for at, block in enumerate(blocks) for row in sentences(block))


def changed(rows: Sequence[Row], instead: Mapping[int, str]) -> tuple[Row, ...]:
    """Put other texts in the place of some sentences; an empty one leaves its sentence out."""
    told = (row._replace(text=instead.get(at, row.text)) for at, row in enumerate(rows))
    return tuple(row for row in told if row.text)


def joined(rows: Sequence[Row]) -> str:
    """Make a text of sentences again."""
    places = dict.fromkeys(row.paragraph for row in rows)
    return "\n\n".join(" ".join(row.text for row in rows if row.paragraph == place) for place in places)
