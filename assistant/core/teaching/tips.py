"""The catalogue of tips: read, chosen for a question, and looked up."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.core.conditions import Condition, ConditionError
from assistant.core.suggest import did_you_mean

GRADES = "UPRBF"
"""Careers office, surveyor's release, recruiter or named expert, content site, forum: the best first."""
UNDATED = "n.d."
LIMIT = 240
"""Characters in the text of a tip."""
MOMENTS = ("draft", "after")
"""Where a tip can belong besides a question: beside the finished note, and once it is sent."""
_TOP = ("label", "tip")
_KEYS = ("id", "at", "text", "why", "source", "year", "url", "grade")
_OTHER = ("other", "other_source", "other_url")
_OPTIONAL = (*_OTHER, "when", "here", "why_here")
_FACT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it, when (``n.d.`` where the page does not say), where, and how good a source it is."""

    name: str
    year: str
    url: str
    grade: str = ""

    @property
    def short(self) -> str:
        """Name and year, as it stands behind a tip."""
        return self.name if self.year == UNDATED else f"{self.name}, {self.year}"


@dataclass(frozen=True, slots=True)
class Tip:
    """One piece of etiquette: where it belongs, when it applies, what it says and who says so."""

    id: str
    topic: str
    at: tuple[str, ...]
    when: Condition
    text: str
    why: str
    source: Source
    other: str = ""
    other_source: str = ""
    other_url: str = ""
    here: str = ""
    """The text with facts of the situation in it, as ``{days_since}``, for when they are known."""
    why_here: str = ""
    """The reason with facts of the situation in it."""
    weight: int = 0
    """How much it matters where it applies; the heavier comes first."""
    asks: tuple[str, ...] = ()
    """What people say who ask about it: each a word or several, all of which must be said."""

    @property
    def line(self) -> str:
        """The text with its source, as shown at a question; fits two lines of 80 columns."""
        return f"{self.text} ({self.source.short})"

    def line_in(self, facts: Mapping[str, object]) -> str:
        """Return the line with the facts of the situation in it."""
        return f"{_filled(self.here, facts) if self.here else self.text} ({self.source.short})"

    def reasoned_in(self, facts: Mapping[str, object]) -> str:
        """Return text, reason and source in one line, with the facts of the situation in it."""
        text, reason = (self.here or self.text, self.why_here or self.why)
        return f"{_filled(text, facts)} {_filled(reason, facts)} ({self.source.short})"

    @property
    def opposite(self) -> Source:
        """Who says otherwise; its year stands behind the last comma of ``other_source``."""
        name, _, year = self.other_source.rpartition(", ")
        return Source(name or self.other_source, year if name else UNDATED, self.other_url)


def _filled(text: str, facts: Mapping[str, object]) -> str:
    return _FACT.sub(lambda found: str(facts.get(found[1], "")), text)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All tips in order of topic, the topics' names, and a sentence for each block that could not be read."""

    tips: tuple[Tip, ...]
    topics: Mapping[str, str]
    problems: tuple[str, ...] = ()
    _by_id: Mapping[str, Tip] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {tip.id: tip for tip in self.tips})

    def __getitem__(self, id_: str) -> Tip:
        """Return the tip of that id; raises ``KeyError``."""
        return self._by_id[id_]


def catalogue(
    files: Mapping[str, Mapping[str, Any]],
    before: Catalogue | None = None,
    facts: Collection[str] = (),
    places: Collection[str] = (),
) -> Catalogue:
    """Read tip files (topic → parsed TOML) behind those ``before``; a broken block is named, the rest stays.

    With ``facts`` and ``places``, a condition about another fact or an unknown question counts as broken too.
    """
    tips = {tip.id: tip for tip in before.tips} if before else {}
    topics = dict(before.topics) if before else {}
    problems: list[str] = list(before.problems) if before else []
    for topic, content in files.items():
        topics[topic] = str(content.get("label") or topics.get(topic) or topic)
        problems += _flaws_of_file(topic, content)
        blocks = content.get("tip", [])
        for place, block in enumerate(blocks if isinstance(blocks, list) else []):
            flaw = _flaw(block) or _unknown(block, facts, places)
            if flaw:
                problems.append(f"{topic}.toml, tip[{place}].{flaw}" + ("" if flaw[-1] in ".?" else "."))
            else:
                tips[block["id"]] = _tip(topic, block)
    return Catalogue(tuple(tips.values()), topics, tuple(problems))


def _flaws_of_file(topic: str, content: Mapping[str, Any]) -> list[str]:
    """Name what stands in a file outside its tips, which would be passed over without a word."""
    unknown = [key for key in content if key not in _TOP]
    flaws = [f"{topic}.toml, {key}: there is no such key. A tip begins with [[tip]]." for key in unknown]
    if not isinstance(content.get("tip", []), list):
        flaws.append(f"{topic}.toml, tip: expected tables that begin with [[tip]].")
    return flaws


