"""Where an answer stands, written and read in one place: ``need``, ``interviewers[0].why``, ``actions[2]``.

A sitting names the same places by keys, ``interviewers.0.why``, in which a list always has its field.
"""

import re
from typing import NamedTuple

_PATH = re.compile(r"(?P<name>\w+)(?:\[(?P<index>\d{1,9})\])?(?:\.(?P<field>\w+))?")
_KEY = re.compile(r"(?P<name>\w+)(?:\.(?P<index>\d{1,9}))?(?:\.(?P<field>\w+))?")


class Place(NamedTuple):
    """A fact's name, the item of a list and the field of that item, as far as they are given."""

    name: str
    item: int | None = None
    field: str = ""

    @property
    def path(self) -> str:
        """The place as answers files and notes name it."""
        at = "" if self.item is None else f"[{self.item}]"
        return f"{self.name}{at}{'.' if self.field else ''}{self.field}"

    @property
    def key(self) -> str:
        """The place as a sitting names it."""
        return ".".join(part for part in (self.name, "" if self.item is None else str(self.item), self.field) if part)

    @property
    def answer(self) -> str:
        """The last name of it, whichever item of a list it is in: *why*, *actions*."""
        return self.field or self.name


def of_person(index: int, field: str = "") -> str:
    """Write the path of one interviewer, or of something told of them."""
    return Place("interviewers", index, field).path


def of_action(index: int) -> str:
    """Write the path of an action item."""
    return Place("actions", index).path


def person_key(index: int, field: str = "name") -> str:
    """Write the key of something told of one interviewer."""
    return Place("interviewers", index, field).key


def action_key(index: int, field: str = "what") -> str:
    """Write the key of something told of an action item."""
    return Place("actions", index, field).key


def read_path(path: str) -> Place:
    """Read a path; one that is none is a name."""
    return _read(_PATH, path)


def read_key(key: str) -> Place:
    """Read the key of an answer in a sitting; one that is none is a name."""
    return _read(_KEY, key)


def action_at(path: str) -> int | None:
    """Return which action item a path leads to, or into; None where it leads elsewhere."""
    place = read_path(path)
    return place.item if place.name == "actions" else None


def _read(form: re.Pattern[str], text: str) -> Place:
    found = form.fullmatch(text)
    if found is None:
        return Place(text)
    return Place(found["name"], None if found["index"] is None else int(found["index"]), found["field"] or "")
