"""What the time of the people met was worth."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is reckoned with: dollars an hour, minutes each spends around the talk, minutes where none were given."""

    hourly: float = 48.05
    around: int = 30
    usual: int = 45


USUAL = Assumptions()
_QUARTERS = ("", "¼", "½", "¾")


@dataclass(frozen=True, slots=True)
class Worth:
    """Hours of working time put in, and about what they cost the employer, in dollars."""

    people: int
    minutes: int
    hours: float
    dollars: float
    in_dollars: bool = True
    """Whether an employer there pays in dollars; elsewhere the hours speak for themselves."""


def worth(people: int, minutes: int | None, by: Assumptions = USUAL, *, in_dollars: bool = True) -> Worth:
    """Reckon: people × (minutes together + minutes around) × what an hour costs, where that is told in dollars."""
    each = (minutes or by.usual) + by.around
    hours = people * each / 60
    return Worth(people, each, hours, hours * by.hourly, in_dollars)


def worth_line(found: Worth, words: Mapping[str, str]) -> str:
    """Say it in one line; empty when nobody was met. Both figures are rounded, since both are rough."""
    if not found.people:
        return ""
    wording = words[("one" if found.people == 1 else "several") + ("" if found.in_dollars else "_hours")]
    return wording.format(
        people=found.people, hours=_hours(found.hours, words), dollars=f"${_rounded(found.dollars):,}"
    )


def worth_explained(found: Worth, by: Assumptions, words: Mapping[str, str]) -> str:
    """Say how it was reckoned and where the figure comes from."""
    told = "how" if by.hourly == USUAL.hourly else "how_own"
    return words[told if found.in_dollars else "how_hours"].format(
        people=found.people, minutes=found.minutes - by.around, around=by.around, hourly=f"${by.hourly:,.2f}"
    )


def _hours(hours: float, words: Mapping[str, str]) -> str:
    quarters = max(2, round(hours * 4) if hours < 2 else round(hours * 2) * 2)
    if quarters <= 4:
        return words[("half_hour", "three_quarters", "hour")[quarters - 2]]
    return words["hours"].format(hours=f"{quarters // 4}{_QUARTERS[quarters % 4]}")


def _rounded(dollars: float) -> int:
    step = 5 if dollars < 100 else 10 if dollars < 1000 else 50
    return max(step, round(dollars / step) * step)
