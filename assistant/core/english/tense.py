"""The tense of what learners tell: *I am having*, *we have spoken*, *I work here since six years*, *he show me*."""

import re

from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

SPAN = (
    r"(?:(?:about|around|over|almost|nearly|more than) )?"
    r"(?:\d+\+?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|many|several) "
    r"(?:\w+ )?(?:years?|months?|weeks?|decades?)"
)
"""A span of time, as a pattern."""
SINCE = re.compile(rf"\b(?:since|from|from last|since last) ({SPAN})\b(?! ago| to\b| down\b)", re.IGNORECASE)
_STATIVE = re.compile(
    r"\b(am|is|are|was|were|'m|'re|'s) "
    r"(having|knowing|needing|wanting|owning|liking|understanding|belonging|preferring)\b",
    re.IGNORECASE,
)
_PAST_OF = {
    "is": "was", "are": "were", "am": "was", "'s": "was", "'re": "were", "'m": "was", "isn't": "wasn't",
    "aren't": "weren't", "has": "had", "have": "had", "'ve": "had", "do": "did", "does": "did", "don't": "didn't",
    "doesn't": "didn't", "can": "could",
}  # fmt: skip
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
        if token.word in _PAST_OF and (is_subject or not token.has(Tag.HAVE_BASE | Tag.DO_BASE)):
            put = _PAST_OF[token.word]
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


def stative(text: str, english: English) -> str:
    """*I am having 4 years* is *I have 4 years*."""

    def one(match: re.Match[str]) -> str:
        base = english.lexicon.base(match[2].lower())
        be = match[1].lower()
        past = be in ("was", "were")
        return english.past(base) if past else english.lexicon.inflected(base, "third") if be in ("is", "'s") else base

    def spaced(match: re.Match[str]) -> str:
        before = text[: match.start()]
        if (
            before.strip().rsplit(" ", 1)[-1].lower() not in ("i", "we", "they", "you", "he", "she")
            and match[1][0] != "'"
        ):
            return match[0]
        return one(match) if not match[1].startswith("'") or before.endswith(" ") else " " + one(match)

    return _STATIVE.sub(spaced, text)


def since(text: str, english: English) -> str:
    """*I am working here since 6 years* is *I have been working here for six years*; *I work* likewise."""
    found = SINCE.search(text)
    since_date = re.search(r"\bsince (?:19|20)\d\d\b", text, re.IGNORECASE)
    span = found or re.search(rf"\bfor {SPAN}\b", text, re.IGNORECASE)
    text = SINCE.sub(r"for \1", text)
    if not span and not since_date:
        return text
    text = re.sub(r"\b(I|we|We)(?: am|'m| are|'re) ([a-z]+ing)\b", r"\1 have been \2", text)

    def perfect(match: re.Match[str]) -> str:
        verb = match[2].lower()
        if not english.lexicon.open_tags(verb) & Tag.BASE or verb in ("have", "can", "will"):
            return match[0]
        return (
            f"{match[1]} have {english.lexicon.inflected(verb, 'part')}"
            if since_date or found
            else f"{match[1]} {english.past(verb)}"
        )

    return re.sub(
        r"\b(I|we|We) (?!have\b|was\b|were\b|am\b|are\b|do\b|did\b|had\b)([a-z]+)\b(?=[^.;]*\b(?:for|since)\b)",
        perfect,
        text,
        count=1,
    )


def agreeing(text: str, english: English) -> str:
    """*He show me* is *he showed me*: a bare verb behind one person tells of the talk, which is past."""
    reading = english.read(text)
    edits: list[tuple[int, int, str]] = []
    subject = False
    for place, token in enumerate(reading.tokens):
        before = reading.tokens[place - 1] if place else None
        starts = before is None or before.has(Tag.CONJ | Tag.COMMA | Tag.SUBORDINATOR | Tag.THAT)
        if token.word == "we" and place + 1 < len(reading.tokens) and reading.tokens[place + 1].word in _TALK:
            verb = reading.tokens[place + 1]
            after = reading.tokens[place + 2] if place + 2 < len(reading.tokens) else None
            if verb.word == "speak" and after is not None and after.has(Tag.NAME | Tag.MASS | Tag.NUMBER):
                continue  # "I speak German" is always so
            edits.append((verb.start, verb.end, english.past(verb.word)))
            continue
        if token.word in ("he", "she") or (starts and token.has(Tag.NAME) and not token.has(Tag.POSS | _CLOSED)):
            subject = True
            continue
        if subject and token.has(Tag.ADV | Tag.DEGREE):
            continue
        only_base = token.has(Tag.BASE) and not token.has(Tag.PAST | Tag.THIRD | Tag.NAME | Tag.MODAL)
        if subject and only_base and not (before and before.has(Tag.MODAL | Tag.TO | Tag.DO_PAST | Tag.DO_THIRD)):
            clashes = token.has(Tag.NOUN | Tag.ADJ) and before is not None and before.has(Tag.NAME)
            if not clashes:
                edits.append((token.start, token.end, english.past(token.word)))
        subject = False
    for start, end, put in reversed(edits):
        text = text[:start] + put + text[end:]
    return text


_CLOSED = Tag.POSSESSIVE | Tag.DET_X | Tag.DET_S | Tag.PREP | Tag.SUBORDINATOR | Tag.PRON_S
_TALK = frozenset("talk speak discuss ask tell explain show".split())
"""What is done in a talk, which is past."""


def perfect(text: str, english: English) -> str:
    """*We have spoken about the launch* is *we spoke*: the talk is over."""

    def one(match: re.Match[str]) -> str:
        base = english.lexicon.base(match[3].lower())
        adverb = {"very ": "really ", "very much ": "really "}.get(match[2] or "", match[2] or "")
        return (
            f"{match[1]} {adverb}{english.past(base)}"
            if base in (*_TALK, "appreciate", "say", "mention", "enjoy", "like")
            else match[0]
        )

    return re.sub(
        r"\b(I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[A-Z][a-z]+) (?:have|has|'ve) "
        r"((?:very much|very|really|also|already) )?([a-z]+)\b",
        one,
        text,
    )


_SIMPLE = {"giving": "gave", "telling": "told", "saying": "said", "showing": "showed"}


def simple_past(match: re.Match[str]) -> str:
    """*was explaining* is *explained*."""
    return _SIMPLE.get(match[1], re.sub(r"e?ing$", "ed", match[1]))
