"""An answer with its slips of typing mended, each said; the words stay the candidate's.

Only words in small letters are touched: a capital inside a sentence makes a name, and names are the person's own.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.english.inflection import a_or_an
from assistant.core.english.known import English, Slips
from assistant.core.english.marks import ONE_LETTER, WITH_DIGIT, put, spaced
from assistant.core.english.neighbours import neighbours
from assistant.core.english.of_sort import of_a_sort
from assistant.core.english.placed import PLACE_LETTERS, is_name, placed, stands_as_place
from assistant.core.english.tags import Tag
from assistant.core.suggest import is_other_letter

_WORD = re.compile(r"(?<![\w@&#/_.+-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w@&#/_+]|\.\w)(?:-[^\W\d_]+)*")
_SHOUT = 6
"""Letters from which an answer all in capitals is taken for shouting, not for an abbreviation."""
_NAMED = 5
_LONG = 7
"""Letters from which a word has so few neighbours that one wrong letter leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text, and what was changed in it."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=4096)
def mend(answer: str, english: English, keep: frozenset[str] = frozenset()) -> Mended:
    """Mend what is certainly a slip (``im``, ``tomorow``, ``there weekly walk``), spacing and apostrophes.

    Words in ``keep``, the names of people met, stay as typed where they have their capital.
    """
    changes: list[tuple[str, str]] = []
    text = _quiet(spaced(answer), english)
    text = _EXAM.sub(lambda m: m[0].title(), _STRESSED.sub(lambda m: m[0].lower(), text))
    text = WITH_DIGIT.sub(lambda m: english.slips.words.get(m[0], m[0]), put(text, ONE_LETTER))
    chatty = _chatty(text, english)

    def one(match: re.Match[str]) -> str:
        typed = match[0]
        if typed[:1].isupper() and typed.lower().replace("'", "’") in keep:
            return typed
        better = _better(typed, text, match.start(), english, chatty=chatty)
        if better != typed and typed.lower().replace("’", "'") != better.lower():
            changes.append((typed, better))
        return better

    text = _WORD.sub(one, text)
    text = _LETTERS.sub(lambda found: found[0].upper(), _in_context(text, english, changes))
    return Mended(spaced(text), tuple(changes))


_LETTERS = re.compile(r"(?<![\w&])(?!h&s)[a-z]&[a-z](?![\w&])|\b(?:ii|iii|iv|vii|viii)\b(?!\.)")
"""Two letters that stand for words, and Roman numbers: *a&e*, *p&l*, *certificate iii*."""
_EXAM = re.compile(r"\b(?:junior|leaving|inter) certs?\b")
"""An exam whose short name is its name: nobody says *certificate*."""
_STRESSED = re.compile(
    r"(?<=[a-z] )(?:AND|NOT|BUT|NEVER|ALWAYS|ALL|EVERY|BOTH|VERY|REALLY|ONLY|NO|NOBODY|EVERYONE)(?= [a-z])"
)
"""Small words in capitals between small letters, which are said louder and are no abbreviation."""


