"""Of an answer in several parts: whether what is told of it stands without what is not told.

What is told is a beginning of the answer, or a part that leans on nothing before it, and is not cut off inside a
clause. *I finished B1 last October* of five years with a patient, *one farm* of one that was saved: nobody is told a
half that means nothing, or something else.
"""

import re
from difflib import SequenceMatcher

from assistant.core.compose.material import Made, Material
from assistant.core.compose.telegram import cut
from assistant.core.english import English, Kind, Tag, Whose, is_clause, is_someone
from assistant.core.unsaid import Unsaid

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ALIKE = 4
"""Letters by which a word as typed and as told are the same: *welding*, *weld*."""


def is_half(typed: str, made: Made, whose: Whose, english: English) -> bool:
    """Whether what is told leans on what was left away."""
    if not made.readings or not made.dropped or made.is_pieced:
        return False
    told = made.readings[0]
    words = [m for m in _WORD.finditer(typed) if _carries(m[0], english)]
    said = _places(words, f"{told.it} {told.also.get('more', '')}", english)
    if not said:
        return False
    lost = _places(words, made.dropped, english) - said
    first, last = words[min(said)], words[max(said)]
    before = [words[place] for place in sorted(lost) if place < min(said)]
    is_whole = whose is Whose.THEIRS and before and _is_whole(typed[before[-1].end() : first.start()], told, english)
    if (
        before
        and not is_whole
        and not _stands_alone(typed, typed[: before[-1].end()], first.start(), last.end(), whose, english)
    ):
        return True
    behind = _behind(typed[last.end() :], told.it)
    return _BACK.search(told.it) is not None or _is_cut(behind, told, whose, english) or _is_slight(told, made, whose)


def _is_whole(between: str, told: Material, english: English) -> bool:
    """Whether a clause begins behind a comma, and names all it tells of: *…, her dad still comes in on Fridays*."""
    unit, _, lead = between.replace(";", ",").rpartition(",")
    begins = "," in between and max(len(unit.split()), len(lead.split())) < _SMALL
    begins = begins and not told.it.startswith(("no ", "nobody ", "nothing ", "you "))  # "never met her before": who?
    return begins and told.kind is Kind.THAT and is_clause(told.it, english) and not _UNNAMED.search(told.it)


_UNNAMED = re.compile(
    r"\b(?:it|its|they|their|them|he|she|his|her|him|this|that|these|those|ones?|same|both|such|there)\b", re.IGNORECASE
)


def points_back(text: str) -> bool:
    """Whether a sentence leans on one before it: *I used one for a season*, *I also keep a diary*."""
    return _POINTS.search(text) is not None


def without_halves(typed: str, made: Made, whose: Whose | None, english: English) -> Made:
    """Leave an answer out of which only a half would be told that does not stand alone."""
    if whose is None or not is_half(typed, made, whose, english):
        return made
    return Made(changes=made.changes, reason=Unsaid.UNSURE)


def _carries(word: str, english: English) -> bool:
    return word.lower() not in english.lexicon.closed or word[0].isdigit()


def _places(words: list[re.Match[str]], said: str, english: English) -> set[int]:
    """Give the places of the words of an answer that are told."""
    typed = [m[0].lower()[:_ALIKE] for m in words]
    told = [w.lower()[:_ALIKE] for w in _WORD.findall(said) if _carries(w, english)]
    blocks = SequenceMatcher(None, typed, told, autojunk=False).get_matching_blocks()
    return {place for block in blocks for place in range(block.a, block.a + block.size)}


def _behind(rest: str, it: str) -> str:
    """Give what stands behind the last word told, where that is a small one: *the orders come back*."""
    ends = [w.lower() for w in _WORD.findall(it)][-_SMALL:]
    while (small := _NEXT.match(rest)) and small[1].lower() in ends:
        rest = rest[small.end() :]
    return rest


_NEXT = re.compile(r"\s+([^\W_]+(?:['’][^\W_]+)*)")
_SMALL = 2
"""Small words that may end what is told."""


