"""The note in its panel: whose it is, subject, numbered paragraphs, what is new, and what is worth a look."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rich.text import Text

from assistant.core.check import Mark
from assistant.core.drafts import Version, body_places
from assistant.core.note import SIGNED, Note, Paragraph, Sentence
from assistant.show.card import card_rows
from assistant.show.paper import Paper

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.panel import Panel


_MOSTLY = 0.6
"""The share of new sentences beyond which marking each would mark nothing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A version with what is said beside it."""

    version: Version
    before: Note | None = None
    """The note it replaced, to mark what is new."""
    findings: Sequence[str] = ()
    card: Sequence[Mark] = ()
    """How it stands to each rule."""
    place: str = ""
    """Which of several people, as in "2 of 3"."""


def note_view(shown: Shown, paper: Paper, words: Mapping[str, Any]) -> str:
    """Render the note; on a narrow or plain page without a frame."""
    new = _new(shown)
    body = [_paragraph(shown, p, new, paper, words) for p in enumerate(shown.version.note.paragraphs) if p[1]]
    under = _under(shown, paper, words, new)
    if not paper.framed:
        who, subject, about = _head(shown, words)
        head = [Text(part) for part in (paper.own(who), subject, paper.own(about)) if part]
        return paper.render(*head, *_apart(body), *([Text("")] if under else []), *under)
    panel = _panel(shown, body, paper, words)
    page = paper.render(panel, *under)
    if not under or paper.holds(page):
        return page
    # The head of the note is not to scroll away: what is kept is counted, and what is weak stands above if it must.
    under = _under(shown, paper, words, new, weak=True)
    page = paper.render(panel, *under)
    return page if paper.holds(page) else paper.render(*under, panel)


def framed(title: str, subtitle: str, inside: "RenderableType", paper: Paper) -> "Panel":
    """Put a frame around something."""
    from rich import box
    from rich.panel import Panel

    shape = box.ROUNDED if paper.unicode else box.ASCII
    titled = Text(title, style="bold")
    foot = Text(subtitle, style="dim") if subtitle else None
    return Panel(
        inside, box=shape, title=titled, subtitle=foot, title_align="left", subtitle_align="right", padding=(0, 1)
    )


def _panel(shown: Shown, body: Sequence[Text], paper: Paper, words: Mapping[str, Any]) -> "Panel":
    from rich.console import Group
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=2, no_wrap=True)
    grid.add_column(ratio=1)
    note = shown.version.note
    numbers = {place: str(i) for i, place in enumerate(body_places(note), 1)}
    locked = {k.paragraph for k in shown.version.kept if k.locked}
    rows = [(i, p) for i, p in enumerate(note.paragraphs) if p]
    for (place, paragraph), text in zip(rows, body, strict=True):
        sign = numbers.get(place, "") + (words["show"]["locked_mark"] if paragraph in locked else "")
        grid.add_row(Text(sign, style="dim"), text)
        if place != rows[-1][0]:
            grid.add_row("", "")
    head = [Text(note.subject, style="bold"), Text("")] if note.subject else []
    who, _, about = _head(shown, words)
    return framed(paper.own(who), paper.own(about), Group(*head, grid), paper)


def _head(shown: Shown, words: Mapping[str, Any]) -> tuple[str, str, str]:
    note, show = shown.version.note, words["show"]
    who = show["to"].format(name=note.to.name) + (f" · {shown.place}" if shown.place else "")
    about = (
        f"{note.tone} · {words['channels'].get(note.channel, note.channel)} · {show['words'].format(count=note.words)}"
    )
    return who, f"{show['subject']}: {note.subject}" if note.subject else "", about


def _new(shown: Shown) -> Collection[Sentence]:
    if shown.before is None:
        return ()
    now = shown.version.note.sentences
    new = [s for s in now if not _lines(s) <= _lines(*shown.before.sentences)]
    return new if len(new) <= _MOSTLY * len(now) else ()


def _differs(shown: Shown) -> bool:
    if shown.before is None:
        return False
    return not _lines(*shown.version.note.sentences) <= _lines(*shown.before.sentences)


def _lines(*sentences: Sentence) -> frozenset[str]:
    # A signature of several lines is one sentence as it is written, and a sentence a line once it is edited.
    return frozenset(line for s in sentences for line in s.text.splitlines())


def _paragraph(
    shown: Shown, numbered: tuple[int, Paragraph], new: Collection[Sentence], paper: Paper, words: Mapping[str, Any]
) -> Text:
    place, paragraph = numbered
    apart = "\n" if paragraph[0].section in SIGNED else " "
    mark = words["show"]["changed_mark" if paper.frames else "changed_mark_plain"]
    text = Text(apart).join(_sentence(s, new, mark) for s in paragraph)
    if paper.framed:
        return text
    number = {p: i for i, p in enumerate(body_places(shown.version.note), 1)}.get(place)
    locked = any(k.locked and k.paragraph == paragraph for k in shown.version.kept)
    lock = f" ({words['show']['locked']})" if locked else ""
    return Text(f"{number}{lock}. ").append_text(text) if number else text


def _sentence(sentence: Sentence, new: Collection[Sentence], mark: str) -> Text:
    if sentence not in new:
        return Text(sentence.text)
    return Text(f"{mark} ", style="bold").append(sentence.text, style="bold")


def _under(
    shown: Shown, paper: Paper, words: Mapping[str, Any], new: Collection[Sentence], *, weak: bool = False
) -> "list[RenderableType]":
    show = words["show"]
    noted = "changed_note" if paper.frames else "changed_note_plain"
    changed = show[noted if new else "changed_all"] if _differs(shown) else ""
    lines = [Text(paper.own(changed), style="dim")] if changed else []
    look = show["look" if paper.frames else "look_plain"]
    lines += [Text(paper.own(f"{look} {finding}")) for finding in shown.findings]
    return [*lines, *card_rows(shown.card, paper, words, weak=weak)]


def _apart(rows: Sequence[Text]) -> list[Text]:
    return [piece for row in rows for piece in (Text(""), row)]
