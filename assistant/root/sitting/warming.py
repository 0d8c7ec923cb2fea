"""What the conversation needs, loaded while the questions are asked and while the first draft is read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from assistant import content

if TYPE_CHECKING:
    from assistant.core.drafts import Composer, Drafts, Settings
    from assistant.sitting import Talker

_HEAD_START = 2.0
"""Seconds for what the questions themselves still load."""
_BREATH = 0.05
"""Seconds between two pieces, so that a key pressed meanwhile is never far from its turn."""
_WORDINGS = 3
"""Further wordings rehearsed in each tone."""


def load_in_background(country: str = "") -> Thread:
    """Load the proofreader and, a piece at a time, everything else the conversation needs."""
    from assistant.world import load_in_background

    load_in_background(country)
    thread = Thread(target=_load, name="conversation", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    rest = Event()
    rest.wait(_HEAD_START)
    for piece in _pieces():
        with suppress(Exception):  # whatever is wrong is said where it is asked for, never by a thread
            piece()
        rest.wait(_BREATH)


def _pieces() -> Iterator[Callable[[], object]]:
    from assistant.content import teaching
    from assistant.root import writing

    yield writing.book
    yield writing.phrasing
    yield content.wording
    yield writing.tips
    yield teaching.scorecard_rules
    yield _import_views
    yield from (partial(content.words, name) for name in content.tone_names())


def _import_views() -> None:
    import rich.panel
    import rich.table  # noqa: F401

    from assistant import ask, show, sitting
    from assistant.core.check import rules, scorecard  # noqa: F401

    # A door imports what it exports when that is first named.
    for name, room in (("TerminalTalker", ask), ("Views", show), ("Conversation", sitting)):
        getattr(room, name)


class Rehearsal:
    """Writes the note in the tones and wordings one may ask for next, and rests while a wish is carried out.

    What it writes is thrown away; the phrasings it took are then compiled, and the wish itself need not wait for that.
    """

    def __init__(self, compose: "Composer", tones: Sequence[str]) -> None:
        self._compose = compose
        self._tones = tones
        self._idle = Event()

    def listening(self, talker: "Talker") -> "Talker":
        """Return the talker, during whose waiting for a person there is time to rehearse."""
        return _Listening(talker, self._idle)

    def begin(self, drafts: "Drafts") -> Thread:
        """Begin in a thread of its own; it ends by itself."""
        thread = Thread(target=self._run, args=(drafts,), name="rehearsal", daemon=True)
        thread.start()
        return thread

    def _run(self, drafts: "Drafts") -> None:
        for settings in self._settings(drafts.now.settings):
            self._idle.wait()
            try:
                self._compose(drafts.interview, drafts.current, settings, drafts.others())
            except Exception:  # a wish for this very note will say what is wrong
                return

    def _settings(self, now: "Settings") -> "Iterator[Settings]":
        others = [tone for tone in self._tones if tone != now.tone]
        yield from (replace(now, tone=tone, variant=0) for tone in others)
        yield from (replace(now, length=length) for length in (-1, 1))
        for variant in range(1, _WORDINGS + 1):
            yield from (replace(now, tone=tone, variant=now.variant + variant) for tone in (now.tone, *others))


class _Listening:
    """A talker that says when it waits for the person."""

    def __init__(self, talker: "Talker", idle: Event) -> None:
        self._talker, self._idle = talker, idle

    def line(self, prompt: str, old: str = "") -> str | None:
        """Read one line."""
        return self._while_idle(lambda: self._talker.line(prompt, old))

    def key(self, question: str, choices: Mapping[str, str]) -> str | None:
        """Read one key."""
        return self._while_idle(lambda: self._talker.key(question, choices))

    def say(self, text: str) -> None:
        """Print."""
        self._talker.say(text)

    def _while_idle(self, read: Callable[[], str | None]) -> str | None:
        self._idle.set()
        try:
            return read()
        finally:
            self._idle.clear()
