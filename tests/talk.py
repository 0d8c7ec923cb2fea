"""Talk to a program as a person does: press keys, type, wait for words on the screen.

One vocabulary, two drivers:

    def test_something(talk):
        person = talk(lambda: ask_three_things())         # in process, on a prompt_toolkit pipe: about 50 ms a story
        person.await_text("Which company?")
        person.type("Northwind")                          # keys as typed, in one burst
        person.press("Enter")                             # one of KEYS, or several: press("Back", "Back")
        person.paste("two\\nlines")                        # as a terminal with bracketed paste sends it
        assert "Northwind" in person.screen()             # visible lines; person.whole() has the scrolled ones too
        assert person.done() == ...                       # what the function returned, or its exception

    @pytest.mark.screen
    def test_something_real(talk_pty):
        person = talk_pty("new", size=(40, 12))           # `afterword new` in a real pseudo-terminal
        person.resize(60, 20)
        assert person.done() == 130                       # the exit status

``person.output`` is a text stream onto the same screen, for what a program prints beside its prompts.
Every wait ends after ``TIMEOUT`` seconds with the screen in the failure; waiting is for text, never for time.
"""

import os
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol

KEYS = {
    "Enter": "\r",
    "Back": "\x1b[Z",
    "Tab": "\t",
    "Up": "\x1b[A",
    "Down": "\x1b[B",
    "Right": "\x1b[C",
    "Left": "\x1b[D",
    "Home": "\x1b[H",
    "End": "\x1b[F",
    "Backspace": "\x7f",
    "Alt-Enter": "\x1b\r",
    "Ctrl-C": "\x03",
    "Ctrl-D": "\x04",
    "Ctrl-K": "\x0b",
    "Ctrl-U": "\x15",
    "Ctrl-A": "\x01",
    "Ctrl-E": "\x05",
    "Ctrl-Y": "\x19",
    "Ctrl-Z": "\x1a",
    "Ctrl-X": "\x18",
    "Editor": "\x18\x05",
}
TIMEOUT = 40.0
PAUSE = 0.005


class Driver(Protocol):
    """What carries keys to a program and its output to a screen."""

    output: Any

    def send(self, data: str) -> None: ...
    def pump(self) -> None: ...
    def text(self) -> str: ...
    def whole(self) -> str: ...
    def colours(self) -> set[str]: ...
    def resize(self, columns: int, rows: int) -> None: ...
    def ended(self) -> bool: ...
    def result(self) -> Any: ...
    def close(self) -> None: ...


class Talk:
    """A person at the keyboard of one program."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.output = driver.output

    def press(self, *keys: str) -> None:
        for key in keys:
            self.driver.send(KEYS.get(key, key))

    def type(self, text: str) -> None:
        self.driver.send(text)

    def answer(self, text: str) -> None:
        """Type and press Enter, once the typing is on the screen."""
        if text:
            self.type(text)
            self.await_text(text[:12])
        self.press("Enter")

    def paste(self, text: str) -> None:
        self.driver.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        self.driver.resize(columns, rows)

    def screen(self) -> str:
        self.driver.pump()
        return self.driver.text()

    def whole(self) -> str:
        self.driver.pump()
        return self.driver.whole()

    def colours(self) -> set[str]:
        return self.driver.colours()

    def await_text(self, text: str) -> None:
        """Wait until the visible screen contains the text; a line broken by the screen's width counts as whole."""
        wanted = " ".join(text.split())
        self._wait(lambda: wanted in " ".join(self.driver.text().split()), f"waiting for {text!r}")

    def await_gone(self, text: str) -> None:
        wanted = " ".join(text.split())
        self._wait(lambda: wanted not in " ".join(self.driver.text().split()), f"waiting for {text!r} to go")

    def await_that(self, met: Callable[[], bool], why: str) -> None:
        self._wait(met, why)

    def done(self) -> Any:
        """Wait for the end; return the function's value or the exit status."""
        self._wait(self.driver.ended, "waiting for the end")
        self.driver.pump()
        return self.driver.result()

    def _wait(self, met: Callable[[], bool], why: str) -> None:
        deadline = time.monotonic() + TIMEOUT
        while True:
            self.driver.pump()
            if met():
                return
            if self.driver.ended() and not met():
                self.driver.pump()
                if met():
                    return
                raise AssertionError(f"{why}, but the program ended: {self._ending()}\n{self._picture()}")
            if time.monotonic() > deadline:
                raise AssertionError(f"{why} took too long\n{self._picture()}")
            threading.Event().wait(PAUSE)

    def _ending(self) -> str:
        try:
            return f"it gave {self.driver.result()!r}"
        except BaseException as problem:
            return f"it raised {problem!r}"

    def _picture(self) -> str:
        rule = "─" * 40
        return f"{rule}\n{self.driver.whole()}\n{rule}"


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """This process's environment with the changes made; None takes a variable away."""
    env = dict(os.environ) | {key: value for key, value in changes.items() if value is not None}
    return {key: value for key, value in env.items() if changes.get(key, "") is not None}
