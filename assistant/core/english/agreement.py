"""Finite verbs in the form that their doer and their time ask for: *she explain*, *the trucks goes*."""

from collections.abc import Iterator

from assistant.core.english.counted import SERVED
from assistant.core.english.inflection import past, plural
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.number import Number, number_of
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import FINITE, Clause, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_LASTING = frozenset(
    "know want need like love live believe understand own trust prefer mean seem belong depend contain"
    " consist deserve care hate cost require matter remember come".split()
)
"""What goes on and is no event of a talk."""
_ALWAYS = frozenset("same always never usually often sometimes normally generally daily still nowadays".split())
_ONCE = frozenset("open start begin found buy inherit become marry move arrive join invent".split())
"""What somebody tells of as done at one time, and not each day."""
_THEN = frozenset("before when until till after while as once".split())
"""Behind which a clause tells of the time of the main one."""
_INSISTING = frozenset(
    "insistence insist insisted insists requirement require requires required demand demanded rather".split()
)
"""Behind which a bare verb is right: *her insistence that the chaplain attend*."""
_UNREAL = frozenset("if though although as".split())
"""Behind which *were* is right for one: *if money were no object*."""
_TALKED = frozenset("talk discuss ask tell explain show speak laugh chat".split())
_BE_NOW = {Number.ME: "am", Number.ONE: "is", Number.MANY: "are"}


def is_told(clause: Clause, place: int, sentence: Sentence) -> bool:
    """Whether it is plain who does something: a pronoun is named, or one person who tells of something."""
    if clause.opener in ("who", "that") and clause.about == place - 2 and sentence.tokens[clause.about].has(Tag.AGENT):
        return True
    if clause.subject < 0 or sentence.behind(place) != clause.subject:
        return False
    who, first = sentence.tokens[clause.subject], sentence.roles[clause.first]
    is_person = (who.has(Tag.NAME) and not who.text.isupper()) or (
        first is Role.GIVEN and who.has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE)
    )
    verb = sentence.tokens[place]
    tells = verb.has(Tag.TELLING) or verb.word in ("know", "introduce", "give")
    return sentence.roles[clause.subject] is Role.SUBJECT or (is_person and tells)


def agreeing(sentence: Sentence, lexicon: Lexicon, *, whole: bool) -> Iterator[Edit]:
    """Give every finite verb the form that its doer and its time ask for."""
    for clause in sentence.clauses:
        number = number_of(clause, sentence)
        is_past = False
        if whole and (noun := _meant_many(clause, number, sentence)) is not None:
            yield Edit(noun.start, noun.end, plural(noun.word, lexicon))
            continue
        for place in clause.verbs:
            token, role = sentence.tokens[place], sentence.roles[place]
            if token.word.startswith(("'", "’")) or not (whole or is_told(clause, place, sentence)):
                continue
            if role is Role.BE and sentence.roles[place - 1] is Role.COMMA:
                continue
            if whole and (done := _over(place, clause, sentence)) is not None:
                yield Edit(token.start, done.end, past(lexicon.base(done.word), lexicon))
                continue
            if role is Role.VERB:
                put = _full(place, clause, number, sentence, lexicon, is_past=is_past, whole=whole)
            else:
                put = token.word if clause.opener in _UNREAL else _auxiliary(token.word, number)
            is_past = is_past or (token.has(Tag.PAST) and not token.has(Tag.BASE)) or put == past(token.word, lexicon)
            if put != token.word:
                yield Edit(token.start, token.end, put)


def _meant_many(clause: Clause, number: Number, sentence: Sentence) -> Token | None:
    """Give a noun that is one and was meant to be many: *customer always come back*."""
    if number is not Number.ONE or clause.subject < 0 or not clause.verbs or clause.first != clause.subject:
        return None
    noun, verb = sentence.tokens[clause.subject], sentence.tokens[clause.verbs[0]]
    is_bare = verb.has(Tag.BASE | Tag.HAVE_BASE | Tag.BE_ARE) and not verb.has(Tag.PAST)
    return noun if noun.word in SERVED and is_bare and not noun.has(Tag.PLURAL) else None


def _over(place: int, clause: Clause, sentence: Sentence) -> Token | None:
    """Give what was done behind *have* where it is over: *in my last company I have reduced the delays*."""
    is_now = sentence.tokens[place].has(Tag.HAVE_BASE | Tag.HAVE_THIRD)
    done = sentence.roles[place + 1 : place + 2] == [Role.PARTICIPLE] and sentence.roles[place] is Role.HAVE
    return sentence.tokens[place + 1] if is_now and done and sentence.is_over(clause) else None


