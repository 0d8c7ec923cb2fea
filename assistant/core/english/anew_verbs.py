"""The verb of a learner's clause, read for what is meant: *am weld* is *weld*, *have show* is *showed*."""

from collections.abc import Iterator

from assistant.core.english.anew_kinds import FREELY, TELLING, Typed, Verb, Who
from assistant.core.english.tags import Tag, Token

ABOUT = {"search": ("look", "for"), "listen": ("listen", "to"), "wait": ("wait", "for"), "pay": ("pay", "for")}
"""Verbs that govern by a preposition what other languages let them govern by themselves."""
STATES = frozenset(
    "be have know like love want need understand speak own belong believe prefer remember mean enjoy hate".split()
)
"""What is so, and is not told as going on."""
_BE = Tag.BE_AM | Tag.BE_IS | Tag.BE_ARE
_WAS = Tag.BE_WAS | Tag.BE_WERE
_HAVE = Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST
_DO = Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST
_DOES = Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE
_PASTS = {"found": "find", "saw": "see", "felt": "feel", "left": "leave", "fell": "fall"}
"""The past of one verb, which is another verb besides."""
_NOT = ("not", "n't", "n’t")
_REFUSED = ("attend", "assist", "control", "realize", "realise")
"""Verbs of which learners mean another: *I attended 50 clients*."""


def verbs(typed: Typed, at: int, who: Who) -> Iterator[Verb]:
    """Give each verb that can be read there, with all its parts."""
    for verb in _verbs(typed, at, who):
        if verb.base not in _REFUSED:
            yield verb


def _verbs(typed: Typed, at: int, who: Who) -> Iterator[Verb]:
    if at >= len(typed.tokens):
        return
    token = typed.tokens[at]
    often, is_not, place = _between(typed, at + 1)
    if token.has(_BE | _WAS):
        yield from _of_be(
            typed, place, who, Verb("be", "past" if token.has(_WAS) else "now", place, is_not, often=often)
        )
    elif token.has(_HAVE):
        then = "past" if token.has(Tag.HAVE_PAST) else "now"
        yield from _of_have(typed, at, place, Verb("have", then, place, is_not, often=often))
    elif token.has(Tag.MODAL) and token.word not in ("need", "dare"):
        modal = "can" if token.word in ("cannot", "ca") else token.word
        is_not = is_not or token.word == "cannot"
        yield from _of_modal(typed, place, Verb(modal, modal, place, is_not, often=often))
    elif token.has(_DO) and is_not and typed.has(place, _DOES):
        tense = "past" if token.has(Tag.DO_PAST) else "now"
        yield _verb(typed.word(place), Verb("", tense, place + 1, is_not=True, often=often), typed.tokens[place])
    else:
        yield from _plain(typed, at, who)


def _plain(typed: Typed, at: int, who: Who) -> Iterator[Verb]:
    token = typed.tokens[at]
    base = typed.english.lexicon.base(token.word)
    if token.word in _PASTS:
        yield _verb(_PASTS[token.word], Verb("", "past", at + 1), None)
    elif token.has(_DO):
        yield Verb("do", "past" if token.has(Tag.DO_PAST) else "now", at + 1, needs=True)
    elif (not who.is_pronoun and not _is_sure(typed, at)) or not token.text.islower():
        return
    elif token.has(Tag.PAST) and not token.has(Tag.BASE):
        yield _verb(base, Verb("", "past", at + 1), token)
    elif token.has(Tag.BASE | Tag.THIRD) and not token.has(Tag.PREP):
        yield _verb(base, Verb("", "now", at + 1), token)


def _of_be(typed: Typed, place: int, who: Who, be: Verb) -> Iterator[Verb]:
    """Read what stands behind *is* or *was*."""
    was = be.tense == "past"
    behind = typed.tokens[place] if place < len(typed.tokens) else None
    if behind is not None and behind.text.islower():
        base = typed.english.lexicon.base(behind.word)
        one = Verb("", be.tense, place + 1, be.is_not, often=be.often)
        if behind.has(Tag.ING) and not behind.has(Tag.ADJ):
            yield _verb(base, _as(one, "was going on" if was else "going on"), behind)
        elif behind.has(Tag.BASE) and not behind.has(Tag.AGENT | Tag.PREP | Tag.PLURAL) and _is_done(behind):
            yield _verb(behind.word, one, behind)
        if behind.word == "going" and typed.word(place + 1) == "to" and typed.has(place + 2, Tag.BASE):
            will = Verb("", "was going to" if was else "going to", place + 3, be.is_not, often=be.often)
            yield _verb(typed.word(place + 2), will, typed.tokens[place + 2])
        is_thing = who.person in (3, 6) and not who.is_somebody
        if is_thing and behind.has(Tag.PART) and not behind.has(Tag.ADJ | Tag.BASE):
            yield _verb(base, _as(one, "was done" if was else "is done"), None)
    yield Verb("be", be.tense, place, be.is_not, needs=True, often=be.often)


