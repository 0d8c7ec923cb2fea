"""The better answer, made ready: what they asked as a topic, and what the candidate would say now. No confession."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from assistant.core.compose.admitted import Part, parts_of, sorted_part
from assistant.core.compose.asked import asked_about
from assistant.core.compose.candid import as_typed, candid
from assistant.core.compose.chained import chained_repair
from assistant.core.compose.corrected import leans_on_question, mine
from assistant.core.compose.halves import points_back
from assistant.core.compose.hinged import answered, hinged
from assistant.core.compose.jotted import jotted, put_right
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.compose.two_breaths import two_breaths
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    capitalised,
    ended,
    is_clause,
    is_foreign,
    is_thing,
    points_nowhere,
)
from assistant.core.people import speaks_of_people, to_reader, told_to_asker
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
    first, _, rest = typed.strip().partition(" ")
    if first.lower() in english.slips.words:
        typed = f"{first.lower()} {rest}"  # "Shd have said…"
    typed = _IN_SHORT.sub("", _WHOLLY.sub(r"\1", typed))
    text, changes = tidied(_JUST_NOT.sub(", just not", _LED.sub("", typed.strip())), english, known.keep)
    if not text or is_foreign(text, english):
        return Repaired(Made(reason=Unsaid.FOREIGN if text else Unsaid.NOTHING))
    right, lost = jotted(text, question, known) if known.may_be_telegram(text) else ("", "")
    if right:
        return Repaired(Made((put_right(right, english),), changes, lost))
    text = text if known.is_believed else mine(text, english)
    if not known.is_believed and (hasty := _in_haste(text, question, index, known, changes)):
        return hasty
    known = replace(known, is_of_asker=not speaks_of_people(f"{question}. {text}", english, known.names))
    text = _to_asker(text, question, known)
    if told := _in_one(text, index, known):
        named = None if told.startswith("I said ") else asked_about(question, index, known)
        whole = _with_question(told, question, index, known)
        return _told(told, whole, named, changes, english, was_asked=bool(question.strip()))
    account, named = as_typed(text, index, known, asked=bool(question.strip())), asked_about(question, index, known)
    if account and (named or not question.strip()):
        return _told(account, account, named, changes, english, was_asked=True)
    read = _parted(text, english)
    asked = asked_about(question, index, known) or asked_about(read.topic, index, known)
    was_asked = bool(question.strip()) or read.is_question
    kept, dropped, example = _kept(read.parts, index, known, asked=bool(asked), confessed=read.confessed)
    is_leaning = read.confessed and bool(kept) and points_back(kept[0])
    is_lost = (
        not kept
        or is_leaning
        or _HALF.match(kept[0]) is not None
        or bool(dropped)
        or (not asked and not example and (read.confessed or bool(read.topic)))
    )
    told = candid(text, index, known) if is_lost and known.is_believed else ""
    if told and _stands(
        told, english, lost=False, asked=bool(asked) or (not question.strip() and english.has("confessed", told))
    ):
        says_it = english.has("asks", told) or _OWNS.match(told) is not None
        asked = None if says_it else asked_about(question, index, known)
        whole = _with_question(told, question, index, known)
        return _told(told, whole, asked, changes, english, was_asked=was_asked)
    is_added = any(part.is_added for _, part in read.parts)
    is_alone = not asked and not example and not is_added and (read.confessed or bool(dropped) or bool(read.topic))
    if kept and (is_leaning or is_alone):
        # What was asked is not known, or *I used one for a season* of what, and the reader would be left guessing.
        return Repaired(Made(changes=changes, reason=Unsaid.ASKED))
    if not kept:
        return Repaired(
            Made(changes=changes, reason=Unsaid.CONFESSION if read.confessed and not dropped else Unsaid.UNSURE)
        )
    forms = {"example": " ".join((example, *kept[1:]))} if example else {}
    said = _said(" ".join(kept), english, changes, dropped=" ".join(dropped), also=forms)
    return _repaired(said, asked, was_asked=was_asked)


def _with_question(told: str, question: str, index: int, known: Known) -> str:
    """Put what was asked before what means nothing without it; empty where that cannot be said."""
    if not leans_on_question(told, known.english):
        return told
    topic, kind = asked_about(question, index, known) or ("", "")
    if not topic or (kind == "how" and not _ASKS.match(topic)):
        return ""
    asked = "you asked" if len(known.people) == 1 else "I was asked"
    return f"When {asked} {'' if kind == 'how' else 'about '}{topic}, {told}"


_ASKS = re.compile(r"(?:how|what|which|why|when|where|whether|who|if)\b")


def _told(
    told: str,
    whole: str,
    asked: tuple[str, str] | None,
    changes: tuple[tuple[str, str], ...],
    english: English,
    *,
    was_asked: bool,
) -> Repaired:
    """Give an answer that is told as it was typed, introduced by what was asked unless that stands in it already."""
    if not whole:
        return Repaired(Made(changes=changes, reason=Unsaid.ASKED))
    return _repaired(_said(whole, english, changes), asked if whole == told else None, was_asked=was_asked)


_HALF = re.compile(
    r"I (?:did|do|have|had|can|could|am|was),? ?(?:(?:as|at|in|for|from|since|until|though|too)\b.*)?[.]?$"
)
"""What says only whether: *I did, as an assistant at Pitlochry*."""
_OWNS = re.compile(r"I (?:said|told you|answered)\b")
_IN_SHORT = re.compile(r"(?:(?<=[.!?] )|^)(?:In short|In brief|The short answer|Briefly)[:,]\s+(?=I\b)")
"""What is said before a better answer that stands by itself."""
_WHOLE = re.compile(
    r"I said (?:that )?(?:I|it|we|my)\b[^.;]+, but I (?:did|do|have|had|was|am|can)\b[^.;]+[.]?$"
    r"|I (?:named|mentioned|gave|described|talked about|spoke about) only [^.]+[.;] I(?: have|'ve| had)? also\b"
)
"""What puts itself right in one sentence, of which no half is told alone: *I said I had none, but I did run one*."""
_WHOLLY = re.compile(r"^(i )(?:plumb|clean|totally|completely|just) (?=forgot\b)", re.IGNORECASE)
_JUST_NOT = re.compile(r"(?<=\w) just not\b(?= (?:the|a|an|my|all|yet)\b)")
_LED = re.compile(r"^(?:(?:oh|and|also|well|um|so|ps|btw)\b,? )+(?=i\b|forgot|said|told|did)", re.IGNORECASE)
"""What somebody begins with who has just thought of it."""


def _to_asker(text: str, question: str, known: Known) -> str:
    """Speak to whoever asked, where nobody else is spoken of in the question."""
    english, names = known.english, known.names
    return text if speaks_of_people(question, english, names) else told_to_asker(text, english, names)


def _in_one(text: str, index: int, known: Known) -> str:
    """Tell an answer whole whose second half means nothing without its first; empty where there is none."""
    return candid(text, index, known) if known.is_believed and _WHOLE.match(text) else ""


def _in_haste(
    text: str, question: str, index: int, known: Known, changes: tuple[tuple[str, str], ...]
) -> Repaired | None:
    """Read what turns on a hinge, or begins with what was asked; of a learner, each clause vouches for itself."""
    english = known.english
    if two := two_breaths(text, question, english):
        asked = asked_about(question, index, known) or asked_about(two.topic, index, known)
        if two.topic and not asked:
            return Repaired(Made(changes=changes, reason=Unsaid.ASKED))
        if two.topic and not two.said.startswith("I "):
            return _repaired(_said(two.said, english, changes, dropped=two.lost), asked, was_asked=True)
        return _repaired(Made((put_right(two.said, english),), changes, two.lost), asked, was_asked=True)
    if both := hinged(text, english):
        return Repaired(Made((put_right(both.said, english),), changes, both.lost))
    told = None if question.strip() else answered(text, english)
    asked = asked_about(told[0], index, known) if told else None
    if told and asked:
        return Repaired(Made((put_right(told[1], english),), changes), *asked, is_question=True)
    return _in_a_chain(text, known, changes) if known.hand is Hand.ROUGH else None


def _in_a_chain(text: str, known: Known, changes: tuple[tuple[str, str], ...]) -> Repaired:
    """Read a learner's better answer, of which each clause vouches for itself."""
    told = chained_repair(text, known)
    return Repaired(_said(told, known.english, changes) if told else Made(changes=changes, reason=Unsaid.UNSURE))


