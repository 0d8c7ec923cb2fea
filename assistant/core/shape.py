"""What kind of phrase an answer is, told without guessing: where it is unsure it says so."""

import re
from functools import lru_cache

from assistant.core.english import English
from assistant.core.mend import is_foreign, sentences
from assistant.core.shape_kind import Shape
from assistant.core.verb_first import object_after, verb_first
from assistant.core.verbs import finite

_WORD = re.compile(r"\d+(?:[.,]\d+)+[%+]?|[^\W_]+(?:[’'&./+#-][^\W_]+)*[+#%]*|[,;:]")
_OWN_VERBS = ("been", "have", "can", "could", "am", "know", "would", "will", "was")
_JOINED = ("that", "if", "whether", "what", "how", "why", "and", "or", "than", "where", "because", "when")
_ANYONE = ("someone", "somebody", "anyone", "anybody", "people")


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
    led = verb_first(low, english)
    if led is Shape.ING:
        return _ing(low, english)
    return led or _noun_or_clause(low, english, named)


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
    adverbial = first in ("when", "while", "if", "because", "since", "although", "after", "before", "as", "having")
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


def _acts(low: list[str], english: English) -> bool:
    """Whether *the last one did his knee* is a clause, as *the way she laughed* is not."""
    return low[0] != "it" and (low[0] not in english.classes["determiners"] or finite(low, english) is not None)


def _ing(low: list[str], english: English) -> Shape:
    low = low[1:] if low[0] in english.classes["adverbs"] else low
    first = low[0]
    second, opens = object_after(low, english)
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
