"""Notes handed over in this world: by a delivery, into a file, into the calendar."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content
from assistant.deliver import Means, Parcel, deliveries
from assistant.errors import AssistantError, LeftEditingError
from assistant.export import Export, formats
from assistant.settings import load_account

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from assistant.core.due import Deadline
    from assistant.core.interview import Interview
    from assistant.core.note import Note
    from assistant.world import World


def handed(world: "World", way: str, export: Export, choice: str = "") -> str:
    """Hand a note over and return a sentence that says so; raises ``AssistantError`` with what to do instead."""
    note = export.note
    parcel = Parcel(
        note.to.email,
        export.subject,
        note.page,
        lambda: formats()["eml"].write(export),
        lambda: formats()["pdf"].write(export),
    )
    means = Means(world.env, world.put if world.shows_output else None, load_account(world.config_dir, way), choice)
    done = deliveries()[way].hand(parcel, means)
    return str(content.read("handing")["handed"][done.said].format(name=note.to.name, place=done.place))


def edited(world: "World", text: str) -> str:
    """Return a text as the person's editor left it; where the program is to end meanwhile, say what stays where."""
    from assistant.deliver import edit

    try:
        return edit(text, world.env)
    except LeftEditingError as left:
        if left.left:
            world.complain(
                f"afterword: What your editor had not saved is in {left.left}: bring it back with that editor."
            )
        raise


_OF_WHAT = re.compile(r"(?:^|\s)(?:to|about)\s+(?P<what>\S.*?)[\s.!,]*$")
"""What somebody wants to be reminded of: "me tomorrow to send it"."""
_PARTS = {"mid": 15, "middle": 15, "late": 24, "end": 28}
"""The day of the month on which somebody is reminded in a part of it; in any other part on the first."""


class Handing:
    """The hands of a conversation: clipboard, files, editor, deliveries and calendar of this world."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def copy(self, text: str) -> bool:
        """Put it on the clipboard; False when it only went to the terminal."""
        from assistant.deliver import Copied, copy

        terminal = self._world.put if self._world.in_terminal else None
        return copy(text, self._world.env, terminal) is Copied.CLIPBOARD

    def save(self, note: "Note", interview: "Interview", name: str, *, replace: bool = False) -> str:
        """Write it to a file and return the path; an unnamed one never replaces another."""
        from assistant.deliver import default_name, save, unused
        from assistant.export import of_ending

        form = of_ending(name)
        bare = name.startswith(".") and ("." not in name[1:] or (form is not None and name == form.ending))
        ending = name if bare else Path(name).suffix if name else ".txt"
        form = form or (formats()["text"] if ending in ("", ".txt", ".text") else None)
        if form is None:
            known = ", ".join(sorted({f.ending for f in formats().values()}))
            raise AssistantError(f"A note cannot be written as {ending}.", f"It can be saved as {known}.")
        path = Path(name) if name and not bare else unused(Path(default_name(interview.company, note.to.name, ending)))
        return str(save(form.write(self._export(note, interview)), path, replace=replace).absolute())

    def edit(self, text: str) -> str:
        """Return it as the person's editor left it."""
        return edited(self._world, text)

    def hand(self, way: str, note: "Note", interview: "Interview") -> str:
        """Hand it over by a delivery and return a sentence that says so."""
        return handed(self._world, way, self._export(note, interview))

    def due(self, interview: "Interview", text: str) -> "list[str]":
        """Say in lines what comes due, or on which day ``text`` asks to be reminded; empty where nothing has a day."""
        from assistant.core.due import summary

        rows = self._deadlines(interview, text)
        return [
            f"{row.day:%a} {row.day.day} {row.day:%b}  {summary(row, interview.company)}" for row in rows if row.day
        ]

    def remind(self, interview: "Interview", text: str) -> str:
        """Write a calendar of what comes due, open it, and return a sentence that says so."""
        from assistant.deliver import CannotOpenError, default_name, opened, save, unused
        from assistant.export import calendar

        rows = self._deadlines(interview, text)
        data = calendar((row, interview, self._world.now()) for row in rows)
        path = save(data, unused(Path(default_name(interview.company, "", ".ics"))))
        said = content.read("handing")["calendar"]
        try:
            opened(str(path.resolve()))
        except CannotOpenError:
            return str(said["saved"].format(path=path))
        return str(said["opened"].format(path=path))

    def _deadlines(self, interview: "Interview", text: str) -> "Sequence[Deadline]":
        from assistant.root.notes.drafting import due_after

        day, said = self._day_in(text, interview.country)
        today = self._world.today()
        if day is None:
            return tuple(row for row in due_after(interview, today)() if row.day and row.day >= today)
        from assistant.core.due import Deadline
        from assistant.core.interview import Owner

        own = _OF_WHAT.search(said)
        what = f"{own['what'][:1].upper()}{own['what'][1:]}" if own else content.read("handing")["calendar"]["what"]
        return (Deadline("reminder", Owner.ME, what, interview.interviewers[0].name, day, text),)

    def _day_in(self, text: str, country: str) -> "tuple[date | None, str]":
        """Return the day that a text names, and what it says beside it."""
        from assistant.core.dates import TimeKind, find, is_month_first

        found = find(text, self._world.today(), month_first=is_month_first(country) if country else None)
        if not found:
            return None, text
        when, day = found[0], found[0].day
        if day and when.kind == TimeKind.MONTH and when.part in _PARTS:
            day = day.replace(day=_PARTS[when.part])
        return day, f"{found[1]} {found[2]}"

    def _export(self, note: "Note", interview: "Interview") -> Export:
        from assistant.root.notes.drafting import due_after

        due, now = due_after(interview, self._world.today()), self._world.now()
        return Export(note, interview.sender, interview=interview, deadlines=due, now=now)
