"""Why each sentence stands in the note: the answer it came from and the rule it serves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.text import Text

from assistant.core.check import Mark
from assistant.core.drafts import OWN
from assistant.core.interview import read_path
from assistant.core.note import Sentence
from assistant.show.card import rule_rows
from assistant.show.paper import Paper

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Reasons:
    """What stands behind a note: the answers by their paths, a rule for each sentence, and the whole scorecard."""

    sentences: Sequence[Sentence]
    answers: Mapping[str, str]
    rules: Mapping[str, str]
    card: Sequence[Mark] = ()


def why_view(reasons: Reasons, paper: Paper, words: Mapping[str, Any]) -> str:
    """Render each sentence with its answers as they were typed and its rule of etiquette, then every rule."""
    rows: list[RenderableType] = []
    for sentence in reasons.sentences:
        rows += [Text(""), Text(sentence.text, style="bold")]
        told = [_source(path, reasons.answers, words) for path in sentence.sources]
        if any(told):
            rows.append(_under(words["show"]["from"], "; ".join(t for t in told if t), paper))
        rule = reasons.rules.get(sentence.text) or words["why"].get(
            "own" if OWN in sentence.sources else sentence.section, ""
        )
        if rule:
            rows.append(_under(words["show"]["rule"], paper.own(rule), paper))
    if reasons.card:
        rows += [Text(""), Text(paper.own(words["show"]["rules" if paper.frames else "rules_plain"]), style="bold")]
        rows += rule_rows(reasons.card, paper, words)
    return paper.render(*rows[1:])


def _under(label: str, text: str, paper: Paper) -> "RenderableType":
    if not paper.framed:
        return Text(f"  {label}: {text}")
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_row(Text(f"  {label}", style="dim"), Text(text))
    return grid


def _source(path: str, answers: Mapping[str, str], words: Mapping[str, Any]) -> str:
    name = read_path(path).answer.removesuffix("_as")
    label = str(words["answers"].get(name, name))
    text = answers.get(path, "")
    return f"{label}, “{text}”" if text else label
