"""Times read from what people type: one grammar for the day of an interview, a due date and a decision."""

import re
from dataclasses import replace
from datetime import date, timedelta

from assistant.core.dates.when import When
from assistant.core.dates.words import DAYS, MONTH_NAMES, NUMBERS, UNITS, words

MONTH_FIRST = ("us", "usa", "united states", "ph", "ca", "canada", "philippines", "america")
_LEADS = (
    "by",
    "on",
    "before",
    "until",
    "in",
    "at",
    "for",
    "after",
    "from",
    "around",
    "about",
    "within",
    "over",
    "during",
    "since",
    "sometime",
    "as",
    "following",
)
_HEDGES = {"probably": "probably", "maybe": "perhaps", "perhaps": "perhaps", "possibly": "perhaps", "hopefully": "hopefully", "ideally": "hopefully",
           "likely": "probably", "?": "perhaps", "inshallah": "hopefully", "definitely": ""}  # fmt: skip
_PARTS = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "end": "end",
    "start": "start",
    "beginning": "start",
    "middle": "mid",
    "later": "later",
}
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 5}
_OF_DAY = {"morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "lunchtime": "lunchtime", "am": "morning",
           "pm": "afternoon", "noon": "noon", "midday": "noon", "midnight": "midnight"}  # fmt: skip
_FEASTS = {"christmas": "Christmas", "thanksgiving": "Thanksgiving", "easter": "Easter", "new-year": "the new year", "half-term": "half-term",
           "diwali": "Diwali", "eid": "Eid", "ramadan": "Ramadan", "hanukkah": "Hanukkah", "passover": "Passover", "summer": "the summer",
           "holidays": "the holidays", "advent": "Advent"}  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(am|pm)?")
_FUTURE_FROM = 60
"""Days back to which a day without a year is still meant to be past, and not a year ahead."""


def is_month_first(country: str) -> bool:
    """Whether dates are written month first there (``December 3``)."""
    return country.strip().lower().strip(".") in MONTH_FIRST


def read(typed: str, today: date, *, past: bool = False, month_first: bool | None = False) -> When | None:
    """Read a text that is a time and nothing else; None where it is none. ``past`` says which way a bare day points.

    With ``month_first`` None, a date such as 12/11, which may be two days, is none.
    """
    row = words(typed)
    reader = _Reader(row, today, past=past, month_first=month_first)
    found = reader.whole()
    return found


def find(typed: str, today: date, *, month_first: bool | None = False) -> tuple[When, str, str] | None:
    """Find the time at the end of a text, or the last one in it: the time, and what stands before and behind."""
    spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", typed)]
    for start in range(len(spans)):
        tail = typed[spans[start][0] :]
        when = read(tail.rstrip(" .!"), today, month_first=month_first)
        if when is not None and _is_due(typed, spans[start][0], when):
            return when, typed[: spans[start][0]].rstrip(" ,"), ""
    for end in range(len(spans) - 1, 0, -1):
        for start in range(end):
            piece = typed[spans[start][0] : spans[end - 1][1]]
            when = read(piece.rstrip(" .!,"), today, month_first=month_first)
            after = typed[spans[end - 1][1] :].lstrip(" ,")
            if not re.match(
                r"(?:and|to|so|because|as|once|when|after|before|if|for|with|at|in|about|then|but|they|she|he|i|we|you|[,.;(])",
                after,
                re.IGNORECASE,
            ):
                continue
            if (
                when is not None
                and (when.lead or when.part or when.kind in ("day", "week", "weekend"))
                and when.kind != "event"
                and _is_due(typed, spans[start][0], when)
            ):
                return when, typed[: spans[start][0]].rstrip(" ,"), typed[spans[end - 1][1] :].lstrip(" ,")
    return None


def _is_due(typed: str, at: int, when: When) -> bool:
    """Whether a time inside a text is when, not what: *one Tuesday*, *the Friday report* and *5 languages* are no dates."""
    before = typed[:at].rstrip().rsplit(" ", 1)[-1].lower()
    if (when.lead == "for" and when.kind in ("span", "week", "month")) or (
        when.lead == "for" and re.search(r"\bfor an? ", typed[at:])
    ):
        return False  # "for a day" is how long
    if (
        before
        in (
            "one",
            "every",
            "each",
            "some",
            "any",
            "of",
            "two",
            "three",
            "the",
            "a",
            "my",
            "your",
            "our",
            "their",
            "from",
            "last",
            "for",
        )
        and not when.lead
    ):
        return False
    return not (when.kind in ("span", "year") and not when.lead) or before in ("", "in", "about")


