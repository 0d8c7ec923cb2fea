"""The shapes of lines, as ``prompts/`` writes them: patterns with names, and pieces that stand in several."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

_PIECE = re.compile(r"%(\w+)%")
_KEPT = 2000
"""Patterns remembered."""


@dataclass(frozen=True)
class Shapes:
    """Patterns by kind and name, each compiled when it is first asked for.

    Lines of a pattern are joined; ``%name%`` stands for a piece of the table ``pieces``. Letters count in either case.
    """

    content: Mapping[str, Any]
    _known: dict[tuple[object, ...], re.Pattern[str]] = field(default_factory=dict, repr=False, compare=False)

    def of(self, kind: str, name: str, /, **put: str) -> re.Pattern[str]:
        """Return a pattern; ``put`` are pieces known only here, such as the names of the people met."""
        return self.compiled(str(self.content[kind][name]), **put)

    def compiled(self, written: str, /, **put: str) -> re.Pattern[str]:
        """Put the pieces into a pattern as it is written and compile it."""
        key = (written, *put.items())
        if key not in self._known:
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = re.compile(self._filled(written, put), re.IGNORECASE)
        return self._known[key]

    def _filled(self, written: str, put: Mapping[str, str]) -> str:
        pieces: Mapping[str, str] = {**self.content.get("pieces", {}), **put}
        text = _joined(written)
        while "%" in text and (found := _PIECE.search(text)):
            text = _PIECE.sub(lambda m: _joined(pieces[m[1]]) if m[1] in pieces else m[0], text)
            if found[0] in text and found[1] not in pieces:
                raise KeyError(found[1])
        return text


def _joined(written: str) -> str:
    return "".join(line.strip() if "\n" in written else line for line in written.split("\n"))
