"""What kind of phrase an answer is, told without guessing: where it is unsure it says so."""

import re
from enum import StrEnum
from functools import lru_cache

from assistant.core.english import English
from assistant.core.mend import is_foreign, sentences
from assistant.core.verbs import finite

_WORD = re.compile(r"\d+(?:[.,]\d+)+[%+]?|[^\W_]+(?:[’'&./+#-][^\W_]+)*[+#%]*|[,;:]")
_OWN_VERBS = ("been", "have", "can", "could", "am", "know", "would", "will", "was")
_PARTICLES = ("up", "out", "off", "down", "over", "back", "in")
_JOINED = ("that", "if", "whether", "what", "how", "why", "and", "or", "than", "where", "because", "when")
_ANYONE = ("someone", "somebody", "anyone", "anybody", "people")
_LIKING = ("love", "like", "hate", "start", "stop")


class Shape(StrEnum):
    """The kinds of phrase that phrasings are written for."""

    NONE = "none"
    GENERIC = "generic"
    NOUN = "noun"
    HOW = "how"
    THAT = "that"
    ING = "ing"
    PAST = "past"
    """A verb in the past without its subject: *grew a territory*."""
    DO = "do"
    """A verb phrase in its base form: *cut pipeline failures*, *to reduce churn*."""
    THIRD = "third"
    """A verb in the third person without its subject: *runs the reviews herself*."""
    SOMEONE = "someone"
    CLAUSE = "clause"
    FIRST = "first"
    QUOTE = "quote"
    SEVERAL = "several"
    UNSURE = "unsure"


@lru_cache(maxsize=2048)
def shape_of(text: str, english: English) -> Shape:
    """Tell the shape of an answer whose slips are mended. An empty or lettersless answer is ``NONE``."""
    text = text.strip()
    if not re.search(r"\w", text):
        return Shape.NONE
    if any(p.fullmatch(text.lower().strip(" .!,").replace("’", "'")) for p in english.generic):
        return Shape.GENERIC
    if re.fullmatch(r"[“\"‘][^“”\"]+[”\"’][.!?]?", text):
        return Shape.QUOTE
    if text[0] in '“"' and re.search(r"[”\"]", text[1:-1]):
        return Shape.UNSURE
    if is_foreign(text, english):
        return Shape.UNSURE
    if len(sentences(text)) > 1:
        return Shape.SEVERAL
    if re.search(r"\s/|/\s", text) or re.match(r"\S+/\S+/\S", text):
        return Shape.UNSURE
    if text.count('"') % 2:
        return Shape.UNSURE
    words = [w.replace("’", "'") for w in _WORD.findall(text)]
    shouted = text.isupper()
    # "The CAN bus": what stands in capitals is a name, whatever verb it may look like.
    low = [
        w if w.isupper() and len(w) > 1 and not shouted and w.lower() in english.verbal else w.lower() for w in words
    ]
    named = frozenset(w.lower() for w in words[1:] if w[0].isupper() and not w.isupper() and w[0] != "I")
    return _by_start(low, english, named) if low else Shape.UNSURE


def has_subject(text: str, english: English) -> bool:
    """Whether a pronoun does something in it or an auxiliary stands in it, so that it is no mere list."""
    low = {w.lower().replace("’", "'").partition("'")[0] for w in _WORD.findall(text)}
    return not low.isdisjoint({"i", "you", "he", "she", "it", "we", "they", "there"} | english.classes["auxiliaries"])


def _by_start(low: list[str], english: English, named: frozenset[str]) -> Shape:
    first, second = low[0], low[1] if len(low) > 1 else ""
    if first == "to" and second in english.bases:
        return Shape.DO
    if first in _ANYONE and (second in ("who", "that", "with", "to", "for") or first != "people"):
        return Shape.SOMEONE if len(low) > 2 else Shape.NOUN
    if first in ("i", "i'm", "i've", "i'd", "i'll"):
        return Shape.FIRST if len(low) > 2 else Shape.UNSURE
    if opened := _by_opening(low, english) or _by_adverb(low, english):
        return opened
    if first in _OWN_VERBS and len(low) > 1:
        return Shape.DO
    if first == "that":
        return Shape.THAT if finite(low[1:], english) is not None else Shape.NOUN
    if first in english.classes["questions"]:
        return _question(low, english)
    if _is_subject(first):
        return Shape.CLAUSE if _has_verb(low[1:], english) or "'" in first else Shape.UNSURE
    return _verb_first(low, english) or _noun_or_clause(low, english, named)


