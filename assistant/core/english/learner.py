"""English as learners write it, brought to the forms that are vouched for; the habits stand in ``prompts/english/``.

Nothing here is certain by itself. A changed answer must pass the same white list as any other, or it is left out.
"""

import re
from functools import lru_cache

from assistant.core.english.inflection import PAST
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_HABITS = (
    "subject", "things", "questions", "time", "continuous", "since", "telling", "prepositions", "verbs", "perfect",
    "agreement", "present", "plurals", "articles",
)  # fmt: skip
"""Sections of ``habits.txt`` in the order in which they are applied."""


@lru_cache(maxsize=4096)
def as_meant(text: str, english: English) -> str:
    """Rewrite what learners of English write by habit; a text without such habits comes back as it is."""
    for section in _HABITS:
        text = english.rewritten(text, section)
    return " ".join(text.split())


def has_habits(text: str, english: English) -> bool:
    """Whether a text shows habits of a learner, beside what haste leaves out too: hyphens, the *s* of *18 month*."""
    return _LEFT_OUT.sub("", as_meant(text, english)) != _LEFT_OUT.sub("", text)


_LEFT_OUT = re.compile(r"[-\s]|(?<=[a-z])s\b")


def versions(text: str, english: English) -> list[str]:
    """Give an answer as it was meant, to be read in place of what was typed; none where that cannot be said."""
    meant = as_meant(text, english)
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
