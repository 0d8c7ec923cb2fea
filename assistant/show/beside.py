"""Two notes beside each other, and two versions of one."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from assistant.core.note import Note
from assistant.show.note import framed
from assistant.show.paper import Paper

_BESIDE = 72
"""Columns from which two notes stand side by side."""


def compare_view(notes: Sequence[Note], paper: Paper, words: Mapping[str, Any]) -> str:
    """Render notes side by side, or one under the other where it is narrow."""
    from rich.table import Table

    panels = [_panel(n, paper, words) for n in notes]
    if not paper.framed or paper.width < _BESIDE:
        return paper.render(*panels)
    grid = Table.grid(padding=(0, 1), expand=True)
    for _ in panels:
        grid.add_column(ratio=1)
    grid.add_row(*panels)
    return paper.render(grid)


def _panel(note: Note, paper: Paper, words: Mapping[str, Any]) -> Any:
    tone = note.tone.capitalize()
    count = words["show"]["words"].format(count=note.words)
    text = Text(f"{note.subject}\n\n" if note.subject else "", style="bold").append(note.body, style="not bold")
    return (
        framed(tone, count, text, paper)
        if paper.framed
        else Text(f"{tone}, {count}\n\n").append_text(text).append("\n")
    )


def diff_view(before: Note, after: Note, paper: Paper, words: Mapping[str, Any]) -> str:
    """Render what changed: sentences gone with a minus, new ones with a plus."""
    old = [f"{words['show']['subject']}: {before.subject}", *(s.text for s in before.sentences)]
    new = [f"{words['show']['subject']}: {after.subject}", *(s.text for s in after.sentences)]
    rows: list[Text] = []
    same = 0
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            same += b - a
            continue
        rows += [Text(f"- {line}", style="dim") for line in old[a:b]]
        rows += [Text(f"+ {line}", style="bold") for line in new[c:d]]
    rows.append(Text(words["show"]["nothing_same"].format(count=same), style="dim"))
    return paper.render(*rows)
