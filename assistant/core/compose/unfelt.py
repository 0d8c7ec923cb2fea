"""An answer without what says only that it was liked, or who said it: a frame says so of what stands in it."""

import re

from assistant.core.compose.material import Known
from assistant.core.english import English

_PIECE = re.compile(r"\s*(?:[,;.!:)(]+|\s[-–—])+\s*|\s+(?=(?:and i|which|i) )", re.IGNORECASE)
_JOINT = re.compile(r"[\s,]+(?:and|but|so)$", re.IGNORECASE)
_LEAST = 3
"""Words that have to be left of an answer."""


def unfelt(text: str, known: Known) -> str:
    """Leave away *I liked so much that* before what is told, and *I found it beautiful*, *so nice* behind it.

    Whoever writes with care has said it in their own way.
    """
    if known.is_believed:
        return text
    english = known.english
    said = _led(_told(text.strip(), english), english)
    while True:
        ends = [m for m in _PIECE.finditer(said) if m.end() < len(said)]
        last = next((m for m in reversed(ends) if english.is_("only_felt", _plain(said[m.end() :]))), None)
        if last is None or len(said[: last.start()].split()) < _LEAST:
            return said
        said = _JOINT.sub("", said[: last.start()])


_TELLER = re.compile(
    r"(?P<what>(?:^|(?<=[.;,!] ))[^.;,!]+?),? (?:he|she|they) (?:said|says|told me)(?=\s*(?:[.;,!]|$))", re.I
)


def _told(text: str, english: English) -> str:
    """Leave away who said it behind a clause: *benefits start on day one she said*."""
    return _TELLER.sub(lambda m: m["what"] if english.is_("clause", _plain(m["what"])) else m[0], text)


def _led(text: str, english: English) -> str:
    rest = english.after("felt_lead", text)
    return rest if rest and len(rest.split()) >= _LEAST else text


def _plain(text: str) -> str:
    return text.strip(" .!,:;)(").lower()
