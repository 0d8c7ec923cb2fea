"""Action items brought to one form: who does it, a verb phrase, the thing handed over, and by when."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from assistant.core.due import due, split_due
from assistant.core.english import English
from assistant.core.facts import Action
from assistant.core.mend import mend
from assistant.core.shape import Shape, shape_of

_MINE = re.compile(
    r"^(?:that )?(?:I(?:['’]ll| will| would| should| must| need to| have to| am going to|['’]m going to| want to| can| could|"
    r" promised(?: (?:her|him|them|you))?(?: to| that I would)?| agreed to| offered to| said (?:that )?I(?:['’]d| would|['’]ll| will))|"
    r"(?:will|need to|have to|promised to|agreed to|offered to|must|should|to|me to|going to|gonna))\s+",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"^(?:that )?(?P<who>[^,.;]{0,40}?)\s*(?:['’]ll|\bwill\b|\bwould\b|['’]d\b|\bpromised(?: me)? to\b|\bagreed to\b|\boffered to\b|"
    r"(?:\b(?:is|are)|['’]s|['’]re) (?:going|supposed) to\b|\bshould\b|\bsaid (?:that )?(?:they|she|he|you)(?:['’]d| would|['’]ll| will)|"
    r"\bwants? to\b|\bhas to\b|\bhave to\b|\bneeds? to\b)\s+",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"^(?:that )?(?:we(?:['’]ll| will| would| should| agreed(?: to| on| that we would)?| are going to| said we(?:['’]d| would)| want to)|"
    r"to|agreed to|agreed on|let['’]s)\s+",
    re.IGNORECASE,
)
_PRONOUNS = ("they", "she", "he", "you", "them", "the company", "the team", "someone", "somebody", "")
_RECEIVERS = r"(?:me|us|you|them|her|him|over|back|along|out|in|on)\s+"


@dataclass(frozen=True, slots=True)
class Agreed:
    """One action item ready for a sentence. ``np`` is the thing handed over, empty where it is not that kind."""

    owner: str
    vp: str
    np: str
    due: str
    day: date | None
    agent: str = ""
    """Who does it, where the words name someone: ``Felix``, ``HR``."""
    to: str = ""
    source: str = ""


def guess_owner(what: str) -> str:
    """Tell from its words whose an action is: ``they will…`` theirs, ``we…`` both, else mine."""
    low = what.strip().lower().replace("'", "’")
    if re.match(r"(we|both|let['’]s)\b", low):
        return "both"
    if re.match(r"(i|i’ll|my|to|me)\b", low):
        return "me"
    said = _THEIRS.match(what.strip())
    if said and said["who"].strip():
        return "them"
    return "them" if re.search(r"\b(?:me|to me)\b", low) and not re.match(r"(let|remind) me", low) else "me"


@lru_cache(maxsize=2048)
def agreed(action: Action, source: str, english: English, met: date | None, today: date, country: str = "") -> Agreed:
    """Bring one typed action item to its form; ``met`` is the day of the interview, ``today`` of sending."""
    text = mend(action.what, english).rstrip(" .!;,")
    text, tail = split_due(text)
    agent = ""
    if action.owner == "them":
        rest, agent = _without_agent(text)
    else:
        rest = (_OURS if action.owner == "both" else _MINE).sub("", text, count=1)
    promised, text = rest != text, rest
    vp, np = _phrases(text, action.owner, english, sure=promised)
    typed = action.due.strip() or tail
    said = due(typed, met, today, country, lead="on" if action.owner == "both" else "by")
    return Agreed(action.owner, vp, np, said.said, said.day, agent, action.to, source)


def _without_agent(text: str) -> tuple[str, str]:
    match = _THEIRS.match(text)
    if not match:
        return re.sub(r"^(?:to|will)\s+", "", text), ""
    who = match["who"].strip()
    return text[match.end() :], "" if who.lower() in _PRONOUNS else who


def _phrases(text: str, owner: str, english: English, *, sure: bool) -> tuple[str, str]:
    """Split into verb phrase and thing: ``my references`` → (``send my references``, ``my references``)."""
    text = _without_subject(text, english)
    words = text.split()
    if not words:
        return text, ""
    low = words[0].lower()
    # What stands after "will" or "to" is a verb, however often it is a noun elsewhere.
    base = low if sure and low in english.bases else _as_base(words[0], text, english)
    if base is None:
        thing = _small(_thing(text, owner, english), english)
        if owner == "both":
            return "", thing
        return f"send {thing}" if owner == "me" else "", thing
    verb = _small(base, english)
    rest = text[len(words[0]) :].strip()
    obj = re.sub(rf"^(?:{_RECEIVERS})+", "", rest) if verb in english.classes["delivery"] else ""
    lead = rest[: len(rest) - len(obj)] if obj else ""
    handed = obj and verb not in ("get", "show", "bring", "post") and _is_thing(obj, english) and "back" not in lead
    thing = _thing(obj, owner, english) if handed else ""
    vp = f"{verb} {lead}{thing}" if thing else f"{verb} {rest}".strip()
    return vp, thing


def _without_subject(text: str, english: English) -> str:
    """Take the subject off a bare present: *we meet again*, *she sends me the test*."""
    said = re.match(r"(?:we|I|they|she|he|you)\s+(\w+)", text, re.IGNORECASE)
    return text[said.start(1) :] if said and english.base_of(said[1]) else text


def _as_base(word: str, text: str, english: English) -> str | None:
    low = word.lower().strip(",")
    if low in english.ing and shape_of(text, english) is not Shape.NOUN:
        return english.ing[low]
    if low in english.bases:
        noun = low in english.nounlike and low not in ("email", "share", "call", "review", "visit", "test", "walk", "read", "update", "talk", "show", "schedule",
                                                       "book", "draft", "report", "post", "sign", "complete", "check", "look", "try", "phone", "answer", "prepare")  # fmt: skip
        return None if noun and shape_of(text, english) is not Shape.DO else _after_noun_verb(low, text)
    if low in english.third and shape_of(text, english) is Shape.THIRD:
        return english.third[low]
    if low in english.past and shape_of(text, english) is Shape.PAST:
        return english.past[low]
    return None


def _after_noun_verb(low: str, text: str) -> str | None:
    # "call next week" and "review on Friday" are things; "call the office" and "review the draft" are deeds.
    alone = len(text.split()) == 1 or re.match(rf"{low} (?:with|about|between|on|at)\b", text, re.IGNORECASE)
    return (
        None if low in ("call", "review", "visit", "test", "report", "email", "update", "schedule") and alone else low
    )


def _is_thing(obj: str, english: English) -> bool:
    if re.search(r"\b(?:if|when|whether|that|how|why|what|because|about|to)\b", obj):
        return False
    following = re.search(r"\b(?:and|then|,)\s+(\w+)", obj)
    return not (following and following[1].lower() in english.bases)


def _thing(text: str, owner: str, english: English) -> str:
    """Give a bare thing its article: ``case study`` → ``the case study``; one's own CV becomes ``my CV``."""
    words = text.split()
    if not words or not words[0][0].isalpha():
        return text
    first, last = words[0].lower(), re.split(r"\s(?:of|for|from|on|with|about|in|at)\s", text)[0].split()[-1].lower()
    settled = english.classes["determiners"] | english.classes["numbers"] | {"feedback", "details", "more", "something"}
    if first in settled or re.search(r"['’]s?$", first) or first in english.classes["subjects"]:
        return text
    if owner == "me" and last in english.classes["mine"] and len(words) <= 3:
        return f"my {text}"
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    if plural and owner == "them" and re.search(r"\s(?:of|from|for|on|about)\s", text):
        return f"the {text}"
    if plural or last in english.classes["mass"] or words[0][0].isupper():
        return text
    return f"{a_or_an(text)} {text}" if owner == "both" else f"the {text}"


def a_or_an(text: str) -> str:
    """Choose the article by the sound of the first word."""
    first = text.split(maxsplit=1)[0].lower() if text.split() else ""
    vowel = re.match(r"[aeiou]", first) and not re.match(r"(?:uni|use|usu|one|eu|ubi|ufo)", first)
    letters = text.split(maxsplit=1)[0].isupper() and len(first) <= 4 and first[0] in "aefhilmnorsx"
    return "an" if vowel or letters or first.startswith(("hour", "honest", "heir", "8", "11", "18")) else "a"


def _small(text: str, english: English) -> str:
    first = text.split(" ", 1)[0]
    plain = (
        first[:1].isupper()
        and first[1:].islower()
        and (first.lower() in english.bases or first.lower() in english.classes["determiners"])
    )
    return text[0].lower() + text[1:] if plain else text
