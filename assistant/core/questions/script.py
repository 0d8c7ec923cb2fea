"""The script of a sitting: the questions in order, and the words beside them."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from assistant.core.questions.advance import advance, settled, topic_of
from assistant.core.questions.asking import Choice, Question, QuestionKind
from assistant.core.questions.knowledge import Knowledge
from assistant.core.questions.places import asked_again, next_question, places
from assistant.core.questions.progress import LISTS, Progress, count, go_back, key_of
from assistant.core.questions.stems import stems_of

__all__ = [
    "LISTS",
    "Progress",
    "Script",
    "advance",
    "asked_again",
    "count",
    "go_back",
    "key_of",
    "next_question",
    "places",
    "script_of",
    "settled",
    "topic_of",
]


class Script(NamedTuple):
    """The questions in order, the words of the wizard, and what is known before it starts."""

    questions: tuple[Question, ...]
    opening: Mapping[str, str]
    hints: Mapping[str, str]
    problems: Mapping[str, str]
    vocabulary: Mapping[str, Any]
    """Word lists by purpose: ``people``, ``meeting``, ``regret``."""
    nothing: frozenset[str] = frozenset()
    """The words of answers that say nothing."""
    known: Mapping[str, str] = MappingProxyType({})
    """Offered answers by question id, such as the sender's name from the settings."""
    knowledge: Knowledge = Knowledge()
    """What is known of names and action items."""

    def knowing(self, known: Mapping[str, str]) -> "Script":
        """Make the same script with answers to offer."""
        return self._replace(known={**self.known, **{name: value for name, value in known.items() if value}})

    def question(self, name: str) -> Question:
        """Find the question with this id; raises ``KeyError`` when there is none."""
        return {question.id: question for question in self.questions}[name]


def script_of(content: Mapping[str, Any], nothing: Collection[str] = (), knowledge: Knowledge | None = None) -> Script:
    """Build the script from ``questions.toml``; ``nothing`` are the words of answers that say nothing.

    Raises ``ValueError`` naming the question that is not whole.
    """
    vocabulary = {name: content[name] for name in ("people", "meeting", "country", "regret")}
    questions = tuple(_question(table) for table in content["question"])
    return Script(
        questions,
        content["opening"],
        content["hints"],
        content["problems"],
        vocabulary,
        frozenset(nothing),
        knowledge=knowledge or Knowledge(),
    )


def _question(table: Mapping[str, Any]) -> Question:
    try:
        given = {
            **table,
            "kind": QuestionKind(table.get("kind", QuestionKind.TEXT)),
            "choices": tuple(_choice(c) for c in table.get("choices", ())),
            "stems": stems_of(table.get("stems", ())),
        }
        return Question(**given)
    except (KeyError, TypeError, ValueError) as problem:
        raise ValueError(f"questions.toml, question {table.get('id', '?')}: {problem}") from problem


def _choice(table: Mapping[str, Any]) -> Choice:
    return Choice(table["value"], table["label"], tuple(table.get("words", ())))
