"""A better answer in haste or in a learner's words that turns on a hinge: what was said, and what is so.

*said i couldnt do saturdays, actually i can do 2 a month*: both halves are told, or none. Where it begins with what
was asked, that is its question: *they asked about first aid and i blanked, i do have it*.
"""

import re
from typing import NamedTuple

from assistant.core.compose.corrected import WISH, in_time
from assistant.core.compose.material import small
from assistant.core.compose.righted import DIGITS, is_right
from assistant.core.english import (
    English,
    Tag,
    as_meant,
    as_vouched,
    capitalised,
    completed,
    ended,
    is_clause,
    unended,
)


class Hinged(NamedTuple):
    """Both halves in one sentence, and what stood behind them and is not told."""

    said: str
    lost: str = ""


_BEFORE = re.compile(
    r"^(?:(?:oh|and|also|well|so|um),? )*(?:(?:i was|i['’]m|i became|i got) (?:so |very |a bit )?"
    r"(?:nervous|shy|tired|stressed)(?:,| and| so)* )?(?=i said|i told|said |told )",
    re.IGNORECASE,
)
"""What says only how somebody felt who said it."""
_SAID = re.compile(
    r"^(?:i )?(?:said|told (?:him|her|them|you)) (?:that )?(?P<wrong>[^.;]+?)"
    r"(?P<joint>(?:, | - | – |; |\. | (?=well |but ))(?:(?:but|well|actually|in fact|and|no|yes)(?:,| |$) ?)*)"
    r"(?P<right>[a-z].*)$",
    re.IGNORECASE,
)
"""What was said, and what is so behind *but*, *actually* or a comma."""
_UNTRUE = re.compile(
    r"^(?:(?:(?:it|that)(?:['’]s| is|s)?|which is) )?(?:not|n['’]t) (?:true|so|right|correct)"
    r"(?:[,.;]| [-–—])? (?:and )?",
    re.I,
)
_ITS = re.compile(r"^its\b", re.IGNORECASE)
_WRONG_END = re.compile(r",? (?:which (?:is|was) )?(?:not (?:true|so|right|correct)|wrong|untrue)$", re.IGNORECASE)
_NO_ONE = re.compile(
    r"(?:can['’]t|cannot|could(?:n['’]t| not)|do(?:n['’]t| not)|did(?:n['’]t| not)"
    r"|ha(?:ve|d)(?:n['’]t| not)|never|no(?! (?:to|on|about|for|at)\b))\b",
    re.I,
)
"""How what was said of oneself begins without its *I*."""
_THEN = {"can't": "couldn't", "cannot": "couldn't", "don't": "didn't", "do not": "did not", "haven't": "hadn't"}
_DOERS = Tag.PRON_I | Tag.PRON_WE | Tag.POSSESSIVE | Tag.PERSONAL | Tag.PRON_P | Tag.DET_X | Tag.DET_S
_DOES = Tag.MODAL | Tag.HAVE_BASE | Tag.HAVE_PAST | Tag.DO_PAST | Tag.PAST
_OBJECT = Tag.NUMBER | Tag.PRON_O | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PLURAL | Tag.NAME
_NO_DOER = re.compile(r"^(?:is|was|are|were)\b", re.IGNORECASE)
_FACT = re.compile(r"\b(?:actually|in fact)\b", re.IGNORECASE)
_CAN_DO = re.compile(r"\bcan do (?=(?:from|until)\b)")
"""*said no to travel - can do from june*: what was said no to is what can be done."""
_SHORTEST = 3
"""Words of what is so."""
_FIGURE = re.compile(r"(?<![\w.,:$£€]) ?\b([2-9])(?= (?:a|an|of|in|on|at|to|per|days?|weeks?|months?|years?|times?)\b)")


def hinged(text: str, english: English) -> Hinged | None:
    """Tell what was said and what is so; None where either cannot be vouched for."""
    plain = unended(WISH.sub("", _BEFORE.sub("", text.strip())))
    found = _SAID.match(plain)
    if not found:
        return None
    wrong = _vouched(f"I said {_of_me(_WRONG_END.sub('', found['wrong'].rstrip(' ,')))}", english)
    right = _UNTRUE.sub("", _ITS.sub("it's", english.rewritten(found["right"], "slips")))
    right = _CAN_DO.sub("can ", right)
    if _NO_DOER.match(right):
        right = f"it {right}"
    elif not (first := english.read(right).tokens[0]).has(_DOERS) and first.word not in ("it's", "that's"):
        after = english.read(right).tokens[1:2]
        is_done_to = bool(after) and after[0].has(_OBJECT)
        is_deed = first.has(_DOES) and (is_done_to or not first.has(Tag.NOUN | Tag.ADJ | Tag.PREP))
        right = f"I {completed(english.rewritten(right, 'telegram'), english)}" if is_deed else ""
    if not wrong or not right:
        return None
    fact = "in fact " if _FACT.search(found["joint"]) else ""
    for so, lost in _shorter(in_time(right, english)):
        told = _vouched(so, english)
        is_lean = _LEANS.fullmatch(told) is not None
        fact = "in fact " if is_lean else fact
        if told and (is_lean or len(told.split()) >= _SHORTEST) and not (lost and _CUT.search(told)):
            both = _numbered(f"{wrong}, but {'' if _FACT.search(told) else fact}{small(told, english)}")
            return Hinged(ended(both), lost) if is_right(both, english) else None
    return None


