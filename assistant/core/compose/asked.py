"""What they asked, told by the one who was asked: *How do you handle conflict?* → *how I handle conflict*."""

from collections.abc import Sequence
from itertools import takewhile

from assistant.core.compose.material import Known, Material, small, tidied
from assistant.core.english import English, Hand, Tag, capitalised, expanded, is_bare, is_thing, sentences, unended
from assistant.core.note import words_in
from assistant.core.people import to_reader

_SWAPS = {"you": "I", "your": "my", "yourself": "myself", "yours": "mine", "u": "I"}
_ASKERS = {"our": "your", "ours": "yours", "us": "you", "we": "you", "ourselves": "yourselves"}
"""How whoever asked speaks of their own side, told back to them: *What would you change about our range?*"""
_AUXILIARY = {"are": "am", "were": "was"}
_TO_ME = frozenset("for to with of at from about".split())
_LONGEST = 60
"""Letters of what somebody may be asked about."""
_ASKED = frozenset("how what which why when where whether who".split())
"""Words a question told again begins with."""
_ORDERS = (
    Tag.DO_BASE
    | Tag.DO_THIRD
    | Tag.DO_PAST
    | Tag.MODAL
    | Tag.BE_IS
    | Tag.BE_ARE
    | Tag.BE_WAS
    | Tag.BE_WERE
    | Tag.HAVE_BASE
    | Tag.HAVE_THIRD
)
"""Verbs that stand before the doer where a question is put, and behind it where it is told."""
_LONGEST_QUOTED = 16
"""Words of a question that is told as it was asked."""


def asked_about(typed: str, index: int, known: Known) -> tuple[str, str] | None:
    """Read what they asked: a thing (*conflict with a physician*) or a question (*how I would manage…*)."""
    if not typed.strip():
        return None
    english = known.english
    text = unended(tidied(typed, english)[0]).rstrip("?")
    text = english.after("was_asked", text) or text
    text = english.after("about_it", text) or text
    text = (english.parted("and_i_said", text) or (text,))[0] or text
    if known.is_believed and _is_put(text, english):
        return _quoted(f"{capitalised(text)}?"), "how"
    text = _without_question(text, english)
    text = english.rewritten(as_asked(text, english), "telegram")
    if english.after("bids_answer", typed) is not None:
        text = mine(text, english)
    turned = to_reader(text, known.reader(index), english, known.names)
    low = small(turned.text, english)
    if turned.unsure:
        return None
    if thing := _of_me(low, english):
        return thing, "thing"
    if english.is_("wh", low) or (low.startswith("to ") and english.is_("inf", low[3:])) or _is_told(low, known):
        return low, "how"
    if is_thing(low, english):
        is_lone_best = english.read(low).tokens[0].has(Tag.SUPER)
        return (f"my {low}" if is_lone_best else low), "thing"
    if is_bare(low, english):
        return (low if _is_activity(low, english) else f"the {low}"), "thing"
    head, comma, _ = typed.partition(", ")
    found = asked_about(head, index, known) if comma else None  # "idempotency keys, blanked"
    return found or ((_quoted(typed), "how") if _is_quotable(typed, known) else None)


def asks_the_same(detail: Sequence[Material], topic: str, english: English) -> bool:
    """Whether what stood out is the very question that is answered again, and so is told with the answer."""
    told = english.after("was_asked", detail[0].it) if detail and topic else None
    texts = (expanded(text, english) for text in (told or "", topic))
    here, there = ({word for word in words_in(text) if len(word) >= _WEIGHTY} for text in texts)
    return len(here & there) > 1 and len(here & there) >= _THE_SAME * min(len(here), len(there))


_WEIGHTY, _THE_SAME = 5, 0.7
"""Letters of a word that says something, and the share of them in which a question is the same as another."""


def _without_question(text: str, english: English) -> str:
    """Name a question by what it was about: *the overbooking question* → *overbooking*."""
    around = english.parted("question_end", text) or ("", "")
    is_told = around[1].startswith(("about ", "on ", "re "))  # "the safeguarding question about photos"
    head = english.before("question_end", text) or english.before("the_one", text) or (around[0] if is_told else "")
    about = head.removeprefix("the ").removeprefix("The ")
    return about if is_thing(about, english) or is_bare(about, english) else text


def _is_put(text: str, english: English) -> bool:
    """Whether a question with *did* stands as it was put: *how much did the change cost you*, which is quoted."""
    first, *others = english.read(text).tokens or (None,)
    asked = first is not None and first.word in _ASKED
    do = next((n for n, t in enumerate(others[:_NEAR]) if t.has(Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST)), -1)
    doer = others[do + 1] if 0 <= do < len(others) - 1 else None
    return asked and doer is not None and doer.has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE)


