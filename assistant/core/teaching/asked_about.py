"""Which matter a question about sending is about."""

import re
from collections.abc import Mapping, Sequence


def asked_about(words: str, signs: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Name the matters by the words in the question; "whether" only where nothing else is meant."""
    said = set(re.findall(r"[^\W_]+(?:-[^\W_]+)*", words.casefold()))
    about = frozenset(matter for matter, known in signs.items() if said.intersection(known))
    return about - {"whether"} or about
