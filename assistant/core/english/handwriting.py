"""How somebody writes, judged by all they typed: what it takes before their words stand in a letter.

Whoever ends every sentence with its full stop and makes no slip anywhere is believed where the grammar does not know a
word or a turn. Whoever shows the habits of a learner in one answer is not believed where another only seems right.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.core.english.hand import Hand
from assistant.core.english.kinds import has_shorthand, is_clause
from assistant.core.english.known import English
from assistant.core.english.learner import has_habits, lacks_forms
from assistant.core.english.mend import Mended, mend
from assistant.core.english.plausible import is_plausible
from assistant.core.english.rereading import stumbles
from assistant.core.english.sound import is_sound
from assistant.core.english.strict import is_doubted
from assistant.core.english.tags import Tag

_TOLD = 4
"""Words from which an answer shows how somebody writes."""
_ENOUGH = 2
"""Whole answers that show a careful hand."""


def hand_of(answers: Iterable[str], english: English, keep: frozenset[str] = frozenset()) -> Hand:
    """Judge a person's hand by their answers; the names to ``keep`` are no slips."""
    return _hand(tuple(a.strip() for a in answers if len(a.split()) >= _TOLD), english, keep)


@lru_cache(maxsize=256)
def _hand(answers: tuple[str, ...], english: English, keep: frozenset[str]) -> Hand:
    if not answers:
        return Hand.QUICK
    mended = [mend(answer, english, keep) for answer in answers]
    lacking = sum(lacks_forms(m.text, english) for m in mended)
    written = sum(a[:1].isupper() and a[-1:] in (".", "!", "?") for a in answers)
    few = 2 if 2 * written > len(answers) else _FORGIVEN
    hurried = sum(bool(m.changes) or has_shorthand(m.text, english) for m in mended)
    lacks = lacking > max(1, hurried) and few * lacking > len(answers)
    habits = sum(has_habits(m.text, english) for m in mended)
    whole = sum(_is_whole(answer, english) for answer in answers)
    # One turn that learners have too, or a trade's bare words, make nobody a learner who writes whole sentences else.
    is_sure_hand = _SURE * whole >= (_SURE - 1) * len(answers) and 2 * written > len(answers)
    is_heard = any(english.has("learners", m.text) or _is_by_rule(m, english) for m in mended)
    doubts = 0 if hurried else sum(is_doubted(m.text, english) for m in mended)
    is_doubtful = doubts > (_FORGIVEN * written > (_FORGIVEN - 1) * len(answers))
    is_rough = is_heard or is_doubtful or habits > is_sure_hand or (lacks and (habits or not is_sure_hand))
    is_all_whole = whole >= max(_SURE, len(answers) - 1) and 2 * written > len(answers) and not hurried
    if is_rough and not (is_all_whole and _is_one_turn(mended, english)):
        return Hand.ROUGH
    faults = hurried + sum(english.has("suspect", answer) for answer in answers)
    is_thumbed = _is_thumbed(answers, hurried + sum(stumbles(m.text, english) for m in mended))
    if not is_thumbed and whole >= _ENOUGH and 2 * whole >= len(answers) and _FORGIVEN * faults <= len(answers):
        return Hand.CAREFUL
    return Hand.QUICK


def _is_one_turn(mended: Sequence[Mended], english: English) -> bool:
    """Whether what learners write is seen in one answer of many: *you can tell that…*, *it overran by nine hours*."""
    seen = sum(
        has_habits(m.text, english)
        or lacks_forms(m.text, english)
        or english.has("learners", m.text)
        or is_doubted(m.text, english)
        for m in mended
    )
    return seen <= 1


def _is_by_rule(mended: Mended, english: English) -> bool:
    """Whether the past of a verb was formed as none is that everybody uses: *sended*, *speaked*."""
    return any(
        typed.endswith("ed") and not meant.endswith("ed") and english.lexicon.open_tags(meant) & Tag.PAST
        for typed, meant in mended.changes
    )


def _is_thumbed(answers: tuple[str, ...], hurried: int) -> bool:
    """Whether no answer has a capital or a full stop, and all are short or any is cut short: *3 yrs, month end*.

    An article left out cuts short, too: *built weekly sales report*.
    """
    is_plain = all(a[0].islower() or a[0].isdigit() for a in answers) and all(a[-1] not in ".!?" for a in answers)
    return is_plain and (hurried > 0 or all(len(a.split()) <= _THUMBED for a in answers))


_SURE = 3
"""Of so many answers all but one are whole where somebody writes with a sure hand."""
_THUMBED = 10
"""Words."""
_FORGIVEN = 4
"""Answers among which one thing may look like a fault: a trade has words of its own."""


def _is_whole(answer: str, english: English) -> bool:
    """Whether an answer lacks nothing: whole sentences, or a phrase such as *how calmly he called the pass*."""
    text = answer.rstrip(" .")
    if is_sound(answer, english, any_word=True) or (is_clause(text, english) and is_plausible(text, english)):
        return True
    first = english.read(text).tokens[0]
    if first.word == "that" and is_clause(text[len("that ") :], english):
        return is_plausible(text, english)
    given = not first.has(Tag.NOUN) or first.has(Tag.MASS | Tag.ING | Tag.NAME)
    return given and any(english.is_(rule, text) for rule in _PHRASES) and is_plausible(text, english)


_PHRASES = ("np", "wh", "doing", "with_reason")
