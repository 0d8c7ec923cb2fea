"""A better answer jotted down in haste, as one sentence that says itself what it puts right.

*sql question, should have used a window function not a self join* → *On the SQL question, I should have used a window
function, not a self join*; *forgot to say notice is 4 weeks* → *I should have said that my notice is four weeks*.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.corrected import contrasted
from assistant.core.compose.jotted_lines import DONE, LEFT, MEANT, NO_TOPIC, SO, TOPICS, UNSAID
from assistant.core.compose.material import Known, Material, own, small, tidied
from assistant.core.compose.righted import DIGITS, is_right, righted
from assistant.core.compose.strength import strength
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Token,
    Whose,
    completed,
    is_bare,
    is_clause,
    is_thing,
    points_nowhere,
    spelled,
    unended,
    with_article,
    written_out,
)

_ALSO = re.compile(r",? (?:too|also|as well|aswell)$", re.IGNORECASE)
_ON_MONTH = re.compile(
    r"\b(is|was) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)$)"
)
_OVER = re.compile(r"\b(?:in (?:[A-Z]|\d{4})|last|ago|yesterday|since)")
_NOT_MINE = frozenset("salary pay wage wages role job interview question shift shifts".split())
"""What may be theirs as well as mine."""
_MOST = 24
"""Words of a jotting that can still be one thing put right."""


def jotted(text: str, question: str, known: Known) -> tuple[str, str]:
    """Write a jotting out as a sentence, and say what was left away; empty where it is none, or is not sure."""
    english = known.english
    plain = unended(text).strip()
    if len(plain.split()) > _MOST or re.search(r"[.;!?] ", plain):
        return "", ""
    plain, aside = _without_bracket(plain)
    if figure := righted(plain, english):
        return figure
    topic, rest = _topic(plain, english)
    named = (
        _named(_ASKED_ABOUT.sub("", unended(tidied(question, english)[0])), english)
        if question.strip() and not topic
        else ""
    )
    topic = topic or (f"the {named} question" if named else "")
    if question.strip() and not topic and ", not " not in contrasted(_ASIDE.split(rest)[0]):
        return "", ""
    first, *others = _ASIDE.split(rest)
    for what, lost in dict.fromkeys(((rest, ""), (first, ", ".join(others)))):
        told = _told(what, known, about=bool(topic))
        said = f"On {topic}, {told}" if topic and told else told
        if told and is_right(said, english):
            return said, ", ".join(filter(None, (lost, aside)))
    return "", ""


_ASKED_ABOUT = re.compile(r"^(?:(?:on|about|re) )?(?:the )?| (?:questions?|q|one|bit)$", re.IGNORECASE)
_ASIDE = re.compile(r", (?!not )")
"""Where something is told besides, which is left away."""


def _topic(text: str, english: English) -> tuple[str, str]:
    for pattern in TOPICS:
        found = pattern.fullmatch(text)
        if not found:
            continue
        if about := found.groupdict().get("about"):
            is_one = is_thing(about, english) or is_clause(about, english)
            return (f"your question about {about}" if is_one else ""), found["rest"]
        if not NO_TOPIC.match(found["topic"]) and (named := _named(found["topic"], english)):
            return f"the {named} question", found["rest"]
    return "", text


def _named(topic: str, english: English) -> str:
    """Give what was asked about as it stands before *question*; empty where that names nothing."""
    low = small(topic.strip(), english)
    tokens = english.read(low).tokens
    is_short = 0 < len(tokens) <= _WORDS and not any(
        t.has(Tag.TIME) or t.has(Tag.PRON_I | Tag.PRON_YOU | Tag.WH | Tag.COMMA) for t in tokens
    )
    return low if is_short and tokens[-1].has(_THINGS) and not tokens[-1].has(Tag.UNKNOWN) else ""


_WORDS = 4
_THINGS = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING | Tag.ADJ


def _told(rest: str, known: Known, *, about: bool) -> str:
    """Say what should have been said or done."""
    if found := UNSAID.fullmatch(rest) or LEFT.fullmatch(rest):
        return _said(found["what"], known, about=about)
    if not about:
        is_mine = ", not " in contrasted(rest) and bool(_of_mine(contrasted(rest), known))
        return _clause_of(rest, known, about=False) if is_mine else ""  # "notice is 2 months not 3"
    if found := MEANT.fullmatch(rest):
        first, second = (_answer(spelled(found[name], known.english), known.english) for name in ("wrong", "right"))
        return f"I said {first}, but I meant {second}" if first and second else ""
    if found := DONE.fullmatch(rest):
        return _done(found["what"], found["could"].lower(), known)
    if found := SO.fullmatch(rest):
        return _contrast(found["what"], known)
    return _clause_of(rest, known, about=True) if ", not " in contrasted(rest) else ""


def _said(what: str, known: Known, *, about: bool) -> str:
    plain = contrasted(_ALSO.sub("", what))
    is_deed = known.english.read(plain).tokens[0].has(_TOLD)
    if about and not is_deed and (told := _contrast(what, known)):
        return told
    return _clause_of(plain, known, about=about) or _thing(plain, known, about=about)


_TOLD = Tag.PRON_I | Tag.PRON_WE | Tag.PAST | Tag.POSSESSIVE
"""What a clause of the candidate's own begins with."""


