"""How far a batch is, on standard error: a bar in a terminal, nothing but what goes wrong elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from assistant import content
from assistant.world import World


class Bar(Protocol):
    """What shows how far a batch is."""

    def forward(self, count: int) -> None:
        """Count what is done."""

    def say(self, line: str) -> None:
        """Write a line above the bar."""


class Silent:
    """No bar: lines go to standard error."""

    def __init__(self, world: World) -> None:
        self._world = world

    def forward(self, count: int) -> None:
        """Show nothing."""

    def say(self, line: str) -> None:
        """Write a line."""
        self._world.complain(line)


@contextmanager
def bar(world: World, total: int | None) -> Iterator[Bar]:
    """Show a bar where standard error is a terminal that can repaint, and lines only where it is not."""
    if not world.shows_errors or world.wants_plain or world.env.get("TERM") == "dumb":
        yield Silent(world)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=world.stderr, no_color=bool(world.env.get("NO_COLOR")))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, redirect_stdout=False, redirect_stderr=False) as progress:
        yield _Painted(progress, console, total)


class _Painted:
    def __init__(self, progress, console, total: int | None) -> None:  # type: ignore[no-untyped-def]
        self._progress, self._console = progress, console
        self._task = progress.add_task(content.read("batch")["busy"], total=total)

    def forward(self, count: int) -> None:
        self._progress.advance(self._task, count)

    def say(self, line: str) -> None:
        # Lines have words of answers in them, which are no mark-up.
        self._console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=True)