def _stands_alone(typed: str, lost: str, start: int, end: int, whose: Whose, english: English) -> bool:
    """Whether a later part needs nothing of what stands before it."""
    begin = max((m.end() for m in _NEW.finditer(typed, 0, start)), default=0)
    trail = _TRAIL.match(typed, end)
    part = typed[max(begin, len(lost)) : trail.end() if trail else end].strip(" ,;.!–—-")
    if _LEANS.search(part):
        return False
    is_sentence = begin >= len(lost) and typed[begin : begin + 1].isupper()
    if is_sentence and not _THEY.search(part):
        return True
    pieces = [piece.strip(" .!") for piece in (cut(lost) or [lost])]
    if whose is Whose.WANTED:
        return _NEEDED.match(part) is not None or len(lost.split()) <= _SCRAP
    if whose is Whose.MINE:
        return all(_is_state(piece, english) for piece in pieces) and _LONG.search(part) is not None
    return all(_is_judged(piece, english) for piece in pieces)


_NEW = re.compile(r"[.!?]+\s+|\n+")
_BACKWARD = (
    r"(?<!but )also|(?:too|as ?well|either)(?=$| ?[,.;])"
    r"|(?<!for )(?<!each )(?<!no )ones?"
    r"(?=$| ?[,.;]| (?:for|at|on|with|from|by|last|every|since|during|when|is|was)\b| in (?:\d{4}|my|the|our)\b)"
)
_LEANS = re.compile(
    rf"\b(?:{_BACKWARD}|it|its|this|that(?= (?:is|was)\b)|these|those|same|such|then|them|both(?! ends| sides))\b",
    re.IGNORECASE,
)
"""What points at something named before."""
_POINTS = re.compile(rf"\b(?:{_BACKWARD})\b", re.IGNORECASE)
_TRAIL = re.compile(
    r"(?:\s+(?:with|for|to|of|on|in|it|them|this|that|these|those|ones?|too|also|either|as well|both)\b)+"
)
"""Small words behind the last that is told: *someone to lead them*."""
_THEY = re.compile(r"\b(?:they|their|he|she|his|her|him)\b", re.IGNORECASE)
_NEEDED = re.compile(r"(?:(?:and|so|but|they|we|you) )*(?:need|want|look|search|seek)(?:s|ed|ing)?\b", re.IGNORECASE)
_LONG = re.compile(r"\b(?:years?|yrs?|months?|seasons?|winters?|summers?|since|\d{2,})\b", re.IGNORECASE)
"""How long, or how many: what is told of oneself without what stands before it."""
_SCRAP = 2
"""Words that say only when: *nights, & people who stay*."""
_FEW = 5
"""Words of a piece that only names somebody, or a paper."""


def _is_state(piece: str, english: English) -> bool:
    """Whether a piece says only what somebody is, speaks or has on paper, and no work: *I am Brazilian*, *cert iv*."""
    tokens = english.read(piece).tokens
    if _STATE.match(piece):
        return True
    is_done = any(t.has(Tag.PAST | Tag.ING) and not t.has(Tag.ADJ | Tag.NOUN) for t in tokens)
    is_paper = _PAPER.search(piece) is not None
    return len(piece.split()) <= _FEW and (is_paper or not is_done) and not (_LONG.search(piece) or _MINE.match(piece))


_STATE = re.compile(r"(?:I['’]?m |I am |(?:I )?speak )(?!\w+ing\b)", re.IGNORECASE)
_MINE = re.compile(r"(?:my|our|I|we)\b", re.IGNORECASE)
_PAPERS = r"(?:licen[cs]e|certificate|cert|card|ticket|diploma|degree|level|lvl|course|exam|test|clearance|[ABC][12])"
_PAPER = re.compile(rf"\b{_PAPERS}\b", re.IGNORECASE)


def _is_judged(piece: str, english: English) -> bool:
    """Whether a piece says only who, or how kind: *very kind*, *the lady in the office*, *Orla was kind with me*."""
    plain = re.sub(r"^(?:and|so|well|ok|okay|oh)\b[, ]*", "", piece, flags=re.IGNORECASE)
    if not plain or english.is_("adjp", plain) or _IS_KIND.match(plain):
        return True
    return len(plain.split()) <= _FEW and is_someone(plain, english)


