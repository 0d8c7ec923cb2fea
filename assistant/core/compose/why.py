"""Why it stayed: a reason in the candidate's own words, told to the reader."""

import re

from assistant.core.compose.both import of_both
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.english import Kind, is_clause, is_foreign, sentences, unended
from assistant.core.people import to_reader
from assistant.core.unsaid import Unsaid

_ELSEWHERE = re.compile(r"\bmy (?:old|last|first|previous|former|other) ", re.IGNORECASE)

_HERE = re.compile(r"(?<!\bin) here(?= (?:is|are|was|were|has|have)\b|[.]?$)")
"""Where they work, of whom the letter is not written there: *pricing here is discussed*."""


def why(typed: str, index: int, known: Known) -> Made:
    """Read a reason: sentences of their own, or what follows *because*."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason=Unsaid.NOTHING)
    if is_foreign(text, english):
        return Made(reason=Unsaid.FOREIGN)
    because = english.after("because", text)
    body = because or text
    body = english.after("because", body) or body  # typed behind a beginning that ends in it
    body = of_both(_HERE.sub(" there", body), known)
    # Of "they" at my last job nobody who reads is one.
    they = not english.has("them", body) and not _ELSEWHERE.search(body)
    for version, lost in known.versions(body):
        turned = to_reader(version, known.reader(index, is_whole=False), english, known.names, they=they)
        if turned.unsure:
            continue
        parts = sentences(turned.text)
        good = [p for p in parts if is_clause(unended(p), english)]
        if len(good) < len(parts):
            continue
        if because and len(parts) == 1:
            return Made(
                (Material(Kind.THAT, small(unended(turned.text), english), sad=english.is_sad(turned.text)),),
                changes,
                lost,
            )
        said = " ".join(own(p, english).it for p in parts)
        return Made(
            (Material(Kind.OWN, said, begins="i" if said.startswith("I ") else "other", sad=english.is_sad(said)),),
            changes,
            lost,
        )
    turned = to_reader(of_both(text, known), known.reader(index, is_whole=False), english, known.names, they=they)
    if not turned.unsure and known.is_sound(turned.text):
        return Made((own(turned.text, english),), changes)
    return Made(changes=changes, reason=Unsaid.UNSURE)
