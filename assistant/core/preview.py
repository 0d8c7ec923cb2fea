"""The sentence an answer becomes, while it is typed; and sentences to choose from where its shape is unsure."""

from dataclasses import replace
from datetime import date

from assistant.core.actions import guess_owner
from assistant.core.facts import Action, Interview
from assistant.core.gather import Gathered, gather
from assistant.core.marks import unmark
from assistant.core.words import Request, Words

_READINGS = 3
_WHOLE = 25
"""Words from which an answer is long enough to stand as it is, whatever its shape."""


def preview(section: str, text: str, interview: Interview, index: int, words: Words, today: date) -> str | None:
    """Say what an answer becomes in the note: the same code that writes it. None where nothing can be said yet.

    ``section`` is ``detail``, ``need``, ``strength``, ``repair`` or ``action``.
    """
    if not text.strip():
        return None
    gathered = _gathered(section, text, interview, index, words, today)
    slot = (
        ("unit", "0")
        if section == "action"
        else (section, "alone" if section == "strength" and not interview.need else "")
    )
    if section == "action" and not gathered.promises.units:
        return None
    if section != "action" and section not in gathered.have:
        return None
    found = gathered.candidates(slot)
    return unmark(found[0].marked).text if found else None


def readings(section: str, text: str, interview: Interview, index: int, words: Words, today: date) -> tuple[str, ...]:
    """Offer two or three finished sentences where the recogniser is unsure of an answer; none where it is sure."""
    if section not in ("detail", "need", "strength", "repair") or not text.strip():
        return ()
    gathered = _gathered(section, text, interview, index, words, today)
    made = gathered.materials.get(section)
    if made is None or made.shape != "unsure" or len(made.it.split()) > _WHOLE:
        return ()
    sentences = [unmark(c.marked).text for c in gathered.candidates((section, ""))]
    return tuple(dict.fromkeys(sentences))[:_READINGS]


def _gathered(section: str, text: str, interview: Interview, index: int, words: Words, today: date) -> Gathered:
    if section == "action":
        told = replace(interview, actions=(Action(text, guess_owner(text)),))
    elif section == "detail":
        people = list(interview.interviewers)
        people[index] = replace(people[index], stood_out=text, stood_out_as="")
        told = replace(interview, interviewers=tuple(people))
    elif section == "need":
        told = replace(interview, need=text, need_as="")
    elif section == "strength":
        told = replace(interview, strength=text, strength_as="")
    else:
        told = replace(interview, repair=text, repair_as="")
    return gather(told, index, Request(words.tone.name, "email", 0, today), words, frozenset())