class _Reader:
    def __init__(self, row: list[str], today: date, *, past: bool, month_first: bool | None) -> None:
        self.row, self.at, self.today, self.past, self.month_first = row, 0, today, past, month_first

    def whole(self) -> When | None:
        hedge = self._hedge()
        about = bool(self.row) and self.row[-1] == "about" and len(self.row) > 1
        if about:
            self.row = self.row[:-1]  # "10 Dec or so"
        found = self._time()
        if found is not None and about:
            found = replace(found, named="about") if found.kind == "span" else found.led("around")
        if found is None:
            return None
        hedge = self._hedge() or hedge
        self._take("itself", "already", "please", "sometime")
        if self._take("by-latest"):
            found = found.led("by")
        if self._take("or", "/", "and", "to", "-", "–", "+", ","):
            other = self._core("")
            if other is None or other.kind != found.kind:
                return None
            if (
                found.day
                and other.day
                and other.kind == "day"
                and other.day <= found.day
                and not self.past
                and self.today.weekday() != other.day.weekday() - 7
            ):
                other = (
                    replace(other, day=other.day + timedelta(7))
                    if other.day.isoweekday() < found.day.isoweekday()
                    else other
                )
            found = replace(found, other=other)
        hedge = self._hedge() or hedge
        return replace(found, hedge=hedge) if self.at == len(self.row) else None

    def _peek(self, ahead: int = 0) -> str:
        return self.row[self.at + ahead] if self.at + ahead < len(self.row) else ""

    def _take(self, *wanted: str) -> str:
        if self._peek() in wanted and self._peek():
            self.at += 1
            return self.row[self.at - 1]
        return ""

    def _hedge(self) -> str:
        found = ""
        while (word := self._peek()) in _HEDGES or word in (",", "sometime"):
            found = _HEDGES.get(word, "") or found
            self.at += 1
        return found

    def _time(self) -> When | None:
        start = self.at
        lead = self._take(*_LEADS)
        if lead == "as":
            return None
        if lead in ("by", "until", "before", "after", "on", "at", "in", "for") and self._peek() in ("about", "around"):
            self.at += 1
        found = self._core(lead)
        if found is None and lead:
            self.at = start + 1
        if found is None:
            self.at = start
        return found

    def _core(self, lead: str) -> When | None:
        start = self.at
        if self._take("first") and self._take("thing"):
            self._take("on")
            day = self._core("")
            return replace(day, of_day="first thing", lead=lead) if day is not None and day.kind == "day" else None
        self.at = start
        hour = self._take("noon", "midday", "midnight") or self._clock()
        if hour and self._peek():
            self._take("on", ",")
            day = self._named() or self._weekday() or self._calendar()
            if day is not None:
                return replace(day, clock={"midday": "noon"}.get(hour, hour), lead=lead)
        self.at = start
        for form in (self._end_of_day, self._week_of, self._named, self._nth_week, self._calendar, self._span, self._part, self._feast, self._weekday,
                     self._clock_alone):  # fmt: skip
            self.at = start
            found = form()
            if found is not None:
                found = self._with_clock(found)
                return replace(found, lead=lead or found.lead)
        self.at = start
        return None

    # ---- Days

    def _named(self) -> When | None:
        days = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "yesterday": -1, "later": 0, "earlier": 0, "same": 0}
        if self._take("this") and (part := self._take("morning", "afternoon", "evening")):
            return When("day", self.today, named="this", of_day=part)
        self.at -= 1 if self.at and self.row[self.at - 1] == "this" else 0
        if self.row[self.at : self.at + 2] == ["last", "night"]:
            self.at += 2
            return When("day", self.today - timedelta(1), named="yesterday")
        if self._take("the") and self._peek() != "day":
            return None
        if self.row[self.at : self.at + 3] == ["day", "after", "tomorrow"]:
            self.at += 3
            return When("day", self.today + timedelta(2))
        if self.row[self.at : self.at + 3] == ["day", "before", "yesterday"]:
            self.at += 3
            return When("day", self.today - timedelta(2))
        word = self._take("soon")
        if word:
            return When("soon", named="soon")
        if self._peek() in ("later", "earlier", "same") and self._peek(1) not in ("today", "day"):
            return None
        word = self._take("later", "earlier", "same")
        if word:
            self._take("today", "day")
            return When("day", self.today, named="today")
        word = self._take("today", "tonight", "now", "tomorrow", "yesterday")
        if not word:
            return None
        self._take("itself")
        return When("day", self.today + timedelta(days[word]), named="today" if word == "now" else word)

    def _end_of_day(self) -> When | None:
        self._take("the")
        if self.row[self.at : self.at + 2] == ["end", "of"]:
            start = self.at
            self.at += 2
            self._take("the")
            if found := (self._named() or (self._weekday() if self._peek() in DAYS else None) or self._calendar()):
                return replace(found, of_day="end", lead="by")
            self.at = start
        if self.row[self.at : self.at + 3] != ["end", "of", "day"] and self.row[self.at : self.at + 4] != [
            "end",
            "of",
            "the",
            "day",
        ]:
            return None
        self.at += 3 if self._peek(2) == "day" else 4
        self._take("on")
        found = self._named() or self._weekday() or self._calendar()
        return replace(found or When("day", self.today, named="today"), of_day="end", lead="by")

    def _weekday(self) -> When | None:
        self._take("the")
        which = self._take("next", "this", "last", "coming", "following", "past")
        name = self._take(*DAYS)
        if not name:
            return None
        index = DAYS.index(name)
        if self._take("next", "this", "last") and self._take("week"):
            which_week = {"next": 7, "this": 0, "last": -7}[self.row[self.at - 2]]
            monday = self.today - timedelta(self.today.weekday())
            return When("day", monday + timedelta(index + which_week))
        if self._take("week"):  # "Friday week"
            return When("day", self._coming(index) + timedelta(7))
        if not which and re.fullmatch(r"\d{1,2}[.:]\d\d(?: ?[ap]m)?", self._peek()):
            return When("day", self._met(index) if self.past else self._coming(index))
        if not which and (dated := self._dated(index)):
            return dated
        if which in ("last", "past") or (self.past and which not in ("next", "coming", "following")):
            back = (self.today.weekday() - index) % 7
            back = back or (7 if which in ("last", "past") else 0)
            return When("day", self.today - timedelta(back))
        day = self._coming(index)
        if which == "next":
            monday = self.today - timedelta(self.today.weekday())
            return When("day", monday + timedelta(7 + index), named="next")
        return When("day", day)

    def _met(self, index: int) -> date:
        return self.today - timedelta((self.today.weekday() - index) % 7)

    def _coming(self, index: int) -> date:
        return self.today + timedelta((index - self.today.weekday()) % 7)

    def _dated(self, index: int) -> When | None:
        """Read what follows a weekday: *Friday 27 November*, *Thursday the 26th*, *Thursday 26*."""
        start = self.at
        self._take(",")
        found = self._calendar()
        if found is None and self._peek().isdecimal() and len(self._peek()) <= 2:
            day = self._day_of_month(int(self._peek()))
            if day and day.weekday() == index:
                self.at += 1
                found = When("day", day)
        if found is None:
            self.at = start
        return found

    def _calendar(self) -> When | None:
        self._take("the")
        word = self._peek()
        if match := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", word):
            return self._on(int(match[1]), int(match[2]), int(match[3]))
        if match := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4}))?", word):
            first, second = int(match[1]), int(match[2])
            if self.month_first is None and first <= 12 and second <= 12 and first != second:
                return None
            day, month = (second, first) if (self.month_first or second > 12) and first <= 12 else (first, second)
            year = int(match[3]) + (2000 if len(match[3]) == 2 else 0) if match[3] else 0
            return self._on(year, month, day)
        if word in MONTH_NAMES and (number := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", self._peek(1))):
            month, self.at = MONTH_NAMES.index(word) + 1, self.at + 1
            return self._on(self._year(1), month, int(number[1]))
        if number := re.fullmatch(r"(\d{1,2})(st|nd|rd|th)?", word):
            ahead = 2 if self._peek(1) == "of" else 1
            if self._peek(ahead) in MONTH_NAMES:
                month = MONTH_NAMES.index(self._peek(ahead)) + 1
                self.at += ahead
                return self._on(self._year(1), month, int(number[1]))
            if number[2] and (day := self._day_of_month(int(number[1]))):
                self.at += 1
                return When("day", day, named="nth")
        return None

    def _year(self, ahead: int) -> int:
        if self._peek(ahead) == "," and re.fullmatch(r"20\d\d", self._peek(ahead + 1)):
            self.at += 2
            return int(self._peek(ahead - 1))
        if re.fullmatch(r"20\d\d", self._peek(ahead)):
            self.at += 1
            return int(self._peek(ahead - 1))
        return 0

    def _on(self, year: int, month: int, day: int) -> When | None:
        self.at += 1
        if year:
            found = _date(year, month, day)
        else:
            near = [d for y in (-1, 0, 1) if (d := _date(self.today.year + y, month, day))]
            if not self.past:
                near = [d for d in near if d >= self.today - timedelta(_FUTURE_FROM)]
            found = min(near, key=lambda d: abs(d - self.today)) if near else None
        return When("day", found, named="date") if found else None

    def _day_of_month(self, day: int) -> date | None:
        step = -1 if self.past else 1
        for months in range(3):
            index = self.today.year * 12 + self.today.month - 1 + step * months
            found = _date(index // 12, index % 12 + 1, day)
            if found and (found <= self.today if self.past else found >= self.today):
                return found
        return None

    # ---- Weeks, months and spans

    def _week_of(self) -> When | None:
        self._take("the")
        if not (self._take("week") and self._take("of")):
            return None
        self._take("the")
        found = self._calendar() or self._weekday()
        return When("week", found.day, named="of", lead="in") if found and found.day else None

    def _nth_week(self) -> When | None:
        self._take("the")
        nth = self._take(*_NTH)
        if not nth or not (unit := self._take("week", "half", "days")):
            return None
        self._take("of", "in")
        self._take("the")
        month = (
            self._take(*MONTH_NAMES)
            or (self._take("next") and self._take("month") and "next month")
            or self._take("new-year", "month")
        )
        if not month:
            return None
        name = "half" if unit == "half" else unit
        first = self._month_start(month) if month in MONTH_NAMES else None
        return When("month", first, part=f"{_NTH[nth]} {name}", named=month, lead="in")

    def _part(self) -> When | None:
        """Read weeks and months with their parts: *early next week*, *mid-December*, *the end of the month*."""
        self._take("the", "a", "very")
        part = _PARTS.get(self._take(*_PARTS), "")
        if part:
            self._take("of", "in")
            self._take("the")
        which = self._take("next", "this", "following", "coming", "same")
        unit = self._take("week", "weekend", "month", "year", "term", "semester", "summer", "quarter")
        if unit and (which or part or unit == "weekend"):
            return self._unit(part, which, unit)
        if unit == "week" and self.row[self.at : self.at + 2] == ["after", "next"]:
            self.at += 2
            return When("week", self._monday(14), named="after next")
        if unit and self._take("after"):
            after = self._core("")
            return When("week", after.day, named="after", other=after) if after else None
        if unit:
            return None
        month = self._take(*MONTH_NAMES)
        if month and (which in ("", "this", "next", "coming")):
            self._take("20" + str(self.today.year)[2:], str(self.today.year + 1), str(self.today.year))
            return When("month", self._month_start(month), part=part, named=month)
        if not month and part == "mid" and self._take("week"):
            return When("week", self._monday(0), part="mid", named="this")
        return None

    def _unit(self, part: str, which: str, unit: str) -> When:
        which = "next" if which in ("next", "following", "coming") else "this" if which else ""
        days = 7 if which == "next" else 0
        if unit in ("week", "weekend"):
            monday = self._monday(days)
            return When(unit, monday + timedelta(5) if unit == "weekend" else monday, part=part, named=which)
        return When("period", None, part=part, named=which, unit=unit)

    def _monday(self, ahead: int) -> date:
        return self.today - timedelta(self.today.weekday()) + timedelta(ahead)

    def _month_start(self, name: str) -> date:
        month = MONTH_NAMES.index(name) + 1
        year = self.today.year + (1 if month < self.today.month and not self.past else 0)
        return date(year, month, 1)

    def _span(self) -> When | None:
        """Read a span of time: *two weeks*, *2-3 days*, *a couple of weeks*, *within the next 48 hours*."""
        self._take("the")
        self._take("next", "coming")
        vague = ""
        if self._take("about", "around", "roughly"):
            vague = "about"
        low = self._number()
        if low is None:
            return None
        high = low
        if self._take("-", "–", "to", "or"):
            again = self._number()
            if again is None:
                return None
            high = again
        self._take("working", "business", "school", "full")
        unit = self._peek().removesuffix("'").removesuffix("s").removesuffix("'")
        if unit not in UNITS:
            return None
        self.at += 1
        direction = self._take("ago", "later", "time", "after")
        if direction == "after":
            return None
        if self._take("from") and not self._take("now", "today"):
            return None
        if self._take("or") and not self._take("so"):
            return None
        if direction == "ago":
            return When("day", self.today - timedelta(low * UNITS[unit]))
        return When("span", self.today + timedelta(high * UNITS[unit]), count=(low, high), unit=unit, named=vague)

    def _number(self) -> int | None:
        word = self._peek()
        if word.isdecimal() and len(word) <= 3:
            self.at += 1
            return int(word)
        if word in ("a", "the") and self._peek(1) in ("couple", "few"):
            self.at += 1
            word = self._peek()
        if word in ("couple", "few", "several"):
            self.at += 1
            self._take("of")
            return {"couple": 2, "few": -1, "several": -2}[word]
        if word in NUMBERS:
            self.at += 1
            return NUMBERS[word]
        return None

    def _feast(self) -> When | None:
        start = self.at
        self._take("the")
        before = ""
        if (day := self._take(*DAYS)) and (beside := self._take("after", "before")):
            before = f"the {day.capitalize()} {beside} "
        word = self._take(*_FEASTS)
        if not word or (day and not before):
            self.at = start
            return None
        name = _FEASTS[word]
        if word in ("christmas", "thanksgiving", "easter", "summer", "new-year") and (
            more := self._take("break", "holidays", "day", "week", "eve")
        ):
            name = (
                f"the {name} {more}"
                if more in ("break", "holidays")
                else f"{name} {more.capitalize()}"
                if more in ("day", "eve")
                else f"{name} {more}"
            )
        if word == "advent" and not self._take("sunday"):
            return None
        return When("feast", None, named=before + ("Advent Sunday" if word == "advent" else name))

    # ---- Hours

    def _clock_alone(self) -> When | None:
        clock = self._clock()
        return When("day", self.today, clock=clock, named="hour") if clock and self.at == len(self.row) else None

    def _with_clock(self, found: When) -> When:
        if found.kind != "day":
            return found
        start = self.at
        of_day, clock = found.of_day, found.clock
        for _ in range(3):
            at = self._take("at", "by", "from", ",", "in")
            self._take("the")
            if self._take("first") and self._take("thing"):
                continue
            if part := self._take(*_OF_DAY):
                of_day = of_day or _OF_DAY[part]
            elif (hour := self._clock()) and (at or not hour.isdecimal()):
                clock = clock or hour
                if self._take("-", "–", "to", "until"):
                    self._clock()
            elif self.row[self.at : self.at + 3] == ["end", "of", "day"]:
                self.at, of_day = self.at + 3, "end"
            else:
                self.at = start
                break
            start = self.at
        return replace(found, clock=clock, of_day=of_day)

    def _clock(self) -> str:
        word = self._peek()
        match = _CLOCK.fullmatch(word)
        if not match or not (match[2] or match[3] or self._peek(-1) == "at"):
            return ""
        hour = int(match[1])
        if hour > 24 or int(match[2] or 0) > 59:
            return ""
        self.at += 1
        half = match[3] or (self._take("am", "pm") if not match[2] or hour <= 12 else "")
        minutes = f":{match[2]}" if match[2] and (match[2] != "00" or not half) else ""
        return f"{hour}{minutes}{f' {half}' if half else ''}"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