def _clause_of(plain: str, known: Known, *, about: bool) -> str:
    """Say a clause: one of the candidate's own, what is so of something of theirs, or what they have or did.

    What was forgotten, and is not said otherwise than before, is a clause alone: a tone has words of its own for it.
    """
    english = known.english
    plain = contrasted(plain)
    lead = "I should have said that " if about or ", not " in plain else ""
    if _ASIDE.search(plain):
        return ""
    for reading in _READINGS:
        clause = spelled(reading(plain, known), english)
        if (
            clause
            and (about or not points_nowhere(clause, english))
            and is_clause(clause.partition(", not ")[0], english)
        ):
            return f"{lead}{small(clause, english)}"
    return ""


def _in_words(clause: str) -> str:
    """Write the number that is not so as the one that is: *two months, not three*."""
    found = _NOT_SO.search(clause)
    return f"{clause[: found.start(1)]}{DIGITS[found[1]]}" if found and _WORD.search(clause) else clause


_NOT_SO = re.compile(r", not ([2-9])$")
_WORD = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine)\b")


def _as_it_is(plain: str, known: Known) -> str:
    first = known.english.read(plain).tokens[:1]
    if not first or not first[0].has(Tag.PRON_I | Tag.PRON_WE | Tag.POSSESSIVE):
        return ""
    return written_out(plain, known.english, Whose.THEIRS)


def _of_mine(plain: str, known: Known) -> str:
    """Say whose it is, and *is* or *was*: *notice is four weeks*, *medical done in October*."""
    english = known.english
    plain = written_out(plain, english, Whose.THEIRS).removeprefix("the ")
    tokens = english.read(plain).tokens
    place = next((at for at, t in enumerate(tokens[: _WORDS + 1]) if at and _is_finite(t)), 0)
    if not place or not all(t.has(_NAMING) for t in tokens[:place]) or tokens[0].has(_GIVEN):
        return ""
    if tokens[place - 1].word in _NOT_MINE:
        return ""
    whole = f"my {plain}"
    is_done = tokens[place].has(Tag.BE_IS) and any(t.has(Tag.PART) for t in tokens[place + 1 : place + 2])
    whole = whole.replace(" is ", " was ", 1) if is_done and _OVER.search(whole) else whole
    return _ON_MONTH.sub(r"\1 in ", whole)


def _is_finite(token: Token) -> bool:
    is_verb = token.has(Tag.THIRD) and not token.has(Tag.NOUN | Tag.PLURAL)
    return is_verb or token.has(Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.HAVE_THIRD)


