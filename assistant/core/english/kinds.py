"""What kind of phrase an answer is. What matches no kind is unsure, and nothing is written with it."""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from assistant.core.english.agents import names_somebody, names_thing
from assistant.core.english.inflection import singular
from assistant.core.english.known import English
from assistant.core.english.main_verb import NOUNLIKE, SURE, goes_on_to_tell, has_main_verb, is_sure_verb, tells_of_doer
from assistant.core.english.neighbours import neighbours
from assistant.core.english.rules import Reading
from assistant.core.english.tags import Tag, Token
from assistant.core.english.whole import before_relative, is_spliced


class Kind(StrEnum):
    """The kinds that wordings are written for."""

    THING = "thing"
    SOMEONE = "someone"
    TROUBLE = "trouble"
    HOW = "how"
    THAT = "that"
    DOING = "doing"
    TO_DO = "to_do"
    DID = "did"
    HAVE = "have"
    BE = "be"
    OWN = "own"


_TROUBLES = frozenset(
    "backlog backlogs bottleneck bottlenecks shortage shortages gap problem problems trouble issue issues delay "
    "delays complaint complaints mess churn no-shows vacancy vacancies queue queues leak leaks outage outages "
    "turnover attrition absenteeism absences sickness burnout waste rework overtime errors mistakes breakages theft "
    "shrinkage lateness leavers cancellations downtime understaffing conflict conflicts losses loss debt breakdowns "
    "breakdown scrap drop-off dropout absence shrink damage callbacks "
    "refunds defects disputes".split()
)

_LESS = frozenset("less fewer lower smaller shorter reduced minimal no".split())
"""Words before a trouble that make it a thing wanted."""


def is_thing(text: str, english: English) -> bool:
    """Whether a text is a thing with all that belongs to it, and more than a pronoun."""
    reading = english.read(text)
    if not reading.end or not reading.whole("np") or goes_on_to_tell(reading.tokens):
        return False
    return any(t.has(Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING) for t in reading.tokens)


def is_neat(text: str, english: English) -> bool:
    """Whether a thing is one people would say so: with its article, or without one in a form that needs none."""
    reading = english.read(text)
    first = reading.tokens[0]
    if first.has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSS | Tag.PRON_S | Tag.NUMBER) or reading.whole(
        "poss_thing"
    ):
        return True
    return reading.whole("item") or any(
        reading.of("item", 0) >> p & 1 and reading.tokens[p].has(_OPENS) for p in range(1, reading.end)
    )


_OPENS = Tag.WHO | Tag.THAT | Tag.SUBORDINATOR | Tag.COMMA | Tag.CONJ | Tag.TO | Tag.WH | Tag.ING


def is_known(text: str, english: English) -> bool:
    """Whether no word in small letters may be a slip or an abbreviation: each is in the lists, or like none that is."""
    return not any(
        t.has(Tag.UNKNOWN) and t.text.islower() and _may_be_slip(t.word, english) for t in english.read(text).tokens
    )


def has_shorthand(text: str, english: English) -> bool:
    """Whether a word is one of those only its writer can say: *payments svc*, *1:4 rtos*."""
    return _CUT_SHORT.search(text) is not None or any(
        t.has(Tag.UNKNOWN)
        and t.text.islower()
        and t.text.isalpha()
        and not set(t.word) & set("aeiouy")
        and t.word not in english.slips.terms
        for t in english.read(text).tokens
    )


_CUT_SHORT = re.compile(r"\b\d+-[b-df-hj-np-tv-xz]{3,}\b")
"""A word without vowels behind its number: *3-stmt*."""


def _may_be_slip(word: str, english: English) -> bool:
    if word in english.slips.terms or len(word) < _TERM or not word.isascii():
        return word not in english.slips.terms and len(word) < _TERM
    return not _is_doer(word, english) and any(english.lexicon.is_known(w) for w in neighbours(word))


def _is_doer(word: str, english: English) -> bool:
    """Whether a word names who or what does something: *shedder* of *shed*."""
    stem = re.sub(r"ers?$", "", word)
    stems = (stem, f"{stem}e", stem[:-1] if stem[-2:-1] == stem[-1:] else "")
    return stem != word and any(english.lexicon.tags(s) & Tag.BASE for s in stems if len(s) > 2)


