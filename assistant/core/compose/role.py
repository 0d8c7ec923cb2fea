"""A role as it is said in a sentence: its name with its capitals, without how much of a week it takes and when."""

import re
from collections.abc import Mapping

from assistant.core.compose.words import Words
from assistant.core.english import English, Tag, mend

STRAY = re.compile(r"^[\s,;:.!?…]+|[\s,;:]+$|\s+[.!?…]+$")
"""What stands around a name and is no part of it."""
TOLD_OF = re.compile(
    r",? (?:which|that|who) (?:is|are|was)\b|, (?:is|are|it's|it is|they) |, an? (?=[a-z])", re.IGNORECASE
)
"""What is told of a company or a role behind its name: *Nordfrakt, is a logistics company*."""
_HOURS = re.compile(
    r"[\s,(–-]+(?:\d[\d.,-]*\s*(?:h|hrs?|hours?|days?|shifts?|fte)\b(?:\s*(?:a|per|each|/|p)?\s*(?:wk|week|w|month|m)\b)?"
    r"|0?\.\d+|\d+ on,? \d+ off|(?:p/?t|f/?t|(?:part|full)[- ]time|wee?kends?|nights only))\)?\s*$",
    re.IGNORECASE,
)
"""How much of a week a role takes, behind its name: said by nobody who gives thanks."""
_LED_IN = re.compile(
    r"^(?:it is|it's|it was|that is|(?:the|my) (?:role|position|post|job) (?:is|was)|i applied (?:for|to be)"
    r"|i am applying for|i (?:want|would like|wish|hope)(?: to)? (?:be|become|work as)|for|as|just|just like|like) "
    r"(?:the |an? )?(?=\w)",
    re.IGNORECASE,
)
_SPAN = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?"
_OF_DAY = r"(?:nights?|days|earlies|lates|afternoons|evenings|mornings|weekdays|wee?kends)"
_SHIFT = (
    r"(?:night|day|early|late|[ap]\.?m\.?|split|rotating|evening|morning|weekend|1st|2nd|3rd|first|second|third|swing"
    r"|back|twilight|graveyard) shifts?"
)
_TERM = r"(?:contract|ftc|fixed[- ]term(?: contract)?|temp)"
_WHEN = re.compile(
    r"(?<!\bof)(?<!\band)(?<!\bor)(?<!\bin)(?<!\bon)(?<!\bfor)(?<![,;:(|&/–-])(?: for| on)? (?:"
    rf"{_OF_DAY}(?: ?(?:and|or|/|&) ?{_OF_DAY})*(?: only)?|{_SHIFT}(?: only)?"
    rf"|{_SPAN}[- ](?:day|week|month|year)s?(?:[- ](?:maternity )?(?:{_TERM}|cover))?"
    rf"|{_MONTH} (?:to|-|–) {_MONTH}|{_DAY}(?: ?(?:to|-|–|and|&) ?{_DAY})?"
    rf"|{_TERM}|perm(?:anent)?|zero[- ]hours|live[- ](?:in|out)|seasonal|hourly|casual"
    r"|(?:maternity|paternity|parental|sick)(?: leave)? cover)\s*$",
    re.IGNORECASE,
)
"""When and for how long the work is done, behind the name of a role with no mark between: *driver nights*."""
_SMALL = frozenset("of and the for in at to on with a an or de du des la le von van & -".split())


