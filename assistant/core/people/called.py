"""What a person is called: in the greeting, in the note, and in a note to somebody else."""

from dataclasses import dataclass

from assistant.core.people.names import Name, Names, without_asides

_GREETED = frozenset("Dr Prof Mr Mrs Ms Mx Sir Dame Lady Lord Judge Rev Father Ambassador".split())
"""Titles that make a greeting one with a title, whatever else the name holds."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met: their name taken apart, and what they are called."""

    name: Name
    call: str
    """What the candidate called them in the room; empty where that is not known."""
    job: str = ""
    is_by_title: bool = False
    """Whether they were called by a title and no name: *Chef*."""

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
        """How a note to somebody else speaks of them: as in the room, where that was by name, else with their title."""
        named = "" if self.is_by_title else self.call
        return named or self.name.titled or self.name.called or (self.name.full if self.is_by_title else self.first)

    @property
    def formally(self) -> str:
        """What a formal letter calls them instead of a nickname such as *Donno* or *Davo*; empty where it may stand."""
        is_known = self.name.given and not self.name.unsure
        return self.name.titled or self.name.given if is_known and _is_nickname(self) else ""


def _is_nickname(who: Person) -> bool:
    """Whether somebody was called by a name made for fun: of the family name, or of the given one with *o* or *za*."""
    call, given, family = (text.lower() for text in (who.call, who.name.given, who.name.family))
    if not call.isalpha() or call in who.name.full.lower().split() or given.startswith(call):
        return False
    of_family = family.startswith(call[:_ALIKE]) and not given.startswith(call[:1])
    of_given = call.endswith(("o", "za", "zza")) and given.startswith(call[:_FEW])
    return of_family or of_given


_ALIKE, _FEW = 3, 2
"""Letters that a nickname has at least in common with the name it is made of."""
_SPELLED = {"mam": "ma'am"}
_ADDRESSED = ("sir", "madam", "ma'am")
"""What stands behind a name where that is the custom: *Jason Sir*."""


def person(typed: str, call: str, job: str, known: Names) -> Person:
    """Take a person's name and what they were called."""
    typed = without_asides(typed, known)
    said = without_asides(call or "", known).strip(" ,.;:!?")
    given = _spoken(known.cased(_mended(said)), known) if any(c.isalnum() for c in said) else ""
    return Person(known.of(typed), given, job, known.stands_alone(given))


def _mended(said: str) -> str:
    *firsts, last = said.split()
    return " ".join([*firsts, _SPELLED.get(last.lower(), last)]) if firsts else said


def _spoken(given: str, known: Names) -> str:
    """Give title and *sir* their capitals; most titles alone are nothing to call somebody by."""
    first, *rest = given.split()
    if rest and rest[-1].lower() in _ADDRESSED:
        rest[-1] = rest[-1].capitalize()
    if not known.is_title(first):
        return " ".join([first, *rest])
    return " ".join([first[:1].upper() + first[1:], *rest]) if rest or known.stands_alone(first) else ""


def greeted(who: Person, address: str) -> tuple[str, str, bool]:
    """Choose the salutation: its kind (``first``, ``titled``, ``full``), its name, and whether it is formal.

    ``address`` is the tone's way, ``first`` or ``full``. The form used in the room comes before anything else
    (career offices disagree on first names; reusing what was used in the room is the practical rule).
    """
    name = who.name
    if address == "full" and who.formally:
        return ("titled", _written_out(name.titled), name.formal) if name.titled else ("first", who.formally, False)
    if who.call:
        first, own = _bare(who.call), _bare(name.title)
        is_titled = first in _GREETED or bool(own and first.lower() == own.lower())
        return ("titled" if is_titled else "first"), who.call, is_titled and name.formal
    if name.titled:
        return "titled", _written_out(name.titled), name.formal
    if name.called and address == "first":
        return "first", name.called, False
    is_initial = len(name.family.rstrip(".")) == 1
    if (address == "first" or is_initial) and name.given and not name.unsure:
        return "first", name.given, False
    return ("full" if " " in name.full else "first"), name.full, False


def _bare(text: str) -> str:
    """Give the first word without its full stop; empty where there is none."""
    return (text.split() or [""])[0].rstrip(".")


def _written_out(titled: str) -> str:
    """Write a professor's title out, without the one behind it: *Prof. Dr. Weiß* is *Professor Weiß*."""
    first, *rest = titled.split()
    if first != "Prof.":
        return titled
    return " ".join(["Professor", *(rest[1:] if rest[0] == "Dr." else rest)])
