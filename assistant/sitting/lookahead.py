"""The writing engine loaded in the background while the first questions are answered."""

from collections.abc import Callable, Iterable, Sequence
from threading import Thread

from assistant.core.questions import NOTHING, Aside, Asked, Fit, Letter, Progress, Stem
from assistant.sitting.roles import Guide

_MOMENT = 1.0
"""Seconds a question waits for its tip before it is shown without one."""
_PATIENCE = 5.0
"""Seconds to wait for the engine once it is needed; without it the answer stands as typed."""


class Lookahead:
    """A guide that keeps silent until the real one is loaded; typing never waits for it.

    One that ``waits`` has the first question wait for it, where no tip can be shown any more once that is written.
    """

    def __init__(self, load: Callable[[], Guide], *, waits: bool = False) -> None:
        self._load = load
        self._waits = waits
        self._guide: Guide | None = None
        self._thread: Thread | None = None
        self._first: tuple[Asked, Progress] | None = None
        """The question that was shown before there could be a tip."""
        self._tell: Callable[[Callable[[], Aside]], None] | None = None

    def wake(self) -> None:
        """Begin to load; called when the first question is on the screen."""
        if self._thread is None:
            thread = Thread(target=self._fetch, name="lookahead", daemon=True)
            thread.start()
            self._thread = thread

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        """Return the sentences an answer becomes; None until the engine is there."""
        if self._guide is None:
            return None
        try:
            return self._guide.preview(asked, fit, progress)
        except Exception:  # a defect in a preview must not take the question and its answer with it
            return None

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None until the engine is there."""
        if self._guide is None:
            return None
        try:
            return self._guide.kinds(asked, text, progress)
        except Exception:  # as above
            return None

    def reads_on(self, waits: str, text: str) -> bool:
        """Return whether a text can stand behind a beginning; true until the engine is there."""
        try:
            return self._guide is None or self._guide.reads_on(waits, text)
        except Exception:  # as above
            return True

    def reads_whole(self, stem: Stem, rest: str) -> bool:
        """Return whether a beginning and its end are one sentence; true until the engine is there."""
        try:
            return self._guide is None or self._guide.reads_whole(stem, rest)
        except Exception:  # as above
            return True

    def lack(self, stem: Stem, rest: str) -> str:
        """Return what keeps words from going on from a beginning, if the engine is there."""
        try:
            return self._guide.lack(stem, rest) if self._guide else ""
        except Exception:  # as above
            return ""

    def shapes(self, stem: Stem, rest: str) -> Iterable[str]:
        """Return the same words as they might go on, if the engine is there."""
        try:
            return tuple(self._guide.shapes(stem, rest)) if self._guide else ()
        except Exception:  # as above
            return ()

    def turned(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        """Return a text as it is said to those met of whom it speaks, if the engine is there."""
        try:
            return self._guide.turned(asked, text, progress) if self._guide else ()
        except Exception:  # as above
            return ()

    def is_clause(self, text: str) -> bool:
        """Return whether a text is a sentence that is known; true until the engine is there."""
        try:
            return self._guide is None or self._guide.is_clause(text)
        except Exception:  # as above
            return True

    def is_sound(self, text: str) -> bool:
        """Return whether a text is whole sentences that seem right; true until the engine is there."""
        try:
            return self._guide is None or self._guide.is_sound(text)
        except Exception:  # as above
            return True

    def is_right(self, text: str) -> bool:
        """Return whether no word that English needs is missing in a text; true until the engine is there."""
        try:
            return self._guide is None or self._guide.is_right(text)
        except Exception:  # as above
            return True

    def said(self, asked: Asked, progress: Progress) -> tuple[str, ...]:
        """Return the wordings shown, if the engine is there."""
        try:
            return self._guide.said(asked, progress) if self._guide else ()
        except Exception:  # as above
            return ()

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return what may bring a detail back, waiting for the guide if it is still loading."""
        self._wait()
        return self._guide.jog(asked, text, progress) if self._guide else ()

    def offers(self, text: str) -> tuple[str, ...]:
        """Return the questions that may be meant, if the guide is there."""
        return self._guide.offers(text) if self._guide else ()

    def beginning(self, text: str) -> str:
        """Return how a sentence about that question begins, waiting for the guide if it is still loading."""
        self._wait()
        return self._guide.beginning(text) if self._guide else ""

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        """Return what is to be known at this question, waiting a moment for an engine that still loads."""
        if self._waits:
            self.wake()
        self._wait(_PATIENCE if self._waits else _MOMENT)
        self._tell = None
        self._first = None if self._guide or self._thread else (asked, progress)
        return self._guide.aside(asked, progress) if self._guide else NOTHING

    def late(self, asked: Asked, tell: Callable[[Callable[[], Aside]], None]) -> None:
        """Tell, as soon as the engine is there, that there may be something to know at the first question."""
        if self._first and self._first[0] == asked:
            self._tell = tell

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return what there is to learn beside this question, if the guide is there."""
        return self._guide.explain(asked, progress, times) if self._guide else ""

    def _wait(self, seconds: float = _PATIENCE) -> None:
        if self._thread and self._guide is None:
            self._thread.join(seconds)

    def _fetch(self) -> None:
        self._guide = guide = self._load()
        if (first := self._first) and (tell := self._tell):
            # What was shown is noted down where the sitting is kept, and that belongs to the thread of the questions.
            tell(lambda: guide.aside(*first))