def _by_adverb(low: list[str], english: English) -> Shape | None:
    if low[0] == "when" and "," not in low:
        mine = next((i for i, w in enumerate(low[3:], 3) if w in ("i", "i'd") and low[i - 1] not in _JOINED), None)
        return (
            Shape.CLAUSE if mine and _has_verb(low[1:mine], english) and _has_verb(low[mine:], english) else Shape.NOUN
        )
    unsettled = low[0] in ("not", "never", "only", "mostly") and low[1:2] and low[1] not in english.past
    return Shape.UNSURE if unsettled else None


def _by_opening(low: list[str], english: English) -> Shape | None:
    """Tell a clause that opens with a circumstance: *at Genova I moved…*, *when you asked, I only…*."""
    first = low[0]
    adverbial = first in ("when", "while", "if", "because", "since", "although", "after", "before", "as")
    if adverbial and "," in low:
        at = low.index(",")
        if _starts_clause(low[at + 1 :], english):
            return Shape.CLAUSE
    if first in english.classes["prepositions"] and first != "like":
        subject = next(
            (
                i
                for i, w in enumerate(low[1:8], 1)
                if re.sub(r"'\w+$", "", w) in ("i", "we", "you", "they", "she", "he")
            ),
            None,
        )
        return Shape.CLAUSE if subject and _has_verb(low[subject:], english) else Shape.UNSURE
    return None


def _starts_clause(low: list[str], english: English) -> bool:
    low = [w for w in low[:1] if w not in ("but", "then")] + low[1:]
    return (
        bool(low)
        and re.sub(r"'\w+$", "", low[0]) in ("i", "we", "you", "they", "she", "he", "it", "there", "my", "the")
        and _has_verb(low[1:] or low, english)
    )


def _is_subject(word: str) -> bool:
    bare = re.sub(r"'(s|re|ve|ll|d)$", "", word)
    return (
        bare
        in (
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "there",
            "everyone",
            "everybody",
            "nobody",
            "no-one",
            "this",
            "here",
        )
        or word == "that's"
    )


def _question(low: list[str], english: English) -> Shape:
    if low[0] in ("when", "where", "whether", "who") and len(low) < 3:
        return Shape.UNSURE
    if low[0] == "which" and len(low) < 4:
        return Shape.UNSURE
    if "to" in low[1:3] or _has_verb(low[1:], english):
        return Shape.HOW
    return Shape.UNSURE


def _has_verb(low: list[str], english: English) -> bool:
    return any(
        w in english.classes["auxiliaries"] or w in english.bases or w in english.third or w in english.past
        or re.search(r"'(s|re|ve|ll|d)$", w)
        for w in low
    )  # fmt: skip


