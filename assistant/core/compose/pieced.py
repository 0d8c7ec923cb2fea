"""What stood out, typed as one piece of a sentence in haste: a thing, or what the reader is or does, by its shape."""

import re

from assistant.core.compose.believed import under_way
from assistant.core.compose.fragment import definite
from assistant.core.compose.material import Known, Material, small, thing
from assistant.core.compose.telegram import Piece, pieces
from assistant.core.compose.told import clause
from assistant.core.english import (
    English,
    Shape,
    Tag,
    Whose,
    completed,
    expanded,
    head_of,
    is_clause,
    is_known,
    spelled,
)
from assistant.core.people import to_reader

_NAMED = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING
_MEASURED = re.compile(r"\d+(?:-[a-z]|:\d)")
_SAYS = {Shape.DOES: "{who} ", Shape.AM: "{who} was ", Shape.ARE: "{who} is "}


def pieced(text: str, index: int, known: Known) -> tuple[Material, ...]:
    """Read a piece by its shape; nothing of several, of which nobody can say how they hang together."""
    found = pieces(text, "detail", known.english)
    if len(found) != 1 or not found[0].shape:
        return ()
    return _thing(found[0], index, known) if found[0].shape is Shape.THING else _clause(found[0], index, known)


def pieced_whole(text: str, index: int, known: Known) -> tuple[Material, ...]:
    """Read what is cut nowhere: *wages paid on 5th every month never late*."""
    if not known.may_be_telegram(text):
        return ()
    written = known.english.rewritten(small(text, known.english), "telegram")
    for shape, said in known.english.shaped(written, "detail_whole"):
        if found := _clause(Piece(text, shape, _ON_DAY.sub(r"on the \1", said)), index, known):
            return found
    return ()


_ON_DAY = re.compile(r"\bon (?=\d{1,2}(?:st|nd|rd|th)\b)(\d+\w\w)")


def _clause(piece: Piece, index: int, known: Known) -> tuple[Material, ...]:
    """Give what somebody is or does its doer: *still makes cold calls* is the reader's, *shadowed her* is mine."""
    english = known.english
    doing = english.read(small(piece.said, english))
    if doing.tokens and doing.tokens[0].has(Tag.ING) and doing.whole("doing"):
        return ()  # "serving 600 lunches a day": what is done, and nobody who does it
    who = "he" if english.has("himself", piece.typed) else "she"
    if english.has("met_them", piece.said) and piece.shape is Shape.DOES:
        who = "I"
    whole = _SAYS.get(piece.shape, "").format(who=who) + completed(piece.said, english, Whose.THEIRS)
    if short := re.match(r"(?:he|she|they|it)['’](?:s|re) \S+ ?\S*", whole):
        whole = expanded(short[0], english) + whole[short.end() :]  # "he's gutted" is not "you've gutted"
    for eager in (False, True):
        turned = to_reader(whole, known.reader(index), english, known.names, eager=eager)
        told = re.sub(r"^(your .*) there$", r"\1", small(turned.text, english))
        if not turned.unsure and _is_clause(told, english):
            said = spelled(told, english)
            return tuple(clause(said, known)) if _is_clause(said, english) else ()
    return ()


def _is_clause(told: str, english: English) -> bool:
    """Whether a text is a clause: of several people named as such, also where the verb could be a noun."""
    return is_clause(told, english) or _are_doers(told, english)


def _are_doers(told: str, english: English) -> bool:
    """*your designers pair with devs*, *your drivers pick loads*: no thing is named by several people before it."""
    tokens = english.read(told).tokens
    if len(tokens) <= _DOERS or tokens[0].word != "your" or not english.is_("clause", told):
        return False
    _, who, verb, what, *_ = tokens
    is_many = who.has(Tag.PLURAL) and not who.has(Tag.NOUN) and who.word.endswith("s")
    return is_many and verb.has(Tag.BASE) and what.has(_OBJECT)


_DOERS = 3
_OBJECT = Tag.PLURAL | Tag.PREP | Tag.DET_X | Tag.DET_S | Tag.POSSESSIVE | Tag.NUMBER


def _thing(piece: Piece, index: int, known: Known) -> tuple[Material, ...]:
    """Read a thing that the grammar knows for one; a judgement alone names nothing: *small but spotless*."""
    english = known.english
    turned = to_reader(piece.said, known.reader(index), english, known.names)
    low = small(turned.text, english)
    if turned.unsure or not is_known(low, english) or is_clause(piece.said, english):
        return ()
    if not any(t.has(_NAMED) for t in english.read(low).tokens) or english.has("tells", low):
        return ()
    if low.startswith("only "):
        return ()  # "only two people left in ten years" names nobody who is left
    if told := under_way(low, known):
        return told
    said = f"the {low}" if _MEASURED.match(low) else definite(low, english)
    is_one = english.is_("np", said) or english.after("told_of", said) is not None
    is_named = is_one and bool(head_of(said, english)[0]) and english.after("judges", said) is None
    return (thing(said, english),) if is_named else ()
