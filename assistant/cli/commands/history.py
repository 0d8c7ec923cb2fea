"""``afterword history``: what was kept, the newest first, all of it or what has certain words."""

from typing import TYPE_CHECKING, Any

import click

from assistant import content
from assistant.errors import ExitStatus
from assistant.root.past import archive, day_of, is_nothing_kept, people_of
from assistant.world import World, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.store import Archive, Sitting

_EXAMPLES = """\b
Examples:
  afterword history
  afterword history incident reviews
  afterword history northwind --json
"""
_USUAL = 20


@click.command("history", epilog=_EXAMPLES)
@click.argument("words", nargs=-1, metavar="[WORDS…]")
@click.option(
    "--limit", metavar="N", type=click.IntRange(1, 1_000_000), default=_USUAL, help="How many; 20 if not said."
)
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_obj
def command(world: World, /, words: tuple[str, ...], *, limit: int, as_json: bool) -> int:
    """List past sittings, the newest first; with WORDS those whose answers and notes have all of them."""
    said = content.read("history")["history"]
    rows, is_more = ([], False) if is_nothing_kept(world) else _found(world, words, limit)
    if as_json:
        tell_data(world, rows)
    elif rows:
        more = [said["more"].format(count=limit, twice=2 * limit)] if is_more else []
        tell_lines(world, [_line(row, said) for row in rows] + more)
    else:
        world.complain(said["no_match"].format(words=" ".join(words)) if words else said["none"])
    return ExitStatus.DONE if rows or not words else ExitStatus.COULD_NOT


def _found(world: World, words: tuple[str, ...], limit: int) -> tuple[list[dict[str, Any]], bool]:
    """Give the rows to list, and whether there are more."""
    with archive(world) as kept:
        found = kept.find(" ".join(words), limit + 1) if words else kept.listed(limit + 1)
        return [_row(kept, sitting) for sitting in found[:limit]], len(found) > limit


def _row(kept: "Archive", sitting: "Sitting") -> dict[str, Any]:
    people = people_of(sitting)
    sent = [{"to": _name(people, s.interviewer), "day": s.day, "way": s.way} for s in kept.sent(sitting.id)]
    return {
        "sitting": sitting.id,
        "title": sitting.title,
        "day": day_of(sitting).isoformat(),
        "people": people,
        "finished": sitting.finished,
        "sent": sent,
    }


def _name(people: list[str], index: int) -> str:
    return people[index] if index < len(people) else ""


def _line(row: dict[str, Any], said: dict[str, str]) -> str:
    parts = [row["title"], ", ".join(row["people"]), _state(row, said)]
    return f"{row['sitting']:>5}  {row['day']}  " + " · ".join(filter(None, parts))


def _state(row: dict[str, Any], said: dict[str, str]) -> str:
    sent, people = row["sent"], row["people"]
    if sent and len(sent) < len(people):
        return said["some_sent"].format(count=len(sent), all=len(people))
    if sent:
        return said["sent"].format(day=sent[-1]["day"], way=sent[-1]["way"])
    return "" if row["finished"] else said["open"]