def _verb_first(low: list[str], english: English) -> Shape | None:
    first = low[0]
    rest = [w for w in low[1:] if w not in english.classes["adverbs"]] or [""]
    second = rest[0]
    if (
        first in english.classes["adverbs"]
        and len(low) > 2
        and (low[1] in english.past or low[1] in english.ing or low[1] in english.third)
    ):
        return _verb_first(low[1:], english)
    opens = (
        second in english.classes["determiners"]
        or second in ("me", "us", "you", "them", "him", "it", "everything")
        or second.isdigit()
    )
    if first in english.ing or (
        first.endswith("ing") and first not in english.classes["noun_ing"] and len(first) > 5 and opens
    ):
        return _ing(low, second, opens=opens, english=english)
    if "-" in first and first.rsplit("-", 1)[1] in english.past and first.rsplit("-", 1)[1] not in english.bases:
        return Shape.PAST if opens or second in english.classes["numbers"] else None
    if (
        first in english.past
        and first not in english.bases
        and first not in ("left", "found", "felt", "thought", "lead", "saw", "ground")
    ):
        return Shape.PAST
    if first in english.past and first not in english.bases:
        return Shape.PAST if opens or second in english.classes["prepositions"] else None
    if (
        re.fullmatch(r"[a-z]{3,}ed", first)
        and first not in english.classes["adjectives"]
        and (opens or _is_object(second, english))
    ):
        return Shape.PAST
    if first in english.third and (
        opens or (first[:-1] not in english.nounlike and english.third[first] not in english.nounlike)
    ):
        return Shape.THIRD if len(low) > 1 else None
    if first in english.bases and first not in ("have", "be", "do"):
        if first not in english.nounlike:
            return Shape.DO if len(low) > 1 else None
        strong = first in english.classes["verb_first"] and (
            second not in english.classes["prepositions"] or second in _PARTICLES
        )
        verbal = (
            opens or (strong and _takes_bare(low[1:], english)) or second in english.classes["numbers"]
            or (second in english.ing and first in _LIKING)
        )  # fmt: skip
        return Shape.DO if len(low) > 1 and verbal else None
    return None


def _acts(low: list[str], english: English) -> bool:
    """Whether *the last one did his knee* is a clause, as *the way she laughed* is not."""
    return low[0] != "it" and (low[0] not in english.classes["determiners"] or finite(low, english) is not None)


def _is_object(word: str, english: English) -> bool:
    return word in english.classes["numbers"] or word in english.classes["possessives"] or word[:1].isdigit()


def _takes_bare(rest: list[str], english: English) -> bool:
    """Whether what follows can be an object without an article: *cut failed runs*, not *track inspection camera*."""
    stop = next(
        (i for i, w in enumerate(rest) if w in english.classes["prepositions"] or w in (",", "and", "or")), len(rest)
    )
    head = rest[stop - 1] if stop else ""
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    known = english.classes["mass"] | english.classes["plural_irregular"] | english.classes["adverbs"]
    abstract = head.endswith(("ing", "ity", "ness", "ment", "tion", "ance", "ence", "ry", "ism", "cy"))
    return stop < 2 or plural or abstract or head in known


def _ing(low: list[str], second: str, *, opens: bool, english: English) -> Shape:
    first = low[0]
    main = finite(low, english)
    joins = [i for i, w in enumerate(low) if w in ("and", "but", "so")]
    if main and main > 1 and low[main] in english.classes["auxiliaries"] and not any(i < main for i in joins):
        return Shape.CLAUSE  # "compacting small files is what I did last year"
    joined = [i for i, w in enumerate(low[3:], 3) if w in ("and", "but", "so")]
    if any(_starts_clause(low[i + 1 :], english) and _acts(low[i + 1 :], english) for i in joined):
        return Shape.UNSURE
    if first in english.classes["noun_ing"] and not opens and second != "with":
        return Shape.NOUN
    return Shape.ING


def _noun_or_clause(low: list[str], english: English, named: frozenset[str]) -> Shape:
    comma = low.index(",") if "," in low else 0
    if comma and _starts_clause(low[comma + 1 :], english):
        return Shape.UNSURE
    at = finite(low, english, named)
    if at is None:
        bare_list = (
            "," in low
            and not set(low) & english.classes["conjunctions"]
            and low[0] not in english.classes["determiners"]
            and low[0] not in english.classes["numbers"]
        )
        return Shape.UNSURE if _is_list(low, english) or bare_list else Shape.NOUN
    if at < 0:
        return Shape.UNSURE
    if "," in low[:at] or ";" in low[:at]:
        return Shape.UNSURE
    return Shape.CLAUSE


def _is_list(low: list[str], english: English) -> bool:
    pieces = " ".join(low).split(" ,")
    joined = any(w in english.classes["conjunctions"] for w in low)
    return (len(pieces) > 2 and not joined) or any("/" in w and len(w) > 5 for w in low) or ";" in low or len(low) > 45