_TERM = 6
"""Letters from which a word in no list may be a term of a trade."""


def is_bare(text: str, english: English) -> bool:
    """Whether a text is a countable thing without the article it needs: *new diagnostic bay*."""
    reading = english.read(text)
    return bool(reading.end) and reading.whole("bare") and not reading.whole("np")


def is_clause(text: str, english: English) -> bool:
    """Whether a text is a whole sentence that agrees with itself, with a verb that is no noun in disguise."""
    reading = english.read(text)
    return bool(reading.end) and reading.whole("clause") and has_main_verb(reading) and not is_spliced(reading.tokens)


def is_typed_whole(text: str, english: English) -> bool:
    """Whether a text typed with capital and full stop is a sentence, though it could be a thing: *The staff meets.*."""
    if not text[:1].isupper() or not text.endswith("."):
        return False
    reading, lexicon = english.read(f"{text[:1].lower()}{text[1:-1]}"), english.lexicon
    return bool(reading.end) and reading.whole("clause") and tells_of_doer(reading, lexicon.people | lexicon.workplaces)


def head_of(text: str, english: English) -> tuple[str, bool]:
    """Find the noun a thing is about, and whether it is plural: *a chef who can cook* → chef."""
    found = None
    tokens = english.read(text).tokens
    nouns = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.PRON_S
    for place, token in enumerate(tokens):
        if found is not None and (
            token.has(_AFTER | Tag.DET_X | Tag.DET_S | Tag.DET_P | Tag.HAVE_ING | Tag.BE_ING)
            or token.word == "responsible"
        ):
            break
        follows = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.has(nouns) and not token.has(Tag.DET_S | Tag.DET_X):
            found = token
        elif (
            found is not None
            and token.has(Tag.ADJ | Tag.PART)
            and not (follows and follows.has(nouns) and not follows.has(Tag.PREP))
        ):
            break
    return (found.word, found.has(Tag.PLURAL) and not found.has(Tag.NOUN)) if found else ("", False)


_AFTER = (
    Tag.PREP
    | Tag.WHO
    | Tag.THAT
    | Tag.TO
    | Tag.COMMA
    | Tag.AND
    | Tag.SUBORDINATOR
    | Tag.PRON_I
    | Tag.PRON_YOU
    | Tag.PRON_WE
    | Tag.WH
)


def is_plural(text: str, english: English) -> bool:
    """Whether a thing takes *are*: it is several, or several are joined."""
    reading = english.read(text)
    if reading.tokens and reading.tokens[0].word in ("somebody", "someone", "anyone", "anybody"):
        return False
    who = next((t.start for t in reading.tokens[1:] if t.has(Tag.WHO)), None)
    if who is not None:
        return is_plural(text[:who].rstrip(), english)  # "a vet who can stay calm and who…" is one
    if reading.whole("np_p") and not reading.whole("np_s1"):
        return True
    return head_of(text, english)[1]


def is_thing_told_of(text: str, english: English) -> bool:
    """Whether a thing stands with a clause that tells more of it: *your story of the storm, when the roof came off*."""
    told = before_relative(text)
    return told != text and is_thing(told, english) and not is_clause(told, english)


def may_be_thing(text: str, english: English) -> bool:
    """Whether a text that reads as a sentence too is rather a thing: *your refusal to sell anything baked…*."""
    reading = english.read(text)
    tokens = reading.tokens
    if english.is_("for_whom", text) or is_thing_told_of(text, english):
        return True  # "the way you spoke of her, without whom you said there would be no school"
    if not is_thing(text, english) or english.after("some_day", text) is not None:
        return False  # "every day I prepared 120 breakfasts"
    if reading.of("ratio", 0) or tokens[0].word == "only":
        return False  # "one in four nurses trained here", "only two people left"
    content = next((t for a, t in pairwise(tokens) if a.has(Tag.CONTENT) and t.word == "that"), None)
    if content is not None and not any(t.has(SURE) and not t.has(NOUNLIKE) for t in tokens[: tokens.index(content)]):
        return True  # "the cap, and the fact that they have kept to it"
    who = next((place for place, token in enumerate(tokens) if token.has(Tag.WHO)), len(tokens))
    if _is_told_of(tokens, english) and not any(_moves(tokens, place) for place in range(3, who)):
        return True
    return all(
        (tokens[place].has(Tag.PART) and tokens[place].has(Tag.PAST) and not _takes_object(reading, place))
        or any(t.word in _UNTIL for t in tokens[max(1, place - 3) : place])
        for place in reading.places("np_s") + reading.places("np_p")
        if place < reading.end
        and (reading.of("fin_s", place) | reading.of("fin_p", place))
        and is_sure_verb(reading, place)
    )