def role_name(typed: str, words: Words) -> str:
    """Write the role with its capitals, without *the* before or *role* after it, and as it is said in a sentence."""
    name = _LED_IN.sub("", STRAY.sub("", typed.replace("!", "").strip()))
    name = mend(name, words.english).text if name.islower() else name
    name = TOLD_OF.split(name)[0] or name
    bare = _WHEN.sub("", _WHEN.sub("", _HOURS.sub("", name) or name)) or name
    name = name if bare.rpartition(" ")[2].lower() in _SMALL else bare  # "Head of Nights and Weekends"
    bare = re.sub(r"^(?:the|an?) |\s+(?:role|position|job|post)$", "", name, flags=re.IGNORECASE) or name or typed
    if (post := ITSELF.search(bare)) and not bare.endswith(post[0]):
        return bare  # "PhD position in Plant Ecology": a phrase, in the letters it was typed in
    name = cased(_placed(bare, words.english), words.english.slips.written)
    if _is_list(name, words.english):
        return name
    parted = re.fullmatch(r"([^(,:|]+?)(?:,\s|\s[-–—|]\s|:\s)([^(),:|]+)", name)
    if parted and len(parted[2].split()) <= _BESIDE and len(name.split()) <= _WHOLE:
        return f"{parted[1].strip()} ({parted[2].strip()})"  # "Associate, Commercial Property"
    if re.fullmatch(r"[^(),:|]+ \([^()]+\)", name) and len(name.split()) <= _WHOLE:
        return name
    short = re.split(r"\s*\(|,\s|\s[-–—|]\s|:\s|\s/\s", name)[0].strip()
    if short.lower() in _ANY_RANK:  # "Manager, Actuarial Pricing (Health)"
        short = re.split(r"\s*\(", name)[0].strip()
    return short or name


ITSELF = re.compile(
    r"\b(?:role|position|post|job|vacancy|opening|internship|apprenticeship|traineeship|placement|fellowship|studentship"
    r"|scholarship|assistantship|lectureship|professorship|clerkship|residency|secondment)"
    r"(?=\ue1ff?(?:$| (?:in|for|as|with|on|at|of|role|position|job|post)\b))",
    re.IGNORECASE,
)
"""Where a role says itself that it is one, and takes no second word for it: *the apprenticeship in joinery*."""


def _is_list(name: str, english: English) -> bool:
    """Whether commas part a list inside a title: *Registrar of Births, Deaths and Marriages*."""
    first, *rest = re.split(r", ", name)
    if not rest or not _AND.search(rest[-1]) or len(name.split()) > _WHOLE + _BESIDE or re.search(r"[(:|]", name):
        return False
    work = Tag.AGENT | Tag.ROLE
    is_of_all = english.read(name).tokens[-1].has(work) and not english.read(first).tokens[-1].has(work)
    return is_of_all or re.search(r"\w (?:of|for|in) \w", first) is not None


_AND = re.compile(r"\w (?:and|&) \w")


def _placed(name: str, english: English) -> str:
    """Put where the work is into brackets behind it: *delivery driver london* → *delivery driver (london)*."""
    tokens = english.read(name).tokens
    if len(tokens) <= _PLACED or len(name.split()) != len(tokens):
        return name
    work, place = tokens[-_PLACED:]
    is_place = not english.lexicon.is_known(place.word) and not place.text.isupper() and place.text.isalpha()
    is_work = bool(work.has(Tag.AGENT | Tag.ROLE)) and not work.has(Tag.UNKNOWN)
    return f"{name[: work.end]} ({place.text})" if is_place and is_work else name


_PLACED = 2
_ANY_RANK = frozenset("manager director head lead officer associate analyst coordinator specialist assistant".split())
"""Ranks that say nothing of the work without what stands behind them."""


_BESIDE, _WHOLE = 3, 7
"""Words of what a role is for, behind its name, and of the whole, that are still said."""


def cased(text: str, written: Mapping[str, str] | None = None) -> str:
    """Give words typed in small letters their capitals; what has one keeps it (*iOS engineer* → *iOS Engineer*)."""
    known = written or {}

    def one(word: str, *, first: bool) -> str:
        if re.search(r"[A-Z\d]", word):
            return word
        low = word.lower()
        if low in known:
            return known[low]
        if low in _SMALL and not first:
            return word
        parts = re.split(r"([-/&])", word)
        return "".join(
            known.get(p, _capital(p)) if p.lower() not in _SMALL or i == 0 else p for i, p in enumerate(parts)
        )

    return " ".join(one(w, first=i == 0) for i, w in enumerate(text.split()))


def _capital(word: str) -> str:
    """Give the first letter its capital, also behind a bracket: *(maternity* → *(Maternity*."""
    return re.sub(r"[^\W\d_]", lambda m: m[0].upper(), word, count=1)
