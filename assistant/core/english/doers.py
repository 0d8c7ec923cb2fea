"""Who does something: nobody named where English names one, somebody named twice, *who* left out."""

from collections.abc import Iterator

from assistant.core.english.number import Number, number_of
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag


def unnamed(sentence: Sentence) -> Iterator[Edit]:
    """*because is late* → *because it is late*; *a licence, is valid* → *a licence, which is valid*."""
    for place, token in enumerate(sentence.tokens):
        if token.word in ("is", "was") and place > 1 and sentence.roles[place - 1] is Role.COMMA:
            clause = sentence.clause_at[place]
            if sentence.roles[place - 2] is Role.NOUN and number_of(clause, sentence) in (Number.ME, Number.MANY):
                yield Edit(token.start, token.start, "which ")
    yield from _nobody(sentence)
    for clause in sentence.clauses:
        if clause.subject >= 0 or clause.opener not in _NEED_ONE or not clause.verbs:
            continue
        place = clause.verbs[0]
        token = sentence.tokens[place]
        if token.word in ("is", "was") and sentence.roles[place - 1] is Role.OPENS:
            yield Edit(token.start, token.start, "it ")


def _nobody(sentence: Sentence) -> Iterator[Edit]:
    """*in my last job was not like this* → *in my last job it was not like this*."""
    main, roles = sentence.clauses[0], sentence.roles
    if main.subject >= 0 or not main.verbs or roles[0] is not Role.PREPOSITION or roles[main.verbs[0]] is not Role.BE:
        return
    token, beyond = sentence.tokens[main.verbs[0]], roles[main.verbs[0] + 1 : main.verbs[0] + 3]
    if token.word in ("is", "was"):
        names = any(r in (Role.GIVEN, Role.NUMBER, Role.NOUN) for r in beyond)
        yield Edit(token.start, token.start, "there " if names else "it ")


_NEED_ONE = frozenset("because if when although though while".split())


def said_twice(sentence: Sentence) -> Iterator[Edit]:
    """*the company it gives a flat* → *the company gives a flat*."""
    for clause in sentence.clauses:
        outer = clause.within
        if clause.opener != "contact" or outer is None or outer.verbs or outer.subject < 0:
            continue
        token = sentence.tokens[clause.subject]
        named = sentence.tokens[outer.subject]
        is_named = sentence.roles[outer.first] is Role.GIVEN or named.has(Tag.NAME)
        is_same = (
            is_named
            and sentence.is_beside(outer.subject, clause.subject)
            and outer.opener in ("", "that", "because", "so")
        )
        if (
            is_same
            and token.word == ("they" if named.has(Tag.PLURAL | Tag.PEOPLE) else "it")
            and clause.verbs
            and not named.has(Tag.TIME)
            and named.word not in ("way", "thing")
        ):
            yield Edit(token.start, sentence.tokens[clause.subject + 1].start, "")


def who_left_out(sentence: Sentence) -> Iterator[Edit]:
    """*they need people can weld* → *they need people who can weld*."""
    tokens, roles = sentence.tokens, sentence.roles
    for place in sentence.loose:
        lead = sentence.behind(place)
        if lead < 0 or roles[lead] is not Role.NOUN or roles[place] is Role.BE or sentence.is_let(lead):
            continue
        is_somebody = tokens[lead].has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE) or tokens[lead].word in _SOMEBODY
        if is_somebody:
            yield Edit(tokens[lead].end, tokens[lead].end, " who")
    main = sentence.clauses[0]
    if main.subject < 0 or not main.verbs or main.first != 0 or roles[0] is Role.SUBJECT:
        return
    who, verb = tokens[main.subject], main.verbs[0]
    is_sought = roles[0] is not Role.GIVEN or tokens[0].word in ("a", "an")
    knows = roles[verb] is Role.MODAL or tokens[verb].word in ("have", "has", "know", "knows", "speak", "speaks")
    if (
        is_sought
        and knows
        and (who.has(Tag.AGENT) or who.word in ("people", "person", "staff", "worker", "workers"))
        and verb == main.subject + 1
    ):
        yield Edit(who.end, who.end, " who")


_SOMEBODY = frozenset("someone somebody anyone anybody".split())


def manners(sentence: Sentence) -> Iterator[Edit]:
    """*answered my questions very patient* → *very patiently*."""
    for place, (token, role) in enumerate(zip(sentence.tokens, sentence.roles, strict=True)):
        after = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
        ends = after is None or after.has(Tag.COMMA | Tag.CONJ | Tag.SUBORDINATOR | Tag.PREP)
        verbs = [v for v in sentence.clause_at[place].verbs if v < place]
        if (
            token.word not in _MANNERS
            or not ends
            or not verbs
            or place < 2
            or not sentence.tokens[place - 1].has(Tag.DEGREE)
        ):
            continue
        verb = sentence.tokens[verbs[-1]]
        done = sentence.roles[verbs[-1]] is Role.VERB and not verb.has(Tag.LINKING | Tag.OBJECT_ADJECTIVE)
        if done and role in (Role.ADJECTIVE, Role.NOUN, Role.ADVERB, Role.MODIFIER):
            if token.word in ("detail", "detailed"):
                yield Edit(sentence.tokens[place - 1].start, token.end, "in great detail")
            else:
                yield Edit(token.start, token.end, _MANNERS[token.word])


_MANNERS = {
    "good": "well", "detail": "", "detailed": "",
    **{
        word: f"{word}ly"
        for word in "patient kind clear attentive careful polite slow open honest deep quick warm calm".split()
    },
}  # fmt: skip
