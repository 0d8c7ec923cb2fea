"""Should I write, to whom, by which way and when: an honest answer from the facts, with its sources."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from assistant.core.conditions import Condition
from assistant.core.dates import spoken
from assistant.core.interview import Interview
from assistant.core.teaching import schedule
from assistant.core.teaching.circumstances import Circumstances, Moment, Signs, situation
from assistant.core.teaching.countries import find_country
from assistant.core.teaching.tips import GRADES, UNDATED, Catalogue, Source

ORDER = ("whether", "whom", "channel", "when", "also", "next")
_ONLY_WHETHER = ("no", "wait")


NAMES = frozenset({"day_known", "missed", "open", "over_weekend"})
"""What a rule may ask about besides the facts of the situation."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One ``[[rule]]`` of ``prompts/advice.toml``: what is said about one matter when its condition holds."""

    about: str
    when: Condition
    text: str
    verdict: str = ""
    tips: tuple[str, ...] = ()
    """Ids of the tips whose sources, and opposite views, stand behind it."""
    early: bool = False
    """Whether it is said beside the questions, as soon as it holds."""


@dataclass(frozen=True, slots=True)
class Guide:
    """All of ``prompts/advice.toml`` that advice is made of."""

    rules: tuple[Rule, ...]
    paces: tuple[tuple[Condition, schedule.Pace], ...]
    words: Mapping[str, str]
    signs: Signs


@dataclass(frozen=True, slots=True)
class Point:
    """One answer: what it is about, the sentence, who says so, and who says otherwise."""

    about: str
    text: str
    sources: tuple[Source, ...] = ()
    others: tuple[tuple[str, Source], ...] = ()
    tips: tuple[str, ...] = ()
    """Ids of the tips behind it."""

    @property
    def line(self) -> str:
        """The sentence with who says so."""
        cited = "; ".join(source.short for source in sorted(self.sources, key=lambda s: GRADES.index(s.grade)))
        return f"{self.text} ({cited})" if cited else self.text


@dataclass(frozen=True, slots=True)
class Advice:
    """The whole answer. ``window`` is None where sending is not advised or the day is not known."""

    verdict: str
    points: tuple[Point, ...]
    window: schedule.Window | None = None


def guide(content: Mapping[str, Any], signs: Signs) -> Guide:
    """Build from ``prompts/advice.toml``."""
    rules = tuple(
        Rule(
            r["about"],
            Condition.parse(r.get("when", "")),
            r["text"],
            r.get("verdict", ""),
            tuple(r.get("tips", ())),
            r.get("early", False),
        )
        for r in content["rule"]
    )
    paces = tuple((Condition.parse(p.get("when", "")), _pace(p)) for p in content["pace"])
    return Guide(rules, paces, content["words"], signs)


def _pace(given: Mapping[str, Any]) -> schedule.Pace:
    closes = time.fromisoformat(given["closes"]) if "closes" in given else None
    return schedule.Pace(given["wait"], given["within"], given.get("at_once", False), closes)


def advise(
    interview: Interview, when: Moment, by: Guide, tips: Catalogue, circumstances: Circumstances | None = None
) -> Advice:
    """Answer from the facts; what cannot be right (a day to come, an end before a beginning) is said instead."""
    facts, span = _facts(interview, when, by, circumstances)
    said = _said(interview, when, by, span)
    rules = tuple(_holding(by, facts))
    verdict = next((rule.verdict for rule in rules if rule.verdict), "")
    points = tuple(_point(rule, said, tips) for rule in rules)
    return Advice(verdict, points, None if verdict in _ONLY_WHETHER else span)


def early_points(
    interview: Interview, when: Moment, by: Guide, tips: Catalogue, circumstances: Circumstances | None = None
) -> tuple[Point, ...]:
    """Return what matters before there is a draft, as far as the answers so far decide it: most often nothing."""
    facts, span = _facts(interview, when, by, circumstances)
    said = _said(interview, when, by, span)
    return tuple(_point(rule, said, tips) for rule in _holding(by, facts) if rule.early)


