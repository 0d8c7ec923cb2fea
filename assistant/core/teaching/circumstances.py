"""The situation somebody is in, as plain facts that conditions can ask about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from assistant.core.dates import WEEKDAYS, TimeKind, day_of, find, is_late, is_month_first, is_very_late, read
from assistant.core.english import AMERICAN, Generic, generic, is_general, of_country
from assistant.core.interview import Interview, Owner
from assistant.core.teaching.countries import Country, countries_in, find_country, late_after
from assistant.core.teaching.schedule import (
    FRIDAY_ENDS,
    UNKNOWN_HOURS,
    WEEKEND,
    Hours,
    Pace,
    hours,
    is_eve,
    ran_backwards,
    say_moment,
    window,
)
from assistant.core.teaching.time_worth import USUAL, Assumptions, worth, worth_explained, worth_line

LONG_AGO_DAYS = 90
CROWD = 7
"""With more people than this, one letter to the organiser takes the place of single notes."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The words by which a trade, a country, a title or an hour is recognised, and what says nothing."""

    fields: Mapping[str, tuple[str, ...]]
    titles: tuple[str, ...]
    recruiters: tuple[str, ...]
    countries: tuple[Country, ...]
    parts_of_day: Mapping[str, str]
    days: Mapping[str, str]
    """How today and other days are called."""
    worth: Mapping[str, str]
    """How it is said what people's time was worth."""
    generic: Generic
    booked: tuple[str, ...]
    """How the next talk is called when it is agreed on."""
    weekends: Mapping[str, frozenset[int]]
    """The days off, by country, where they are not Saturday and Sunday."""

    def weekend(self, country: str) -> frozenset[int]:
        """Return the days of the week that are off in a country, by its name or code."""
        typed = " ".join(country.replace(".", "").casefold().removeprefix("the ").split())
        code = find_country(country, self.countries).code.casefold()
        return self.weekends.get(typed) or self.weekends.get(code) or WEEKEND


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the answers do not say and may be known all the same."""

    people: int | None = None
    no_contact_rule: bool = False
    contact_allowed: bool = False
    """Somebody has looked, and there is no such rule."""
    through_recruiter: bool = False
    next_round_booked: bool = False
    not_interested: bool = False
    rejected: bool = False
    worth: Assumptions = USUAL
    """What people's time is reckoned with."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When: the local time now, the day and hours of the interview, and the day of decision, as far as known."""

    now: datetime
    met: date | None = None
    hours: Hours = UNKNOWN_HOURS
    decision: date | None = None

    @property
    def ended(self) -> datetime:
        """When the interview ended, or about when: unknown hours are now today, five o'clock before."""
        if not self.met:
            return self.now
        ends = self.hours.ends
        if ends is None:
            return self.now if self.met == self.now.date() else datetime.combine(self.met, time(17), self.now.tzinfo)
        day = self.met + timedelta(days=1) if self.hours.past_midnight else self.met
        return datetime.combine(day, ends, self.now.tzinfo)


def signs(advice: Mapping[str, Any], said: Mapping[str, str]) -> Signs:
    """Build from ``prompts/advice.toml`` and ``prompts/english/generic.toml``."""
    given = advice["signs"]
    return Signs(
        {name: tuple(words) for name, words in given["fields"].items()},
        tuple(given["titles"]),
        tuple(given["recruiters"]),
        countries_in(advice["country"]),
        advice["parts_of_day"],
        advice["words"],
        advice["worth"],
        generic(said),
        tuple(given["booked"]),
        {name: frozenset(row["days"]) for row in given["weekend"] for name in row["countries"]},
    )


def moment(interview: Interview, now: datetime, known: Signs, typed: str = "") -> Moment:
    """Read the dates of an interview as typed; what cannot be read is left unknown.

    ``typed`` is the day and hour as the person put it, where the interview holds the day it was taken as.
    """
    today = now.date()
    month_first = is_month_first(interview.country)
    met = day_of(interview.date, today, month_first=month_first) if interview.date else None
    inside = find(interview.decision_by, today, month_first=month_first)
    meant = read(interview.decision_by, today, month_first=month_first) or (inside[0] if inside else None)
    decision = meant.day if meant and meant.kind in (TimeKind.DAY, TimeKind.SPAN) else None
    return Moment(now, met, hours(typed or interview.date, interview.minutes, known.parts_of_day), decision)


def situation(
    interview: Interview, when: Moment, known: Signs, circumstances: Circumstances | None = None
) -> dict[str, object]:
    """State the situation as facts: numbers, texts and yes or no; None where something is not known."""
    extra = circumstances or Circumstances()
    people = extra.people or len(interview.interviewers)
    return {
        **_people(interview, people, known),
        **_times(
            when,
            known.weekend(interview.country),
            late_after(country := find_country(interview.country, known.countries), interview.round),
        ),
        **_worth(people, interview, extra.worth, known.worth),
        "until": in_time_until(when, known.days, known.weekend(interview.country)),
        **_answers(interview, known),
        "country": country.code,
        "country_known": bool(country.name),
        "own_pace": country.own_pace,
        "field": field_of(interview.role, known),
        "kind": interview.kind,
        "round": interview.round,
        "minutes": interview.minutes,
        "channel": interview.channel,
        "tone": interview.tone,
        "decision_known": bool(interview.decision_by.strip())
        or any(action.owner == Owner.THEM and action.due.strip() for action in interview.actions),
        "no_contact_rule": extra.no_contact_rule,
        "contact_allowed": extra.contact_allowed,
        "through_recruiter": extra.through_recruiter,
        "next_round_booked": extra.next_round_booked or _is_booked(interview, when.now.date(), known),
        "not_interested": extra.not_interested,
        "rejected": extra.rejected,
        "over": extra.rejected or extra.not_interested,
    }