def _auxiliary(word: str, number: Number) -> str:
    if word in ("have", "has"):
        return {Number.ONE: "has", Number.UNSURE: word}.get(number, "have")
    if word in ("do", "does"):
        return {Number.ONE: "does", Number.UNSURE: word}.get(number, "do")
    if word in ("was", "were"):
        return {Number.ONE: "was", Number.ME: "was", Number.MANY: "were"}.get(number, word)
    return _BE_NOW.get(number, word) if word in ("am", "is", "are") else word


def _full(
    place: int, clause: Clause, number: Number, sentence: Sentence, lexicon: Lexicon, *, is_past: bool, whole: bool
) -> str:
    token = sentence.tokens[place]
    is_done = token.has(Tag.PAST) or (token.has(Tag.PART) and not token.has(Tag.BASE))  # "he also come"
    if is_done or not token.has(FINITE):
        return token.word
    if (
        token.has(Tag.BASE)
        and clause.opener in ("", "that", "contact", "and", "but")
        and whole
        and lexicon.base(token.word) not in _LASTING
        and sentence.is_over(clause)
    ):
        return past(token.word, lexicon)
    if _is_our_talk(place, clause, sentence):
        return past(token.word, lexicon)
    if any(t.word in _INSISTING for t in sentence.tokens[:place]):
        return token.word
    if number is Number.ONE and token.has(Tag.BASE) and not token.has(Tag.THIRD):
        is_told = _is_event(place, clause, sentence, lexicon) or is_past or _is_then(clause, sentence, lexicon)
        is_told = is_told or _is_begun(clause, token, sentence, lexicon)
        return past(token.word, lexicon) if is_told else lexicon.inflected(token.word, "third")
    if number in (Number.MANY, Number.ME) and token.has(Tag.THIRD) and not token.has(Tag.BASE):
        return lexicon.base(token.word)
    return token.word


def _is_our_talk(place: int, clause: Clause, sentence: Sentence) -> bool:
    """Whether a bare verb behind *we* tells of the talk: *we discuss the rota*; *we speak German* is always so."""
    token = sentence.tokens[place]
    after = sentence.tokens[place + 1] if place + 1 < len(sentence.tokens) else None
    if clause.opener or clause.subject < 0 or sentence.tokens[clause.subject].word != "we" or token.word not in _TALKED:
        return False
    always = any(_is_always(at, sentence) for at, c in enumerate(sentence.clause_at) if c is clause)
    return not always and not (
        token.word == "speak" and after is not None and after.has(Tag.NAME | Tag.MASS | Tag.NUMBER)
    )


def _is_begun(clause: Clause, verb: Token, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a bare verb in what was told is done once: *she told me that she open the salon*."""
    return (
        clause.opener in ("that", "contact")
        and _is_reported(clause, sentence)
        and lexicon.base(verb.word) in _ONCE
        and not clause.about >= 0
    )


def _is_reported(clause: Clause, sentence: Sentence) -> bool:
    main = clause.within
    return main is not None and any(sentence.tokens[place].has(Tag.TELLING) for place in main.verbs)


def _is_event(place: int, clause: Clause, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a bare verb behind one person tells of the talk: *he show me the workshop*."""
    tokens = sentence.tokens
    if clause.opener not in ("", "contact", "and", "but") or (clause.within is not None and clause.opener == "contact"):
        return False
    if lexicon.base(tokens[place].word) in _LASTING or any(
        _is_always(at, sentence) for at, c in enumerate(sentence.clause_at) if c is clause
    ):
        return False
    who = tokens[clause.subject] if clause.subject >= 0 else None
    if who is None:
        return False
    tells = who.has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE) and tokens[place].has(Tag.TELLING | Tag.TWO_OBJECTS)
    return who.word in ("he", "she") or tells or (who.has(Tag.NAME) and not who.has(Tag.PLURAL))


def _is_always(place: int, sentence: Sentence) -> bool:
    tokens = sentence.tokens
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    times = tokens[place].word in ("every", "each") and after is not None and after.has(Tag.TIME)
    return times or tokens[place].word in _ALWAYS


def _is_then(clause: Clause, sentence: Sentence, lexicon: Lexicon) -> bool:
    main = clause.within
    if clause.opener not in _THEN or main is None or not main.verbs:
        return False
    first = main.verbs[0]
    token = sentence.tokens[first]
    return token.has(Tag.PAST | Tag.BE_WAS | Tag.BE_WERE) or _is_event(first, main, sentence, lexicon)
