"""The questions interviewers ask: found, completed, practised, and put right in a note."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

KINDS = ("common", "easy", "tough", "silly")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of the bank: what the interviewer is after, how to answer, and how a note puts a weak answer right."""

    id: str
    kind: str
    text: str
    after: str
    how: str
    repair: str
    """The beginning of a sentence that adds to the answer; the candidate finishes it."""


def bank(content: Mapping[str, Any]) -> tuple[Asked, ...]:
    """Build from ``prompts/interview_questions.toml``, in its order."""
    keys = ("id", "kind", "text", "after", "how", "repair")
    return tuple(Asked(*(q[key] for key in keys)) for q in content["question"])


def search_questions(questions: Iterable[Asked], word: str) -> tuple[Asked, ...]:
    """Find by kind, or by words that all occur in what is said about a question."""
    words = word.casefold().split()
    kind = word.casefold().strip()
    return tuple(q for q in questions if q.kind == kind or all(w in _said(q) for w in words))


def complete_question(questions: Iterable[Asked], typed: str) -> tuple[Asked, ...]:
    """Offer the questions whose words begin with the words typed, in any order; those that start with them first."""
    words = _words(typed)
    fitting = [q for q in questions if all(any(has.startswith(w) for has in _words(q.text)) for w in words)]
    return tuple(sorted(fitting, key=lambda q: not q.text.casefold().startswith(typed.casefold().strip())))


def find_question(questions: Iterable[Asked], text: str) -> Asked | None:
    """Return the question of that text or id; None when the bank has none."""
    plain = _words(text)
    return next((q for q in questions if _words(q.text) == plain or q.id == text.strip()), None)


def in_turn(questions: Sequence[Asked], answered: Iterable[str], seed: int = 0) -> tuple[Asked, ...]:
    """Order for practice: not yet answered first, kinds mixed, another start for another seed."""
    done = set(answered)
    by_kind = [[q for q in questions if q.kind == kind] for kind in KINDS]
    turned = [[*some[seed % len(some) :], *some[: seed % len(some)]] for some in by_kind if some]
    longest = max((len(some) for some in turned), default=0)
    mixed = [some[place] for place in range(longest) for some in turned if place < len(some)]
    return tuple(sorted(mixed, key=lambda q: q.id in done))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.casefold().replace("’", "").replace("'", "")).split()


def _said(question: Asked) -> str:
    return " ".join((question.text, question.after, question.how)).casefold()
