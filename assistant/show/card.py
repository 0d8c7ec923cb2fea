"""The scorecard under a note: what is weak with the tip behind it, what is kept with the sentence that keeps it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from assistant.core.check import Mark
from assistant.show.paper import Paper

if TYPE_CHECKING:
    from rich.console import RenderableType

_KEPT_SHOWN = 3
_QUOTED = 84
"""Characters of a sentence quoted at most; the note itself stands above it."""


def card_rows(
    card: Sequence[Mark], paper: Paper, words: Mapping[str, Any], *, weak: bool = False
) -> "list[RenderableType]":
    """Render the scorecard in a few lines; ``weak`` shows only what is, and counts the rest."""
    rows = [_row(m, m.tip.line, paper, words) for m in card if not m.kept]
    if not weak:
        rows += [_row(m, f"“{_cropped(m.sentence, m.at)}”", paper, words) for m in _telling(card, words)]
    if kept := sum(m.kept for m in card):
        rows.append(Text(paper.own(words["show"]["scorecard"].format(count=kept)), style="dim"))
    return rows


def rule_rows(card: Sequence[Mark], paper: Paper, words: Mapping[str, Any]) -> "list[RenderableType]":
    """Render every rule, kept or not, with the tip behind it."""
    return [_row(m, m.tip.line, paper, words) for m in card]


def _telling(card: Sequence[Mark], words: Mapping[str, Any]) -> list[Mark]:
    # What could only stand in this note comes before what every note has.
    kept = {m.id: m for m in card if m.kept and m.sentence}
    by_sentence: dict[str, Mark] = {}
    for mark in (kept[id_] for id_ in words["card"]["first"] if id_ in kept):
        by_sentence.setdefault(mark.sentence, mark)
    return list(by_sentence.values())[:_KEPT_SHOWN]


def _cropped(sentence: str, at: int) -> str:
    """Shorten a sentence, so that what the candidate said in it can be read."""
    if len(sentence) <= _QUOTED:
        return sentence
    if at > _QUOTED // 2:
        start = min(len(sentence) - _QUOTED, sentence.rfind(" ", 0, at - _QUOTED // 4))
        return "… " + _cropped(sentence[start:].partition(" ")[2], 0)
    return sentence[:_QUOTED].rpartition(" ")[0].rstrip(",;:") + " …"


def _row(mark: Mark, behind: str, paper: Paper, words: Mapping[str, Any]) -> "RenderableType":
    sign = "kept" if mark.kept else "broken"
    line = Text(paper.own(mark.text)).append(" ").append(paper.own(behind), style="dim")
    if not paper.framed:
        return Text(words["show"][f"{sign}_plain"]).append(" ").append_text(line)
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_row(Text(paper.own(words["show"][sign])), line)
    return grid