def _quiet(text: str, english: English) -> str:
    """Take an answer typed all in capitals down to small letters; abbreviations keep theirs."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _SHOUT or not text.isupper() or " " not in text:
        return text
    known = english.slips.written

    def one(match: re.Match[str]) -> str:
        low = match[0].lower()
        return known.get(low, low if english.lexicon.is_known(low) or any(v in low for v in "aeiouy") else match[0])

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", one, text)


def _chatty(text: str, english: English) -> bool:
    words = set(re.findall(r"[a-z]+", text))
    others = {"bc", "cuz", "gonna", "wanna", "kinda", "ppl", "thx", "abt", "plz", "pls", "tmrw", "im", "ive", "dont"}
    return len(words & set(english.slips.chat)) + len(words & others) > 1


def _better(typed: str, text: str, start: int, english: English, *, chatty: bool) -> str:
    slips = english.slips
    if typed == "i":
        return "I"
    low = typed.replace("’", "'")
    if low in _OF_MYSELF:
        return "I" + low[1:]
    first = not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?"
    if typed[:1].isupper() and first and not typed.isupper():
        better = _better(typed[0].lower() + typed[1:], "x " + text, start + 2, english, chatty=chatty)
        is_name = len(typed) < _NAMED and "'" not in better  # Mo, Cos, Ref: a short word with a capital may be somebody
        return typed if is_name else better[:1].upper() + better[1:]
    if not low.islower():
        return typed
    meant = _listed(low, text, start, slips, chatty=chatty)
    if meant is not None:
        return meant
    is_place = stands_as_place(text[:start], text[start + len(typed) :]) and _is_nothing_else(low, english)
    return _respelled(low, english) or (typed.capitalize() if is_place else typed)


def _listed(low: str, text: str, start: int, slips: Slips, *, chatty: bool) -> str | None:
    """Give what the lists have for a word in small letters, as it is where only the place could tell; None for none."""
    if low in _UNITS and not re.search(r"(?:\d\+?|\b(?:per|an?|every|each)) ?$", text[:start]):
        return low
    if placed := _by_place(low, text[:start], text[start + len(low) :]):
        return placed
    if low in slips.words:
        meant = slips.words[low]
        return f"{meant}s" if meant in _COUNTED and _SEVERAL.search(text[:start]) else meant
    if low in slips.fillers:
        return ""
    if chatty and low in slips.chat:
        return slips.chat[low]
    if low in _ALSO_WORDS and not is_name(low, text, start):
        return low if low in slips.written else None
    if low in slips.written or not low.endswith("s"):
        return slips.written.get(low)
    one = slips.written.get(low[:-1], "")  # "germans"
    return f"{one}s" if one.istitle() and one.endswith("n") else None


def _by_place(low: str, before: str, behind: str) -> str:
    """Give what an abbreviation of several words means where it stands: *rn* is a nurse, or right now."""
    if low == "rn":
        return "right now" if _AT_PRESENT.match(behind) and not _NURSE.search(before) else "RN"
    if low == "hr" and re.search(r"(?<![\d.])1 $", before):
        return "hour"
    if low == "hr" and (_RATE.search(before) or _NUMBER.search(before)):
        return "hour" if _RATE.search(before) or re.match(r" (?!per |an? )[a-z]", behind) else "hours"
    if low == "pts" and _POINTS.search(before):
        return "points"
    if meant := placed(low, before, behind):
        return meant
    if low == "exp" and re.match(r"\.? dates?\b", behind):
        return "expiry"
    return low.capitalize() if low in _MONTHS and is_name(low, before, len(before)) else ""


def _respelled(word: str, english: English) -> str:
    """Find the one word a long unknown word is a slip of the fingers from."""
    lexicon = english.lexicon
    if not lexicon.is_known(word) and word.isascii() and (irregular := _irregular(word, english)):
        return irregular
    if len(word) < _LONG - 1 or not word.isascii() or "-" in word or "'" in word or word in english.slips.terms:
        return ""
    if lexicon.is_known(word) or _is_made_of(word, english):
        return ""
    near = {w for w in neighbours(word) if lexicon.is_known(w) and w[0] == word[0]}
    likely = {w for w in near if _is_typing(word, w)}
    if len(likely) == 1 and len(near) == 1:
        return likely.pop()
    only = near.pop() if len(near) == 1 and len(word) >= _LONG + 2 else ""
    return only if only[-2:] == word[-2:] and not is_other_letter(word, only) else ""


def _irregular(word: str, english: English) -> str:
    """Give the past of a verb that learners form by the rule: *speaked* → *spoke*, *gived* → *gave*."""
    for base in (word.removesuffix("ed"), word.removesuffix("d"), word.removesuffix("ed")[:-1]):
        if word.endswith("ed") and len(base) > 1 and english.lexicon.tags(base) & Tag.BASE:
            past = english.past(base)
            return past if english.lexicon.is_known(past) and past != word and not past.endswith("ed") else ""
    return ""


def _is_nothing_else(word: str, english: English) -> bool:
    """Whether a word is none that tables know, or that fingers slipped from."""
    lexicon, slips = english.lexicon, english.slips
    if (
        len(word) < PLACE_LETTERS
        or not word.isascii()
        or not word.isalpha()
        or word in slips.terms
        or lexicon.is_known(word)
    ):
        return False
    return not _is_made_of(word, english) and not any(lexicon.is_known(near) for near in neighbours(word))


_OF_MYSELF = ("i'm", "i've", "i'll", "i'd")
_UNITS = ("mo", "min")
"""Short for *months* and *minutes* behind a number, and names elsewhere."""
_COUNTED = ("year", "month", "week", "hour", "minute", "quarter")
_SEVERAL = re.compile(r"(?<![\w.])(?!1 ?$)\d[\d.]*\+? ?$")
"""A number before a unit that is several: *18 mo* is *18 months*."""
_POINTS = re.compile(r"\b(?:up|down|by|of|rose|fell|gained|lost) (?:about )?\d[\d.]* $")
_NURSE = re.compile(r"(?:\b(?:an?|as|the|charge|travel|staff|licensed|registered)|years?) $")
_AT_PRESENT = re.compile(
    r"\s*(?:$|[,;.–—-]|\s(?:it|it's|its|they|we|i|everyone|everything|every|the|all|half|only)\b)", re.IGNORECASE
)
"""Behind *rn* where it is *right now* and no nurse."""
_NUMBER = re.compile(r"\d $")
_RATE = re.compile(r"(?:\b(?:per|an?|every)|/) ?$")
_MONTHS = ("may", "march")
_ALSO_WORDS = ("may", "march", "polish", "excel", "sat", "sen", "it", "turkey", "turkish", "vat", "sap")
"""Names that are common words too."""


def _is_made_of(word: str, english: English) -> bool:
    """Whether a word is one that tables lack and people know: two words in one, or one with a beginning."""
    known = english.lexicon.is_known
    starts = ("un", "re", "over", "pre", "co", "non", "under", "mis", "out", "inter", "multi", "micro", "bio")
    if any(word.startswith(s) and known(word[len(s) :]) and len(word) > len(s) + 3 for s in starts):
        return True
    does = word.removesuffix("s").removesuffix("er")
    if word.endswith(("er", "ers")) and any(english.lexicon.tags(v) & Tag.BASE for v in (does, f"{does}e")):
        return True  # "pluckers": who does what a verb says
    return any(known(word[:i]) and known(word[i:]) for i in range(4, len(word) - 3))


def _is_typing(typed: str, meant: str) -> bool:
    """Whether two words differ as fingers slip: letters swapped, or one doubled or not."""
    single = re.compile(r"(.)\1")
    return sorted(typed) == sorted(meant) or single.sub(r"\1", typed) == single.sub(r"\1", meant)


def _in_context(text: str, english: English, changes: list[tuple[str, str]]) -> str:
    """Mend what is a slip only beside certain words: *there weekly walk*, *could of*, *a the*, *the the*."""
    owned = english.rewritten(text, "there")
    if owned != text:
        changes.append(("there", "their"))
    return english.rewritten(of_a_sort(_A_FOR_AN.sub(_an, _DOUBLED.sub(_once, owned)), english), "slips")


_A_FOR_AN = re.compile(r"\ba (?=([aeiou][a-z]{2,}|hour)\b)")


def _an(match: re.Match[str]) -> str:
    """Write *an* before a vowel that is heard: *a extraction*, but *a unit*."""
    return f"{a_or_an(match[1])} "


_DOUBLED = re.compile(r"\b(?!one\b)(\w+) \1\b")
_SAID_TWICE = ("that", "had", "very", "so")


def _once(match: re.Match[str]) -> str:
    return match[0] if match[1] in _SAID_TWICE else match[1]


def is_foreign(text: str, english: English) -> bool:
    """Whether an answer is in another language: hardly a word of it is known, or it is in another script."""
    words = re.findall(r"[^\W\d_]+", text)
    if sum(c.isascii() and c.isalpha() for c in text) < sum(c.isalpha() for c in text) / 2:
        return True
    small = [w for w in words if w.islower()]
    known = sum(english.lexicon.is_known(w) for w in small)
    other = [w for w in small if w in english.generic.foreign and not english.lexicon.is_known(w)]
    return len(small) > 3 and (known < len(small) / 2 or len(set(other)) > 1)