_NAMING = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.ADJ | Tag.NAME | Tag.UNKNOWN
_GIVEN = Tag.PRON_S | Tag.DET_S | Tag.DET_X


def _of_deed(plain: str, known: Known) -> str:
    """Say what the candidate did or has: *2 yrs on nights*, *ran the till at costa*."""
    made = strength(written_out(plain, known.english, Whose.MINE), known)
    kinds = (Kind.DID, Kind.HAVE)
    found = next((m.it for m in made.readings if m.kind in kinds and m.it.startswith("I ")), "")
    return found if not made.dropped else ""


_READINGS: tuple[Callable[[str, Known], str], ...] = (_as_it_is, _of_mine, _of_deed)


def _thing(plain: str, known: Known, *, about: bool) -> str:
    """Name what was not mentioned: *my food hygiene certificate*."""
    english = known.english
    low = small(plain, english)
    tokens = english.read(low).tokens
    if about or not tokens or "," in low:
        return ""
    is_mine = tokens[0].word == "my" and is_thing(low, english)
    if is_mine:
        return f"I should also have mentioned {spelled(low, english)}"
    is_paper = is_bare(low, english) and _PAPER.search(low)
    return f"I should also have mentioned my {spelled(low, english)}" if is_paper else ""


_PAPER = re.compile(
    r"\b(?:certificate|licence|license|ticket|card|diploma|degree|qualification|course|portfolio|clearance|visa)$"
)


def _contrast(what: str, known: Known) -> str:
    """Say which of two it is: *weekly, not monthly*, *14 days, not 10*."""
    english = known.english
    plain = spelled(contrasted(_ALSO.sub("", what)), english)
    right, _, wrong = plain.partition(", not ")
    if not wrong or len(wrong.split()) > _WORDS + 1:
        return f"I should have said {said}" if not wrong and (said := _answer(right, english)) else ""
    first, second = _answer(right, english), _answer(wrong, english)
    return f"I should have said {first}, not {second}" if first and second else ""


def _answer(text: str, english: English) -> str:
    """Give an answer in a word or two: a thing with its article, a number, a way."""
    low = small(text.strip(), english)
    tokens = english.read(low).tokens
    if not tokens or len(tokens) > _WORDS + 1:
        return ""
    is_way = len(tokens) == 1 and tokens[0].has(Tag.ADV | Tag.ADJ) and tokens[0].word.endswith("ly")
    is_number = len(tokens) == 1 and tokens[0].has(Tag.NUMBER | Tag.PERCENT)
    if is_way or is_number:
        return low
    if is_bare(low, english) and not is_thing(low, english):
        return with_article(low, "a")
    return low if is_thing(low, english) or english.is_("pp", low) else ""


def _done(what: str, could: str, known: Known) -> str:
    """Say what should have been done: *used a window function, not a self join*."""
    english = known.english
    plain = contrasted(_ALSO.sub("", what))
    head, _, wrong = plain.partition(", not ")
    first = english.read(head).tokens[0]
    if not first.has(Tag.PART):
        return ""
    deed = spelled(written_out(completed(head, english), english, Whose.THEIRS), english)
    if not is_clause(f"I have {deed}", english) or points_nowhere(deed, english):
        return ""
    if not wrong:
        return f"I {could} have {deed}"
    second = _answer(wrong, english)
    return f"I {could} have {deed}, not {second}" if second else ""


def _without_bracket(text: str) -> tuple[str, str]:
    """Take off what is added in brackets at the end."""
    found = re.fullmatch(r"(.+?) \(([^()]*)\)", text)
    return (found[1], found[2]) if found else (text, "")


def put_right(said: str, english: English) -> Material:
    """Make such a sentence ready: one that says what it puts right stands alone."""
    made = own(said, english)
    return replace(made, begins="added" if _CLAUSE.match(made.it) else "alone")


_CLAUSE = re.compile(r"(?!I (?:should|could|said)\b)(?:I|My|We|Our)\b")
"""What is only so, and needs to be told as something added."""
