"""The better answer, made ready: what they asked as a topic, and what the candidate would say now. No confession."""

import re
from dataclasses import dataclass, replace

from assistant.core.compose.admitted import parts_of, sorted_part
from assistant.core.compose.asked import asked_about
from assistant.core.compose.candid import candid
from assistant.core.compose.corrected import corrected
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.english import (
    English,
    Kind,
    Tag,
    capitalised,
    ended,
    is_clause,
    is_foreign,
    is_thing,
    points_nowhere,
)
from assistant.core.people import to_reader
from assistant.core.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Repaired:
    """What came of a better answer: the answer made ready, and the topic it belongs to, empty where none is known."""

    made: Made
    topic: str = ""
    asked: str = ""
    """Whether the topic is a thing (``thing``) or a question (``how``)."""
    is_question: bool = False
    """Whether they asked about the topic, and the candidate did not only speak of it."""


def repair(typed: str, question: str, index: int, known: Known) -> Repaired:
    """Read a better answer; what only confesses that the first went badly is left away."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text or is_foreign(text, english):
        return Repaired(Made(reason=Unsaid.FOREIGN if text else Unsaid.NOTHING))
    if telegram := _in_pieces(text, question, index, known):
        return replace(telegram, made=replace(telegram.made, changes=changes))
    parts = [(part, sorted_part(part, english)) for part in parts_of(text, english)]
    topic, was_asked = next(((read.topic, read.is_question) for _, read in parts if read.topic), ("", False))
    asked = asked_about(question, index, known) or asked_about(topic, index, known)
    confessed = any(read.confessed for _, read in parts)
    kept: list[str] = []
    dropped: list[str] = []
    example = ""
    for part, read in parts:
        if not read.said:
            dropped += [] if read.confessed else [part]
            continue
        if not kept and read.is_example and (example := _example(read.said, index, known)):
            kept.append(capitalised(part))
            continue
        said = _vouched(read.said, index, known)
        if said and not kept and not _stands(said, english, lost=confessed or bool(dropped), asked=bool(asked)):
            said = ""
        (kept if said else dropped).append(said or part)
    is_lost = not kept or bool(dropped) or (not asked and not example and (confessed or bool(topic)))
    told = candid(text, index, known) if is_lost and known.is_believed else ""
    if told and _stands(told, english, lost=False, asked=bool(question.strip()) or english.has("confessed", told)):
        kept, dropped, example = [told], [], ""
        asked = asked_about(question, index, known) if not english.has("asks", told) else None
    elif kept and not asked and not example and (confessed or dropped or topic):
        # What was asked is not known, and the answer alone would leave the reader guessing.
        return Repaired(Made(changes=changes, reason=Unsaid.ASKED))
    if not kept:
        return Repaired(Made(changes=changes, reason=Unsaid.CONFESSION if confessed and not dropped else Unsaid.UNSURE))
    whole = " ".join(kept)
    forms = {"example": " ".join((example, *kept[1:]))} if example else {}
    made = Made(
        (
            Material(
                Kind.OWN,
                whole,
                begins="i" if whole.startswith("I ") else "other",
                sad=english.is_sad(whole),
                also=forms,
            ),
        ),
        changes,
        " ".join(dropped),
    )
    return Repaired(made, *asked, bool(question.strip()) or was_asked) if asked else Repaired(made)


def _in_pieces(text: str, question: str, index: int, known: Known) -> Repaired | None:
    """Read a better answer typed as a telegram; None where a piece of it is lost, or what was asked is not known."""
    if not known.may_be_telegram(text):
        return None
    found = corrected(text, index, known)
    if not found.answer or found.dropped:
        return None
    asked = asked_about(question, index, known) or asked_about(found.topic, index, known)
    corrects = known.english.after("corrects", found.answer) is not None
    is_whole = corrects or _stands(found.answer, known.english, lost=False, asked=bool(asked))
    if (found.confessed and not asked) or not is_whole:
        return None
    begins = "i" if found.answer.startswith("I ") else "other"
    said = Material(Kind.OWN, found.answer, begins=begins, sad=known.english.is_sad(found.answer))
    return Repaired(Made((said,)), *asked, bool(question.strip())) if asked else Repaired(Made((said,)))


def _stands(said: str, english: English, *, lost: bool, asked: bool) -> bool:
    """Whether a first sentence points to nothing that is not there: *I froze. It is to write the event…*."""
    first = said.split(maxsplit=1)[0]
    if (lost and (first in _POINTS or english.has("this_alone", said))) or (not asked and first in _LEANS):
        return False
    return asked or not (english.read(said).places("points_back") or points_nowhere(said, english, _POINTING))


_POINTS = ("It", "This", "That", "They", "These")
_LEANS = ("Because", "Yes", "No")
_POINTING = ("it", "them", "these", "those", "they")


def _example(text: str, index: int, known: Known) -> str:
    """Say a better example behind a colon: *the time I escalated…* → *I escalated…*; empty where it is unsure."""
    english = known.english
    told = english.after("the_time", text)
    if told:
        return _JOINED.sub(r", and \1", small(_vouched(told, index, known), english), count=1)
    turned = to_reader(text, known.reader(index), english, known.names, they=False)
    begins = english.read(text).tokens[0].has(Tag.DET_S | Tag.DET_X | Tag.NUMBER)
    is_sure = is_thing(turned.text, english) or (known.is_believed and begins)
    return ended(turned.text) if is_sure and not turned.unsure else ""


_JOINED = re.compile(r"(?<!,) and (we|they|it|she|he)\b")
"""Where another doer's deed begins, which a comma parts from the first."""


def _vouched(text: str, index: int, known: Known) -> str:
    english = known.english
    for version in known.versions(text):
        turned = to_reader(version, known.reader(index), english, known.names, they=False)
        if turned.unsure:
            continue
        said = turned.text
        if is_clause(said, english):
            return own(said, english).it
        tokens = english.read(said).tokens
        if (
            tokens
            and tokens[0].has(Tag.BASE)
            and not tokens[0].has(Tag.PAST | Tag.NOUN | Tag.ADJ)
            and english.is_("inf", small(said, english))
        ):
            return own(f"I would {small(said, english)}", english).it
        if tokens and english.is_("fin_i", small(said, english)) and not is_thing(small(said, english), english):
            return own(f"I {small(said, english)}", english).it
        whole = ended(capitalised(said) if known.is_believed else said)
        if whole[:1].isupper() and known.is_sound(whole):
            return own(said, english).it
    return ""
