"""Verbs behind other verbs and prepositions: *must to call*, *want stay*, *without stop*, *was start*."""

from collections.abc import Iterator

from assistant.core.english.agreement import is_told
from assistant.core.english.inflection import past
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.number import Number, number_of
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import BE, DO, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_WANTING = frozenset(
    "want need like love hope plan decide try forget prefer agree promise offer wish expect manage".split()
)
"""Verbs that take another with *to*."""
_ASKING = frozenset("ask tell want invite teach encourage allow advise need expect".split())
_UNDERGONE = frozenset(
    "call name base locate interest include organize organise divide connect design focus involve finish".split()
)
"""Verbs whose participle, and not whose past, is meant behind *be*."""
_GOVERNING = frozenset("without by of for after before about instead".split())
_STATES = frozenset("have know need want own like understand belong prefer require believe".split())
"""Verbs that have no -ing form for what is so now: *they are requiring a cook*."""
_FELT = frozenset(
    "worry shock relax surprise disappoint excite impress stress confuse bore motivate scare tire interest".split()
)
"""Verbs for what somebody feels: *I was worry* is *I was worried*."""
_DONE = frozenset(
    "start care agree depend belong happen become come go work increase decrease grow stop begin arrive graduate"
    " disagree appear exist remain pass fail rise fall normalize normalise".split()
)
"""Verbs that learners put a *be* before: *she is care about us*."""


def behind_verbs(sentence: Sentence, lexicon: Lexicon, *, whole: bool) -> Iterator[Edit]:
    """Give every verb behind another the form that this one takes: *must to call*, *did understood*."""
    for place, (token, role) in enumerate(zip(sentence.tokens, sentence.roles, strict=True)):
        lead = sentence.behind(place)
        if lead < 0:
            continue
        before = sentence.tokens[lead]
        verbs = sentence.clause_at[place].verbs
        if not whole and not (verbs and is_told(sentence.clause_at[place], verbs[0], sentence)):
            continue
        if role is Role.BARE:
            yield from _bare(token, before, lead, place, sentence, lexicon)
        elif (
            role is Role.TO and before.word in ("without", "before", "after", "by") and place + 1 < len(sentence.tokens)
        ):
            verb = sentence.tokens[place + 1]
            yield Edit(token.start, verb.end, lexicon.inflected(lexicon.base(verb.word), "ing"))
        elif role is Role.TO and sentence.roles[lead] is Role.MODAL:
            yield Edit(token.start, sentence.tokens[place + 1].start, "")
        elif (
            role is Role.ING
            and sentence.roles[lead] is Role.BE
            and not sentence.tokens[place - 1].has(Tag.DEGREE)
            and lexicon.base(token.word) in _STATES
            and lead in sentence.clause_at[lead].verbs
        ):
            yield Edit(
                before.start, token.end, _simple(token, before, number_of(sentence.clause_at[lead], sentence), lexicon)
            )
        elif role is Role.PARTICIPLE and sentence.roles[lead] is Role.HAVE and not token.has(Tag.PART | Tag.BE_PART):
            yield Edit(token.start, token.end, lexicon.inflected(lexicon.base(token.word), "part"))


def _bare(token: Token, before: Token, lead: int, place: int, sentence: Sentence, lexicon: Lexicon) -> Iterator[Edit]:
    role = sentence.roles[lead]
    base = lexicon.base(token.word)
    if (
        role in (Role.TO, Role.MODAL)
        and before.word not in ("'d", "’d")
        and token.has(Tag.THIRD | Tag.PAST)
        and not token.has(Tag.BASE)
    ):
        yield Edit(token.start, token.end, base)
    elif role is Role.DO and token.has(Tag.PAST | Tag.THIRD) and not token.has(Tag.BASE):
        if any(t.has(Tag.NOT) for t in sentence.tokens[lead:place]) or (before.has(DO) and not before.has(Tag.DO_PAST)):
            yield Edit(token.start, token.end, base)
        else:
            yield Edit(before.start, token.end, lexicon.inflected(base, "past"))
    elif token.word in _FELT and before.has(BE):
        yield Edit(token.start, token.end, lexicon.inflected(base, "part"))
    elif role is Role.BE and token.has(Tag.BASE) and not token.has(Tag.PAST | Tag.PART):
        yield from _behind_be(token, before, lead, sentence, lexicon)
    elif role is Role.PREPOSITION and token.has(Tag.BASE) and before.word in _GOVERNING and token.word != "hand":
        put = f"to {token.word}" if before.word == "for" else f"{before.word} {lexicon.inflected(base, 'ing')}"
        yield Edit(before.start, token.end, put)
    elif role in (Role.VERB, Role.BARE, Role.ING) and lexicon.base(before.word) in _WANTING:
        yield Edit(token.start, token.end, f"to {base}")
    elif role in (Role.VERB, Role.BARE) and lexicon.base(before.word) == "know" and not token.has(Tag.SUPER | Tag.ADV):
        yield Edit(token.start, token.end, f"how to {base}")
    elif role is Role.OBJECT and lead and lexicon.base(sentence.tokens[sentence.behind(lead)].word) in _ASKING:
        yield Edit(token.start, token.end, f"to {base}")


def _simple(token: Token, before: Token, number: Number, lexicon: Lexicon) -> str:
    """*is having* → *has*, *are requiring* → *require*."""
    base = lexicon.base(token.word)
    space = " " if before.word.startswith(("'", "’")) else ""
    if before.has(Tag.BE_WAS | Tag.BE_WERE):
        return space + past(base, lexicon)
    is_one = number is Number.ONE or (number is Number.UNSURE and before.has(Tag.BE_IS))
    return space + ((base == "have" and "has") or lexicon.inflected(base, "third") if is_one else base)


def _behind_be(token: Token, before: Token, lead: int, sentence: Sentence, lexicon: Lexicon) -> Iterator[Edit]:
    """*was start* → *started*, *is care* → *cares*, *is base* → *is based*."""
    base = lexicon.base(token.word)
    if base in _UNDERGONE:
        yield Edit(token.start, token.end, lexicon.inflected(base, "part"))
        return
    clause = sentence.clause_at[lead]
    if lead not in clause.verbs or before.word.startswith(("'", "’")) or base not in _DONE:
        return
    is_past = before.has(Tag.BE_WAS | Tag.BE_WERE)
    is_one = number_of(clause, sentence) is Number.ONE
    denied = any(t.has(Tag.NOT) for t in sentence.tokens[lead + 1 : sentence.tokens.index(token)])
    if denied:
        yield Edit(before.start, before.end, "did" if is_past else "does" if is_one else "do")
        return
    yield Edit(before.start, before.end, "")
    yield Edit(
        token.start, token.end, lexicon.inflected(base, "past" if is_past else "third") if is_past or is_one else base
    )
