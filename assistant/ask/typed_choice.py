"""Words typed into a list: only what they may mean is shown, and nothing else can be taken."""

from collections.abc import Sequence
from typing import Any

from questionary.prompts.common import InquirerControl

from assistant.core.questions import Asked, chosen


class TypedChoice:
    """What is typed, and the list as far as it goes with that."""

    def __init__(self, asked: Asked, control: InquirerControl) -> None:
        self._asked = asked
        self._control = control
        self._all: Sequence[Any] = list(control.choices)
        self.text = ""

    def type(self, more: str) -> None:
        """Type on."""
        if more.isprintable():
            self._narrow(self.text + more)

    def take_back(self) -> None:
        """Take back one letter."""
        self._narrow(self.text[:-1])

    @property
    def is_shown(self) -> bool:
        """Whether what is pointed at is what was typed, or nothing was."""
        return not self.text.strip() or bool(self._meant())

    def _narrow(self, text: str) -> None:
        self.text = text.lstrip()
        self._control.choices = self._meant() or list(self._all)
        self._control.pointed_at = 0

    def _meant(self) -> list[Any]:
        said = " ".join(self.text.casefold().split()).rstrip(".!")
        if not said:
            return []
        if exact := chosen(self._asked, said):
            return [c for c in self._all if c.value == exact.value]
        words = {c.value: (c.label, *c.words) for c in self._asked.choices}
        return [c for c in self._all if any(f" {said}" in f" {word.casefold()}" for word in words[c.value])]
