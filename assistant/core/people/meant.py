"""Who is meant: the people of an interview, and where an answer speaks of them."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.core.english import Tag, Token
from assistant.core.people.called import Person
from assistant.core.people.names import Name, Names


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of words that names somebody: from one word to another, and which person of those known."""

    start: int
    end: int
    who: int
    possessive: bool = False


def folded(text: str) -> str:
    """Bring a name to small letters without accents, full stops and capitals, to compare."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text.lower().replace(".", "").replace("’", "'")


@lru_cache(maxsize=256)
def ways_to_say(who: Person) -> frozenset[tuple[str, ...]]:
    """List how an answer may name a person, each as a row of words."""
    name = who.name
    rows = {name.full, who.call, name.called, name.titled, name.given, name.family}
    if name.title and name.given:
        rows |= {
            f"{name.title} {name.given}",
            f"{name.title} {name.given} {name.family}",
            f"{name.given} {name.family}",
            f"{name.title} {name.given.split()[0]}",  # "Sister Bernadette" of a Sister Bernadette Foy
        }
    if name.given and name.family:
        rows.add(f"{name.given} {name.family}")
    rows |= _two_given(name)
    if name.title in ("Prof.", "Professor"):
        rows |= {f"Professor {name.family}", f"Prof {name.family}", "professor", "the professor"}
    for base in filter(None, (who.call, name.given, name.family)):
        rows |= {f"{base} {after}" for after in ("sir", "madam", "mam", "ma'am", "san", "ji")}
    if who.job:
        rows |= _ways_by(who.job)
    rows |= {"sir", "madam", "ma'am"}
    return frozenset(tuple(folded(row).split()) for row in rows if row.strip())


def _two_given(name: Name) -> set[str]:
    """Give both given names of somebody who may go by two: *Lars Erik* of a Lars Erik Mo."""
    first, *others = name.full.removeprefix(name.title).split() or [""]
    is_two = len(others) > 1 and first == name.given and others[0].isalpha() and others[0][0].isupper()
    return {f"{first} {others[0]}"} if is_two and name.family in (others[-1], " ".join(others[1:])) else set()


def _ways_by(job: str) -> set[str]:
    """List how somebody is named by what they are: *head of data* is *the head*."""
    first = re.split(r"[,/]", job)[0].lower().split()
    words = first[: next((place for place, word in enumerate(first) if word in ("of", "for", "at")), len(first))]
    head = {"the head"} if words and words[-1].startswith("head") else set()  # of a headmistress
    return {f"the {' '.join(words)}", " ".join(words), f"the {words[-1]}"} | head if words else set()


def by_job(tokens: Sequence[Token], mention: Mention, who: Person) -> bool:
    """Whether somebody is named by their job alone, which may be any such job: *from SDR to AE*."""
    said = " ".join(folded(t.text) for t in tokens[mention.start : mention.end])
    return said in _ways_by(who.job) if who.job and not said.startswith("the ") else False


def mentions(tokens: Sequence[Token], people: Sequence[Person], typed_small: frozenset[str] = frozenset(),
             titles: Collection[str] = ()) -> list[Mention]:  # fmt: skip
    """Find every place that names one of the people; a name is found as a name, never inside another word.

    ``typed_small`` are words that are no name where they stand in small letters (*price*, *will*, *mark*).
    """
    rows, whole, firsts = _rows(tuple(people))
    found: list[Mention] = []
    place = 0
    words = [folded(t.text) for t in tokens]
    while place < len(tokens):
        if _OWNS.sub("", words[place]) not in firsts:
            place += 1
            continue
        hit = next((m for way, at in rows if (m := _at(place, way, at, words, tokens, typed_small, whole))), None)
        if hit and _is_elsewhere(tokens, hit, people[hit.who]):
            place = hit.end
            continue
        if hit:
            if hit.start and _leads_name(tokens[hit.start - 1], titles) and (not found or found[-1].end < hit.start):
                hit = replace(hit, start=hit.start - 1)  # "Sir Jason" of a Jason
            found.append(hit)
            place = hit.end
        else:
            place += 1
    return found


def _leads_name(before: Token, titles: Collection[str]) -> bool:
    """Whether a word before a name is part of it: a title, or a letter with its full stop (*M. Vauquelin*)."""
    return folded(before.text) in titles or (before.text[:1].isupper() and len(before.text.rstrip(".")) == 1)


_OWNS = re.compile(r"'s?$")
_Way = tuple[str, ...]


@lru_cache(maxsize=64)
def _rows(people: tuple[Person, ...]) -> tuple[list[tuple[_Way, int]], frozenset[_Way], frozenset[str]]:
    """List how any of the people may be named, the longest way first; their whole names; and the first word of each."""
    rows = [(way, at) for at, who in enumerate(people) for way in ways_to_say(who)]
    rows.sort(key=lambda row: -len(row[0]))
    whole = frozenset(tuple(folded(who.name.full).split()) for who in people)
    return rows, whole, frozenset(_OWNS.sub("", way[0]) for way, _ in rows if way)


def _is_elsewhere(tokens: Sequence[Token], mention: Mention, who: Person) -> bool:
    """Whether somebody named by what they are is at a place of their own: *the registrar at the university gallery*.

    A title that is shared is no person named, nor is one that names a thing: *the pilot launch*.
    """
    said = " ".join(folded(t.text) for t in tokens[mention.start : mention.end])
    joint, place = (tokens[at] if at < len(tokens) else None for at in (mention.end, mention.end + 1))
    if joint is not None and who.job and said in _ways_by(who.job) and _is_named_by(joint, place):
        return True
    if mention.start and who.job and said in _ways_by(who.job) and tokens[mention.start - 1].word in _ANY:
        return True  # "a chief actuary" is one of many
    if joint is None or place is None or joint.word not in ("at", "of", "from") or not who.job:
        return False
    is_of_job = folded(who.job).split()[: len(said.split()) + 1][-2:] == [said.split()[-1], joint.word]
    is_place = place.has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.NAME) and not place.has(Tag.TIME)
    return said in _ways_by(who.job) and is_place and not is_of_job


_ANY = ("a", "an", "another", "any", "every", "each", "no", "one")


def _is_named_by(after: Token, beyond: Token | None) -> bool:
    """Whether a job only says of what kind the thing behind it is: *the chef knives*, and not *the chef cooks*."""
    if after.has(Tag.ING) and after.has(Tag.NOUN | Tag.MASS) and beyond is not None:
        return beyond.has(Tag.PLURAL | Tag.NOUN) and not beyond.has(Tag.PREP)  # "the teacher training days"
    return after.has(Tag.NOUN | Tag.PLURAL | Tag.MASS) and not after.has(_BEHIND_DOER)


_BEHIND_DOER = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_WAS | Tag.HAVE_THIRD | Tag.MODAL | Tag.ADV | Tag.PREP | Tag.TIME
    | Tag.AGENT | Tag.ROLE | Tag.PEOPLE | Tag.NAME | Tag.ADJ | Tag.UNKNOWN | Tag.ING
)  # fmt: skip
"""What stands behind somebody who is named by their job, or makes another job of it: *the head teacher*."""


def _at(place: int, way: tuple[str, ...], who: int, words: Sequence[str], tokens: Sequence[Token],
        typed_small: frozenset[str], whole: frozenset[tuple[str, ...]]) -> Mention | None:  # fmt: skip
    end = place + len(way)
    if end > len(tokens):
        return None
    *firsts, last = words[place:end]
    bare = _OWNS.sub("", last)
    possessive = bare != last
    if (*firsts, bare) != way:
        return None
    if way != ("professor",) and (len(way) == 1 or way in whole) and _is_word(tokens, place, end, typed_small):
        return None
    if len(way) == 1 and _is_month_or_trait(tokens, place, typed_small):
        return None
    is_office = place > 0 and tokens[end - 1].text[:1].isupper()  # "the Head wants them back"
    if len(way) <= 2 and way[-1] in _COMMON and not is_office and not _leads(place, end, tokens):
        return None
    return Mention(place, end, who, possessive)


def _is_word(tokens: Sequence[Token], place: int, end: int, typed_small: frozenset[str]) -> bool:
    """Whether a name stands in small letters and is made of words that are none: *how you chase banks*."""
    return all(t.text[:1].islower() and folded(t.text) in typed_small for t in tokens[place:end])


def _is_month_or_trait(tokens: Sequence[Token], place: int, typed_small: frozenset[str]) -> bool:
    """Whether a word with its capital is no name where it stands: *sales rose in May*, *Young people trust it*."""
    token = tokens[place]
    if place and token.has(Tag.TIME) and tokens[place - 1].has(Tag.PREP):
        return True
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if place or after is None or token.word not in typed_small or not token.has(Tag.ADJ):
        return False
    return after.has(Tag.PLURAL | Tag.NOUN | Tag.MASS) and not after.has(_DOES)


_DOES = Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_WAS | Tag.HAVE_THIRD | Tag.MODAL
_COMMON = frozenset(
    "sir madam ma'am owner manager boss director supervisor founder head lead chef doctor principal professor".split()
)


def _leads(place: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether a person named by what they are stands as the subject of the answer: *the owner is also a welder*."""
    after = tokens[end] if end < len(tokens) else None
    return place == 0 and bool(
        after and after.has(Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.HAVE_THIRD | Tag.ADV | Tag.BASE)
    )


def who_is(typed: str, people: Sequence[Person], known: Names) -> int | None:
    """Find whom a typed name means among the people; None where it is nobody of them or more than one.

    What only stands around a name tells nobody apart: a title, *III* or *Jr.* behind it, an initial in it.
    """
    wanted = tuple(folded(typed).split())
    if not wanted:
        return None
    exact = [at for at, who in enumerate(people) if wanted in ways_to_say(who)]
    if len(exact) == 1:
        return exact[0]
    bare = _bare(folded(typed), known)
    loose = [at for at, who in enumerate(people) if bare and _may_be(bare, _bare(folded(who.name.full), known))]
    return loose[0] if len(loose) == 1 and not exact else None


def _bare(name: str, known: Names) -> frozenset[str]:
    words = [word.strip(",()") for word in name.split()]
    around = [w for w in words if known.is_title(w) or w in known.lists["suffixes"] or len(w) == 1]
    return frozenset(words) - frozenset(around)


def _may_be(typed: frozenset[str], name: frozenset[str]) -> bool:
    """Whether a typed name is part of a name, or says more than it."""
    return typed <= name or (len(name) > 1 and name <= typed)
