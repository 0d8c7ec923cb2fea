"""Draws the pictures of the README from real sittings: ``python -m tests.pictures.draw``."""

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from prompt_toolkit.output.color_depth import ColorDepth

from assistant.root.sitting import Begin, Manner, sit
from assistant.sitting import lookahead
from assistant.world import World
from tests.conftest import TODAY
from tests.drivers import PipeDriver, ScreenStream
from tests.pictures.svg import cells, svg
from tests.screens import Screen
from tests.talk import Talk

FOLDER = Path(__file__).parent
NOW = datetime.combine(TODAY, time(9), UTC)
SIZE = (90, 110)
"""Columns and rows: nothing scrolls away."""
PROMPT = "afterword›"
ANSWERS = {
    "Who interviewed you?": "Dr. Priya Raman, Head of Data",
    "What did you call": "Priya",
    "Which company?": "Northwind",
    "Which role?": "Senior Data Engineer",
    "When was it": "yesterday, video, 45 minutes",
    "What stood out": "how your team runs incident reviews",
    "Why did it stay": "nobody there hides a mistake",
    "What do they need": "somebody who gets the nightly failures down",
    "What have you done": "rebuilt our ingestion layer and halved failed runs",
    "What did you agree on": "send you my portfolio by Friday",
    "When do they decide": "in early December",
    "how do you sign": "Sam Okafor, sam@example.org",
}
"""By words of the question; every other one is answered with Enter."""


class FaintScreen(Screen):
    """A screen that also keeps what is faint, as bright black."""

    def select_graphic_rendition(self, *attributes: int, **options: Any) -> None:
        super().select_graphic_rendition(*(90 if each == 2 else each for each in attributes), **options)


class AtOnce(lookahead.Lookahead):
    """The guide, loaded before the first key: what is drawn must not depend on how fast this machine is."""

    def wake(self) -> None:
        if self._guide is None:
            self._fetch()


@contextmanager
def sitting() -> Iterator[tuple[Talk, FaintScreen]]:
    """Hold a sitting with its own folder, on a fixed day."""
    with tempfile.TemporaryDirectory() as folder:
        kept = lookahead.Lookahead, os.environ.get("COLUMNS")
        os.environ["COLUMNS"] = str(SIZE[0])
        lookahead.Lookahead = AtOnce  # type: ignore[misc]
        driver = PipeDriver(
            lambda: sit(_world(driver, Path(folder)), Manner(), Begin.NEW), SIZE, depth=ColorDepth.DEPTH_4_BIT
        )
        driver.view = FaintScreen(*SIZE)
        driver.output = ScreenStream(driver.view)
        try:
            yield Talk(driver.start()), driver.view  # type: ignore[misc]
        finally:
            driver.close()
            lookahead.Lookahead = kept[0]  # type: ignore[misc]
            os.environ.pop("COLUMNS") if kept[1] is None else os.environ.update(COLUMNS=kept[1])


def _world(driver: PipeDriver, folder: Path) -> World:
    env = {"TERM": "xterm-256color"}
    return World(driver.output, driver.output, io.StringIO(), env, lambda: NOW, folder, folder)


def answered(person: Talk) -> None:
    """Answer every question, until the note and its prompt are there."""
    asked = ""
    while not _is_prompt(person):
        before = asked
        person.await_that(lambda seen=before: _is_prompt(person) or _question(person) not in ("", seen), "a question")
        asked = _question(person)
        if asked:
            person.answer(next((answer for words, answer in ANSWERS.items() if words in asked), ""))


def _question(person: Talk) -> str:
    _, mark, asked = person.screen().rpartition("◆")
    return asked.partition("\n")[0] if mark else ""


def _is_prompt(person: Talk) -> bool:
    return person.screen().rstrip().endswith(PROMPT)


def pictures() -> dict[str, str]:
    """Draw every picture, by file name."""
    with sitting() as (person, screen):
        answered(person)
        whole = cells(screen)
        begins = len(whole)
        person.answer("compare warm and formal")
        person.await_text("Which one?")
        return {
            "sitting.svg": svg(whole, "A sitting in the terminal: questions, tips, and the note"),
            "tones.svg": svg(cells(screen, begins - 1), "The same note in two tones, side by side"),
        }


def main() -> None:
    """Write the pictures beside this file."""
    for name, drawn in pictures().items():
        (FOLDER / name).write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
