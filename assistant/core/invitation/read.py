"""What an invitation says of company, role, time and people, as texts for the fields of the questions."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from assistant.core.interview import MAX_INTERVIEWERS, Interviewer, Sender, clean, person_key, person_line
from assistant.core.invitation.clues import Clues
from assistant.core.invitation.facts import Attendee, Invitation
from assistant.core.invitation.people import met

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_NAME_WORDS = 4
_LONG = 180
"""Minutes from which a meeting at a place is a day on site."""


def answers(invitation: Invitation, me: Sender, by: Clues) -> dict[str, str]:
    """Give what can be told, by the key of the question it answers."""
    people = met(invitation, me, by)[:MAX_INTERVIEWERS]
    found = {person_key(at): _person(who) for at, who in enumerate(people)}
    company = _company(invitation, people, by)
    found |= {"company": company, "role": _role(invitation, company, people, me, by), "date": _when(invitation, by)}
    return {key: text for key, text in found.items() if text}


def _person(who: Attendee) -> str:
    return person_line(Interviewer(who.name, email=who.email))


def _company(invitation: Invitation, people: Sequence[Attendee], by: Clues) -> str:
    if named := _line(invitation.text, by.company_lines):
        return named
    organizer = (invitation.organizer,) if invitation.organizer else ()
    domain = next((name for who in (*people, *organizer) if (name := _of_domain(who.email, by))), "")
    if titled := by.shapes.of("title", "company").search(invitation.title):
        return titled[1].strip()
    return _as_spelled(domain, f"{invitation.title}\n{invitation.place}\n{invitation.text}") or domain


def _as_spelled(domain: str, text: str) -> str:
    """Find a name in a text that an address has without spaces, capitals and accents."""
    key = domain.replace(" ", "").lower()
    for line in text.splitlines() if key else ():
        words = re.findall(r"[\w&.'’+-]+", line)
        for size in range(1, _NAME_WORDS + 1):
            for start in range(len(words) - size + 1):
                said = " ".join(words[start : start + size]).strip(".")
                if said != said.lower() and key in _folded(said):
                    return said
    return ""


def _folded(text: str) -> tuple[str, str]:
    low = text.lower()
    german = low.translate(_GERMAN)
    bare = (unicodedata.normalize("NFKD", each) for each in (low, german))
    first, second = ("".join(c for c in each if c.isalnum() and not unicodedata.combining(c)) for each in bare)
    return first, second


def _of_domain(email: str, by: Clues) -> str:
    """Tell a company from its address: *priya@eu.northwind-labs.co.uk* is at Northwind Labs."""
    domain = email.lower().partition("@")[2]
    if not domain or domain in by.public or any(domain == s or domain.endswith("." + s) for s in by.services):
        return ""
    parts = domain.split(".")
    keep = parts[: -2 if ".".join(parts[-2:]) in by.endings else -1]
    while len(keep) > 1 and keep[0] in by.hosts:
        keep = keep[1:]
    return " ".join(word.capitalize() for word in keep[-1].split("-")) if keep else ""


def _role(invitation: Invitation, company: str, people: Sequence[Attendee], me: Sender, by: Clues) -> str:
    if named := _line(invitation.text, by.role_lines):
        return named
    names = {clean(text).lower() for text in (company, me.name, *(who.name for who in people)) if text}
    if sought := by.shapes.of("title", "role").search(invitation.title):
        part = _tidied(sought[1], names, by)
        if _is_role(part, by):
            return part
    parts = (_tidied(part, names, by) for part in by.shapes.of("title", "parts").split(invitation.title))
    return next((part for part in parts if _is_role(part, by)), "")


def _tidied(part: str, names: set[str], by: Clues) -> str:
    """Leave away at both ends what is no role: *Interview*, *final round*, a name, the company."""
    for name in sorted(names, key=len, reverse=True):
        part = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", part, flags=re.IGNORECASE)
    words = part.split()
    while words and _is_around(words[0], words[1:], by):
        words = words[1:]
    while words and _is_around(words[-1], words[:-1], by):
        words = words[:-1]
    return " ".join(words).strip(" .,-–:")


def _is_around(word: str, others: Sequence[str], by: Clues) -> bool:
    bare = word.lower().strip(".,:;-–()!?#")
    # *Manager* alone may be all of the role there is.
    return (not bare or bare.isdigit() or bare in by.around) and not (bare in by.roles and not _has_role(others, by))


def _is_role(part: str, by: Clues) -> bool:
    return 0 < len(part.split()) <= 8 and _has_role(part.split(), by)


def _has_role(words: Sequence[str], by: Clues) -> bool:
    return any(
        bare in by.roles or bare.removesuffix("s") in by.roles for w in words if (bare := w.lower().strip(".,:;()"))
    )


def _line(text: str, names: Sequence[str]) -> str:
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    found = re.search(rf"^\W{{0,3}}(?:{known})\s*[:–-]\s*(\S.{{1,80}})$", text, re.IGNORECASE | re.MULTILINE)
    return clean(found[1]).strip(" .") if found else ""


def _when(invitation: Invitation, by: Clues) -> str:
    if invitation.begins is None:
        return ""
    day = f"{invitation.begins.day} {invitation.begins:%B %Y}"
    hour = f" at {invitation.begins:%H:%M}" if isinstance(invitation.begins, datetime) else ""
    length = f"{invitation.minutes} minutes" if invitation.minutes and hour else ""
    return ", ".join(filter(None, (day + hour, _kind(invitation, by), _round(invitation, by), length)))


def _kind(invitation: Invitation, by: Clues) -> str:
    where = f"{invitation.title}\n{invitation.place}\n{invitation.link}".lower()
    if invitation.link or any(sign in where for sign in by.video):
        return "video"
    if any(sign in where for sign in by.phone) or re.fullmatch(r"[+\d][\d\s().-]{6,}", invitation.place.strip()):
        return "phone"
    if invitation.place.strip() and not invitation.place.startswith("http"):
        return "onsite" if (invitation.minutes or 0) >= _LONG else "in person"
    said = invitation.text.lower()
    if any(sign in said for sign in by.video):
        return "video"
    return "phone" if any(sign in said for sign in by.phone) else ""


def _round(invitation: Invitation, by: Clues) -> str:
    found = (name for name in by.rounds if by.shapes.of("rounds", name).search(invitation.title))
    return next(found, "")
