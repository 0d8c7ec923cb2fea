"""A better answer told as it was written: *I said X, but I should have said Y*, where no part of it can be spared."""

import re

from assistant.core.compose.material import Known, own
from assistant.core.english import English, Tag, ended, is_clause, sentences
from assistant.core.people import to_reader

_LONGEST, _MOST = 65, 4
"""Words and sentences up to which it is told."""
_POINTS = ("it", "this", "that", "they", "these", "so")


def candid(text: str, index: int, known: Known) -> str:
    """Tell a careful writer's better answer in their own sentences; empty where it harms them, or only confesses.

    What harms (*I panicked*) is left away where the rest stands without it.
    """
    english = known.english
    written = sentences(ended(text))
    told: list[str] = []
    for sentence in written:
        if english.has("harms", sentence):
            continue
        if not told and sentence is not written[0] and sentence.split()[0].lower() in _POINTS:
            return ""
        said = _said(sentence, index, known)
        if not said:
            return ""
        told.append(said)
    whole = " ".join(told)
    is_better = any(english.has("sets_right", s) or not english.has("confessed", s) for s in told)
    return whole if is_better and len(whole.split()) <= _LONGEST and len(told) <= _MOST else ""


def _said(sentence: str, index: int, known: Known) -> str:
    turned = to_reader(sentence, known.reader(index), known.english, known.names, they=False)
    if turned.unsure:
        return ""
    said = ended(turned.text)
    first, *more = said.rstrip(".").split("; ")
    is_first = is_clause(first, known.english)
    stands = known.is_sound(said) or (is_first and all(is_clause(m, known.english) for m in more))
    stands = stands or (is_first and is_put_right(said))  # "…; having looked at the log, it was nearer three"
    return own(said, known.english).it if stands else ""


def as_typed(text: str, index: int, known: Known, *, asked: bool) -> str:
    """Tell a careful writer's own account whole, where it carries its topic and no part of it can be spared.

    Behind the question which it answers (``asked``) only where its first sentence gives a reason, or names what the
    next one speaks of: *I described the outbox pattern badly. What I should have said is that the event …*.
    """
    english = known.english
    written = sentences(ended(text))
    if not known.is_believed or not 0 < len(written) <= _ACCOUNT or english.has("harms", text):
        return ""
    first, *more = written
    if not asked and english.after("should_say", first) is not None and _OPENS.match(first):
        return candid(text, index, known)
    is_whole = bool(more) or _PUT_RIGHT.search(first) is not None
    if not _OWN.match(first) or not is_whole or not _has_topic(first, english):
        return ""
    if asked and not (
        is_put_right(first)
        or _REASON.search(first)
        or (_BADLY.search(first) and _IS_SAID.match(more[0] if more else ""))
        or (_ONLY.match(first) and more and _ADDS.match(more[0]))
    ):
        return ""
    if any(english.after("better_example", sentence) is not None for sentence in more):
        return ""  # an example is introduced as one
    told = candid(text, index, known)
    return told if len(sentences(told)) == len(written) else ""


def is_put_right(account: str) -> bool:
    """Whether a sentence says what was said and what is right: *I said three years; having checked, it was two*."""
    return _RIGHTED.match(account) is not None


_RIGHTED = re.compile(
    r"I (?:said|told you|answered|gave|quoted|named|mixed|counted|dated|claimed|put)\b[^.;]+; "
    r"(?:but )?(?:[^.,;]+, )?(?:it|they|there|that|the \w+|my \w+) (?:was|were|is|are|had|has|should|came)\b"
)


def _has_topic(sentence: str, english: English) -> bool:
    """Whether a sentence names what it is about, or why it was so, and speaks of more than an answer or a question."""
    named = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.UNKNOWN
    words = [t for t in english.read(sentence).tokens if t.has(named) and not t.has(Tag.PREP | Tag.PRON_I)]
    return any(t.word not in _OF_ANSWERS and not t.has(Tag.PRON_S) for t in words) or bool(_REASON.search(sentence))


_ACCOUNT = 3
"""Sentences of an account that is told whole."""
_OWN = re.compile(
    r"I (?:only |just |also )?(?:said|told you|gave|quoted|described|explained|named|mentioned|hesitated|called|put"
    r"|could not|couldn['’]t|did not (?:name|mention|know)|didn['’]t (?:name|mention|know)|was (?:unsure|not sure)"
    r"|spoke|talked|answered|forgot to (?:say|mention|add|tell you)"
    r"|underestimated|overestimated|claimed|counted|dated)\b"
    r"|When (?:you|I was|[A-Z][\w.]+(?: [A-Z]\w+)?) asked\b[^.]*\bI (?:only |just )?"
    r"(?:said|told you|gave|described|named|mentioned|spoke|talked|forgot to (?:say|mention|add))\b"
)
"""How one's own account of an answer begins."""
_OPENS = re.compile(r"I (?:should|ought to) (?:also )?have \w+(?: you)? that I\b")
"""How an answer begins that needs no words before it: *I should have mentioned that I …*."""
_PUT_RIGHT = re.compile(r"; |^When .*\bforgot to (?:say|mention|add) that\b")
_REASON = re.compile(r"\b(?:only )?because\b")
_BADLY = re.compile(r"\b(?:badly|poorly|clumsily|too briefly|wrongly|backwards)\b")
_ONLY = re.compile(r"I (?:only|just) (?:said|spoke|talked|mentioned|named|described|gave|told you)\b")
_ADDS = re.compile(r"I (?:should|could|ought to|meant to) (?:(?:have )?added?|also (?:have )?\w+|have also \w+)\b")
"""What is added to an answer that told only part of it."""
_IS_SAID = re.compile(
    r"(?:What I (?:should|meant|would)\b.*?\b(?:is|was) (?:that )?)(?:the|it|this|each|every)\b", re.IGNORECASE
)
"""How the right answer speaks of what was named before it."""
_OF_ANSWERS = frozenset(
    "answer question answers questions point thing things example word words time interview".split()
)
