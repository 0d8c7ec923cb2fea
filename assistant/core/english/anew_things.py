"""What a learner's verb does something to, what is said or known, what somebody is, and what a preposition governs."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.core.english.anew_kinds import FREELY, VERBAL, Clause, Rest, Typed, Verb, Who
from assistant.core.english.anew_nouns import Noun, nouns
from assistant.core.english.anew_verbs import ABOUT
from assistant.core.english.tags import Tag

_IN_GENERAL = ("like", "love", "enjoy", "do", "understand", "use", "sell", "hate")
_PERSONS = ("me", "you", "him", "her", "us", "them")
_GIVING = ("show", "give", "tell", "offer", "teach", "bring", "send")
_SAYING = "say tell explain ask know think mention forget see hear understand remember feel".split()
_JOINTS = ("when", "how", "why", "where", "if", "whether")
_QUALITIES = frozenset(
    "clean calm open dry light warm cool slow quiet clear perfect right wrong empty busy free fit".split()
)
_ONE = ("a", "an", "one", "somebody", "someone")


def things(typed: Typed, rest: Rest, verb: Verb, who: Who) -> Iterator[Rest]:
    """Give what a verb may do something to."""
    if verb.base == "be":
        yield from _being(typed, rest, who)
        return
    at = rest.end
    is_led = typed.word(at) in ("that", *_JOINTS)
    told = _told(typed, at, verb, who)
    if told is not None and is_led:
        yield replace(rest, thing=told.said, end=told.end)
    many = (verb.is_general and typed.is_mine) or (verb.base in _IN_GENERAL and verb.tense != "must")
    for name in names(typed, at, "known" if verb.base == "know" else "many" if many else "object"):
        if verb.base != "have" or not (typed.has(at, Tag.BASE) and name.said.startswith(typed.tokens[at].text)):
            yield from _given(typed, rest, name, verb, who)
    if told is not None and not is_led:
        yield replace(rest, thing=told.said, end=told.end)


def names(typed: Typed, at: int, place: str) -> Iterator[Noun]:
    """Give what can be named, with what somebody does who is named: *a person who starts at five*."""
    for name in nouns(typed.tokens, at, place, typed.english.lexicon):
        if typed.word(name.end) in ("who", "that", "which"):
            who = Who(typed.word(name.end), 6 if name.is_many else 3, name.end + 1, name.is_somebody)
            for said, end in _does(typed, name.end + 1, who):
                yield name._replace(said=f"{name.said} {said}", end=end)
        yield name


def _does(typed: Typed, at: int, who: Who) -> Iterator[tuple[str, int]]:
    """Give what somebody who is named does, and what else: *who starts at 5 and can drive*."""
    theirs = replace(typed, is_mine=False)
    for found in typed.grammar.predicates(theirs, at, who):
        if typed.word(found.end) == "and":
            begin = found.end + 1 + (typed.word(found.end + 1) == "who")
            if typed.has(begin, VERBAL):
                for more in typed.grammar.predicates(theirs, begin, who):
                    yield f"{found.said} and {more.said}", more.end
        yield found.said, found.end


def sought(typed: Typed, rest: Rest, verb: Verb, at: int) -> Iterator[Rest]:
    """Read what somebody who is needed does, told behind what they are needed for."""
    if verb.base in ("need", "search", "want", "have", "look") and rest.thing:
        first = rest.thing.removeprefix("for ").split()[0]
        for said, end in _does(typed, at + 1, Who("who", 3 if first in _ONE else 6, at + 1, is_somebody=True)):
            yield replace(rest, others=(*rest.others, said), end=end)


def _given(typed: Typed, rest: Rest, name: Noun, verb: Verb, who: Who) -> Iterator[Rest]:
    """Take what a verb does something to, or whom it does it to and what."""
    said = name.said.replace("OWN", who.own)
    if name.said in _PERSONS:
        yield from _to_somebody(typed, rest, name, verb, who)
    elif verb.base in ABOUT:
        yield replace(rest, thing=f"{ABOUT[verb.base][1]} {said}", end=name.end)
    else:
        yield replace(rest, thing=said, end=name.end)


def _to_somebody(typed: Typed, rest: Rest, name: Noun, verb: Verb, who: Who) -> Iterator[Rest]:
    """Read what was shown or told to somebody: *showed me the hall*, *explained the plan to me*."""
    whom, end = name.said, name.end
    if verb.base in _SAYING and (told := _told(typed, end, verb, who, to=whom)) is not None:
        yield replace(rest, thing=told.said, end=told.end)
    if verb.base == "explain":
        for more in nouns(typed.tokens, end, "object", typed.english.lexicon):
            yield replace(rest, thing=f"{more.said.replace('OWN', who.own)} to {whom}", end=more.end)
    elif verb.base in _GIVING:
        for more in names(typed, end, "object"):
            yield replace(rest, thing=f"{whom} {more.said.replace('OWN', who.own)}", end=more.end)
    elif verb.base == "let":
        to = end + (typed.word(end) == "to")
        for done, stop in _doing(typed, to, "base", who):
            yield replace(rest, thing=f"{whom} {done}", end=stop)
    elif verb.base == "ask":
        yield from _asked(typed, rest, whom, end)
    elif verb.base != "say":
        yield replace(rest, thing=whom, end=end)


def _asked(typed: Typed, rest: Rest, whom: str, at: int) -> Iterator[Rest]:
    for more in nouns(typed.tokens, at + 1, "about", typed.english.lexicon):
        if typed.word(at) in ("about", "for", "on"):
            yield replace(rest, thing=f"{whom} about {more.said}", end=more.end)


def _told(typed: Typed, at: int, verb: Verb, who: Who, to: str = "") -> Clause | None:
    """Read what is said or known: *that each nurse has a mentor*, *when they will fall*."""
    word = typed.word(at)
    if verb.base not in _SAYING or not word:
        return None
    if word in ("yes", "no") and typed.ends(at + 1):
        return Clause(word, at + 1)
    if word == "how" and typed.word(at + 1) in ("many", "much"):
        return None
    joint = word if word in _JOINTS else ""
    for found in typed.grammar.clauses(
        replace(typed, is_mine=who.said == "I"), at + (word == "that" or bool(joint)), None
    ):
        is_another = {found.who.said if found.who else "", who.said} == {"he", "she"}
        is_seen = verb.base in ("see", "hear", "feel") and word != "that" and not joint
        if not is_another and not is_seen:
            return Clause(f"{_whom(verb, who, to)}{joint or 'that'} {found.said}", found.end)
    return None


def _whom(verb: Verb, who: Who, to: str) -> str:
    """Say whom something is told to, which is the candidate where nobody is named."""
    if verb.base == "explain":
        return f"to {to} " if to else ""
    if to and verb.base in ("tell", "ask", "say"):
        return f"{to} "
    return "me " if verb.base == "tell" and who.said != "I" else ""


def _being(typed: Typed, rest: Rest, who: Who) -> Iterator[Rest]:
    """Read what somebody or something is."""
    at = end = rest.end
    if typed.word(at) == "enough":
        yield replace(rest, thing="enough", end=at + 1)
    while typed.has(end, Tag.DEGREE) and typed.word(end) not in FREELY:
        end += 1
    if typed.has(end, Tag.ADJ) and typed.tokens[end].text.islower() and _is_quality(typed, end):
        yield replace(rest, thing=" ".join(t.text for t in typed.tokens[at : end + 1]), end=end + 1)
    for name in nouns(typed.tokens, at, "object", typed.english.lexicon):
        is_thing = who.person in (3, 6) and not who.is_somebody
        if name.is_somebody or is_thing or name.said.startswith(("the ", "my ", "her ", "his ", "their ")):
            yield replace(rest, thing=name.said.replace("OWN", who.own), end=name.end)


def _is_quality(typed: Typed, at: int) -> bool:
    """Whether an adjective says by itself what something is: not *a perfect weld*, and not *is crash*."""
    is_before = typed.has(at + 1, Tag.NOUN | Tag.PLURAL | Tag.MASS) and not typed.has(at + 1, Tag.PREP)
    is_noun = typed.has(at, Tag.NOUN) and typed.has(at, Tag.BASE)
    is_noun = is_noun and typed.word(at) not in typed.english.lexicon.adjectives | _QUALITIES
    return typed.word(at) != "own" and not is_before and not is_noun and not typed.has(at, Tag.DET_P | Tag.NUMBER)


def placed(typed: Typed, rest: Rest, verb: Verb, who: Who) -> Iterator[Rest]:
    """Read where, with whom, for what: a preposition and what it governs."""
    at, word = rest.end, typed.word(rest.end)
    after = typed.word(at + 1)
    lexicon = typed.english.lexicon
    if word in ("until", "till", "like") and typed.has(at + 1, Tag.NUMBER):
        for name in nouns(typed.tokens, at + 1, "many", lexicon) if word != "like" else ():
            yield replace(rest, others=(*rest.others, f"up to {name.said}"), end=name.end)
        return
    if word == "like" and after in ("in", "at", "on") and rest.thing and verb.base == "be":
        for name in nouns(typed.tokens, at + 2, after, lexicon):
            yield replace(rest, thing=f"as {rest.thing} as {after} {name.said}", end=name.end)
        return
    for done, end in _for_doing(typed, at, who):
        yield replace(rest, others=(*rest.others, done), end=end)
    if word == "to" and typed.has(at + 1, Tag.BASE) and not typed.has(at + 1, Tag.NOUN):
        return
    for name in names(typed, at + 1, word):
        yield replace(rest, others=(*rest.others, f"{word} {name.said.replace('OWN', who.own)}"), end=name.end)


def _for_doing(typed: Typed, at: int, who: Who) -> Iterator[tuple[str, int]]:
    """Read what a preposition governs that is done: *for start at 2*, *without to ask*."""
    word, to = typed.word(at), at + 1 + (typed.word(at + 1) == "to")
    is_done = typed.has(to, Tag.ING) or (to > at + 1 and typed.has(to, Tag.BASE))
    if is_done and word in ("without", "for", "by", "in", "of", "about"):
        for done, end in _doing(typed, to, "ing", who):
            yield f"{word} {done}", end
    takes = typed.has(at + 2, Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_O) or typed.word(at + 2) == "at"
    if (word == "for" and takes) or (word == "to" and not typed.has(at + 1, Tag.NOUN)):
        for done, end in _doing(typed, at + 1, "base", who):
            yield f"to {done}", end


def to_do(typed: Typed, rest: Rest, who: Who) -> Iterator[Rest]:
    """Read what somebody wants or has to do."""
    for done, end in _doing(typed, rest.end + 1, "base", who):
        yield replace(rest, thing=f"to {done}", end=end)


def _doing(typed: Typed, at: int, form: str, who: Who) -> Iterator[tuple[str, int]]:
    """Give something done behind another verb: *wash the guests*, *asking all the time*."""
    if not typed.has(at, Tag.BASE | Tag.ING | Tag.HAVE_BASE | Tag.DO_BASE | Tag.BE_BASE):
        return
    lexicon = typed.english.lexicon
    base = lexicon.base(typed.word(at))
    done = base if form == "base" else lexicon.inflected(base, form)
    for found in typed.grammar.rests(typed, at + 1, Verb(base, "now", at + 1), who):
        if "lasting" not in found.times:
            yield " ".join(filter(None, (done, found.thing, *found.others, found.often))), found.end