def _of_me(text: str, english: English) -> str:
    """Name what they asked for rather than ask for it: *what my greatest weakness is* → *my greatest weakness*."""
    thing = english.before("is_what", text)
    mine = thing.removeprefix("what ") if thing and thing.startswith("what my ") else ""
    return mine if mine and is_thing(mine, english) else ""


def _is_told(text: str, known: Known) -> bool:
    """Whether a question is told and not put: *why I left*, *how I would handle a patient who refuses*.

    The words behind its doer are the candidate's own; a learner's are not taken unread.
    """
    first, *others = known.english.read(text).tokens or (None,)
    doer = next((n for n, t in enumerate(others) if t.has(_DOERS) or t.word in ("they", "she", "he")), len(others))
    if first is None or first.word not in _ASKED or not others or any(t.has(_ORDERS) for t in others[:doer]):
        return False
    is_mine = any(t.has(Tag.PRON_I | Tag.PRON_WE) or t.word in ("my", "our") for t in others[doer : doer + 1])
    return known.is_believed or (
        is_mine and doer < _NEAR and known.hand is not Hand.ROUGH and not tidied(text, known.english)[1]
    )


_DOERS = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE
_NEAR = 4
"""Words behind *how* or *which* among which the doer stands: *which accounting standards I have worked with*."""


def _is_activity(text: str, english: English) -> bool:
    """Whether a bare phrase is something done in some way, and takes no article: *tempering chocolate by hand*."""
    first, *others = english.read(text).tokens
    is_done = first.has(Tag.ING) and not first.has(Tag.NOUN | Tag.MASS | Tag.ADJ)
    if is_done and any(t.has(Tag.PREP) and t.word not in ("for", "of") for t in others):
        return True
    before = list(takewhile(lambda t: not t.has(Tag.PREP), others))
    return bool(before) and before[-1].text.endswith("ing") and before[-1].has(Tag.ING)  # "lesson planning for…"


def _is_quotable(typed: str, known: Known) -> bool:
    """Whether a question can stand in its own words: *You asked me “Why this airline and not another?”*."""
    text = typed.strip()
    is_one = text.endswith("?") and len(sentences(text)) == 1 and len(text.split()) <= _LONGEST_QUOTED
    is_formed = known.is_believed or any(t.has(_ORDERS) for t in known.english.read(text).tokens[:3])
    is_sure = known.hand is not Hand.ROUGH and not tidied(text, known.english)[1]
    return text[:1].isupper() and is_one and is_formed and is_sure


def _quoted(typed: str) -> str:
    bare = typed.strip().strip('“”"')
    return f"“{bare}”"


def as_asked(question: str, english: English) -> str:
    """Tell a question as the one who was asked tells it; a text that is no such question comes back as it is."""
    text = question.strip().rstrip("?.! ")
    if rest := english.after("asks_you", text):
        *asked, do = _words(text.removesuffix(rest), english)
        return _told(" ".join(asked) or "whether", do, mine(rest, english), english)
    if (rest := english.after("asks_me", text)) and not any(t.has(Tag.PRON_YOU) for t in english.read(rest).tokens):
        *asked, do, _ = _words(text.removesuffix(rest), english)
        return _told(" ".join(asked) or "whether", do, rest, english)
    rest = english.after("what_is", text) or ""
    if 1 < len(rest) <= _LONGEST and "," not in rest and not english.read(rest).places("empty_subject"):
        wh, be = _words(text.removesuffix(rest), english)
        return f"{wh} {mine(rest, english)} {be}"
    low = text[:1].lower() + text[1:]
    if english.after("bids_you", text) and english.is_("inf", low):
        return f"to {mine(english.before('for_me', low) or low, english)}"
    if rest := english.after("you_do", text):
        return f"{_words(text, english)[0]} I {mine(rest, english)}"
    return question


def _words(text: str, english: English) -> list[str]:
    return [t.word for t in english.read(text).tokens if t.word not in ("you", "u", "ever")]


def _told(wh: str, do: str, rest: str, english: English) -> str:
    if do == "do":
        return f"{wh} I {rest}"
    if do == "did":
        verb, _, more = rest.partition(" ")
        past = english.past(verb) if english.lexicon.tags(verb) & Tag.BASE else verb
        return f"{wh} I {past} {more}".strip()
    return f"{wh} I {_AUXILIARY.get(do, do)} {rest}"


def mine(text: str, english: English) -> str:
    """Turn *you* into *I*, or *me* where a preposition stands before it or nothing behind it."""
    said, end = "", 0
    tokens = english.read(text).tokens
    for place, token in enumerate(tokens):
        if askers := _ASKERS.get(token.word):
            said, end = said + text[end : token.start] + askers, token.end
        elif swapped := _SWAPS.get(token.word):
            is_object = place > 0 and (tokens[place - 1].word in _TO_ME or token.end == len(text))
            said += text[end : token.start] + ("me" if swapped == "I" and is_object else swapped)
            end = token.end
    return said + text[end:]
