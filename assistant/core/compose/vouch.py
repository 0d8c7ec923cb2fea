"""What somebody who types in haste, or is learning English, is taken at their word for: one thing, or nothing.

Whoever writes whole sentences with care is believed. Of the others fresh readers found every second answer spoiled
where its pieces were joined, its end was left away, or a learner's turn was kept; short answers of one piece they
found right.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.chained import chained_detail, chained_strength
from assistant.core.compose.corrected import is_plain
from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.several import first_pair, is_aside
from assistant.core.compose.telegram import cut
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    has_shorthand,
    is_clause,
    points_nowhere,
    sentences,
    unended,
)
from assistant.core.unsaid import Unsaid

Read = Callable[[str], Made]
"""How an answer to one question, or a piece of one, is read."""
Vouch = Callable[[str, Read, Known], Made]
"""What is taken of an answer."""


def vouched_detail(typed: str, read: Read, known: Known) -> Made:
    """Take what stood out where it is one piece; of several of a telegram the first, where it is the most of it."""
    if known.hand is Hand.ROUGH and (told := chained_detail(typed, read, known)):
        return told
    made = read(typed)
    first, *rest = cut(typed) or [typed]
    if is_written(typed, known) and not made.dropped:
        return _only(made, lambda m: _stands(m, known, _WRITTEN))
    is_list = len(rest) == 1 and not made.dropped and bool(made.readings) and made.readings[0].kind is Kind.THING
    if rest and known.hand is Hand.QUICK and not is_list:
        lost = ", ".join(rest)
        is_most = len(lost.split()) <= _LOST * len(first.split())
        made = replace(read(first), dropped=lost) if is_most else Made()
    elif made.dropped:
        made = Made()
    found = _only(made, lambda m: _stands(m, known, _DETAIL) and _is_told(m, known))
    return found if found.readings else chained_detail(typed, read, known) or found


def vouched_reason(typed: str, read: Read, known: Known) -> Made:
    """Take a reason of a few words typed in haste; a learner's is left out."""
    made = read(typed)
    is_short = known.hand is Hand.QUICK and not made.dropped and len(typed.split()) <= _REASON
    return _only(made, lambda m: is_short and _stands(m, known, (_REASON, 0)))


def vouched_need(typed: str, read: Read, known: Known) -> Made:
    """Take whom they look for, and of things and deeds what nothing was put in for."""
    made = read(typed)
    english = known.english

    def fits(m: Material) -> bool:
        if not _stands(m, known, _NEED):
            return False
        if m.kind is Kind.SOMEONE:
            is_run_on = any(is_clause(rest, english) for rest in m.it.split(", ")[1:])
            is_sought = _SOUGHT.search(m.it) is not None and not _HANGS_ON.search(m.it)
            return _is_first(m.it, typed) and is_sought and not is_run_on
        if m.kind is Kind.THING:
            is_put_in = m.it.startswith(("a ", "an ")) and not re.match(r"an?\b", typed, re.IGNORECASE)
            is_apt = not m.it[0].isdigit() and english.read(m.it).tokens[0].has(Tag.NUMBER) is False
            is_apt = is_apt and not is_put_in and not any(t.has(Tag.PRON_S) for t in english.read(m.it).tokens)
            return is_apt and (known.hand is Hand.QUICK or not made.dropped)
        if m.kind is Kind.TO_DO:
            first = english.read(m.it).tokens[0]
            is_deed = not first.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.ING)
            is_typed = first.word == "get" or first.word in typed.lower().split()
            return is_typed and (is_deed or _TO.match(typed) is not None)
        return known.hand is Hand.QUICK and m.kind in (Kind.TROUBLE, Kind.THAT)

    return _only(made, fits)


def vouched_strength(typed: str, read: Read, known: Known) -> Made:
    """Take one deed, or one thing the candidate has: of several pieces the first that says something alone."""
    typed = _TAKEN_BACK.sub("", typed)
    parts = cut(typed) or [typed]
    whole = read(typed)
    if is_written(typed, known) and not whole.dropped:
        return _only(whole, lambda m: _stands(m, known, _WRITTEN))
    chained = chained_strength(typed, read, known)
    if known.hand is Hand.ROUGH and chained:
        return chained
    begun = first_pair(typed, parts, known)
    if begun and (pair := read(begun)).readings and not pair.dropped and _is_strong(pair.readings[0], typed, known):
        return replace(pair, dropped=", ".join(parts[_PAIR:]))
    piece = _strong_piece(typed, parts, whole, read, known)
    if piece and chained and chained.readings[0].words > _MORE * piece.readings[0].words:
        return chained
    return piece or chained or Made(changes=whole.changes, reason=Unsaid.UNSURE)