_IS_KIND = re.compile(
    r"(?:(?:real|very|so|really|super) \w+|(?:\S+ ){1,2}(?:was|is) (?:so |very |really )?\w+(?: (?:with|to) me)?)$",
    re.IGNORECASE,
)


_BACK = re.compile(r"\b(?:too|also|as well|either)$|^(?:I|you|we|they|the\w*) (?:also|then)\b", re.IGNORECASE)


def _is_cut(rest: str, told: Material, whose: Whose, english: English) -> bool:
    """Whether what is not told begins inside the clause that is told."""
    if _RELATIVE.match(rest) and told.kind is not Kind.SOMEONE:
        return True
    if whose is Whose.THEIRS and _HANGS.match(rest):
        return True
    if whose is Whose.MINE and _COUNTS.match(rest):
        return True
    listed = _LISTED.match(rest)
    return listed is not None and told.kind is not Kind.SOMEONE and not _has_verb(listed["more"], english)


_RELATIVE = re.compile(r"\s+(?:which|who|whom|whose|that|where)\b", re.IGNORECASE)
_HANGS = re.compile(r",?\s+(?:because|cause|cos|so that|if|unless|until|till|although|though)\b", re.IGNORECASE)
_COUNTS = re.compile(r",?\s+(?:and |but )?(?:it|they|that)\b[^,.]*\d", re.IGNORECASE)
"""What came of it: *with 5 kids, and it was 40 when I left*."""
_LISTED = re.compile(r"\s+(?:and|or|&|\+)\s+(?:also )?(?P<more>[^,.;]+?)(?= and |[,.;!]|$)", re.IGNORECASE)


def _has_verb(text: str, english: English) -> bool:
    """Whether something is done in what is joined by *and*, so that it is a clause and no second thing."""
    tokens = english.read(text).tokens
    is_told = any(t.has(_DOER) or t.word in ("he", "she", "they", "it") for t in tokens)
    is_told = is_told or (bool(tokens) and tokens[0].word in ("how", "that", "why", "what"))
    return not tokens or is_told or tokens[0].has(_DOES | Tag.BASE | Tag.PAST) or any(t.has(_DOES) for t in tokens[1:])


_DOER = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.PERSONAL
_DOES = (
    Tag.THIRD | Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.HAVE_BASE
    | Tag.MODAL
)  # fmt: skip


def _is_slight(told: Material, made: Made, whose: Whose) -> bool:
    """Whether a beginning alone says nothing, or says what is not and leaves away what is."""
    if whose is Whose.MINE:
        return _SLIGHT.match(told.it) is not None
    if whose is Whose.WANTED:
        is_before = told.kind is Kind.THAT and _ASKED.search(made.dropped) is not None
        return is_before or (told.kind is not Kind.SOMEONE and _NAMED.fullmatch(told.it) is not None)
    return _NONE.match(told.it) is not None or (told.kind is Kind.THING and _NAMED.fullmatch(told.it) is not None)


_ASKED = re.compile(r"(?:^|[,.;] |and )(?:they )?(?:need|want)s? ", re.IGNORECASE)
"""Where what they need is said behind what is so."""
_NAMED = re.compile(r"(?:(?:the|your|our|a|an|one) )?[a-z]+")
"""What is only named: *the benefits*."""
_SLIGHT = re.compile(
    rf"I (?:have|hold|passed|finished|got|did|completed) (?:(?!years|months)[\w-]+ ){{0,4}}{_PAPERS}s?"
    r"(?: (?:in|last|on) [\w ]+)?$"
    r"|I (?:can|could) (?:start|begin)\b"
    r"|I did (?!an? |\d|the same|my |our |more |over |all )(?:the )?[\w-]+(?: [\w-]+)?"
    r"(?: (?:after|before|during) .*)?$",
    re.IGNORECASE,
)
"""A paper, a date, or a place where something was done: *I finished B1 last October*, *I did Townsville*."""
_NONE = re.compile(r"there (?:is|are|was|were) no\b", re.IGNORECASE)
