"""Whether what is typed ends the sentence that a beginning waits for: a thing, a whole sentence, a deed.

A beginning such as *I keep thinking about* is nearly a sentence by itself, so that with any words behind it the whole
seems to be one. What gives a telegram away is what stands behind the beginning alone.
"""

import re
from collections.abc import Sequence

from assistant.core.english.begun import begun_as
from assistant.core.english.kinds import is_clause, may_be_thing
from assistant.core.english.known import English
from assistant.core.english.learner import as_meant
from assistant.core.english.sentences import capitalised, ended, sentences, unended
from assistant.core.english.sound import WRONGS, is_sound
from assistant.core.english.tags import Tag, Token
from assistant.core.english.whole import begins_with_doer, has_front, has_main_clause, has_verb

THING, SENTENCE, TOLD, DOER, DEED, DID, DOES, HAD, WILL = "thing sentence told doer deed did does had will".split()
"""What a beginning waits for; told is a sentence that is known for one, doer one that says who does something."""
NAMED = "named"
"""What does not begin with who does it."""
_PIECES = re.compile(r"(?:,|;|\.|\s[-–—=+&])\s+|\s*[=→]\s*")
_GOES_ON = re.compile(
    r"(?:and|or|but|so|because|since|as|which|who|whom|whose|where|when|while|if|with|without|even|especially|mostly|"
    r"also|then|not|no matter|whatever|whoever|once|twice|often|none of|the (?:first|second|last|next|other)|"
    r"in|on|at|by|for|from|to|of|after|before|until|than)\b|\w+ing\b|\w+ of (?:whom|which)\b"
)
"""How a piece behind a comma hangs on to what stands before it."""
_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.UNKNOWN | Tag.ING | Tag.NUMBER
_FINITE = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE
    | Tag.HAVE_THIRD | Tag.HAVE_PAST
)  # fmt: skip
_WHO = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_OTHERS = frozenset("he she they it".split())
_PAIR = 2
_SHORTEST = 4
"""Words of a sentence that can be looked over."""
_PLURAL = Tag.BE_ARE | Tag.BE_AM
_BEFORE = frozenset("a an all both".split())
"""What may stand before what was done: *It made me a better planner*, *You all knew each other*."""
_TELLS_WHICH = Tag.ADJ | Tag.COMP
_MANY = frozenset("most many some few".split())
_DOES = Tag.BASE | Tag.ADJ | Tag.COMP | Tag.ADV | Tag.DO_BASE | Tag.HAVE_BASE


def reads_on(waits_for: str, text: str, english: English) -> bool:
    """Whether a text can stand behind a beginning that waits for a thing, a sentence or a deed; for others it can."""
    rest = _first(text.strip(), english)
    tokens = english.read(rest).tokens
    if not waits_for or not tokens:
        return True
    if waits_for == THING:
        return _names_something(rest, tokens, english)
    if waits_for == DOER:
        return not _lacks_doer(tokens[0])
    if waits_for == WILL:  # "I'll she'll introduce me", "I my answer was too short", "I when you asked me said little"
        is_said_of = tokens[0].has(_WHO | Tag.POSSESSIVE) or tokens[0].word in _OTHERS
        return not (is_said_of or has_front(tokens) or (tokens[0].has(Tag.WH) and begins_with_doer(tokens[1:])))
    if waits_for == NAMED:
        return not begins_with_doer(tokens)
    if waits_for == HAD:  # "I never late", "I have never late"
        return len(tokens) < _PAIR or tokens[0].word != "never" or tokens[1].has(_FINITE | Tag.PART | Tag.BASE)
    if waits_for in (SENTENCE, TOLD):
        return _is_told(rest, tokens, english) and (waits_for == SENTENCE or _is_sure(rest, tokens, english))
    return _is_done(tokens, waits_for)


def _is_sure(rest: str, tokens: Sequence[Token], english: English) -> bool:
    """Whether a sentence is known for one, or nothing in it is seen to be wrong."""
    if is_clause(rest, english) or is_sound(ended(capitalised(rest)), english, any_word=True, lenient=True):
        return True
    is_wrong = any(wrong(tokens, place) for place in range(len(tokens)) for wrong in WRONGS)
    return not is_wrong and as_meant(rest, english) == rest and len(tokens) >= _SHORTEST