def _strong_piece(typed: str, parts: list[str], whole: Made, read: Read, known: Known) -> Made | None:
    """Take the first piece that tells a deed, or names what the candidate has or is; None where there is none."""
    made = [(part, read(part)) for part in parts] if len(parts) > 1 else [(typed, whole)]
    for kinds in ((Kind.DID, Kind.HAVE), (Kind.BE,)):
        for part, found in made:
            if not found.readings or found.readings[0].kind not in kinds:
                continue
            if len(parts) > 1 and is_aside(part, known.english):
                continue
            is_begun = known.hand is Hand.ROUGH and found.readings[0].words <= _BEGUN
            if (not found.dropped or is_begun) and _is_strong(found.readings[0], part, known):
                lost = (*filter(None, [found.dropped]), *(p for p in parts if p != part))
                return replace(found, dropped=", ".join(lost))
    return None


_TAKEN_BACK = re.compile(
    r"(?:^|(?<=[.,;!]) ?)[^.,;!]*[.,;!]+\s*(?:ok(?:ay)?,? |well,? )?"
    r"(?:maybe|except|apart from|almost|not really|sort of|kind of|(?:ok(?:ay)?|well) (?:maybe|once|one|twice))\b.*$",
    re.IGNORECASE,
)
"""A piece that the next one takes back: *never missed a shift. ok maybe 1*."""


def vouched_repair(typed: str, read: Read, known: Known) -> Made:
    """Take a better answer that is written out in whole sentences, or of which each sentence is known for one."""
    made = read(typed)
    is_whole = is_written(typed, known)

    def fits(m: Material) -> bool:
        if m.begins in ("alone", "added"):
            return True
        return not made.dropped and ((is_whole and _stands(m, known, _WRITTEN)) or is_plain(m.it, known.english))

    return _only(made, fits)


def is_written(typed: str, known: Known) -> bool:
    """Whether an answer is whole sentences with their capitals and stops, by somebody whose other answers are not."""
    is_marked = typed[:1].isupper() and typed.rstrip()[-1:] in (".", "!", "?")
    is_one = len(sentences(typed)) == 1 and len(typed.split()) <= _ONE
    return known.hand is Hand.QUICK and is_marked and (is_one or known.is_sound(typed))


def _only(made: Made, fits: Callable[[Material], bool]) -> Made:
    kept = tuple(m for m in made.readings if fits(m))
    return replace(made, readings=kept, dropped=made.dropped if kept else "")


_DETAIL, _NEED, _STRENGTH, _WRITTEN = (14, 15), (14, 14), (16, 10), (40, 0)
"""Words at the most of what is told: in haste, and by somebody who is learning English."""
_REASON, _BEGUN, _DEED_OF_THEIRS, _DEED_FOR_ME = 9, 9, 9, 12
"""Words of a reason, of what a learner's strength begins with, and of what a learner says that the reader did."""
_ONE = 22
"""Words of a sentence that is written out and read whole."""
_LOST = 1.0
"""How many times as much as what stands may be left away of what stood out."""
_PAIR = 2
"""Pieces of a telegram that are joined."""
_MORE = 1.4
"""How many times as many words a chain of clauses tells where it goes before a single piece."""


def _stands(made: Material, known: Known, most: tuple[int, int]) -> bool:
    """Whether it is short, has no word that only its writer knows, and shouts nothing."""
    is_written = most is _WRITTEN
    english = known.english
    tokens = english.read(made.it).tokens
    return (
        made.words <= most[known.hand is Hand.ROUGH]
        and not has_shorthand(made.it, english)
        and (
            is_written
            or not any(t.has(Tag.UNKNOWN) and t.text.islower() and not t.word.endswith(_BUILT) for t in tokens)
        )
        and not any(_is_shouted(t.text, english) for t in tokens)
        and not (tokens and tokens[-1].has(_OPEN_END) and not tokens[-1].has(Tag.NOUN | Tag.PARTICLE | Tag.ADV))
        and (known.hand is Hand.QUICK or made.kind not in (Kind.OWN, Kind.THAT) or is_clause(unended(made.it), english))
    )


def _is_shouted(word: str, english: English) -> bool:
    return len(word) > _LOUD and word.isupper() and word.isalpha() and english.lexicon.is_known(word.lower())


_BUILT = ("s", "ed", "ing", "er", "less", "able")
"""Ends of words that English builds as it goes: *chargebacks*."""
_OPEN_END = Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.BE_IS | Tag.BE_WAS | Tag.PREP | Tag.TO | Tag.DET_S
"""What nothing that is whole ends with."""
_LOUD = 3
"""Letters of a word in capitals that may be an abbreviation."""