class _Parted(NamedTuple):
    """A better answer by its parts: each as typed and as read, what it is about, whether anything only confesses."""

    parts: list[tuple[str, Part]]
    topic: str
    is_question: bool
    confessed: bool


def _parted(text: str, english: English) -> _Parted:
    parts = [(part, sorted_part(part, english)) for part in parts_of(text, english)]
    topic, is_question = next(((read.topic, read.is_question) for _, read in parts if read.topic), ("", False))
    return _Parted(parts, topic, is_question, any(read.confessed for _, read in parts))


def _kept(
    parts: list[tuple[str, Part]], index: int, known: Known, *, asked: bool, confessed: bool
) -> tuple[list[str], list[str], str]:
    """Tell the parts to be said from those that cannot be vouched for; an example is told by itself."""
    kept: list[str] = []
    dropped: list[str] = []
    example = ""
    for part, read in parts:
        if not read.said:
            dropped += [] if read.confessed else [part]
            continue
        if read.is_example and (better := _example(read.said, index, known)):
            example = "" if kept else better
            kept.append(capitalised(better if kept else part))
            continue
        said = _vouched(read.said, index, known)
        if said and not kept and not _stands(said, known.english, lost=confessed or bool(dropped), asked=asked):
            said = ""
        (kept if said else dropped).append(said or part)
    return kept, dropped, example


