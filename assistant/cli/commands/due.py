"""``afterword due``: what was promised and when to ask for news, across all sittings."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant import content
from assistant.core.interview import Owner
from assistant.errors import AssistantError, ExitStatus
from assistant.root.past import archive, gathered, is_nothing_kept
from assistant.world import World, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.core.due import Entry

_EXAMPLES = """\b
Examples:
  afterword due
  afterword due --ics --out due.ics
  afterword due done 12.1
  afterword due snooze 12.ask --until 2026-12-01
"""
_MARKING = """\b
Examples:
  afterword due done 12.1
  afterword due done 12.1 12.ask --on 2026-11-25
"""
_PUTTING_OFF = """\b
Examples:
  afterword due snooze 12.1
  afterword due snooze 12.ask --until 2026-12-01
"""


@click.group("due", epilog=_EXAMPLES, invoke_without_command=True)
@click.option("--all", "everything", is_flag=True, help="What is done, too.")
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.option("--ics", is_flag=True, help="Print a calendar.")
@click.option("--out", metavar="FILE", type=click.Path(path_type=Path), help="Write the calendar to a file.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@click.pass_context
def command(
    context: click.Context, /, *, everything: bool, as_json: bool, ics: bool, out: Path | None, force: bool
) -> int | None:
    """List what you promised, what they promised, and when to ask for news, in the order it comes due.

    Days are reckoned from what you typed; weekends and holidays of the country are left out. The sittings of the last
    half year count. The exit status is 3 when something is due today or overdue, else 0, also where nothing is kept.
    """
    if context.invoked_subcommand is not None:
        return None
    from assistant.core.due import Status

    world: World = context.obj
    rows = _rows(world)
    shown = rows if everything else [row for row in rows if row.status is not Status.DONE]
    if ics or out:
        _calendar(world, shown, out, replace_it=force)
    elif as_json:
        tell_data(world, [_data(row) for row in shown])
    else:
        tell_lines(world, [*_lines(shown), *_offer(shown)] or [content.read("due")["list"]["nothing"]])
    return ExitStatus.DUE if any(row.status in (Status.OVERDUE, Status.TODAY) for row in rows) else ExitStatus.DONE


def _rows(world: World) -> "list[Entry]":
    if is_nothing_kept(world):
        return []
    with archive(world) as kept:
        return gathered(world, kept)


@command.command("done", epilog=_MARKING)
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option("--on", metavar="DATE", help="The day, as in 2026-11-23; today if not said.")
@click.option("--undo", is_flag=True, help="It was not done after all.")
@click.pass_obj
def done(world: World, /, names: tuple[str, ...], *, on: str | None, undo: bool) -> int:
    """Mark what is due as done, by its name in the list, such as 12.1."""
    from assistant.cli.options import typed_day

    day = "" if undo else (typed_day("--on", on) or world.today()).isoformat()
    return _mark(world, names, day, "", "undone" if undo else "done")


@command.command("snooze", epilog=_PUTTING_OFF)
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.option("--until", metavar="DATE", help="Until when, as in 2026-12-01.")
@click.option("--days", metavar="N", type=click.IntRange(1, 365), default=2, help="For working days; 2 if not said.")
@click.pass_obj
def snooze(world: World, /, names: tuple[str, ...], *, until: str | None, days: int) -> int:
    """Put off what is due, by its name in the list, such as 12.1."""
    from assistant import settings
    from assistant.cli.options import typed_day
    from assistant.core.due import working_day_after
    from assistant.world import is_off

    off = is_off(settings.load(world.config_dir).country)
    day = typed_day("--until", until) or working_day_after(world.today(), days, off)
    return _mark(world, names, "", day.isoformat(), "put_off")


def _mark(world: World, names: Sequence[str], day: str, until: str, said: str) -> int:
    from assistant.core.due import key_of, summary
    from assistant.store import Mark

    with archive(world) as kept:
        rows = {row.name: row for row in gathered(world, kept)}
        for name in names:
            if key_of(name) is None or _named(rows, name) is None:
                raise AssistantError(f"Nothing is due that is called {name}.", "See afterword due --all.")
        for name in names:
            row, (sitting, deadline) = _named(rows, name), key_of(name) or (0, "")
            if row is None:
                continue
            kept.mark(Mark(sitting, deadline, day, until))
            shown = _day(date.fromisoformat(until)) if until else ""
            what = summary(row.deadline, row.told.company)
            world.say(content.read("due")["marked"][said].format(what=what, day=shown))
    return ExitStatus.DONE


def _named(rows: "Mapping[str, Entry]", name: str) -> "Entry | None":
    """Find what is due by its name; the first question stands behind the second once that is due."""
    low = name.lower()
    return rows.get(low) or (rows.get(low.removesuffix("ask") + "again") if low.endswith(".ask") else None)


def _lines(rows: "Sequence[Entry]") -> list[str]:
    from assistant.core.due import Status

    words, lines = content.read("due")["list"], list[str]()
    for status in Status:
        here = [row for row in rows if row.status is status]
        lines += [*([""] if lines and here else []), *([words[status.value]] if here else [])]
        lines += ["  " + _line(row, words) for row in here]
    return lines


def _offer(rows: "Sequence[Entry]") -> list[str]:
    """Say how a note about what is due is written, where one can be."""
    from assistant.core.due import Status

    now = [row for row in rows if row.status in (Status.OVERDUE, Status.TODAY) and row.deadline.owner != Owner.THEM]
    return ["", content.read("followup")["said"]["offer"].format(name=now[0].name)] if now else []


def _line(row: "Entry", words: dict[str, str]) -> str:
    from assistant.core.due import summary

    what = summary(row.deadline, row.told.company)
    if row.said.done:
        what = words["done_on"].format(what=what, day=_day(row.said.done))
    elif row.said.until:
        what = words["put_off"].format(what=what)
    elif row.deadline.ask and row.deadline.day:
        what = words["ask_from"].format(what=what, day=_day(row.deadline.day))
    elif row.due is None and row.deadline.typed:
        what = words["as_typed"].format(what=what, typed=row.deadline.typed)
    return words["line"].format(name=row.name, day=_day(row.due) if row.due else "", what=what)


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def _data(row: "Entry") -> dict[str, Any]:
    deadline = row.deadline
    return {
        "name": row.name,
        "status": row.status.value,
        "due": _iso(row.due),
        "owner": deadline.owner,
        "what": deadline.what,
        "who": deadline.who,
        "company": row.told.company,
        "role": row.told.role,
        "promised_for": _iso(deadline.day),
        "typed": deadline.typed,
        "is_nudge": deadline.is_nudge,
        "done": _iso(row.said.done),
        "put_off_until": _iso(row.said.until),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _calendar(world: World, rows: "Sequence[Entry]", out: Path | None, *, replace_it: bool) -> None:
    from dataclasses import replace

    from assistant.export import calendar
    from assistant.root.notes import write_file

    if not any(row.due for row in rows):
        world.complain(content.read("due")["list"]["no_calendar"])
        return
    data = calendar((replace(row.deadline, day=row.due), row.told, world.now()) for row in rows)
    if out is None:
        world.put_bytes(data)
    else:
        write_file(world, data, out, replace=replace_it)
