"""What a person is called: in the greeting, in the note, and in a note to somebody else."""

import re
from dataclasses import dataclass

from assistant.core.people.names import Name, Names


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met: their name taken apart, and what they are called."""

    name: Name
    call: str
    """What the candidate called them in the room; empty where that is not known."""
    job: str = ""

    @property
    def first(self) -> str:
        """What they are called in the text of a note: as in the room, else the given name, else title and name."""
        return (
            self.call
            or self.name.called
            or ("" if self.name.unsure else self.name.given)
            or self.name.titled
            or self.name.full
        )

    @property
    def referred(self) -> str:
        """How a note to somebody else speaks of them: as in the room, else with their title."""
        return self.call or self.name.titled or self.first


def person(typed: str, call: str, job: str, known: Names) -> Person:
    """Take a person's name and what they were called."""
    said = call.strip(" ,.;:!?") if call else ""
    given = known.cased(re.sub(r"\s+(?:mam)$", " ma'am", said, flags=re.IGNORECASE)) if re.search(r"\w", said) else ""
    given = re.sub(r"(?<=\w )(?:sir|madam|ma'am)$", lambda m: m[0].capitalize(), given, flags=re.IGNORECASE)
    if given and known.is_title(given.split()[0]):
        first, *rest = given.split()
        given = " ".join([first[:1].upper() + first[1:], *rest]) if rest else ""
    return Person(known.of(typed), given, job)


def greeted(who: Person, address: str) -> tuple[str, str, bool]:
    """Choose the salutation: its kind (``first``, ``titled``, ``full``), its name, and whether it is formal.

    ``address`` is the tone's way, ``first`` or ``full``. The form used in the room comes before anything else
    (career offices disagree on first names; reusing what was used in the room is the practical rule).
    """
    name = who.name
    if who.call:
        titled = name.title and who.call.split()[0].rstrip(".").lower() == name.title.split()[0].rstrip(".").lower()
        is_titled = bool(titled) or bool(
            re.match(r"(?:Dr|Prof|Mr|Mrs|Ms|Mx|Sir|Dame|Lady|Lord|Judge|Rev|Father|Ambassador)\b", who.call)
        )
        return ("titled" if is_titled else "first"), who.call, is_titled and name.formal
    if name.titled:
        shown = re.sub(r"^Prof\.(?: Dr\.)?", "Professor", name.titled)
        return "titled", shown, name.formal
    if name.called and address == "first":
        return "first", name.called, False
    if address == "first" and name.given and not name.unsure:
        return "first", name.given, False
    return ("full" if " " in name.full else "first"), name.full, False
