"""Which matter a question about sending is about."""

import re
from collections.abc import Mapping, Sequence

_SAID = "said"


def asked_about(words: str, signs: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Name the matters by the words in the question; "whether" only where nothing else is meant.

    Whether something is to be mentioned in a note is no question of whether to write one.
    """
    said = set(re.findall(r"[^\W_]+(?:-[^\W_]+)*", words.casefold()))
    about = frozenset(matter for matter, known in signs.items() if said.intersection(known))
    if _SAID in about:
        return about - {_SAID, "whether"}
    return about - {"whether"} or about