def _of_me(wrong: str) -> str:
    """Give what was said of oneself its doer, and its tense: *can't do Sundays* → *I couldn't do …*."""
    found = _NO_ONE.match(wrong)
    if not found:
        return wrong
    low = found[0].lower().replace("’", "'")
    return f"I {'had no' if low == 'no' else _THEN.get(low, low)}{wrong[found.end() :]}"


_CUT = re.compile(r"\b(?:it|this|that|too|also|as well)$")


def _shorter(text: str) -> list[tuple[str, str]]:
    """Give a text whole, and then without what stands behind its last comma, where that is no condition of it."""
    head, comma, rest = text.rpartition(", ")
    is_bound = re.match(r"(?:but|only|except|just(?! forgot)|not|if|unless|because|so)\b", rest) is not None
    return [(text, ""), (head, rest)] if comma and head and not is_bound else [(text, "")]


def _vouched(text: str, english: English) -> str:
    """Give a clause as it is meant, where nothing in it is doubted."""
    plain = re.sub(r"\bi\b", "I", text)
    if _BRIEF.match(plain) or _LEANS.fullmatch(plain):
        return plain
    said = as_meant(plain, english)
    if said == plain and is_clause(plain, english) and is_right(plain, english):
        return plain
    return as_vouched(plain, english)


_LEANS = re.compile(r"(?:i|it|we|they) (?:do|did|can|could|have|had|am|is|was|will)", re.IGNORECASE)
"""What is so, and says what only with the words before it: *I do*."""
_BRIEF = re.compile(
    r"(?:i|it|we|they)(?:['’]s| is| am|['’]m| was) (?:actually |in fact |now )?(?:until|till|from|since|in|on)"
    r" [\w ]{3,24}$",
    re.I,
)
"""What is so from when, or until when: *it's actually till June*."""


def _numbered(text: str) -> str:
    return _FIGURE.sub(lambda found: found[0].replace(found[1], DIGITS[found[1]]), text)


_ASKED = re.compile(
    r"^(?:when )?(?:(?:they|he|she|you|i was) )?ask(?:s|ed)? (?:(?:me|us) )?(?P<how>about|re|on|for|if|whether|why|how"
    r"|what) (?P<what>[^.,;]+?)(?:,? (?:and|but|so) | |, |\. )(?:i )?(?:kinda |sort of |just |only )?"
    r"(?:was (?:nervous|shy|stuck)|froze|blanked|rambled|panicked"
    r"|said (?:no|yes|nothing)(?: because i was (?:nervous|shy))?)"
    r"[,.]? (?:(?:but|and|so|yes|well) ?,? ?)*(?P<right>.+)$"
    r"|^i (?:blanked|froze) (?:about|on) (?P<topic>[^.,;]+?)"
    r"(?:[.,;] )(?P<known>.+)$"
    r"|^i (?:rambled|went on)(?: a bit| too much)* (?:about|on) (?P<why>(?:why|how|what|whether) [^.,;]+?)"
    r"(?:[.,;] )(?P<better>.+)$",
    re.IGNORECASE,
)
"""How somebody tells what was asked, and that it went badly, before the better answer."""
_LEAD = re.compile(
    r"^(?:i (?:say|said) [^,.;]+, but(?= i\b)|i want to say|what i (?:meant|mean|do|should(?: have|['’]ve| of) said) is"
    r"|(?:the )?(?:short version|truth|real one) is"
    r"|should(?: have|['’]ve| of) said|yes i know,?|i know it now:?)(?: that)? ",
    re.IGNORECASE,
)
_TRAIL = re.compile(r",? (?:that['’]?s all|basically|sorry|please)\.?$", re.IGNORECASE)
_OF_HOW = {"re": "", "on": "", "about": "", "for": "", "if": "whether "}


def answered(text: str, english: English) -> tuple[str, str] | None:
    """Part what was asked from the better answer behind it, told in a sentence; None where that is not sure."""
    found = _ASKED.match(text.strip())
    if not found:
        return None
    right = _TRAIL.sub("", _LEAD.sub("", found["right"] or found["known"] or found["better"]))
    said = _vouched(unended(right), english)
    how = (found["how"] or "").lower()
    topic = f"{_OF_HOW.get(how, f'{how} ')}{found['what'] or found['topic'] or found['why']}"
    is_told = bool(said) and not any(t.has(Tag.UNKNOWN) and t.text.islower() for t in english.read(said).tokens)
    return (topic, ended(capitalised(said))) if is_told and len(said.split()) > _SHORTEST else None
