"""The facts of one interview as phrasings name them: ``role``, ``when``, ``first``, each marked with its source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from assistant.core.concerned import fold
from assistant.core.dates import is_month_first, met_on, understand
from assistant.core.english import English
from assistant.core.facts import Interview
from assistant.core.marks import fact
from assistant.core.people import functions, greeted, name_of, referred, title_case, without_title
from assistant.core.words import Words

_WANTS_ARTICLE = re.compile(
    r"^(?!the\b)(?:(?:University|Ministry|Department|Office|Bank|College|Museum|School|Institute|City|"
    r"State) (?:of|for)\b|"
    r".*\b(?:Office|Ministry|Department|Agency|Commission|Institute|Foundation|Museum|Authority|Bureau|Library)$)",
    re.IGNORECASE,
)


_SHORT = 4
"""Letters up to which a word of a role may be an abbreviation rather than a slip."""
_STRAY = re.compile(r"^[\s,;:.!?…]+|[\s,;:]+$|\s+[.!?…]+$")
"""Marks that strayed to either end of a name."""


@dataclass(slots=True)
class Sources:
    """Answer paths by number, as the marks carry them."""

    paths: list[str] = field(default_factory=list)

    def number(self, path: str) -> int:
        """Give a path its number, the same each time."""
        if path not in self.paths:
            self.paths.append(path)
        return self.paths.index(path)


@dataclass(frozen=True, slots=True)
class Said:
    """What phrasings may use, what conditions may ask, and how to greet."""

    values: Mapping[str, str]
    situation: Mapping[str, object]
    greeting: str
    greeting_name: str


def day_met(interview: Interview, today: date) -> date | None:
    """Resolve the day of the interview; None where it is not given, not understood or still to come."""
    if not interview.date.strip():
        return None
    day = understand(interview.date, today, month_first=is_month_first(interview.country))
    return day if day and day <= today else None


def dated_as(interview: Interview) -> str:
    """Say in which country's way dates are written where none is given: *US* where they are typed month first."""
    typed = [interview.date, interview.decision_by, *(f"{a.due} {a.what}" for a in interview.actions)]
    american = any(_MONTH_FIRST.search(t) for t in typed) or _US_PHONE.fullmatch(interview.sender.phone.strip())
    return "US" if american else ""


_MONTH_FIRST = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b(?!:)|\bthanksgiving\b",
    re.IGNORECASE,
)
_US_PHONE = re.compile(r"(?:\+1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_LEGAL = re.compile(
    r",? (?:Ltd\.?|Limited|LLC|L\.L\.C\.|LLP|PLC|plc|Inc\.?|GmbH(?: & Co\. KG)?|mbH|AG|SE|B\.?V\.?|N\.?V\.?|"
    r"S\.?A\.?R\.?L\.?|S\.A\.(?:U\.|S\.)?|S\.L\.(?:U\.)?|SL|Lda\.?|Ltda\.?|Kft\.?|d\.o\.o\.|AB|ASA|Oyj|K\.?K\.?|"
    r"Co\.,? Ltd\.?|S\.?r\.?l\.?|S\.?p\.?A\.?|Oy|ApS|A/S|Sdn\.? Bhd\.?|Pte\.? Ltd\.?|Pty\.? Ltd\.?|"
    r"Pvt\.? Ltd\.?|Corp\.?|s\.r\.o\.|sp\. z o\.o\.)$"
)
"""What stands behind a company's name in a register, and is said by nobody."""


def types_small(interview: Interview) -> bool:
    """Whether this person types names without capitals, so that a small company name is no brand's own spelling."""
    typed = [interview.sender.name, interview.role, *(p.name for p in interview.interviewers)]
    return any(t.strip() and t.islower() for t in typed)


def company_name(interview: Interview) -> str:
    """Write the company as it stands in a sentence: capitals where the person types none, *the* where it wants one."""
    typed = _STRAY.sub("", interview.company.strip()) or interview.company
    name = title_case(typed) if types_small(interview) else typed
    name = _LEGAL.sub("", _BRACKETED.sub("", name)) or name
    return f"the {name}" if _WANTS_ARTICLE.search(name) else name