def _first(text: str, english: English) -> str:
    """Give what stands before further whole sentences, which nothing has to hold together with a beginning."""
    first, *more = sentences(text) or [text]
    is_whole = all(said[:1].isupper() or is_clause(unended(said), english) for said in more)
    return unended(first if is_whole else text)


def _is_done(tokens: Sequence[Token], waits_for: str) -> bool:
    can = {DEED: _DOES, DID: _DOES | _FINITE | Tag.MODAL, DOES: (_DOES | _FINITE | Tag.MODAL) & ~_PLURAL}[waits_for]
    is_which = tokens[0].word in _MANY or not tokens[0].has(can & ~_TELLS_WHICH)
    if len(tokens) > 1 and is_which and (tokens[0].has(Tag.ING) or tokens[1].has(_NAMED & ~Tag.ING | Tag.OF)):
        return False  # "most captains would have hovered", "most of the children had come", "splitting the ledger"
    after = tokens[1] if len(tokens) > 1 else None
    if waits_for == DEED and tokens[0].has(Tag.ADV) and after and after.has(Tag.PART) and not after.has(_DOES):
        return False  # "It made me never done one that size"
    return (tokens[0].has(can) and not tokens[0].has(Tag.PREP)) or tokens[0].word in _BEFORE


def pieces_of(text: str) -> tuple[str, ...]:
    """Cut a text where pieces are set side by side, none of which hangs on to the one before it."""
    first, *more = [piece for piece in _PIECES.split(text.strip().rstrip(" .!")) if piece] or [text]
    is_put_between = len(more) > 1 and _IS.match(more[-1])  # "the way Anna, your newest nurse, was teaching"
    hangs = _FRONT.match(first) or is_put_between or any(_GOES_ON.match(piece) for piece in more)
    return (text,) if hangs else (first, *more)


_FRONT = re.compile(r"(?:in|on|at|after|before|when|if|while|since|as|for|with|without|from)\b", re.IGNORECASE)
"""How what stands before a sentence begins: *in my trade, the apprentice sweeps*."""
_IS = re.compile(r"(?:is|was|are|were)\b")


def _in_pieces(text: str) -> bool:
    return len(pieces_of(text)) > 1


def _names_something(rest: str, tokens: Sequence[Token], english: English) -> bool:
    if begins_with_doer(tokens):
        return False  # "we walked round the sheds"
    if _HOLDS.match(rest) and not _in_pieces(rest):
        return True
    named = next((t for t in tokens[1:] if not t.has(Tag.ADJ | Tag.NUMBER)), None)
    if tokens[0].has(Tag.THAT) and named and named.has(Tag.PLURAL) and not named.has(Tag.NOUN):
        return False  # "that nurses meet every morning", "that new drivers ride along"
    is_doing = tokens[0].has(Tag.ING) and tokens[0].text.endswith("ing")
    if (
        (is_doing and not _in_pieces(rest))
        or (english.is_("np", rest) and (may_be_thing(rest, english) or not is_clause(rest, english)))
        or english.is_("wh", rest)
        or (begun_as(rest, english) and not _in_pieces(rest))
    ):
        return True
    return not (has_main_clause(tokens) or is_clause(rest, english) or _in_pieces(rest))


_HOLDS = re.compile(
    r"the way (?:you|he|she|they|we|your|the|an?) "
    r"|(?:the|your|her|his|their) (?:question|idea|fact|point|worry|thought) (?:that|whether|why|how) ",
    re.IGNORECASE,
)
"""How a thing begins that has a clause in it."""


def _is_told(rest: str, tokens: Sequence[Token], english: English) -> bool:
    first = tokens[0]
    if first.has(Tag.THAT) and len(tokens) > 1 and not tokens[1].has(_FINITE | Tag.MODAL):
        return False  # "that nobody hides a mistake": what somebody was told
    if is_clause(rest, english) or has_front(tokens):
        return True
    if _in_pieces(rest) or _lacks_doer(first):
        return False
    is_judged = first.has(Tag.ADJ | Tag.COMP) and len(tokens) > 1 and tokens[1].has(Tag.TO)  # "nice to be asked"
    is_how = first.has(Tag.WH) and not has_main_clause(tokens)
    return not is_judged and not is_how and has_verb(tokens)


def _lacks_doer(first: Token) -> bool:
    """Whether a sentence begins with what is done, and nobody is said to do it: *feels like trust*."""
    return bool(first.has(_FINITE | Tag.DO_PAST) and not first.has(_NAMED))