def names_content(text: str, english: English) -> bool:
    """Whether a text names what somebody thinks, with all of it behind *that*: *your view that no rise is fair*."""
    tokens = english.read(text).tokens
    at = next((n for n, (a, b) in enumerate(pairwise(tokens)) if a.has(Tag.CONTENT) and b.word == "that"), None)
    if not at or at > _TO_CONTENT or not tokens[0].has(Tag.POSSESSIVE | Tag.DET_X):
        return False
    rest = text[tokens[at + 1].end :].strip()
    return is_clause(rest, english) or not _JUDGES.search(rest)


_JUDGES = re.compile(
    r"\b(?:me|us|mine)\b(?:\W+\w+){0,3}\W*$"
    r"|\b(?:is|was|seems|seemed|sounds|sounded|feels|felt) (?:\w+ly |very |so |quite )?\w+$"
    r"|\bI\b[^,]*$",
    re.IGNORECASE,
)
"""What ends on what somebody made of the thought, and so is a sentence: *your view that… has stayed with me*."""
_TO_CONTENT = 3
"""Words up to what somebody thinks: *your very plain view*."""
_UNTIL = frozenset("until till before after since while".split())
"""Words behind which a verb is that of a clause within: *the route they wanted to cut until somebody counted…*."""


def _is_told_of(tokens: Sequence[Token], english: English) -> bool:
    """Whether something said is named with what it was about: *your story about…*."""
    named = len(tokens) > 3 and tokens[0].has(Tag.DET_X | Tag.POSSESSIVE) and tokens[1].word in english.lexicon.spoken
    return named and tokens[2].word in ("about", "of", "on")


def _moves(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb says there what something did to somebody: *made the whole room laugh*."""
    token = tokens[place]
    return token.word in (
        "made",
        "makes",
        "gave",
        "gives",
        "impressed",
        "surprised",
        "moved",
        "touched",
        "struck",
        "was",
        "is",
    )


def _takes_object(reading: Reading, place: int) -> bool:
    after = reading.tokens[place + 1 : place + 4]
    if len(after) > 1 and after[0].word in ("most", "all", "half", "both", "some", "part") and after[1].has(Tag.OF):
        return True
    if not after or not after[0].has(Tag.DET_S | Tag.DET_X | Tag.PRON_O | Tag.POSSESSIVE | Tag.NUMBER):
        return False
    is_time = len(after) > 1 and after[1].has(Tag.TIME) and not (len(after) > 2 and after[2].has(Tag.OF))
    return not is_time


def is_someone(text: str, english: English) -> bool:
    """Whether a thing is a person: *an analyst who…*, *midwives*, *somebody*."""
    head, plural = head_of(text, english)
    tokens = english.read(text).tokens
    if any(t.has(Tag.WHO) and t.word == "who" for t in tokens[1:6]):
        return True
    if head in ("someone", "somebody", "anyone", "people", "person", "man", "woman", "men", "women"):
        return True
    single = singular(head, english.lexicon) if plural else head
    if names_thing(single) or names_thing(head) or head == "leads":
        return False
    known = english.lexicon.nouns.get(single, 0) & (Tag.ROLE | Tag.PEOPLE) or single in english.lexicon.people
    return bool(known) or names_somebody(single, english.lexicon)


def is_trouble(text: str, english: English) -> bool:
    """Whether a thing is a trouble, which nobody needs: *a backlog of 60 tickets*, but not *fewer delays*."""
    head = head_of(text, english)[0]
    if head not in _TROUBLES:
        return False
    words = [token.word for token in english.read(text).tokens]
    return not _LESS.intersection(words[: words.index(head)])