def _is_told(made: Material, known: Known) -> bool:
    """Whether a clause says what somebody does, and not only that something is there."""
    if made.kind not in (Kind.OWN, Kind.THAT):
        return True
    if (
        not made.it.lower().startswith("you ")
        and _IT.search(made.it)
        and not re.search(r"\b(?:a|an|the|your|this|one) \w+.*\bit\b", made.it)
    ):
        return False  # "farmers use it with gloves on"
    first = known.english.read(made.it).tokens[0]
    if known.hand is Hand.ROUGH:
        is_for_me = "me" in made.it.split()[2:5] and is_clause(unended(made.it), known.english)
        is_short = made.words <= (_DEED_FOR_ME if is_for_me else _DEED_OF_THEIRS)
        is_one = " and " not in made.it or (is_for_me and _TWO_DEEDS.search(made.it) is not None)
        return first.has(Tag.PRON_YOU | Tag.PRON_WE | Tag.PRON_I) and is_short and is_one
    begins_with_deed = first.has(Tag.THIRD | Tag.PAST) and not first.has(Tag.NOUN | Tag.PLURAL | Tag.NAME | Tag.DET_S)
    is_read = all(is_clause(unended(said), known.english) for said in sentences(made.it))
    is_few = made.kind is Kind.THAT and made.words <= _FEW
    if not (is_read or is_few or made.begins == "quote" or first.has(_SUBJECT)):
        return False  # "scones baked to order not at 10am and left"
    return not begins_with_deed and (made.kind is Kind.THAT or first.word != "there")


_TWO_DEEDS = re.compile(r"^[^,]* and \w+(?:ed|t) (?:me|the|my|a|an|all) [^,]*$")
"""Two things done for me, the second told as done too: *you got me coffee and explained the rota*."""
_IT = re.compile(
    r"(?<!^)\b(?:it|them)\b(?! (?:is|was|takes|took|comes|came|hurts|matters|works|worked) )", re.IGNORECASE
)
_FEW = 5
"""Words of a clause that is made of a few: *safety comes first with you*."""
_SUBJECT = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.PRON_S | Tag.POSSESSIVE | Tag.DET_S | Tag.DET_X | Tag.DET_P


def _is_strong(made: Material, typed: str, known: Known) -> bool:
    """Whether a deed names what was done, and what the candidate has is counted or was typed with its article."""
    english = known.english
    if not _stands(made, known, _STRENGTH) or english.has("leans", made.it) or points_nowhere(made.it, english):
        return False
    if made.kind is Kind.DID:
        return made.words >= _TOLD and _DEED.match(made.it) is not None and not _TOOK.search(made.it)
    if made.kind is Kind.HAVE and not _BARE_NUMBER.fullmatch(made.it):
        has = _HAS.match(made.it)
        return (
            has is not None
            and not _BARE_YEARS.search(made.it)
            and (
                bool(_COUNTED.match(made.it))
                or (has[1] in ("a", "an", "my", "the") and has[1] in typed.lower().split())
            )
        )
    return made.kind is Kind.BE and known.hand is Hand.QUICK and made.words > _BARE_QUALITY


_BARE_QUALITY = 3
"""Words of *I am fast*, which nobody says of themselves alone."""
_TOLD = 4
"""Words of a deed from which it says something: not *I voiced*."""
_DEED = re.compile(
    r"(?:I|(?:in|at) my .* I)\b(?!.*\b(?:this|that|these|those) \w+)(?!.*(?<!of )\b\d[\d,.]*$)"
    r"(?! (?:was (?:right|wrong)|lost|failed|missed|left|quit)\b)"
)
_TOOK = re.compile(
    r"^I took (?:about |around |over |under )?(?:\d+|\w+) (?:days?|weeks?|months?|years?|hours?)\b|\bat last\b"
)
_HAS = re.compile(r"I (?:have|hold|speak) (\S+)")
_BARE_NUMBER = re.compile(r"I have (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)")
_BARE_YEARS = re.compile(r"\byears of \w+ing$|\b(?:itself|only|also)$")
"""Years of something that is not said to be work: *eight years of booking*."""
_COUNTED = re.compile(
    r"I (?:have|hold) (?:been |had |over |more than |about |around )*(?:an? (?:\S+ ){1,3}for )?"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)"
)


def _is_first(it: str, typed: str) -> bool:
    """Whether whom they look for is what was typed first, or named as somebody."""
    words = re.sub(r"^(?:an?|the|one) ", "", it.lower()).split()
    begins = re.sub(r"^(?:\w+ )*?(?:need|needs|search|looking for|want|wants) ", "", typed.lower())
    return words[0] in _ANYBODY or words[0] in begins.split()[:2] or words[0][:4] == begins[:4]


_ANYBODY = ("someone", "somebody", "people", "person", "anyone")
_SOUGHT = re.compile(r" (?:who|who's|that|to|for|with|in|on|of) ")
_HANGS_ON = re.compile(r"\b(?:so|because|since|as) \w+ (?:can|could|is|are|was|were)\b")
_TO = re.compile(r"(?:they |we )?(?:need |needs |want |wants )?to\b", re.IGNORECASE)