def _flaw(block: object) -> str:
    if not isinstance(block, dict):
        return "id: expected a table that begins with [[tip]]"
    for key in _KEYS:
        value = block.get(key)
        if key == "at" and not (isinstance(value, list) and value and all(isinstance(v, str) for v in value)):
            return "at: expected a list of question ids"
        if key != "at" and not (isinstance(value, str) and value.strip()):
            return f"{key}: expected text in quotation marks"
    if unknown := sorted(set(block) - {*_KEYS, *_OPTIONAL, "weight", "asks"}):
        return f"{unknown[0]}: there is no such key"
    for key in _OPTIONAL:
        if not isinstance(block.get(key, ""), str):
            return f"{key}: expected text in quotation marks"
    return _flaw_of_content(block)


def _flaw_of_content(block: Mapping[str, Any]) -> str:
    if not (isinstance(asks := block.get("asks", []), list) and all(isinstance(ask, str) and ask for ask in asks)):
        return "asks: expected a list of texts"
    if type(block.get("weight", 0)) is not int:
        return "weight: expected a whole number"
    if len(block["text"]) > LIMIT:
        return f"text: has {len(block['text'])} characters, expected at most {LIMIT}"
    if block["grade"] not in GRADES or len(block["grade"]) != 1:
        return f"grade: expected one of {', '.join(GRADES)}"
    try:
        Condition.parse(block.get("when", ""))
    except ConditionError as problem:
        return f"when: {problem}"
    return ""


def _unknown(block: Mapping[str, Any], facts: Collection[str], places: Collection[str]) -> str:
    names = Condition.parse(block.get("when", "")).names
    if facts and (odd := sorted(names.difference(facts))):
        return f"when: there is no fact {odd[0]}.{did_you_mean(odd[0], facts)}"
    if places and (odd := sorted(set(block["at"]).difference(places))):
        return f"at: there is no question {odd[0]}.{did_you_mean(odd[0], places)}"
    return ""


def _tip(topic: str, block: Mapping[str, Any]) -> Tip:
    source = Source(block["source"], block["year"], block["url"], block["grade"])
    other, other_source, other_url = (block.get(key, "") for key in _OTHER)
    when = Condition.parse(block.get("when", ""))
    here, why_here, weight = block.get("here", ""), block.get("why_here", ""), block.get("weight", 0)
    asks = tuple(block.get("asks", ()))
    at = tuple(block["at"])
    text, why = block["text"], block["why"]
    return Tip(
        block["id"], topic, at, when, text, why, source, other, other_source, other_url, here, why_here, weight, asks
    )


def more(tips: Iterable[Tip], at: str, situation: Mapping[str, object]) -> tuple[Tip, ...]:
    """Every tip that applies at a question, the most relevant first.

    Weight goes first; then a tip bound to the situation comes before a general one, and a good source before a weak.
    """
    fitting = [tip for tip in tips if at in tip.at and tip.when.holds(situation)]
    return tuple(sorted(fitting, key=_relevance))


def _relevance(tip: Tip) -> tuple[int, int, int]:
    return -tip.weight, -min(len(tip.when.names), 2), GRADES.index(tip.source.grade)


def choose(tips: Iterable[Tip], at: str, situation: Mapping[str, object], seen: Collection[str]) -> Tip | None:
    """Pick the most relevant tip for a question that has not been seen; None when there is none."""
    return next((tip for tip in more(tips, at, situation) if tip.id not in seen), None)


def of_topic(found: Catalogue, name: str) -> tuple[Tip, ...]:
    """Return the tips of a topic, named by its id or its label; none where there is no such topic."""
    asked = name.casefold().strip()
    topic = next((t for t, label in found.topics.items() if asked in (t.casefold(), label.casefold())), "")
    return tuple(tip for tip in found.tips if tip.topic == topic)


def tip_explained(tip: Tip, words: Mapping[str, str], facts: Mapping[str, object] | None = None) -> tuple[str, ...]:
    """Everything about a tip, a paragraph each: text, reason, opposite view, source with its grade.

    With ``facts``, in the words for this situation where the tip has some.
    """
    source = tip.source
    year = words["undated"] if source.year == UNDATED else source.year
    here = facts is not None and bool(tip.here)
    lines = [_filled(tip.here, facts or {}) if here else tip.text]
    lines.append(_filled(tip.why_here, facts or {}) if here and tip.why_here else tip.why)
    if tip.other:
        lines.append(words["other"].format(text=tip.other, source=tip.other_source))
    lines.append(words["source"].format(name=source.name, year=year, grade=words[source.grade], url=source.url))
    return tuple(lines)


def tip_data(tip: Tip) -> dict[str, object]:
    """Return a tip as it is given to programs."""
    source = tip.source
    data: dict[str, object] = {
        "id": tip.id, "topic": tip.topic, "at": list(tip.at), "when": tip.when.text, "text": tip.text, "why": tip.why,
        "source": source.name, "year": source.year, "url": source.url, "grade": source.grade,
    }  # fmt: skip
    if tip.other:
        data |= {"other": tip.other, "other_source": tip.other_source, "other_url": tip.other_url}
    return data
