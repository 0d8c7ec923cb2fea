"""A long list kept as the text it is: a line for each word, in order, found by halving."""

from collections.abc import Mapping


class Listing:
    """What stands behind each word of a list; rows of one's own go before those of the text.

    A table of so many small strings takes ten times the memory of the text, and each run would build it to ask for a
    few hundred words.
    """

    __slots__ = ("_known", "_start", "_text")

    def __init__(self, text: str, own: Mapping[str, str]) -> None:
        """Take a text whose lines, behind a head in lines with ``#``, are sorted by their first word."""
        start = 0
        while text.startswith("#", start):
            start = text.find("\n", start) + 1 or len(text)
        self._text, self._start = text, start
        self._known: dict[str, str | None] = dict(own)

    def __contains__(self, word: str) -> bool:
        """Whether a word is listed."""
        return self.get(word) is not None

    def get(self, word: str) -> str | None:
        """Give what stands behind a word; None where it is not listed."""
        if word not in self._known:
            self._known[word] = self._behind(word)
        return self._known[word]

    def _behind(self, word: str) -> str | None:
        low, high = self._start, len(self._text)
        while low < high:
            middle = (low + high) // 2
            start = self._text.rfind("\n", low, middle) + 1 or low
            end = self._text.find("\n", middle, high)
            end = high if end < 0 else end
            here, _, told = self._text[start:end].partition(" ")
            if here == word:
                return told
            low, high = (end + 1, high) if here < word else (low, start)
        return None
