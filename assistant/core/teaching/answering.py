"""Answering a question about etiquette: from the tips, and for this interview from the advice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from assistant.core.teaching.advice import Advice, Point
from assistant.core.teaching.asked_about import asked_about
from assistant.core.teaching.lookup import CLOSE, Index, best
from assistant.core.teaching.schedule import moment_asked, say_moment
from assistant.core.teaching.tips import Tip

NEAREST = 3
"""Topics offered where nothing is known."""
_RULED_OUT = ("no", "wait")
_BY_TOPIC = {"timing": "when", "why": "whether"}
"""Topics of general tips that the advice for this interview goes before."""
_OF_SENDING = ("timing", "why", "whether", "whom", "channel")


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known about a question. Without tips and points nothing is, and ``nearest`` names topics to try."""

    points: tuple[Point, ...] = ()
    """The advice for this interview that settles it."""
    tips: tuple[Tip, ...] = ()
    """The best first; what the points say already is left out."""
    nearest: tuple[str, ...] = ()


def answer(
    asked: str,
    index: Index,
    words: Mapping[str, Any],
    advice: Advice | None = None,
    special: Mapping[str, str] | None = None,
    facts: Mapping[str, object] | None = None,
    most: int = 3,
) -> Answer:
    """Answer from the tips, led by the advice where the question is about this interview.

    ``words`` are the ``[search]`` of ``prompts/learning.toml``, ``special`` the country and the field that are meant,
    ``facts`` the situation, as far as it is known, and ``most`` how many tips there may be.
    """
    if advice and not index.read(asked).terms:
        about = asked_about(asked, words["matters"])
        # Whoever should not write is told so, whatever it was about sending they asked.
        first = advice.points[: bool(about) and advice.verdict in _RULED_OUT]
        if points := tuple(point for point in advice.points if point.about in about) or first:
            return Answer(points)
    hits = index.find(asked, special)
    found = best(hits, most, 0 if len(asked.split()) == 1 else CLOSE)
    if not found:
        near = dict.fromkeys((*(hit.tip.topic for hit in hits[:NEAREST]), *words["usual"]))
        return Answer(nearest=tuple(index.catalogue.topics[topic] for topic in list(near)[:NEAREST]))
    if advice and advice.verdict in _RULED_OUT and found[0].topic in _OF_SENDING:
        return Answer(tuple(point for point in advice.points if point.about == "whether"))
    points = _leading(found[0], advice) if advice else ()
    said = {id_ for point in points for id_ in point.tips}
    # The first answers what was asked; what is added to it has to apply here.
    added = tuple(tip for tip in found[not points :] if facts is None or tip.when.holds(facts))
    return Answer(points, tuple(tip for tip in (*found[: not points], *added) if tip.id not in said))


def at_hour(found: Answer, asked: str, advice: Advice, now: datetime, words: Mapping[str, str]) -> Answer:
    """Say first whether the hour that is asked about is in time; ``words`` are those of ``prompts/advice.toml``."""
    hour, span = moment_asked(asked, now), advice.window
    if hour is None or span is None or not found.points or found.points[0].about != "when":
        return found
    name = "hour_early" if hour < span.opens else "hour_in_time" if hour <= span.closes else "hour_late"
    first = found.points[0]
    said = f"{words[name].format(hour=say_moment(hour, now, words))} {first.text}"
    return replace(found, points=(replace(first, text=said), *found.points[1:]))


def _leading(tip: Tip, advice: Advice) -> tuple[Point, ...]:
    # A tip about asking for news stops applying once all is over; when to ask is reckoned for this interview.
    same = "next" if "over" in tip.when.names else _BY_TOPIC.get(tip.topic)
    return tuple(point for point in advice.points if _rests_on(point, tip) or point.about == same)[:1]


def _rests_on(point: Point, tip: Tip) -> bool:
    # Whoever weighs one way of sending against another wants to know what is said of both, and not only which to take.
    return tip.id in (point.tips[:1] if point.about == "channel" else point.tips)


def answer_lines(found: Answer, words: Mapping[str, str]) -> Iterator[str]:
    """Say an answer, a paragraph each; ``words`` are the ``[search]`` of ``prompts/learning.toml``."""
    yield from (point.line for point in found.points)
    yield from (tip.line for tip in found.tips)
    if found.nearest:
        yield f"{words['unknown']} {words['nearest'].format(topics=', '.join(found.nearest))}"
