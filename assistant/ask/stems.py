"""The stem a text field stands behind: chosen by key, or moved to where what is typed fits."""

from collections.abc import Callable

from assistant.core.questions import Asked, Context, Fit

_ENOUGH = 3
"""Words typed from which it can be said whether they follow a stem."""


class StemChoice:
    """Which beginning stands in the field, and what the text behind it comes to."""

    def __init__(self, asked: Asked, context: Context) -> None:
        self.stems = asked.stems
        self._context = context
        self.at = asked.stem
        self.held = False
        """Whether the person chose this one for what stands there now."""
        self.picked = asked.picked
        """Whether the person chose the one that stands there, whatever was typed since."""
        self._dropped = False
        """Whether the person took the beginning away: none comes back by itself."""
        self._left: set[int] = set()
        """Those that what is typed was moved away from."""
        self._given_up = ""
        """The beginning that was made part of the person's own words: going back to it would go on for ever."""
        self._known: tuple[object, Fit] | None = None

    @property
    def begins(self) -> str:
        """The words before the cursor; empty where there are none."""
        return self.stems[self.at].begins if self.stems else ""

    def fit(self, text: str) -> Fit:
        """Tell what the text comes to behind this stem, or another that fits better; worked out once a state."""
        state = (self.at, text)
        if self._known is None or self._known[0] != state:
            self._known = (state, self._context.fit(self.stems, self.at, text))
        return self._known[1]

    def next(self) -> None:
        """Take the next beginning, after the last the first."""
        if self.stems:
            self.at, self.held, self.picked = (self.at + 1) % len(self.stems), True, True
            self._dropped = False

    def take(self, at: int) -> None:
        """Stand behind the one that a text fits."""
        self.at, self.picked, self._dropped = at, False, False
        self._left.clear()

    def drop(self) -> None:
        """Take the beginning away: the last stem is the person's own words."""
        self.at = max(0, len(self.stems) - 1)
        self._dropped = True

    def moved(self, text: str, put: Callable[[str], None], *, sure: bool = False, last: bool = False) -> bool:
        """Move to the stem that fits what is typed, where another does; ``put`` sets the text that stands behind it.

        While somebody types, it waits for the end of a word, and never goes back to one it came from; ``sure`` says
        that what is typed is whole for now, ``last`` that it is the answer.
        """
        if not text.strip():
            self._left.clear()
            self._given_up = ""
        if not self.stems or not text.strip() or self.held:
            return False
        at_rest = sure or text[-1:].isspace() or text.rstrip()[-1:] in ".!?"
        if not at_rest or (len(text.split()) < _ENOUGH and not sure):
            return False
        found = self.fit(text)
        rest = found.rest.strip()
        said = rest != text.strip()
        if found.stem == self.at:
            is_begun = text.strip().lower().startswith(self.begins.lower())  # the beginning was typed once more
            is_end = sure and found.sure and text.strip().endswith(rest)
            if said and self.begins and (is_begun or is_end):
                put(rest + (" " if text[-1:].isspace() else ""))
            return False
        there = self.stems[found.stem].begins
        if self._dropped and not text.strip().lower().startswith(there.lower()):
            return False
        if found.stem in self._left and (there == self._given_up or not (said or last)):
            return False
        self._left.add(self.at)
        self._given_up = "" if there or not said else self.begins
        self.at, self.picked = found.stem, False
        if said:
            put(rest + (" " if text[-1:].isspace() else ""))
        return True

    def others(self) -> tuple[str, ...]:
        """List the other beginnings, the next first."""
        turned = (*self.stems[self.at + 1 :], *self.stems[: self.at])
        return tuple(stem.shown for stem in turned)
