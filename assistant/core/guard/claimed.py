"""What an answer says of the writer and the reader: nothing they did that the note does not tell."""

import re
from collections.abc import Iterator, Mapping

from assistant.core.english import English, sentences
from assistant.core.english.tags import Tag
from assistant.core.guard.form import Fault
from assistant.core.guard.words import Roots

_SUBJECT = re.compile(r"\b(I|[Yy]ou|[Ww]e)(?:'(?:ve|d|m|re))?((?: [^\W\d_'-]+){1,4})")
_DONE = ("did", "done")


class Claims:
    """Holds who did what to what was told, as ``[claims]`` of ``guard.toml`` says."""

    def __init__(self, data: Mapping[str, str], english: English, roots: Roots) -> None:
        self._may = {who: frozenset(data[who].split()) for who in ("i", "you", "we")}
        self._between = frozenset(data["between"].split())
        self._courtesy, self._generic = (frozenset(data[name].split()) for name in ("courtesy", "generic"))
        self._lexicon, self._roots = english.lexicon, roots

    def faults(self, text: str, source: str) -> Iterator[Fault]:
        """Yield every deed that was not told, and every sentence about nothing that was told."""
        known = self._roots.among([source])
        for row in (s for part in text.replace("’", "'").split("\n") for s in sentences(part)):
            yield from self._deeds(row, known)
            content = [w for w in self._roots.content(row) if w not in self._courtesy]
            if content and not any(self._roots.of(w) & known for w in content):
                yield Fault("sentence_new", row[:60])

    def _deeds(self, row: str, known: frozenset[str]) -> Iterator[Fault]:
        for match in _SUBJECT.finditer(row):
            who = match[1].lower()
            done = next((w for w in match[2].lower().split() if w not in self._between), "")
            told = done not in self._generic and self._roots.of(done) & known
            if self._is_deed(done) and done not in self._may[who] and not told:
                yield Fault("deed_new", f"{match[1]} … {done}")

    def _is_deed(self, word: str) -> bool:
        tags = self._lexicon.tags(word) if word else 0
        if word in _DONE:
            return True
        return bool(tags & (Tag.PAST | Tag.PART)) and not tags & Tag.ADJ
