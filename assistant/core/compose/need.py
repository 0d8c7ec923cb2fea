"""What they need, made ready: a thing, a person, a trouble, something to do, or the candidate's own sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.core.compose.material import Known, Made, Material, mended, own, small, thing, tidied
from assistant.core.compose.need_kinds import (
    as_avoided,
    for_shift,
    from_doing,
    is_deed,
    is_done_to,
    kinded,
    may_be_deed,
    of_the_reader,
    one_of_a_trade,
    one_such,
    to_do,
    without_lead,
)
from assistant.core.compose.need_told import reason_of, said_need, told_need
from assistant.core.compose.needed import is_at_times, needed, whole_need
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    as_meant,
    begun_as,
    dangles,
    is_bare,
    is_clause,
    is_foreign,
    is_known,
    is_neat,
    is_someone,
    is_stated,
    is_thing,
    may_be_thing,
    sentences,
    spelled,
    unended,
    with_article,
    with_articles,
)
from assistant.core.people import to_reader
from assistant.core.unsaid import Unsaid


def one_need(typed: str, index: int, known: Known) -> Made:
    """Read one thing they need."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text or is_foreign(text, english):
        return Made(reason=Unsaid.FOREIGN if text else Unsaid.NOTHING)
    said = said_need(text, index, known)
    if isinstance(said, Made):
        return replace(said, changes=changes)
    text = without_lead(said, english).rstrip("!")
    text = text if known.is_believed else english.rewritten(text, "wanted")
    if not text:
        return Made(reason=Unsaid.NOTHING)
    head, reason = reason_of(text) if known.hand is Hand.ROUGH else (text, "")
    if reason and (made := _whole(head, changes, index, known)).readings:
        return replace(made, dropped=f"{made.dropped} {reason}".strip())  # a learner's reason seldom stands
    if known.may_be_telegram(text) and (found := whole_need(text, english)):
        return replace(found, changes=changes)
    pieced = needed(text, index, known) if known.may_be_telegram(text) else None
    if told := told_need(text, index, known):
        return replace(told, changes=changes)
    made = _whole(text, changes, index, known)
    return replace(pieced, changes=changes) if pieced and _is_better(pieced, made) else made


def _is_better(pieced: Made, made: Made) -> bool:
    """Whether a need read in pieces says more, or is a deed that the grammar took for a thing: *keep people past peak*.

    Whom they look for is said rather than what else they need.
    """
    if not made.readings:
        return True
    kind, other = pieced.readings[0].kind, made.readings[0].kind
    if kind is Kind.TO_DO and other is not Kind.TO_DO:
        return True
    if other is Kind.TO_DO and pieced.readings[0].it.startswith(f"a {made.readings[0].it}"):
        return True  # "pitch that lasts till May"
    is_less = is_at_times(pieced, made) or len(pieced.dropped.split()) <= len(made.dropped.split()) > 0
    return is_less and not (other is Kind.SOMEONE and kind is not other)


def _whole(text: str, changes: tuple[tuple[str, str], ...], index: int, known: Known) -> Made:
    """Read a need by the grammar, as it stands or as it was meant."""
    english = known.english
    reader = known.reader(index, asked_of=len(known.people) == 1)
    for version, lost in known.versions(text, "a"):
        turned = to_reader(version, reader, english, known.names, sought=True)
        if turned.unsure:
            head, _, rest = version.partition(", ")  # "someone organised, they had three slip": the first says enough
            turned = to_reader(head, reader, english, known.names, sought=True)
            is_cut = dangles(english.read(head).tokens) or (known.is_believed and not _REST.match(rest))
            if rest and not is_cut and not turned.unsure and (found := _readings(turned.text, english)[0]):
                return Made(found, changes, f"{rest} {lost}".strip())
            continue
        found, dropped = _readings(turned.text, english)
        is_put_in = known.is_believed and any(
            m.it[:2] in ("a ", "an") and not text.lower().startswith("a") for m in found
        )
        if (not found or dropped or is_put_in) and (whole := _believed(turned.text, known)):
            return Made(whole, changes)
        if found:
            return Made(found, mended(text, version, lost, changes), f"{dropped} {lost}".strip())
    turned = to_reader(text, reader, english, known.names, sought=True)
    if not turned.unsure and as_meant(text, english) == text and known.is_sound(turned.text):
        told = turned.text.lower().startswith("you ") and len(sentences(turned.text)) == 1
        it = spelled(small(unended(turned.text), english), english)
        return Made((Material(Kind.THAT, it, sad=english.is_sad(it)) if told else own(turned.text, english),), changes)
    return Made(changes=changes, reason=Unsaid.UNSURE)


