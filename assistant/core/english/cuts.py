"""Where a long answer can be cut short, so that what it begins with is kept and the rest is left away."""

from collections.abc import Iterator
from typing import NamedTuple

from assistant.core.english.formed import formed, sentences_in
from assistant.core.english.given import lacking
from assistant.core.english.kinds import is_clause
from assistant.core.english.known import English
from assistant.core.english.role import Role
from assistant.core.english.roles import Sentence
from assistant.core.english.sentences import sentences, unended
from assistant.core.english.strict import is_much_mended, is_vouched
from assistant.core.english.tags import Tag

_LEAST = 3
"""Words of a part that says something."""
_SHORT = 12
"""Words up to which a part may stand that the grammar does not know whole."""
_PARTING = frozenset("because since so which but where although while as and".split())
_FRONT = frozenset("if when while because since although as before after without".split())


class Version(NamedTuple):
    """An answer as it was meant, or a part of it, and what is left away."""

    text: str
    lost: str = ""


def standing(typed: str, text: str, english: English, article: str) -> Iterator[Version]:
    """Give what was ``typed`` as it was meant, then what it begins with from the longest on, while nobody doubts it."""
    for version in (Version(text), *_beginnings(text, english)):
        if not (is_formed(version.text, english, article) and _is_sure(version.text, english)):
            continue
        if is_vouched(version.text, english) and not is_much_mended(typed, version.text, english):
            yield version


def is_formed(text: str, english: English, article: str) -> bool:
    """Whether every verb has its doer and its form, and every noun its number and its article."""
    if formed(text, english, article) != text or english.has("doubtful", text):
        return False
    read = sentences_in(text, english)
    return not any(_is_odd(sentence) or lacking(sentence, english.lexicon) for sentence in read)


def _is_odd(sentence: Sentence) -> bool:
    """Whether a verb belongs to nothing, a pronoun does nothing, or two things stand side by side."""
    if sentence.loose or any(_stands_odd(sentence, place) for place in range(1, len(sentence.tokens))):
        return True
    for clause in sentence.clauses:
        idle = clause.subject >= 0 and not clause.verbs
        told = clause.opener == "that" and clause.about < 0
        if idle and (told or clause.opener in _FRONT or sentence.roles[clause.subject] is Role.SUBJECT):
            return True
    return False


def _stands_odd(sentence: Sentence, place: int) -> bool:
    roles, token, lead = sentence.roles, sentence.tokens[place], sentence.tokens[place - 1]
    before, role, after = roles[place - 1], roles[place], roles[place + 1] if place + 1 < len(roles) else None
    is_all = token.word == "all"  # "for years all over Europe"
    if (
        before is Role.NOUN
        and role in (Role.MODIFIER, Role.NOUN)
        and lead.has(Tag.TIME)
        and lead.has(Tag.PLURAL)
        and not is_all
    ):
        return True  # "15 minutes warm break"
    if role is Role.VERB and token.has(Tag.BASE) and roles[sentence.behind(place)] is Role.COMMA:
        return True  # ", so need a person"
    # "the supplier late 3 weeks"
    return role is Role.ADJECTIVE and before is Role.NOUN and after in (Role.NUMBER, Role.GIVEN, Role.NOUN)


def _is_sure(text: str, english: English) -> bool:
    return (
        len(text.split()) <= _SHORT
        or is_clause(unended(text), english)
        or any(english.is_(rule, unended(text)) for rule in ("np", "wh", "doing", "inf", "with_reason"))
        or all(is_clause(unended(part), english) for part in sentences(text))
    )


def _beginnings(text: str, english: English) -> Iterator[Version]:
    """Give what stands before each place where more is said, the longest first."""
    for start in reversed(joints(text, english)):
        kept = text[:start].rstrip(" ,;:-–—")
        if len(kept.split()) >= _LEAST and not _hangs(kept, english):
            yield Version(kept, _plain(text[start:]))


def _hangs(text: str, english: English) -> bool:
    """Whether a beginning waits for what follows: *when she asked me*, *not only because*."""
    tokens = english.read(text).tokens
    return (
        tokens[0].word in _FRONT
        or "not only" in text
        or (tokens[-1].has(Tag.PREP | Tag.CONJ | Tag.THAT | Tag.WH) and not tokens[-1].has(Tag.ADV | Tag.PARTICLE))
    )


def _plain(text: str) -> str:
    return text.strip(" ,;:-–—.")


def joints(text: str, english: English) -> list[int]:
    """List where something more is said: behind a comma, at *and he*, *because*, at a new sentence."""
    found = set()
    sentences = sentences_in(text, english)
    for number, sentence in enumerate(sentences):
        tokens, roles = sentence.tokens, sentence.roles
        if number:
            found.add(tokens[0].start)
        for place in range(1, len(tokens)):
            role, after = roles[place], roles[place + 1] if place + 1 < len(tokens) else None
            if role is Role.COMMA or (role is Role.OPENS and tokens[place].word in _PARTING):
                found.add(tokens[place].start)
            elif role is Role.AND and after in (
                Role.SUBJECT,
                Role.VERB,
                Role.BE,
                Role.HAVE,
                Role.DO,
                Role.MODAL,
                Role.ADVERB,
                Role.GIVEN,
                Role.BARE,
                Role.OPENS,
                Role.NOUN,
            ):
                begins = after is not Role.GIVEN and after is not Role.NOUN
                verb = any(v > place for c in sentence.clauses for v in c.verbs if c.subject > place)
                if begins or verb:
                    found.add(tokens[place].start)
    return sorted(found)
