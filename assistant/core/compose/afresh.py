"""What a learner typed, told from its clauses built anew, where that leaves out less than reading it as it stands."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.material import Known, Made, own, tidied
from assistant.core.compose.repair import Repaired, repair
from assistant.core.english import Anew, English, Hand, Tag, as_meant, built_anew, is_turned_wrong

Read = Callable[[str, Known], Made]


def afresh(typed: str, made: Made, read: Read, known: Known, *, is_mine: bool = False, is_wanted: bool = False) -> Made:
    """Give what is told of an answer built anew, or what was ``made`` of it where that is more."""
    if known.is_believed or (made.readings and not made.dropped):
        return made
    text, changes = tidied(typed, known.english, known.keep)
    if not text or _QUOTED.search(text) or (known.hand is Hand.QUICK and not _BEGUN.match(text)):
        return made
    built = _built(text, known, is_mine=is_mine, is_wanted=is_wanted)
    if not built.said or (is_wanted and _ANOTHER.search(built.said)) or _NOTHING_SAID.fullmatch(built.said):
        return made
    if not (is_mine or is_wanted) and _BUT.search(text) and not _BUT.search(built.said):
        return made  # "he said the first winter is hard, but after that it is fine"
    told = read(built.said, replace(known, hand=Hand.CAREFUL))
    readings = tuple(m for m in told.readings if not is_turned_wrong(m.it, known.english))
    lost = ", ".join(filter(None, (told.dropped, built.lost)))
    is_mixed = is_wanted and any(_MIXED.search(m.it) for m in readings)
    is_shorter = any(" year" in m.it for m in made.readings) and not any(
        " year" in m.it or "since" in m.it for m in readings
    )
    if not readings or is_mixed or is_shorter or (made.readings and len(lost.split()) >= len(made.dropped.split())):
        return made
    return Made(readings, (*changes, (text, built.said)), lost, is_vouched=True)


def righted_afresh(found: Repaired, typed: str, question: str, index: int, known: Known) -> Repaired:
    """Give a correction built anew, where that leaves out less."""
    told: list[Repaired] = []

    def read(text: str, sure: Known) -> Made:
        told.append(repair(text, question, index, sure))
        if told[-1].made.readings or not _RIGHTED.fullmatch(text):
            return told[-1].made
        told[-1] = Repaired(Made())
        return Made((replace(own(text, known.english), begins="alone"),))

    was = Made() if _SAY.match(typed) and not known.is_believed else found.made
    made = afresh(typed, was, read, known, is_mine=True)
    return replace(told[-1], made=made) if made is not was and not made.dropped else found


def promised_anew(typed: str, owner: str, english: English) -> str:
    """Say anew what a learner typed that somebody will do: *To send the proof of CSCS test*, *She call me*."""
    if owner != "me":
        return _WHO_WILL.sub(r"\1 will \2", typed.strip())
    text = tidied(_MAKE.sub("do ", _MUST.sub("", typed.strip())), english)[0]
    built = built_anew(f"I must {text[:1].lower()}{text[1:]}", english, is_mine=True)
    return built.said.removeprefix("I must ").rstrip(".") if built.said and not built.lost else text


_MUST = re.compile(r"^(?:to|i (?:have to|must|need to|will|shall)) (?=\w)", re.IGNORECASE)
_MAKE = re.compile(r"^make (?=.*\b(?:test|task|exercise|translation|challenge|homework|training)\b)", re.IGNORECASE)
"""What learners make, and English does."""
_WHO_WILL = re.compile(
    r"^(she|he|they) (call|check|send|write|tell|ask|contact|email|speak|give|confirm|let)\b", re.IGNORECASE
)
_RIGHTED = re.compile(r"(?:On |About )?.*\bI (?:said|told|answered)\b.*\bbut\b.*|.*\bI forgot (?:to|that)\b.*")
"""What says by itself what it puts right."""
_SAY = re.compile(r"i (?:say|tell|answer)\b", re.IGNORECASE)
"""How learners tell in the present what they said."""
_BEGUN = re.compile(
    r"(?:(?:in|at) \w+,? )?(?:i|we|she|he|they|you|my|our|her|his|their|the|everybody|nobody|everyone) ", re.IGNORECASE
)
"""How begins what can be nothing but a sentence."""


def _built(text: str, known: Known, *, is_mine: bool, is_wanted: bool) -> Anew:
    """Build an answer anew as it was typed, and with a learner's habits mended first: whichever tells more."""
    english = known.english
    versions = sorted(
        (as_meant(text, english), text), key=lambda version: (version == text) != bool(_LASTING.search(text))
    )
    found = [_read(version, known, is_mine=is_mine, is_wanted=is_wanted) for version in versions]
    return min(found, key=lambda built: (not built.said, len(built.lost.split())))


def _read(text: str, known: Known, *, is_mine: bool, is_wanted: bool) -> Anew:
    english = known.english
    if is_wanted and known.hand is Hand.ROUGH and not _OF_ONE.match(text):
        text = _AND_WHO.sub(r"and who \1", _MAN.sub("someone", text))
        first = english.read(text).tokens[:4]
        is_doer = any(t.has(Tag.AGENT | Tag.PEOPLE) and not t.has(Tag.NAME) for t in first)
        begun = "" if _SEEKS.match(text) else "need "
        is_sought = is_doer and not any(t.has(Tag.PRON_WE | Tag.PERSONAL) for t in first)
        sought = built_anew(f"They {begun}{text[0].lower()}{text[1:]}", english, is_mine=False) if is_sought else None
        if sought and sought.said:
            return sought
    return built_anew(text, english, is_mine=is_mine)


_LASTING = re.compile(r"\b(?:years?|since|months?|from \d)\b")
"""What says how long, which is read best as it was typed."""
_NOTHING_SAID = re.compile(r"\w+ (?:said|told (?:me|us)|asked(?: me)?|explained|mentioned|shared)\W*", re.IGNORECASE)
_BUT = re.compile(r"\bbut\b", re.IGNORECASE)
_MIXED = re.compile(r"\byou\b.*\b(?:and|because|so) they\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“”]|(?:^| )['‘’]")
_SEEKS = re.compile(r"(?:need|want|search|look)\b", re.IGNORECASE)
_OF_ONE = re.compile(r"(?:the|his|her|their|my|our)\b", re.IGNORECASE)
_ANOTHER = re.compile(r"(?:need|looking for)\b.*(?:and|\.) (?:he|she)\b", re.IGNORECASE)
"""Who is looked for, told of as somebody who is there."""
_MAN = re.compile(r"^(?:a )?(?:man|guy)\b(?= (?:for|who|to))", re.IGNORECASE)
_AND_WHO = re.compile(r"\band (can|must|knows?|speaks?|has|have)\b(?! to\b)")
