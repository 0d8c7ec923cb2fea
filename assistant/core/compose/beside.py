"""What another of those met told or did, said to this reader in a clause; nothing where it cannot stand as it is."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.core.compose.gathered import Beside, Gathered
from assistant.core.compose.material import Material, small, tidied, voiced
from assistant.core.compose.piece import Piece, rendered
from assistant.core.compose.said import others_called
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    Token,
    is_clause,
    is_thing,
    points_nowhere,
    spelled,
    unended,
)
from assistant.core.interview import of_person
from assistant.core.marks import capital, fact, own
from assistant.core.move import Move
from assistant.core.people import Person, mentions

_MOST = 15
"""Words of a clause that is told in passing."""
_KINDS = ("told", "who", "thing")
"""What is told of another, the best first: what they told, what they do, what else stood out."""
_NOT_THEIRS = frozenset(
    "you your yours yourself yourselves i my mine myself we us our ours ourselves"
    " he she him her his hers himself herself this these those one ones".split()
)
"""Words that would mean somebody else in this note."""
_OF_DOER = {"he": frozenset({"he", "his", "himself"}), "she": frozenset({"she", "herself"})}
"""Words that mean the doer of a clause still; *her* may be another, to whom something was done."""
_MANY = frozenset("they them their theirs themselves".split())
_ONE = frozenset("it its itself".split())
_BROKEN = re.compile(r"[;:!?()“”\"…]|\s[-–—]\s|, (?:not|and that)\b")
_TALKED = re.compile(r"You (?:told (?:me|us)|talked|spoke) (?:\w+ )?about (?=the )")
_HEARD = re.compile(r"(?:I (?:really )?(?:liked|loved|enjoyed) )?hearing ((?:how|why|that|about the) .+)")
_LIKED = re.compile(r"I (?:really )?(?:liked|loved|enjoyed) (the .+)")
_IN_HASTE = re.compile(r" (?:so|because|cos|but) ")
_LEAD = 6
"""Words before what was told: *Mrs. Nkosi told me the other day that*."""
_NO_DEED = frozenset(
    "ask wonder want need say tell mention explain describe think seem look feel admit warn complain hope worry believe"
    " find be talk speak make try".split()
)
"""What somebody does that says little of them, or is told in other words."""
_BETWEEN = Tag.ADV | Tag.DEGREE | Tag.MANNER
_WEIGHTY, _ROOT = 4, 5
"""Letters of a word that says something, and those by which two are the same."""
_ALIKE = 0.5
"""The share of its words above which a clause has been told already."""


def beside(found: Gathered, people: Sequence[Person], read: Callable[[int], tuple[Material, ...]]) -> Beside | None:
    """Choose what to tell of one other person; ``read`` gives an answer as the note to that person tells it."""
    count, orders = len(people), found.words.plans[found.words.channels[found.request.channel]["plans"]]
    has_place = found.request.length >= 0 and any(Move.BESIDE in order.moves for order in orders)
    if not has_place:
        return None
    names = others_called(people, found.index, whole=found.words.tone.address == "full")
    ready = [
        (kind, at, it)
        for at in (*range(found.index + 1, count), *range(found.index))
        if names and not _is_named(found, people, at)
        for kind, it in _told_of(found, people, at, read(at))
        if _is_new(it, found)
    ]
    if not ready:
        return None
    kind, at, it = min(ready, key=lambda one: _KINDS.index(one[0]))
    rest = [name for other, name in names.items() if other != at]
    return Beside(at, names[at], "your colleagues" if len(rest) > _NAMED else " and ".join(rest), kind, it)


_NAMED = 2
"""Others who are named besides."""


def beside_pieces(gathered: Gathered, move: Move, seed: str) -> Iterator[Piece | None]:
    """Say it in every wording of the tone for its kind, with the rest of the panel where there are more."""
    found = gathered.beside
    if found is None:
        return
    sources = gathered.sources
    values = dict(gathered.said.values)
    values["other"] = fact(found.name, sources.number(of_person(found.at, "name")))
    values["it"] = own(found.it, sources.number(of_person(found.at, "stood_out")))
    values["It"] = capital(values["it"])
    if found.rest:
        first = next(at for at in range(len(gathered.interview.interviewers)) if at not in (found.at, gathered.index))
        values["rest"] = fact(found.rest, sources.number(of_person(first, "name")))
    for wording in gathered.words.tone.of(move):
        if found.kind in wording.kinds and ("rest" in wording.variables) == bool(found.rest):
            sad = any(m.sad for m in gathered.detail)
            yield rendered(wording, move, values, gathered.said.situation, seed, sad=sad)


def _told_of(
    found: Gathered, people: Sequence[Person], at: int, readings: Sequence[Material]
) -> Iterator[tuple[str, str]]:
    """Give what an answer tells of a person in words that are right for anybody, by its kind."""
    english, given = found.words.english, found.interview.interviewers[at]
    typed = given.stood_out.strip()
    if not typed or given.stood_out_as.strip() or any(m.sad or "more" in m.also for m in readings):
        return
    if english.is_dull(typed) or english.is_sad(typed) or english.has("admits", typed):
        return
    is_talked = any(m.kind is Kind.OWN and _TALKED.match(m.it) for m in readings)
    for made in readings:
        kind, it = _as_told(made, is_talked=is_talked, english=english)
        if made.kind is Kind.OWN and made.begins == "you":
            kind, it = "who", _deed(made, typed, people, at, found)
        is_whole = it.count(",") == typed.count(",") and len(typed.split()) - len(it.split()) <= _LEAD
        doer = english.read(typed).tokens[0].word if kind == "who" else ""
        if kind and it and is_whole and _can_stand(it, people, english, doer):
            yield kind, it


def _as_told(made: Material, *, is_talked: bool, english: English) -> tuple[str, str]:
    """Give what was told with the word that leads to it, and a thing or a *how* as it stands."""
    if felt := _HEARD.match(made.it):
        return "told", unended(felt[1])
    if (liked := _LIKED.match(made.it)) and is_thing(unended(liked[1]), english):
        return "thing", unended(liked[1])
    is_told = made.begins == "told"
    if made.kind is Kind.THAT and is_told:
        return "told", f"that {made.it}"
    if made.kind is Kind.HOW:
        return "told" if is_told else "thing", made.it
    if made.kind is not Kind.THING or not made.it.startswith("the ") or is_clause(made.it, english):
        return "", ""
    if _IN_HASTE.search(made.it) or _has_two_names(made.it, english):
        return "", ""
    return ("told", f"about {made.it}") if is_talked else ("thing", made.it)


def _has_two_names(it: str, english: English) -> bool:
    """Whether several of a thing stand before a noun, as in notes made in haste: *the dogs menu*."""
    one, several = Tag.NOUN | Tag.MASS | Tag.ADJ, Tag.PLURAL
    pairs = pairwise(english.read(it).tokens)
    return any(a.has(several) and not a.has(one) and b.has(Tag.NOUN) and not b.has(Tag.PREP) for a, b in pairs)


def _deed(made: Material, typed: str, people: Sequence[Person], at: int, found: Gathered) -> str:
    """Give what stands behind *who*: the answer as typed, without the one it is about; empty where it is not sure."""
    english = found.words.english
    text = unended(tidied(typed, english)[0])
    tokens = english.read(text).tokens
    if found.hand is Hand.ROUGH or not tokens:
        return ""
    named = next((m for m in mentions(tokens, people) if m.start == 0 and m.who == at), None)
    start = named.end if named else int(tokens[0].word in ("he", "she"))
    if start == len(tokens) or (start and text[tokens[start].start - 1] != " "):  # "she's been there"
        return ""
    rest = spelled(text[tokens[start].start :], english)
    is_whole = len(rest.split()) == len(unended(made.it).split()) - 1
    rest = rest if start else small(rest, english)
    is_sure = start > 0 or not tokens[0].has(Tag.PLURAL | Tag.PAST)  # "walks on the moor": who walks?
    is_sure = is_sure and is_whole and _does(tokens[start:], english)
    return voiced(rest, found.words.tone.contractions, english) if is_sure else ""


def _does(tokens: Sequence[Token], english: English) -> bool:
    """Whether words begin with what somebody does or has done: *still draws the templates*."""
    verb = next((t for t in tokens if not t.has(_BETWEEN) or t.has(Tag.THIRD | Tag.PAST)), None)
    is_verb = verb is not None and verb.has(Tag.THIRD | Tag.PAST | Tag.HAVE_THIRD)
    return verb is not None and is_verb and english.lexicon.base(verb.word) not in _NO_DEED


def _can_stand(it: str, people: Sequence[Person], english: English, doer: str) -> bool:
    """Whether a clause is short, names none of those met, points at nobody and tells nothing that is not for all.

    Behind *who* the ``doer`` with which the answer begins may come again: *who sorts her horsehair by hand*.
    """
    tokens = english.read(it).tokens
    if len(it.split()) > _MOST or _BROKEN.search(it) or mentions(tokens, people) or points_nowhere(it, english):
        return False
    if english.is_sad(it) or english.is_dull(it) or english.has("not_for_all", it):
        return False
    several = one = False
    own_words = _OF_DOER.get(doer, frozenset())
    for token in tokens:
        if token.word in own_words:
            continue
        if token.word in _NOT_THEIRS or (token.word in _MANY and not several) or (token.word in _ONE and not one):
            return False
        several = several or token.has(Tag.PLURAL) or token.word in ("every", "each")
        one = one or token.has(Tag.NOUN | Tag.MASS | Tag.NAME)
    return True


def _is_named(found: Gathered, people: Sequence[Person], at: int) -> bool:
    """Whether an answer for this note speaks of that person, who would be named twice."""
    english = found.words.english
    return any(m.who == at for text in _answers(found) for m in mentions(english.read(text).tokens, people))


def _is_new(it: str, found: Gathered) -> bool:
    """Whether this note tells nothing of the kind yet."""
    mine = _roots(it)
    told = {root for text in _answers(found) for root in _roots(text)}
    return bool(mine) and len(mine & told) <= _ALIKE * len(mine)


def _answers(found: Gathered) -> list[str]:
    of, person = found.interview, found.interview.interviewers[found.index]
    texts = [person.stood_out, person.stood_out_as, person.why, of.need, of.strength, of.repair, of.repair_question]
    return [text for text in (*texts, *(action.what for action in of.actions)) if text.strip()]


def _roots(text: str) -> set[str]:
    return {word[:_ROOT] for word in re.findall(r"[^\W_]+", text.lower()) if len(word) >= _WEIGHTY} - _SMALL


_SMALL = frozenset(word[:_ROOT] for word in "that about which when what with from they their them have been".split())
