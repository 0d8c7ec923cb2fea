"""A better answer told as it was written: *I said X, but I should have said Y*, where no part of it can be spared."""

from assistant.core.compose.material import Known, own
from assistant.core.english import ended, is_clause, sentences
from assistant.core.people import to_reader

_LONGEST, _MOST = 65, 4
"""Words and sentences up to which it is told."""
_POINTS = ("it", "this", "that", "they", "these", "so")


def candid(text: str, index: int, known: Known) -> str:
    """Tell a careful writer's better answer in their own sentences; empty where it harms them, or only confesses.

    What harms (*I panicked*) is left away where the rest stands without it.
    """
    english = known.english
    written = sentences(ended(text))
    told: list[str] = []
    for sentence in written:
        if english.has("harms", sentence):
            continue
        if not told and sentence is not written[0] and sentence.split()[0].lower() in _POINTS:
            return ""
        said = _said(sentence, index, known)
        if not said:
            return ""
        told.append(said)
    whole = " ".join(told)
    is_better = any(english.has("sets_right", s) or not english.has("confessed", s) for s in told)
    return whole if is_better and len(whole.split()) <= _LONGEST and len(told) <= _MOST else ""


def _said(sentence: str, index: int, known: Known) -> str:
    turned = to_reader(sentence, known.reader(index), known.english, known.names, they=False)
    if turned.unsure:
        return ""
    said = ended(turned.text)
    return own(said, known.english).it if is_clause(said.rstrip("."), known.english) or known.is_sound(said) else ""
