"""English as learners write it, brought to the forms that are vouched for; the habits stand in ``prompts/english/``.

Nothing here is certain by itself. A changed answer must pass the same white list as any other, or it is left out.
"""

import re
from functools import lru_cache

from assistant.core.english.formed import formed, sentences_in
from assistant.core.english.inflection import PAST
from assistant.core.english.known import English
from assistant.core.english.role import Role
from assistant.core.english.tags import Tag, Token

_HABITS = (
    "subject", "things", "questions", "time", "continuous", "lasting", "since", "telling", "prepositions", "verbs",
    "perfect",
)  # fmt: skip
"""Sections of ``habits.txt`` in the order in which they are applied, before verbs are looked at clause by clause."""
_OF_LEARNERS = ("lasting",)
"""Sections for those alone of whom it is known that they are learners: *went 14 months without one* is right."""
_THEN = ("agreement", "plurals", "articles")


@lru_cache(maxsize=4096)
def as_meant(text: str, english: English) -> str:
    """Rewrite what learners of English write by habit; a text without such habits comes back as it is."""
    return _rewritten(text, english, whole=False)


@lru_cache(maxsize=4096)
def _rewritten(text: str, english: English, article: str = "", *, whole: bool) -> str:
    for section in _HABITS:
        if whole or section not in _OF_LEARNERS:
            text = english.rewritten(text, section)
    text = formed(text, english, whole=whole)
    for section in _THEN:
        text = english.rewritten(text, section)
    return " ".join((formed(text, english, article) if article else text).split())


def has_habits(text: str, english: English) -> bool:
    """Whether a text shows habits of a learner, beside what haste leaves out too: hyphens, the *s* of *18 month*."""
    meant = as_meant(text, english)
    return meant != text and (
        _LEFT_OUT.sub("", meant) != _LEFT_OUT.sub("", text) or formed(text, english, whole=False) != text
    )


def lacks_forms(text: str, english: English) -> bool:
    """Whether a whole sentence lacks an article or a plural, or has a verb that disagrees: *when truck is broken*."""
    named = (Role.SUBJECT, Role.GIVEN)
    read = sentences_in(text, english)
    whole = any(s.clauses[0].verbs and s.clauses[0].subject >= 0 and s.roles[s.clauses[0].first] in named for s in read)
    return whole and formed(text, english, "a") != text


_LEFT_OUT = re.compile(r"[-\s]|(?<=[a-z])s\b")


def versions(text: str, english: English, article: str = "") -> list[str]:
    """Give an answer as it was meant, to be read in place of what was typed; none where that cannot be said.

    With ``article``, a learner's: every verb and noun is brought into its form, and a noun that lacks an article is
    given that one where its place does not say which.
    """
    meant = _rewritten(text, english, article, whole=bool(article))
    if english.has("so_kind", text):
        past = in_past(meant, english)  # "you are so kind to me": the talk was then, and each verb has to change
        return [past] if past else []
    return [meant]


_MORE_VERBS = Tag.THIRD | Tag.BASE
_NOUNISH = Tag.NOUN | Tag.PLURAL | Tag.ADJ | Tag.MASS | Tag.ADV


def _is_pronoun(token: Token | None) -> bool:
    return token is not None and (
        token.has(Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE) or token.word in ("he", "she", "it", "they")
    )


def in_past(text: str, english: English) -> str:
    """Tell in the past what a learner told in the present; empty where a verb may as well be a noun.

    *you are kind when my English is slow* → *you were kind when my English was slow*.
    """
    tokens = english.read(text).tokens
    edits: list[tuple[int, int, str]] = []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else None
        is_subject = before is not None and before.has(
            Tag.PRON_I
            | Tag.PRON_YOU
            | Tag.PRON_WE
            | Tag.PERSONAL
            | Tag.NOUN
            | Tag.MASS
            | Tag.NAME
            | Tag.PLURAL
            | Tag.THERE
        )
        is_subject = is_subject or (
            before is not None and before.word in ("they", "it", "that", "this", "who", "and", "not")
        )
        if token.word in PAST and (is_subject or not token.has(Tag.HAVE_BASE | Tag.DO_BASE)):
            put = PAST[token.word]
            edits.append((token.start, token.end, f" {put}" if token.word.startswith("'") else put))
        elif (
            is_subject
            and token.has(_MORE_VERBS)
            and not token.has(Tag.PAST | Tag.PREP | Tag.NAME | (0 if _is_pronoun(before) else _NOUNISH))
        ):
            if (
                before is not None
                and before.has(Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.AND)
                and not token.has(Tag.THIRD)
                and before.word != "and"
            ):
                return ""
            edits.append((token.start, token.end, english.past(english.lexicon.base(token.word))))
    for start, end, put in reversed(edits):
        text = text[:start] + put + text[end:]
    return text