def pays_in_dollars(country: str) -> bool:
    """Whether working time in a country is reckoned in US dollars; where no country is told, it is."""
    return not country.strip() or of_country(country) == AMERICAN


def _worth(people: int, interview: Interview, by: Assumptions, words: Mapping[str, str]) -> dict[str, object]:
    if not interview.minutes:
        return {"worth": "", "worth_how": ""}
    found = worth(people, interview.minutes, by, in_dollars=pays_in_dollars(interview.country))
    return {"worth": worth_line(found, words), "worth_how": worth_explained(found, by, words)}


def _is_booked(interview: Interview, today: date, known: Signs) -> bool:
    meant = (action for action in interview.actions if _mentions(action.what, known.booked))
    return any(action.due or find(action.what, today) for action in meant)


def _people(interview: Interview, people: int, known: Signs) -> dict[str, object]:
    met = interview.interviewers
    return {
        "people": people,
        "panel": people > 1,
        "big_group": people > CROWD,
        "mail_given": bool(interview.sender.email),
        "no_email": bool(met) and not any(p.email for p in met),
        "titled": any(_mentions(p.name, known.titles) for p in met),
        "recruiter_met": any(_mentions(p.title, known.recruiters) for p in met),
        "single_name": any(len(p.name.split()) == 1 for p in met),
    }


def _times(when: Moment, weekend: frozenset[int], late_from: int) -> dict[str, object]:
    now, met = when.now, when.met
    days = (now.date() - met).days if met else None
    begun = when.hours.begins if met == now.date() else None
    future = (days is not None and days < 0) or (begun is not None and begun > now.time())
    since = None if future else days
    to_decision = (when.decision - now.date()).days if when.decision else None
    return {
        "future": future,
        "days_since": since,
        "weekday": WEEKDAYS[met.weekday()] if met else "",
        "late": met is not None and since is not None and is_late(met, now.date(), late_from),
        "very_late": met is not None and since is not None and is_very_late(met, now.date()),
        "long_ago": since is not None and since > LONG_AGO_DAYS,
        "backwards": ran_backwards(when.hours),
        "hour": now.hour,
        "friday_evening": is_eve(now, weekend) and now.time() >= FRIDAY_ENDS,
        "weekend": now.weekday() in weekend,
        "before_weekend": met is not None and (met.weekday() in weekend or (met.weekday() + 1) % 7 in weekend),
        "decision_days": to_decision,
        "decision_soon": to_decision in (0, 1),
    }


def in_time_until(when: Moment, words: Mapping[str, str], weekend: frozenset[int]) -> str:
    """Say until when to send at the usual pace (``10:00 tomorrow``); empty where that is not known or has passed."""
    if not when.met or when.hours.ends is None or not when.ended <= when.now:
        return ""
    span = window(when.ended, when.now, Pace(weekend=weekend))
    return "" if span.missed else say_moment(span.closes, when.now, words)


def _answers(interview: Interview, known: Signs) -> dict[str, object]:
    details = [p.stood_out for p in interview.interviewers]
    return {
        "no_detail": any(not text.strip() for text in details),
        "generic_detail": any(is_general(text, known.generic) for text in details if text.strip()),
        "has_need": bool(interview.need),
        "has_strength": bool(interview.strength),
        "has_repair": bool(interview.repair),
        "mine": sum(a.owner != Owner.THEM for a in interview.actions),
        "theirs": sum(a.owner == Owner.THEM for a in interview.actions),
    }


def country_and_field(asked: str, interview: Interview | None, known: Signs) -> dict[str, str]:
    """Tell which country and field a question is about, and how they are said: those it names, else the interview's."""
    # Short names such as "in" and "us" are words as well, unless they are written as codes.
    plain = [word.casefold() if len(word) > 2 or word.isupper() or word == "uk" else "" for word in _words_of(asked)]
    named = next((country for country in known.countries if _mentions(" ".join(plain), country.names)), None)
    country = named or (find_country(interview.country, known.countries) if interview else Country("", ""))
    field = field_of(asked, known) or (field_of(interview.role, known) if interview else "")
    return {"country": country.code, "field": field, "said": f"{country.name} {field}"}


def field_of(role: str, known: Signs) -> str:
    """Guess the trade from the role; empty when nothing points to one."""
    return next((name for name, words in known.fields.items() if _mentions(role, words)), "")


def _mentions(text: str, words: Sequence[str]) -> bool:
    # "resident + medicine" asks for both, wherever they stand.
    plain = f" {' '.join(_words(text))} "
    return any(all(f" {part.strip()} " in plain for part in word.split("+")) for word in words)


def _words(text: str) -> Iterable[str]:
    return _words_of(text.casefold())


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


SITUATION_NAMES = frozenset(
    {
        *("people", "panel", "worth", "worth_how", "big_group", "titled", "recruiter_met", "single_name"),
        *("no_email", "mail_given"),
        *("future", "days_since", "until", "weekday", "late", "very_late", "long_ago", "backwards", "hour"),
        *("friday_evening", "weekend", "before_weekend", "decision_days", "decision_soon", "decision_known"),
        *("no_detail", "generic_detail", "has_need", "has_strength", "has_repair", "mine", "theirs"),
        *("country", "country_known", "field", "kind", "round", "minutes", "channel", "tone"),
        *("own_pace", "no_contact_rule", "contact_allowed", "through_recruiter", "next_round_booked"),
        *("not_interested", "rejected", "over"),
    }
)
"""Every name a condition of a tip or an advice may ask about."""
