"""Lists: the versions of a note, the people and their notes, the commands."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.text import Text

from assistant.core.compose import five_word_runs
from assistant.core.drafts import Drafts, History
from assistant.show.paper import Paper


def versions_view(history: History, paper: Paper, words: Mapping[str, Any]) -> str:
    """Render every version with what was asked for, and which one is on the screen."""
    show = words["show"]
    rows: list[Text] = []
    for number, version in enumerate(history.versions, 1):
        said = version.said or (show["first_version"] if number == 1 else show["unnamed_version"])
        tone = version.note.tone
        count = show["words"].format(count=version.note.words)
        here = f" ({show['here']})" if number - 1 == history.at else ""
        rows.append(Text(paper.own(f"{number:>3}  {said} · {tone} · {count}{here}"), style="bold" if here else ""))
    return paper.render(*rows)


def overview_view(drafts: Drafts, paper: Paper, words: Mapping[str, Any]) -> str:
    """Render who has a finished note, in which tone, and how alike the notes are."""
    show = words["show"]
    rows: list[Text] = []
    for number, history in enumerate(drafts.histories, 1):
        note = history.now.note
        done = show["done" if history.done else "open"]
        tone = note.tone
        here = f" ({show['here']})" if number - 1 == drafts.current else ""
        count = show["words"].format(count=note.words)
        rows.append(Text(paper.own(f"{number}  {note.to.name} · {done} · {tone} · {count}{here}")))
        if len(drafts.histories) > 1:
            rows.append(Text(f"   {show['alike'].format(share=_alike(drafts, number - 1))}", style="dim"))
    return paper.render(*rows)


def _alike(drafts: Drafts, index: int) -> int:
    mine = five_word_runs(drafts.notes[index].body)
    theirs = [five_word_runs(n.body) for i, n in enumerate(drafts.notes) if i != index]
    return max(round(100 * len(mine & t) / max(1, min(len(mine), len(t)))) for t in theirs)


def help_view(about: Mapping[str, str], paper: Paper, words: Mapping[str, Any]) -> str:
    """Render the commands with what each does."""
    rows: Sequence[Text] = [Text(paper.own(f"{name:<9} {what}")) for name, what in about.items()]
    return paper.render(Text(paper.own(words["show"]["commands"]), style="bold"), *rows)