def _of_have(typed: Typed, at: int, place: int, have: Verb) -> Iterator[Verb]:
    """Read what stands behind *have*: what was done, or what somebody has."""
    behind = typed.tokens[place] if place < len(typed.tokens) else None
    one = Verb("", "perfect", place + 1, have.is_not, often=have.often)
    base = typed.english.lexicon.base(behind.word) if behind is not None else ""
    if behind is not None and behind.has(Tag.BE_PART):
        if typed.has(place + 1, Tag.ING):
            doing = typed.tokens[place + 1]
            was = Verb("", "going on", place + 2, have.is_not, often=have.often)
            yield _verb(typed.english.lexicon.base(doing.word), was, doing)
        else:
            yield Verb("be", "perfect", place + 1, have.is_not, needs=True, often=have.often)
    elif behind is not None and behind.has(Tag.PART) and not (behind.has(Tag.ADJ) and behind.has(Tag.NOUN)):
        yield Verb(base, "perfect", place + 1, have.is_not, behind.has(Tag.NEEDS_OBJECT), have.often)
    if behind is not None and behind.has(Tag.BASE) and (behind.word in TELLING or _is_doing(typed, place)):
        yield _verb(behind.word, _as(one, "past" if behind.word in TELLING else "perfect"), behind)
    if have.is_not and behind is not None and behind.has(Tag.PART):
        return
    yield Verb("have", have.tense, place, have.is_not, alone="did" if have.tense == "past" else "do")
    end, often = (place, have.often) if have.is_not else (at + 1, ())
    yield Verb("have", have.tense, end, have.is_not, needs=True, often=often)


def _of_modal(typed: Typed, place: int, modal: Verb) -> Iterator[Verb]:
    to = place + (typed.word(place) == "to")
    yield Verb(modal.base, modal.tense, place, modal.is_not, alone=f"{modal.base}{'not' if modal.is_not else ''}")
    if typed.has(to, Tag.BE_BASE):
        yield Verb("be", modal.tense, to + 1, modal.is_not, needs=True, often=modal.often)
    elif typed.has(to, _DOES):
        yield _verb(typed.word(to), Verb("", modal.tense, to + 1, modal.is_not, often=modal.often), typed.tokens[to])


def _as(verb: Verb, tense: str) -> Verb:
    return Verb(verb.base, tense, verb.end, verb.is_not, often=verb.often)


def _verb(base: str, verb: Verb, token: Token | None) -> Verb:
    needs = token is not None and token.has(Tag.NEEDS_OBJECT)
    general = verb.tense in ("now", "going on", "perfect", "past")
    general = general and base not in STATES and base not in TELLING and base not in ("do", "make")
    return Verb(base, verb.tense, verb.end, verb.is_not, needs, verb.often, is_general=general)


def _is_doing(typed: Typed, at: int) -> bool:
    """Whether what stands behind *have* is a verb in its bare form: *have build the table*."""
    is_thing = typed.has(at + 1, Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_O)
    return is_thing or not typed.has(at, Tag.NOUN | Tag.ADJ | Tag.MASS)


def _is_done(token: Token) -> bool:
    """Whether what stands behind *is* can be nothing but a verb there: *is crash*, and not *is clean*."""
    return not token.has(Tag.ADJ) or (token.has(Tag.NOUN) and token.word in ("crash", "dress", "travel", "change"))


def _is_sure(typed: Typed, at: int) -> bool:
    """Whether what may be a noun is a verb, by what stands behind it: *programs*, *drills*, *work*."""
    if not typed.has(at, Tag.NOUN | Tag.PLURAL | Tag.ADJ | Tag.MASS):
        return True
    behind = Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_O | Tag.ADV | Tag.TO | Tag.PREP | Tag.NUMBER
    return not typed.has(at, Tag.ADJ) and typed.word(at + 1) != "of" and typed.has(at + 1, behind)


def _between(typed: Typed, at: int) -> tuple[tuple[str, ...], bool, int]:
    """Give the adverbs and the *not* between two parts of a verb, and where its second part stands."""
    often: list[str] = []
    is_not = False
    while typed.word(at) in FREELY + _NOT:
        if typed.word(at) in _NOT:
            is_not = True
        else:
            often.append(typed.word(at))
        at += 1
    return tuple(often), is_not, at