def circumstances_in(typed: str, every: Sequence[Mapping[str, Any]], none: Collection[str]) -> tuple[str, ...] | None:
    """Read which of the numbered circumstances are meant, by number or by word; None where it is not clear."""
    said = re.findall(r"[^\W_]+", typed.casefold())
    if " ".join(said) in none:
        return ()
    numbers = [int(word) for word in said if word.isdecimal()]
    if numbers:
        return tuple(every[n - 1]["sets"] for n in numbers) if all(0 < n <= len(every) for n in numbers) else None
    return tuple(one["sets"] for one in every if set(one["words"]).intersection(said)) or None


def _facts(
    interview: Interview, when: Moment, by: Guide, circumstances: Circumstances | None
) -> tuple[dict[str, object], schedule.Window | None]:
    facts = situation(interview, when, by.signs, circumstances)
    weekend = by.signs.weekend(interview.country)
    span = _window(when, by, facts, weekend)
    known = {
        "day_known": when.met is not None,
        "missed": bool(span and span.missed),
        "open": _is_open(span, when),
        "over_weekend": bool(span and schedule.is_over_weekend(span, when.now, weekend)),
    }
    return facts | known, span


def _holding(by: Guide, facts: Mapping[str, object]) -> Iterator[Rule]:
    # Whoever should not write needs no answer to whom, how and when.
    for about in ORDER:
        for rule in _fitting(by, about, facts):
            yield rule
            if rule.verdict in _ONLY_WHETHER:
                return


def _window(when: Moment, by: Guide, facts: Mapping[str, object], weekend: frozenset[int]) -> schedule.Window | None:
    if not when.met or facts["future"] or facts["long_ago"] or facts["backwards"] or facts["rejected"]:
        return None
    pace = next(pace for condition, pace in by.paces if condition.holds(facts))
    return schedule.window(when.ended, when.now, replace(pace, weekend=weekend))


def _is_open(span: schedule.Window | None, when: Moment) -> bool:
    return bool(span and not span.missed and span.opens <= when.now)


def _fitting(by: Guide, about: str, facts: Mapping[str, object]) -> list[Rule]:
    fitting = [rule for rule in by.rules if rule.about == about and rule.when.holds(facts)]
    return fitting if about == "also" else fitting[:1]


def _said(interview: Interview, when: Moment, by: Guide, span: schedule.Window | None) -> dict[str, str]:
    country = find_country(interview.country, by.signs.countries)
    first = interview.interviewers[0] if interview.interviewers else None
    name = (first.call or first.name) if first else by.words["them"]
    return {
        "name": name,
        "company": interview.company,
        "country": country.name or country.code,
        "day": spoken(when.met, country.code) if when.met else "",
        "days": str(abs((when.now.date() - when.met).days)) if when.met else "",
        "window": schedule.say(span, when.now, by.words, country.code) if span else "",
    }


def _point(rule: Rule, said: Mapping[str, str], tips: Catalogue) -> Point:
    behind = [tips[id_] for id_ in rule.tips]
    others = tuple(dict.fromkeys((tip.other, tip.opposite) for tip in behind if tip.other))
    text = rule.text.format_map(said)
    sources = tuple(dict.fromkeys(t.source for t in behind))
    return Point(rule.about, text[:1].upper() + text[1:], sources, others, rule.tips)


def point_explained(point: Point, words: Mapping[str, str]) -> str:
    """Say all there is to a point: the sentence, who sees it differently, and the sources with their addresses.

    ``words`` are the ``[sources]`` of ``prompts/advice.toml``.
    """
    others = [words["other"].format(text=text, source=source.short) for text, source in point.others]
    sources = [
        words["source"].format(
            name=s.name, year=words["undated"] if s.year == UNDATED else s.year, grade=words[s.grade], url=s.url
        )
        for s in point.sources
    ]
    return "\n".join((point.text, *others, *sources))


def advice_data(advice: Advice) -> dict[str, object]:
    """Return the advice as it is given to programs."""
    span = advice.window
    window = (
        {"opens": span.opens.isoformat(), "closes": span.closes.isoformat(), "missed": span.missed} if span else None
    )
    return {"send": advice.verdict, "window": window, "points": [_point_as_data(p) for p in advice.points]}


def _point_as_data(point: Point) -> dict[str, object]:
    return {
        "about": point.about,
        "text": point.text,
        "sources": [_source_as_data(s) | {"grade": s.grade} for s in point.sources],
        "others": [{"text": text, **_source_as_data(s)} for text, s in point.others],
    }


def _source_as_data(source: Source) -> dict[str, str]:
    return {"name": source.name, "year": source.year, "url": source.url}
