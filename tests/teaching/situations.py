"""Situations to ask tips and advice about, told in a few words."""

from datetime import datetime, timedelta, timezone

from assistant.content import teaching
from assistant.core.interview.facts import Action, Interview, Interviewer
from assistant.core.teaching import Circumstances, Moment, moment, situation

MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))
_EXTRA = (
    "no_contact_rule", "contact_allowed", "through_recruiter", "next_round_booked", "not_interested", "rejected",
)  # fmt: skip


def told(*, people=1, name="Ada Vale", title="", email="ada@example.org", stood_out="the night rota", mine=0, **given):
    """An interview from the parts that matter; all else is the plainest there is."""
    met = tuple(Interviewer(name, title, email=email, stood_out=stood_out) for _ in range(min(people, 8)))
    actions = tuple(Action("send my portfolio") for _ in range(mine))
    return Interview(given.pop("company", "Northwind"), given.pop("role", "Clerk"), met, actions=actions, **given)


def split(*, now=MONDAY_NOON, **given):
    """The interview, the moment and the circumstances of what was given."""
    extra = {name: given.pop(name) for name in _EXTRA if name in given}
    interview = told(**given)
    crowd = given.get("people", 1) if given.get("people", 1) > 8 else None
    return interview, when(interview, now), Circumstances(people=crowd, **extra)


def when(interview: Interview, now: datetime) -> Moment:
    return moment(interview, now, teaching.signs())


def facts(**given) -> dict[str, object]:
    """The facts conditions are asked of."""
    interview, moment_, extra = split(**given)
    return situation(interview, moment_, teaching.signs(), extra)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in November 2026; the 23rd is a Monday."""
    return MONDAY_NOON.replace(day=day, hour=hour, minute=minute)
