"""A sitting kept as it goes: the store is opened when there is something to read or to write."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.core.interview import person_key
from assistant.core.questions import FOLLOW_UP, Progress

if TYPE_CHECKING:
    from assistant.store import Sitting, Store
    from assistant.world import World

_T = TypeVar("_T")


class Keeping:
    """Saves one sitting after each answer, and says at once, but only once, when that has become impossible."""

    def __init__(self, world: "World", words: Mapping[str, Any]) -> None:
        self._world = world
        self._words = words
        self._store: Store | None = None
        self._sitting: Sitting | None = None
        self._said: set[str] = set()
        self._given: Mapping[str, str] = {}

    def give(self, fields: Mapping[str, str]) -> None:
        """Take note of what stands in the fields from elsewhere: it is no answer before somebody keeps it."""
        self._given = fields

    @property
    def lasting(self) -> bool:
        """Whether what is saved will be there for the next run."""
        return self._store is None or self._store.lasting

    @property
    def store(self) -> "Store":
        """The store, opened now if it was not yet."""
        opened = self._opened()
        self._mention_trouble()
        return opened

    def _opened(self) -> "Store":
        if self._store is None:
            from assistant.store import Store

            self._store = Store.open(self._world.store_path, self._world.now)
        return self._store

    @property
    def number(self) -> int:
        """The id of the sitting in the store; 0 before the first answer."""
        return self._sitting.id if self._sitting else 0

    def unfinished(self, most: int = 1) -> "tuple[Sitting, ...]":
        """Return the sittings left unfinished, the last first; looks only where something was ever kept."""
        if self._store is None and not self._world.has_store:
            return ()
        return self._mentioned(self.store.unfinished(most))

    def numbered(self, number: int) -> "Sitting | None":
        """Return a sitting by its number; looks only where something was ever kept."""
        if self._store is None and not self._world.has_store:
            return None
        return self.store.numbered(number)

    def finished(self, most: int = 1, days: int | None = None) -> "tuple[Sitting, ...]":
        """Return the finished sittings last worked on, those of so many days; looks only where something was kept."""
        if self._store is None and not self._world.store_path.exists():
            return ()
        found = self._mentioned(self.store.latest_finished(most))
        since = self._world.now() - timedelta(days=days) if days is not None else None
        return tuple(s for s in found if since is None or datetime.fromisoformat(s.updated) >= since)

    def reopen(self, sitting: "Sitting") -> Progress:
        """Take up a finished sitting: it is the one last worked on by now, and looking at it does not unfinish it."""
        progress = self.go_on(sitting)
        self._keep(progress, finished=True)
        return progress

    def go_on(self, sitting: "Sitting") -> Progress:
        """Take up an earlier sitting and return how far it had come."""
        self._sitting = sitting
        return Progress.from_json(sitting.state)

    def save(self, progress: Progress) -> None:
        """Keep the answers so far; nothing is kept before there is one, or something half typed."""
        typed = any(text and self._given.get(key) != text for key, text in progress.drafts.items())
        if progress.answers or typed:
            self._keep(progress, finished=bool(self._sitting and self._sitting.finished))

    def finish(self, progress: Progress) -> None:
        """Keep the answers as those of a finished sitting, which is not offered again."""
        self._keep(progress, finished=True)

    def part(self) -> int:
        """Go on with the sitting under a number of its own, since another run went on with it too, and say so."""
        from dataclasses import replace

        from assistant.store import Sitting

        self._sitting = self.store.save(replace(self._sitting or Sitting(), id=0))
        self._world.complain(f"afterword: {self._words['left']['parted'].format(number=self.number)}")
        return self.number

    def mark_seen(self, tips: Collection[str]) -> None:
        """Remember the tips that were shown, unless nothing was ever kept: whoever leaves at once leaves no trace.

        They are all named each time, so the first answer brings them in. A question stands open meanwhile, and trouble
        is said behind its answer.
        """
        if tips and (self._store or self._world.store_path.exists()):
            self._opened().mark_seen(tips)

    def _keep(self, progress: Progress, *, finished: bool) -> None:
        from dataclasses import replace

        from assistant.store import Sitting

        before = self._sitting or Sitting()
        named = later(progress.answers, title(progress.answers, self._words["title"]["forms"]))
        sitting = replace(before, state=progress.to_json(), title=named, finished=finished)
        self._sitting = self.store.save(sitting)
        self._mention_trouble()

    def _mentioned(self, found: _T) -> _T:
        self._mention_trouble()
        return found

    def _mention_trouble(self) -> None:
        for sentence in (self._store.trouble, self._store.passed_over) if self._store else ():
            if sentence and sentence not in self._said:
                self._said.add(sentence)
                self._world.complain(f"afterword: {sentence}")


def title(answers: Mapping[str, str], forms: Collection[str]) -> str:
    """Name a sitting by what is known of it, in the first form whose parts all are."""
    known = {name: answers[name] for name in ("company", "role") if answers.get(name)}
    if person := answers.get(person_key(0), "").partition(",")[0].partition("<")[0].strip():
        known["person"] = person
    for form in forms:
        with suppress(KeyError):
            return form.format(**known)
    return ""


def later(answers: Mapping[str, str], named: str) -> str:
    """Say of a later note which it is; a first one is called by its interview alone."""
    kind = answers.get(FOLLOW_UP)
    if not kind:
        return named
    from assistant import content

    form = content.read("followup")["said"]["title"]
    return str(form.format(label=content.read(f"followups/{kind}")["label"], title=named))
