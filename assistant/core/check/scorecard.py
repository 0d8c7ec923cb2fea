"""The scorecard: for each rule that matters here, kept or not, the sentence that keeps it and the tip behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.core.check.finding import Finding
from assistant.core.conditions import Condition
from assistant.core.interview import read_path
from assistant.core.note import Note, Sentence, words_in
from assistant.core.teaching import Catalogue, Tip


@dataclass(frozen=True, slots=True)
class Rule:
    """One ``[[rule]]`` of ``prompts/scorecard.toml``.

    It is kept when no finding of its checks speaks against it and a sentence shows it, if it asks for one:
    by the answers the sentence came from, by its section, or by a word in it.
    """

    id: str
    kept: str
    broken: str
    tips: tuple[str, ...]
    """Ids of the tips that may stand behind it: the first that holds here, else the last."""
    when: Condition
    checks: frozenset[str]
    sources: tuple[str, ...]
    sections: frozenset[str]
    words: frozenset[str]

    @property
    def asks_for_a_sentence(self) -> bool:
        """Whether something in the note must show it."""
        return bool(self.sources or self.sections or self.words)


@dataclass(frozen=True, slots=True)
class Mark:
    """How the note stands to one rule: what to say, the sentence that keeps it (may be empty), the tip behind it."""

    id: str
    text: str
    sentence: str
    tip: Tip
    kept: bool
    at: int = 0
    """Where in the sentence the candidate's own words begin."""


def rules(content: Mapping[str, Any]) -> tuple[Rule, ...]:
    """Build from ``prompts/scorecard.toml``."""
    return tuple(
        Rule(
            r["id"], r["kept"], r["broken"], _ids(r["tip"]), Condition.parse(r.get("when", "")),
            frozenset(r.get("checks", ())), tuple(r.get("sources", ())),
            frozenset(r.get("sections", ())), frozenset(r.get("words", ())),
        )
        for r in content["rule"]
    )  # fmt: skip


def _ids(given: str | Sequence[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def scorecard(
    note: Note, findings: Iterable[Finding], facts: Mapping[str, object], by: Sequence[Rule], tips: Catalogue
) -> tuple[Mark, ...]:
    """Hold a note against every rule that matters in this situation, what is not kept first."""
    against = [found for found in findings if not found.is_kept]
    marks = [_mark(rule, note, against, _tip(rule, facts, tips)) for rule in by if rule.when.holds(facts)]
    return tuple(sorted(marks, key=lambda mark: mark.kept))


def _tip(rule: Rule, facts: Mapping[str, object], tips: Catalogue) -> Tip:
    *some, last = (tips[id_] for id_ in rule.tips)
    return next((tip for tip in some if tip.when.holds(facts)), last)


def _mark(rule: Rule, note: Note, against: Sequence[Finding], tip: Tip) -> Mark:
    found = next((found for found in against if found.id in rule.checks), None)
    shown = _sentence(rule, note)
    sentence, at = (shown.text, shown.own[0][0] if shown.own else 0) if shown else ("", 0)
    if found:
        return Mark(rule.id, found.message, sentence, tip, kept=False, at=at)
    kept = bool(sentence) or not rule.asks_for_a_sentence
    return Mark(rule.id, rule.kept if kept else rule.broken, sentence, tip, kept=kept, at=at)


def _sentence(rule: Rule, note: Note) -> Sentence | None:
    if not rule.asks_for_a_sentence:
        return None
    return next((s for s in note.sentences if _shows(rule, s.text, s.section, s.sources)), None)


def _answer(path: str) -> str:
    # One of several links is a link: "sender.links[0]".
    return read_path(path.partition("[")[0] if path.startswith("sender.") else path).answer


def _shows(rule: Rule, text: str, section: str, sources: Sequence[str]) -> bool:
    return (
        (not rule.sources or any(_answer(path) in rule.sources for path in sources))
        and (not rule.sections or section in rule.sections)
        and (not rule.words or not rule.words.isdisjoint(words_in(text)))
    )
