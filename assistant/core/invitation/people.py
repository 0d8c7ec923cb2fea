"""Who of an invitation was met: not the candidate, no room, no service, and not the recruiter who only invites."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.core.interview import SHORT_LIMIT, Sender, clean, is_email
from assistant.core.invitation.clues import Clues
from assistant.core.invitation.facts import Attendee, Invitation

_TURNED = re.compile(r"^([^,()]+), ([^,()]+)(?: \([^()]*\))?$")
_BESIDE = re.compile(r"\s*[(\[|].*$")


def met(invitation: Invitation, me: Sender, by: Clues) -> list[Attendee]:
    """Give the people met, each with a name to write to; in order of the invitation."""
    everybody = [who for who in _everybody(invitation) if is_person(who, by)]
    others = [who for who in everybody if not _is_me(who, me)]
    if len(others) == len(everybody):
        others = _without_the_guest(others, invitation, by)
    organizer = invitation.organizer
    if organizer is None or len(others) < 2:
        return [_named(who) for who in others]
    staying = [who for who in others if who.email.lower() != organizer.email.lower()]
    meets = _is_named(organizer, invitation.title) or (not _is_recruiter(organizer, by) and _same_domain(others, by))
    return [_named(who) for who in (others if meets and not _recruits(invitation, organizer, staying, by) else staying)]


def is_person(who: Attendee, by: Clues) -> bool:
    """Whether somebody in particular reads what is sent there."""
    local, _, domain = who.email.lower().partition("@")
    of_service = any(domain == service or domain.endswith("." + service) for service in by.services)
    return not (who.is_room or who.declined or of_service or local in by.nobody)


def name_of(who: Attendee) -> str:
    """Give a name as it is written in a letter: *Bell, Marcus* turned, *marcus.bell@…* where there is no other."""
    name = clean(who.name).strip("'\" ")
    if not name or "@" in name:
        parts = re.split(r"[._-]+", re.sub(r"\d+", "", who.email.partition("@")[0]))
        name = " ".join(part.capitalize() for part in parts if part)
    if turned := _TURNED.match(name):
        name = f"{turned[2]} {turned[1]}"
    return _BESIDE.sub("", name).strip()[:SHORT_LIMIT]


def _named(who: Attendee) -> Attendee:
    return Attendee(name_of(who), who.email if is_email(who.email) else "")


def _everybody(invitation: Invitation) -> Iterator[Attendee]:
    there: set[str] = set()
    first = (invitation.organizer,) if invitation.organizer else ()
    for who in (*invitation.attendees, *first):
        key = who.email.lower() or who.name.lower()
        if key and key not in there:
            there.add(key)
            yield who


def _is_me(who: Attendee, me: Sender) -> bool:
    same_address = bool(me.email) and who.email.lower() == me.email.lower()
    return same_address or (bool(me.name) and name_of(who).lower() == me.name.lower())


def _without_the_guest(people: list[Attendee], invitation: Invitation, by: Clues) -> list[Attendee]:
    """Leave out the candidate: the one with an address anybody may have, else the one from elsewhere."""
    guests = [who for who in people if _domain(who) in by.public]
    if not guests and (home := _home(invitation, by)):
        guests = [who for who in people if _domain(who) not in ("", home)]
    return [who for who in people if who not in guests] if len(guests) == 1 < len(people) else people


def _home(invitation: Invitation, by: Clues) -> str:
    """Find where those who invite are: the domain of whoever invites, else the one that several have."""
    organizer = invitation.organizer
    if organizer and is_person(organizer, by) and _domain(organizer) not in by.public:
        return _domain(organizer)
    counted = Counter(_domain(who) for who in invitation.attendees if not who.is_room).most_common(1)
    return counted[0][0] if counted and counted[0][1] > 1 else ""


def _domain(who: Attendee) -> str:
    return who.email.lower().partition("@")[2]


def _recruits(invitation: Invitation, organizer: Attendee, others: Sequence[Attendee], by: Clues) -> bool:
    """Whether the one who invites, together with people of another kind, only arranges the meeting."""
    if _is_named(organizer, invitation.title):
        return False
    inside = {who.email.lower() for who in invitation.attendees}
    return _is_recruiter(organizer, by) or (organizer.email.lower() not in inside and bool(others))


def _is_recruiter(who: Attendee, by: Clues) -> bool:
    return bool(by.recruiters & set(re.findall(r"[a-z]+", f"{who.name} {who.email.partition('@')[0]}".lower())))


def _is_named(who: Attendee, title: str) -> bool:
    words = set(re.findall(r"\w+", title.lower()))
    parts = [part for part in re.findall(r"\w+", name_of(who).lower()) if len(part) > 2]
    return any(part in words for part in parts)


def _same_domain(people: Sequence[Attendee], by: Clues) -> bool:
    return len({_domain(who) for who in people if who.email} - by.public) <= 1
