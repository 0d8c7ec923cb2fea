"""What stood out, typed in pieces: things, what the reader is and does, what there is not; joined to one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.core.compose.fragment import definite
from assistant.core.compose.material import Known, Material, small, thing
from assistant.core.compose.telegram import Piece, listing, pieces
from assistant.core.compose.told import clause
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Whose,
    completed,
    expanded,
    head_of,
    is_clause,
    is_known,
    is_plural,
    spelled,
)
from assistant.core.people import to_reader

_NAMED = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING
_BEHIND = {"of_all": ", ", "year": " ", "which": ", which is ", "manner": ", ", "with": ", with "}
"""What is set behind a clause, and what stands before it."""
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_MEASURED = re.compile(r"\d+(?:-[a-z]|:\d)")
_SAYS = {"does": "{who} ", "am": "{who} was ", "are": "{who} is "}


@dataclass(frozen=True, slots=True)
class Said:
    """A piece turned to the reader: whether it is a clause, and its words."""

    typed: str
    text: str
    is_clause: bool


Found = tuple[tuple[Material, ...], str]
"""Readings, and what was left away."""


def pieced(text: str, index: int, known: Known) -> Found:
    """Read what stood out piece by piece; what cannot be said is left away, and so is what leans on it."""
    english = known.english
    found = pieces(text, "detail", english)
    who = "he" if english.has("himself", text) else "she"
    is_past = any(_is_past(p, known) for p in found)
    said: list[Said] = []
    dropped: list[str] = []
    lost = False
    if any(p.shape == "thing" and _tells(p.said, english) for p in found):
        return (), ""  # "the kids!! Leo showed me his dinosaurs" is told as it stands
    for piece in found:
        one = _goes_on(piece, said, english) or _said(piece, who, index, known, is_past=is_past, is_first=not said)
        if one is None or (lost and _leans(one, english)):
            dropped.append(piece.typed)
            lost = True
        else:
            said.append(one)
            lost = False
    return _told(said, dropped, known, is_torn=bool(found) and found[0].typed in dropped)


def _told(said: Sequence[Said], dropped: Sequence[str], known: Known, *, is_torn: bool) -> Found:
    """Join what can be said: clauses to one sentence, things to a list, a thing to what is told of it."""
    english = known.english
    said = _hung(said)
    first = next((n for n, s in enumerate(said) if s.is_clause), len(said))
    things, clauses = said[:first], [s for s in said[first:] if s.is_clause]
    dropped = [*dropped, *(s.typed for s in said[first:] if not s.is_clause)]
    if things and clauses and english.read(things[0].text).tokens[0].has(Tag.NUMBER):
        return (), ""  # "3 apprentices, he's flat out quoting"
    is_topic = things and clauses and not _leans(clauses[0], english)
    if is_topic and (clauses[0].text.startswith("I ") or all(len(t.text.split()) <= _TOPIC for t in things)):
        things, dropped = [], [*(t.typed for t in things), *dropped]  # "crit culture - everyone shows their work"
    if is_torn and not clauses:
        return (), ""
    kept = " ".join(s.text for s in (*things, *clauses))
    is_less = sum(len(d.split()) for d in dropped) > _MUCH * len(kept.split())
    if not kept or is_less or len(things) + len(clauses) > _MOST or any(_is_turn(d, english) for d in dropped):
        return (), ""
    if not things:
        whole = spelled(_one(clauses), english)
        told = tuple(clause(whole, known)) if is_clause(whole, english) else ()
        if len({c.text.split()[0] for c in clauses}) > 1:
            told = tuple(m for m in told if m.kind is Kind.OWN)  # "I liked that you laughed, and it is relaxed"
        return told, ", ".join(dropped) if told else ""
    named = [t.text for t in things]
    if clauses:
        named.append(f"the fact that {_one(clauses)}")
    return (replace(thing(listing(named), english), plural=len(named) > 1),), ", ".join(dropped)


_MOST = 3
"""Pieces of one answer that can still be vouched for."""
_MUCH = 2
"""How many times as much as what stands may be left away."""
_TOPIC = 3
"""Words of a thing that only says what the clause behind it is about."""


def _goes_on(piece: Piece, said: Sequence[Said], english: English) -> Said | None:
    """Read *they* as those whom the piece before was about: *the kids showed me round, they ran the tour*."""
    before = said[-1].text if said else ""
    told_of = before.startswith(("the ", "your ")) and is_plural(before.split(" and ")[0], english)
    is_theirs = told_of and said[-1].is_clause and piece.said.startswith("they ") and is_clause(piece.said, english)
    return Said(piece.typed, piece.said, is_clause=True) if is_theirs else None


def _leans(one: Said, english: English) -> bool:
    """Whether a piece points to what stands before it: *you hold to it*."""
    return english.has("leans", one.text) or one.text[0] in " ,"


def _is_turn(typed: str, english: English) -> bool:
    """Whether what is left away takes back what stands."""
    return english.after("takes_back", typed) is not None


def _tells(said: str, english: English) -> bool:
    """Whether what looks like a thing tells what somebody did: *Leo showed me all his dinosaurs*."""
    tokens = english.read(said).tokens
    named = len(tokens) > 1 and tokens[0].has(Tag.NAME | Tag.UNKNOWN) and tokens[1].has(Tag.PAST | Tag.THIRD)
    return (named and tokens[0].text[0].isupper()) or is_clause(said, english)


def _is_past(piece: Piece, known: Known) -> bool:
    tokens = known.english.read(piece.said).tokens
    return piece.shape in ("does", "mine") and any(
        t.has(Tag.PAST | Tag.BE_WAS | Tag.DO_PAST) and not t.has(Tag.BASE | Tag.THIRD | Tag.BE_IS & ~Tag.BE_WAS)
        for t in tokens[:3]
    )


def _said(piece: Piece, who: str, index: int, known: Known, *, is_past: bool, is_first: bool) -> Said | None:
    english = known.english
    if not piece.shape or (piece.shape == "how" and not is_first):
        return None
    if piece.shape == "year" and not _YEAR.search(piece.said):
        return None
    if piece.shape == "none":
        tokens = english.read(piece.said).tokens
        behind = next((t.start for t in tokens[2:] if t.has(Tag.PREP | Tag.WHO | Tag.COMMA)), len(piece.said))
        many = is_plural(piece.said[:behind].rstrip(), english)
        be = ("were" if is_past else "are") if many else ("was" if is_past else "is")
        whole = f"there {be} {piece.said}"
        return Said(piece.typed, whole, is_clause=True) if is_clause(whole, english) else None
    if piece.shape in _BEHIND:
        return Said(piece.typed, f"{_BEHIND[piece.shape]}{piece.said}", is_clause=False) if not is_first else None
    if piece.shape in ("thing", "how"):
        return _thing(piece, index, known)
    if english.has("met_them", piece.said) and piece.shape == "does":
        who = "I"  # "shadowed her on a case"
    whole = _SAYS.get(piece.shape, "").format(who=who) + completed(piece.said, english, Whose.THEIRS)
    if short := re.match(r"(?:he|she|they|it)['’](?:s|re) \S+ ?\S*", whole):
        whole = expanded(short[0], english) + whole[short.end() :]  # "he's gutted" is not "you've gutted"
    for eager in (False, True):
        turned = to_reader(whole, known.reader(index), english, known.names, eager=eager)
        told = re.sub(r"^(your .*) there$", r"\1", small(turned.text, english))
        if not turned.unsure and is_clause(told, english):
            return Said(piece.typed, told, is_clause=True)
    return None


def _thing(piece: Piece, index: int, known: Known) -> Said | None:
    """Read a thing that the grammar knows for one; a judgement alone names nothing: *small but spotless*."""
    english = known.english
    turned = to_reader(piece.said, known.reader(index), english, known.names)
    low = small(turned.text, english)
    if turned.unsure or not is_known(low, english):
        return None
    if piece.shape == "how":
        return Said(piece.typed, low, is_clause=False) if english.is_("wh", low) else None
    if not any(t.has(_NAMED) for t in english.read(low).tokens) or english.has("tells", low):
        return None
    said = f"the {low}" if _MEASURED.match(low) else definite(low, english)
    is_one = english.is_("np", said) or english.after("told_of", said) is not None
    is_named = is_one and bool(head_of(said, english)[0]) and english.after("judges", said) is None
    return Said(piece.typed, said, is_clause=False) if is_named else None


def _hung(said: Sequence[Said]) -> Sequence[Said]:
    """Hang what tells more of a thing or a clause on it."""
    hung: list[Said] = []
    for one in said:
        if hung and one.text[0] in " ,":
            hung[-1] = replace(hung[-1], text=f"{hung[-1].text}{one.text}")
        else:
            hung.append(one)
    return hung


def _one(said: Sequence[Said]) -> str:
    """Join clauses to one sentence; a subject that stays is said once."""
    groups: list[list[str]] = []
    for one in said:
        if groups and groups[-1][0].startswith("you ") and one.text.startswith("you "):
            groups[-1].append(one.text[4:])
        else:
            groups.append([one.text])
    clauses = [listing(group) for group in groups]
    if any("," in c for c in clauses[:-1]):
        return ", and ".join(clauses)
    if len(clauses) == 2 and all(len(c.split()) < _SHORT for c in clauses):
        return " and ".join(clauses)
    return ", and ".join([", ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else clauses[0]


_SHORT = 6
"""Words of a clause before whose *and* no comma stands."""
