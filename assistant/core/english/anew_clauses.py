"""One clause of a learner built anew: who, what they do in the tense that is meant, to what, where and how long."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from assistant.core.english.anew_behind import rests
from assistant.core.english.anew_kinds import FREELY, TELLING, VERBAL, Clause, Rest, Typed, Verb, Who
from assistant.core.english.anew_nouns import nouns
from assistant.core.english.anew_tenses import verb_said
from assistant.core.english.anew_times import time_at
from assistant.core.english.anew_verbs import ABOUT, verbs
from assistant.core.english.tags import Tag


class _Lead(NamedTuple):
    """What stands before who does something: a place, a time, *also*."""

    said: str
    end: int
    often: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


_PERSONS = {"i": 1, "you": 2, "we": 4, "they": 6, "he": 3, "she": 3, "it": 3}
_ANYBODY = ("everybody", "everyone", "nobody", "somebody", "someone")


def clauses(typed: Typed, at: int, who: Who | None, joint: str = "") -> Iterator[Clause]:
    """Give each way to read a clause from there; ``who`` does what is told of nobody."""
    for lead in _leads(typed, at):
        for subject in _subjects(typed, lead.end, who, joint):
            start = subject.end if subject.end >= 0 else lead.end
            often = list(lead.often)
            while typed.word(start) in FREELY:
                often.append(typed.word(start))
                start += 1
            if subject.end < 0 and start == lead.end and lead.said:
                continue
            for found in predicates(typed, start, replace(subject, end=start), tuple(often), lead.times):
                yield replace(found, said=f"{lead.said} {found.said}".strip())


def _leads(typed: Typed, at: int) -> Iterator[_Lead]:
    often: list[str] = []
    while typed.word(at) in ("also", "now", "still", "then", "and"):
        if typed.word(at) in ("also", "now", "still"):
            often.append(typed.word(at))
        at += 1
    yield _Lead("", at, tuple(often))
    if time := time_at(typed.text, typed.starts(at)):
        if time.tense != "day":
            yield _Lead(time.said, typed.behind(time), tuple(often), (time.tense,))
    elif truth := _TRUTH.match(typed.text, typed.starts(at)):
        yield _Lead("in fact", at + len(truth[0].split()), tuple(often))
    elif typed.word(at) == "when" and typed.is_mine:
        yield from _asked(typed, at)
    elif typed.word(at) in ("in", "at", "about", "on"):
        for lead in _placed(typed, at):
            yield lead._replace(often=tuple(often))


def _asked(typed: Typed, at: int) -> Iterator[_Lead]:
    """Read what was asked, before what is answered: *when you asked me about the press*."""
    for asked in clauses(replace(typed, is_mine=False), at + 1, None):
        if _ASKED.match(asked.said):
            yield _Lead(f"when {asked.said},", asked.end + typed.has(asked.end, Tag.COMMA))


def _placed(typed: Typed, at: int) -> Iterator[_Lead]:
    word = typed.word(at)
    for place in nouns(typed.tokens, at + 1, word, typed.english.lexicon):
        end = place.end + typed.has(place.end, Tag.COMMA)
        comma = "," if end > place.end and word in ("about", "on") else ""
        said = f"{word} {place.said.replace('OWN', 'my own')}{comma}"
        yield _Lead(said, end, times=("old",) if " old " in f" {said} " else ())


def _subjects(typed: Typed, at: int, who: Who | None, joint: str) -> Iterator[Who]:
    """Give who does it; the one before, where nobody is named again."""
    word = typed.word(at)
    if word in _PERSONS:
        yield Who("I" if word == "i" else word, _PERSONS[word], at + 1, is_somebody=True)
        return
    if word in _ANYBODY:
        yield Who(word, 3, at + 1, is_somebody=True)
        return
    if word == "there" and typed.has(at + 1, VERBAL):
        yield Who("there", 0, at + 1)
        return
    for name in nouns(typed.tokens, at, "subject", typed.english.lexicon):
        many = name.is_many or " and " in name.said
        yield Who(name.said.replace("OWN", "own"), 6 if many else 3, name.end, name.is_somebody)
    if who is not None and _is_shared(typed, at, who, joint):
        yield replace(who, end=-1)


def _is_shared(typed: Typed, at: int, who: Who, joint: str) -> bool:
    """Whether a verb stands there that whoever was named before does as well: *and finished in time*."""
    if typed.has(at, Tag.BASE | Tag.THIRD) and typed.has(at, Tag.NOUN | Tag.PLURAL | Tag.ADJ | Tag.MASS | Tag.NAME):
        return False  # "Ukrainian and polish"
    if joint in ("", ",") and typed.has(at, Tag.PART) and typed.has(at, Tag.PAST):
        return False  # "a method for it, published in 2020"
    of_others = Tag.BE_IS | Tag.BE_ARE | Tag.HAVE_THIRD | Tag.DO_THIRD | Tag.THIRD
    if who.said == "I":
        return not typed.has(at, of_others) and (typed.has(at, VERBAL) or typed.word(at) in FREELY)
    return joint == "and" and not typed.has(at, Tag.MODAL) and typed.has(at, VERBAL)


def predicates(
    typed: Typed, at: int, who: Who, often: tuple[str, ...] = (), led: tuple[str, ...] = ()
) -> Iterator[Clause]:
    """Give each way to read what somebody does, with who does it before it."""
    for verb in verbs(typed, at, who):
        if verb.alone:
            if typed.ends(verb.end):
                yield Clause(f"{who.said} {verb.alone}", verb.end, who)
            continue
        for rest in rests(typed, verb.end, verb, who):
            if said := _said(typed, verb, who, rest, often, led):
                yield Clause(said, rest.end, who)


def _said(typed: Typed, verb: Verb, who: Who, rest: Rest, often: tuple[str, ...], led: tuple[str, ...]) -> str:
    """Say a clause whole; empty where its verb has no tense that is sure."""
    if who.said == "there":
        if verb.base != "be" or not rest.thing:
            return ""
        who = replace(who, person=3 if rest.thing.split()[0] in ("a", "an", "the", "one", "no", "nobody") else 6)
    meant = _meant(typed, verb, who, rest)
    words = tuple(dict.fromkeys(filter(None, (*often, *verb.often, rest.often))))
    said = verb_said(meant, who, words, (*led, *rest.times), typed.english, is_mine=typed.is_mine)
    others = sorted(rest.others, key=lambda other: other.startswith("since "))
    thing = _SOMEBODY.sub("anybody", rest.thing) if verb.is_not else rest.thing
    return " ".join(filter(None, (who.said, said, thing, *others))) if said else ""


def _meant(typed: Typed, verb: Verb, who: Who, rest: Rest) -> Verb:
    """Choose the verb and the tense by what stands behind it: *say me* is *told me*."""
    is_of_me = _OF_ME.search(" ".join((rest.thing, *rest.others))) is not None and verb.base not in ("have", "be")
    was_done = (verb.base in TELLING or is_of_me) and not typed.is_mine
    was_said = typed.is_mine and who.said == "I" and verb.base in _SAID
    tense = "past" if verb.tense == "now" and (was_done or was_said) else verb.tense
    base = verb.base
    if base in ABOUT and rest.thing:
        base = ABOUT[base][0]
        tense = "going on" if base == "look" and tense in ("now", "past") and not typed.is_mine else tense
    elif base == "tell" and who.said == "I" and rest.thing.startswith("that "):
        base = "say"
    elif base == "say" and _WHOM.match(rest.thing):
        base = "tell"
    return replace(verb, base=base, tense=tense)


_SOMEBODY = re.compile(r"^some(?:body|one)\b")
_TRUTH = re.compile(r"is true (?=I\b)|(?:really|actually) (?=I\b)|in (?:truth|reality|fact)\b", re.IGNORECASE)
_ASKED = re.compile(r"(?:you|they|he|she) asked\b")
_SAID = ("say", "tell", "answer", "mention", "forget", "explain", "ask")
"""What the candidate did when they talked."""
_OF_ME = re.compile(r"\b(?<!like )(?:me|my)\b(?! time)")
_WHOM = re.compile(r"(?:me|you|us|him|her|them)\b")