def role_name(interview: Interview, words: Words) -> str:
    """Write the role with capitals where it was typed without any, and without *the* before or *role* after it."""
    typed = _STRAY.sub("", interview.role.strip())
    bare = re.sub(r"^(?:the|an?) |\s+(?:role|position|job|post)$", "", typed, flags=re.IGNORECASE)
    name = re.sub(r"[a-z]+", lambda m: _mended(m[0], words), bare or typed or interview.role)
    acronyms = words.english.classes["acronyms_small"]
    if not name.islower():  # "Night front desk": the first word alone was given its capital
        first, *others = name.split(" ")
        first = title_case(first, acronyms=acronyms)
        # "a" before the others keeps a small word inside the role small: *Head of sales*.
        cased = [title_case(f"a {w}", acronyms=acronyms)[2:] if w.islower() else w for w in others]
        return " ".join([first, *cased])
    return title_case(name, acronyms=acronyms)


def _mended(word: str, words: Words) -> str:
    better = words.english.slips.get(word, word)
    return better if len(word) > _SHORT and " " not in better else word


def short_role(name: str) -> str:
    """Write a role as it is named in a sentence: without what stands in brackets or behind a comma or dash."""
    short = re.split(r"\s*\(|,\s|\s[-–—|]\s|:\s", name)[0].strip()
    return short or name


def said(interview: Interview, index: int, today: date, words: Words, sources: Sources) -> Said:
    """Gather the facts for the note to one interviewer. Facts that are not known are not there."""
    person = interview.interviewers[index]
    path = f"interviewers[{index}].{'call' if person.call.strip() else 'name'}"
    greeting, greeting_name = greeted(person, words.tone.address)
    role = role_name(interview, words)
    values = {
        "company": fact(company_name(interview), sources.number("company")),
        "role": fact(short_role(role), sources.number("role")),
        "full_role": fact(role, sources.number("role")),
        "name": fact(name_of(person.name).full, sources.number(path)),
        "meeting": fact(_meeting(interview, words), sources.number("kind")),
    }
    if greeting != "full":
        values["first"] = fact(greeting_name, sources.number(path))
    day = day_met(interview, today)
    if day:
        when, noun = met_on(day, today, interview.country)
        number = sources.number("date")
        if noun[0].isdigit() or noun[-1].isdigit():  # nobody thanks for "12 November"
            noun = f"the {_meeting(interview, words)} {when}"
        values |= {"when": fact(when, number), "day": fact(noun, number)}
    length = words.said["length"].get(str(interview.minutes or 0))
    if length:  # nobody thanks for "the 45 minutes": it sounds as if they had been counted
        values["length"] = fact(length, sources.number("minutes"))
    return Said(values, situation(interview, words.english), greeting, greeting_name)


def situation(interview: Interview, english: English) -> dict[str, object]:
    """Say what conditions of phrasings may ask about."""
    return {
        "kind": interview.kind, "round": interview.round, "panel": interview.is_panel,
        "minutes": interview.minutes or 0, "channel": interview.channel, "repair": repaired(interview.repair, english),
    }  # fmt: skip


def repaired(text: str, english: English) -> str:
    """Say what a repair does: it puts a ``correction`` right, gives a fuller ``answer``, or is an ``addition``."""
    plain = text.replace("’", "'")
    # "When you asked, I said our policy had been four months; it was six" puts a figure right, whoever asked.
    if english.repairs["correction"].search(plain):
        return "correction"
    return next((kind for kind, sign in english.repairs.items() if sign.search(plain)), "addition")


def _meeting(interview: Interview, words: Words) -> str:
    table = words.said["meeting"]
    return table.get(interview.kind) or table["any"]


def called_in(interview: Interview, name: str) -> tuple[int | None, str]:
    """Find whom a typed name means among the interviewers: their place and what they are called."""
    wanted = fold(without_title(name.strip()).lower()).replace(".", "")
    for index, person in enumerate(interview.interviewers):
        parts = name_of(person.name)
        plain = f"{parts.given} {parts.family}"
        forms = {person.name, parts.full, plain, parts.given, parts.family, parts.titled, parts.familiar, person.call}
        if wanted and wanted in {
            fold(without_title(f.strip()).lower()).replace(".", "") for f in forms if f
        } | functions(person.title):
            return index, referred(person)
    return None, name.strip()