def _said(
    text: str,
    english: English,
    changes: tuple[tuple[str, str], ...] = (),
    *,
    dropped: str = "",
    also: dict[str, str] | None = None,
) -> Made:
    begins = "i" if text.startswith("I ") else "other"
    said = Material(Kind.OWN, text, begins=begins, sad=english.is_sad(text), also=also or {})
    return Made((said,), changes, dropped)


def _repaired(made: Made, asked: tuple[str, str] | None, *, was_asked: bool) -> Repaired:
    return Repaired(made, *asked, was_asked) if asked else Repaired(made)


def _stands(said: str, english: English, *, lost: bool, asked: bool) -> bool:
    """Whether a first sentence points to nothing that is not there: *I froze. It is to write the event…*."""
    first = said.split(maxsplit=1)[0]
    if first in ("He", "She"):
        return False  # whoever asked, or somebody the first answer spoke of
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
    for version, _ in known.versions(text) if "=" not in text else ():
        turned = to_reader(version, known.reader(index), english, known.names, they=False)
        if turned.unsure:
            continue
        said = turned.text
        if is_clause(said, english):
            return own(said, english).it
        tokens = english.read(said).tokens
        if (
            len(tokens) > 1
            and tokens[0].has(Tag.BASE)
            and not tokens[0].has(Tag.PAST | Tag.NOUN | Tag.ADJ)
            and english.is_("inf", small(said, english))
        ):
            return own(f"I would {small(said, english)}", english).it
        if tokens and english.is_("fin_i", small(said, english)) and not is_thing(small(said, english), english):
            return own(f"I {small(said, english)}", english).it
        whole = ended(capitalised(said) if known.is_believed else said)
        if tokens and tokens[0].has(Tag.PAST) and not tokens[0].has(Tag.PREP | Tag.NOUN):
            continue  # "Lost it because…": nobody does it
        if whole[:1].isupper() and known.is_sound(whole):
            return own(said, english).it
    return ""
