"""English as learners write it, brought to the forms that are vouched for: each habit a rule, each change said.

Nothing here is certain by itself. A changed answer must pass the same white list as any other, or it is left out.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from assistant.core.english.agreement import copula, everybody, plurals, relative
from assistant.core.english.known import English
from assistant.core.english.tense import SINCE, SPAN, agreeing, in_past, perfect, simple_past, since, stative
from assistant.core.english.word_order import handed, measured, often, twice

_TOLD_ABOUT = re.compile(r"\b(told|tell|tells) (?=about\b|how\b|why\b|that\b)", re.IGNORECASE)
_SAID_ME = re.compile(r"\b(said|say|says) (?:to )?(me|us|you) (?=\w)", re.IGNORECASE)
_EXPLAIN = re.compile(
    r"\b(explain(?:s|ed)?|describe[sd]?|mention(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?) (?:to )?(me|us)\b(?: about)?",
    re.IGNORECASE,
)
_DISCUSS = re.compile(
    r"\b(discuss(?:ed|es|ing)?|emphasi[sz](?:ed|es|ing|e)|mention(?:ed|s|ing)?) (?:about|on) ", re.IGNORECASE
)
_WITH = re.compile(r"\b(kind|nice|polite|friendly|patient|honest|open) with me\b", re.IGNORECASE)
_WHO = re.compile(
    r"\b((?:needs?|wants?|looking for|search(?:ing)?(?: for)?|require) (?:\w+ ){0,2}"
    r"(?:people|person|someone|somebody|man|woman|staff|workers?)) "
    r"(?=(?:can|could|will|would|is|are|has|have|knows?|speaks?|understands?|able|do|does)\b)",
    re.IGNORECASE,
)
_MODAL_TO = re.compile(r"\b(can|could|will|would|should|must|may|might) to (?=[a-z]+)", re.IGNORECASE)
_LET_TO = re.compile(r"\b(let|lets|made|makes|make) (me|us|him|her|you|them) to (?=[a-z]+)", re.IGNORECASE)
_IS_FOCUS = re.compile(r"\b(am|is|are|was|were) (focus|base|interest|include|locate|organize|involve)\b", re.IGNORECASE)
_INFO = re.compile(
    r"\b(information|advice|feedback|equipment|knowledge|software|furniture|homework|availabilitie)s\b", re.IGNORECASE
)
_NOW_KIND = re.compile(
    r"\b(?:are|is|'re|'s) (?:so |very |really |too )*"
    r"(?:kind|nice|patient|friendly|good|polite|sweet|gentle) (?:to|with|for) me\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"\b((?:clean|work|cook|drive|speak|write|sing|play|run)s?|do|does) (good)\b(?=\s*(?:$|[,.;]|(?:and|in|with|at|under) ))",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def as_meant(text: str, english: English) -> str:
    """Rewrite what learners of English write by habit; a text without such habits comes back as it is."""
    for habit in _HABITS:
        text = habit(text, english)
    return re.sub(r"\s+", " ", text).strip()


def versions(text: str, english: English) -> list[str]:
    """Give an answer as it was meant and as it was typed; only the former where its verbs give a learner away."""
    meant = as_meant(text, english)
    if _NOW_KIND.search(text):
        past = in_past(meant, english)  # "you are so kind to me": the talk was then, and each verb has to change
        return [past] if past else []
    tensed = SINCE.search(text) or (
        meant != text and re.search(rf"\bfor {SPAN}\b|\bsince (?:19|20)", text, re.IGNORECASE)
    )
    return [meant] if tensed or agreeing(text, english) != text else list(dict.fromkeys((meant, text)))


def _put(pattern: re.Pattern[str], better: str | Callable[[re.Match[str]], str]) -> Callable[[str, English], str]:
    return lambda text, _: pattern.sub(better, text)


_HABITS: tuple[Callable[[str, English], str], ...] = (
    twice,
    everybody,
    measured,
    _put(re.compile(rf"\b({SPAN}) experience\b"), r"\1 of experience"),
    _put(
        re.compile(
            r"\bhaving (?:a )?((?:very )?(?:good|strong|sound|deep|basic) )"
            r"(knowledge|understanding|command) (?:in|of|on)\b"
        ),
        r"with \1\2 of",
    ),
    _put(re.compile(r"\b(knowledge|understanding) (?:in|on)\b"), r"\1 of"),
    _put(
        re.compile(r"\bhow (you|he|she|they|we|I) (?:is|are|am) giving importance to\b"),
        r"how much importance \1 give to",
    ),
    _put(re.compile(r"\bmaster(?:s|'s)? (?:study|studies)\b", re.IGNORECASE), "master's studies"),
    copula,
    _put(re.compile(r"\b(spoke|talked|chatted|waited|speak|talk) (?:a )?long time\b"), r"\1 for a long time"),
    _put(
        re.compile(
            r"\b(ask(?:ed|s)?|know|knows|explained|told|tell|wonder(?:ed)?)( me| us| you)? "
            r"(how|what|why|where|when) (is|are|was|were) ((?:my|your|the|his|her|our|their) [a-z]+)\b"
        ),
        r"\1\2 \3 \5 \4",
    ),
    often,
    stative,
    since,
    _put(re.compile(rf"\b(I|[Ww]e) (work|worked) ({SPAN})(?= (?:in|at|as|with|for)\b|[,.]|$)"), r"\1 worked for \3"),
    _put(_SAID_ME, r"told \2 "),
    _put(_EXPLAIN, r"\1 to \2"),
    _put(re.compile(r"\b(shared|shares) (?:to|with) (me|us) that\b"), r"told \2 that"),
    _put(_TOLD_ABOUT, r"\1 me "),
    _put(
        re.compile(
            r"\b(told|tell|tells) (?:me )?"
            r"(?=(?:the|their|our|his|her|your|my|this) \w+ (?:is|are|was|were|has|have|will|does|do)\b)"
        ),
        r"\1 me that ",
    ),
    _put(
        re.compile(
            r"\b(?:was|were) "
            r"(giving|telling|explaining|asking|saying|showing|describing|introducing|mentioning)\b(?! .*\bwhen\b)"
        ),
        simple_past,
    ),
    _put(re.compile(r"\btwo times (?:in |per )?(?:a |the )?(day|week|month|year)\b"), r"twice a \1"),
    _put(re.compile(r"\b(three|four|five) times (?:in |per )(?:a |the )?(day|week|month|year)\b"), r"\1 times a \2"),
    _put(re.compile(r"\bin (?:the )?weekends?\b"), "at weekends"),
    _put(re.compile(r"\b(?:very|so|really) good (how|what|why) "), r"very well \1 "),
    _put(
        re.compile(
            r"\b(how|where|what) (is|are|was) (the [a-z]+(?:-[a-z]+)?(?: for the [a-z]+)?)(?= and | but |[,.]|$)"
        ),
        r"\1 \3 \2",
    ),
    _put(_DISCUSS, r"\1 "),
    _put(_WITH, r"\1 to me"),
    _put(_WHO, r"\1 who "),
    _put(_MODAL_TO, r"\1 "),
    _put(_LET_TO, r"\1 \2 "),
    _put(_IS_FOCUS, lambda m: f"{m[1]} {m[2]}{'d' if m[2].endswith('e') else 'ed'}"),
    _put(_INFO, lambda m: "availability" if m[1].lower().startswith("avail") else m[1]),
    _put(_GOOD, r"\1 well"),
    _put(re.compile(r"\brevert back\b|\brevert\b(?= (?:on|about|by|to me))"), "get back to me"),
    _put(re.compile(r"\b(\d+)(?:\+)? year of\b"), r"\1 years of"),
    _put(re.compile(r"\btoo (?=(?:nice|kind|friendly|warm|welcoming)\b)"), "very "),
    handed,
    perfect,
    relative,
    agreeing,
    plurals,
)