_REST = re.compile(r"(?:and|but|because|since|as|so|which|they|he|she|it)\b")
"""How what is told besides begins, without which a need of somebody who writes with care is whole."""


def _believed(text: str, known: Known) -> tuple[Material, ...]:
    """Read by its beginning what somebody writes with care: *someone to bring the line back into operation*."""
    low = as_avoided(small(unended(text), known.english), known.english)
    kind = begun_as(low, known.english) if known.is_believed and low else None
    if kind is Kind.SOMEONE:
        return (thing(low, known.english, kind),)
    if kind in (Kind.THING, Kind.DOING) and is_done_to(low) and not is_thing(low, known.english):
        return (from_doing(low, known.english, is_sure=True),)  # "shortening the wait for a scan, which stands at …"
    return (kinded(low, known.english),) if kind is Kind.THING else ()


_SUBJECT = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.PRON_P
_LIST = re.compile(r",\s|;\s|\s[-–—]\s| \+ ")
_SHORT = 10
"""Words up to which missing articles are put in."""


def _readings(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    parts = sentences(text)
    first = for_shift(unended(parts[0]), english)
    beside = english.parted("and_people", first)
    if beside and beside[0] and not is_someone(beside[0], english):
        people = first[len(beside[0]) :].lstrip(" ,").removeprefix("and ")
        found = tuple(_single(people, english))
        if found:
            return found, ". ".join([beside[0], *parts[1:]])  # "weekend clinics and someone who is good with runners"
    found = tuple(_single(first, english))
    if not found and _LIST.search(first):
        found, dropped = _listed(first, english)
        if found:
            return found, " ".join(filter(None, [dropped, *parts[1:]]))
    if not found:
        found, dropped = _begun(first, english)
        return found, " ".join(filter(None, [dropped, *parts[1:]])) if found else ""
    if len(parts) == 1:
        return found, ""
    good = [p for p in parts[1:] if is_clause(unended(p), english)]
    if len(good) == len(parts) - 1 and any(m.kind is Kind.OWN for m in found):
        first_own = next(m for m in found if m.kind is Kind.OWN)
        whole = " ".join([first_own.it, *(own(p, english).it for p in good)])
        return (replace(first_own, it=whole, sad=english.is_sad(whole)),), ""
    return found, " ".join(parts[1:])


def _begun(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read the person a need begins with, where what is said of them goes on in a way that cannot stand."""
    tokens = english.read(text).tokens
    for joint, after in reversed(list(pairwise(tokens))):
        if not joint.has(Tag.COMMA) and (joint.word != "and" or after.has(Tag.BASE)):
            continue  # "who can steam and hang planks"
        head = text[: joint.start].rstrip(" ,")
        found = tuple(m for m in _single(head, english) if m.kind is Kind.SOMEONE and " who " in m.it)
        if found and not dangles(english.read(head).tokens):
            return found, text[len(head) :].strip(" ,")
    return (), ""


def _listed(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read a list: the person they look for, else the first that can stand; the rest is left away."""
    parts = [p for p in _LIST.split(text) if not dangles(english.read(p).tokens)]
    made = [(p, tuple(m for m in _single(p, english) if m.kind is not Kind.OWN)) for p in parts]
    people = [(p, m) for p, m in made if m and m[0].kind is Kind.SOMEONE and "who" in p.split()]
    for part, found in people or made[:1]:
        if found:
            return found, ", ".join(p for p in parts if p != part)
    return (), ""


def _single(text: str, english: English) -> Iterator[Material]:
    if text.startswith("that ") and english.is_("clause", text[5:]):
        yield Material(Kind.THAT, spelled(small(text[5:], english), english), sad=english.is_sad(text))
        return
    needed = english.after("needed", text)
    if needed and (made := list(_wanted(of_the_reader(needed, english), english))):
        yield from made
        return
    first = english.read(text).tokens[0] if english.read(text).tokens else None
    doing = first is not None and first.has(Tag.ING) and english.is_("doing", small(text, english))
    if trait := english.after("someone", text):
        if english.is_("adjp", trait):
            yield Material(Kind.SOMEONE, spelled(small(text, english), english))
            return
        if is_thing(text, english):
            yield from _wanted(text, english)
            return
    people = is_someone(small(text, english), english) and not english.read(text).tokens[0].has(_SUBJECT)
    is_told = is_clause(text, english) and (text[:1].isupper() or _has_sure_verb(text, english))
    is_told = is_told and not doing and not people and not may_be_thing(small(text, english), english)
    is_told = is_told or english.after("gone", text) is not None
    if is_told or (text[:1].isupper() and is_stated(small(text, english), english)):
        addressed = text.lower().startswith("you ")
        if not addressed:
            yield own(text, english)
        if addressed:
            yield Material(Kind.THAT, spelled(small(text, english), english), sad=english.is_sad(text))
        return
    yield from _wanted(text, english)


def _has_sure_verb(text: str, english: English) -> bool:
    """Whether a verb stands there that is no noun besides: *falls are up*, but not *unplanned stops on line 3*."""
    other = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.PART | Tag.PREP
    return any((t.has(_VERB) and not t.has(other)) or t.has(_SUBJECT) for t in english.read(text).tokens)


_VERB = (
    Tag.THIRD | Tag.PAST | Tag.BASE | Tag.BE_IS | Tag.BE_ARE | Tag.HAVE_THIRD | Tag.HAVE_BASE | Tag.MODAL | Tag.DO_BASE
    | Tag.DO_THIRD
)  # fmt: skip


def _wanted(text: str, english: English) -> Iterator[Material]:
    """Read what is wanted: a person, a thing, or something done."""
    low = as_avoided(small(text, english), english)
    if not english.read(low).end:
        return
    if low.startswith("to ") and english.is_("inf", low[3:]):
        yield to_do(low[3:], english)
    elif english.is_("doing", low) and english.read(low).tokens[0].has(Tag.ING):
        yield from_doing(low, english)
    else:
        low = one_of_a_trade(_person_before_all(low, english), english)
        yield from _plain(low, english) or _with_articles(low, english) or _doers(low, english)


def _person_before_all(text: str, english: English) -> str:
    """Of *nights and people who stay* the person is what a note can answer."""
    beside = english.parted("and_people", text)
    if not beside or " who " not in f" {beside[1]}" or is_someone(beside[0], english):
        return text
    return text.removeprefix(beside[0]).lstrip(" ,").removeprefix("and ")


def _plain(text: str, english: English) -> tuple[Material, ...]:
    """Read what can stand as it is typed, or with an article before it."""
    if may_be_deed(text, english) and not is_deed(text, english):
        return ()
    reading = english.read(text)
    is_one = (is_thing(text, english) and is_neat(text, english)) or reading.whole("with_reason")
    if is_one and not is_deed(text, english):
        return (kinded(text, english),)
    is_lone = is_bare(text, english) or reading.whole("bare_reason")
    is_lone = is_lone and not reading.tokens[0].has(Tag.PLURAL)  # "builds take 40 minutes"
    if is_lone and is_known(text, english) and not is_deed(text, english):
        return (one_such(text, english),)
    is_person = reading.end > 1 and reading.tokens[1].has(Tag.WHO)
    if english.after("need_help", text) is not None and is_known(text, english):
        return (kinded(text, english),)
    is_noun = reading.tokens[0].has(Tag.NOUN | Tag.MASS) and not is_deed(text, english)  # "breakfast shift"
    is_done = english.is_("inf", text) and reading.tokens[0].has(Tag.BASE) and not is_person and not is_noun
    return (to_do(text, english),) if is_done else ()


def _with_articles(text: str, english: English) -> tuple[Material, ...]:
    """Read a short text once its missing articles are put in."""
    if len(text.split()) > _SHORT:
        return ()
    if is_someone(text, english):
        person = with_article(text, "a") if english.read(text).tokens[0].has(Tag.NOUN) else text
        return (kinded(person, english),) if english.is_("np", person) else ()
    if english.read(text).tokens[0].has(Tag.NOUN) and english.after("need_deed", text) is None:
        return ()  # "school run and dinner"
    articled = with_articles(text, "the", "inf", english, most=1)
    return (to_do(articled, english),) if articled else ()


def _doers(text: str, english: English) -> tuple[Material, ...]:
    """Read adjectives alone as what they look for in somebody."""
    first = english.read(text).tokens[0]
    is_adjective = first.has(Tag.ADJ | Tag.PART) and not first.has(Tag.BASE | Tag.NOUN)
    if english.after("had_enough", text) is not None:
        return ()
    if is_adjective and len(text.split()) <= _SHORT and english.is_("adjp", text):
        return (Material(Kind.SOMEONE, f"someone {text}", also={"bare": text}),)
    return ()
