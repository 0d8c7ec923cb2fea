"""``afterword models``: the language models that may reword notes."""

from typing import TYPE_CHECKING

import click

from assistant import content, settings
from assistant.errors import ExitStatus
from assistant.world import World, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.model import Listed

_EXAMPLES = """\b
Examples:
  afterword models
  afterword --model gpt-4o-mini
  afterword --model none
"""


@click.command("models", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print them for programs.")
@click.pass_obj
def command(world: World, *, as_json: bool) -> int:
    """List the language models that may reword notes, and which one is set.

    They are those of the package llm, with its aliases, keys and plugins as you have them. Nothing is sent to any of
    them until you ask for it after a draft, have seen what would leave this machine, and said yes.
    """
    from assistant.model import listed

    said = content.read("model/list")
    known, rows = settings.load(world.config_dir), listed()
    if as_json:
        data = [{"name": r.name, "aliases": list(r.aliases), "server": r.server, "set": _is(r, known)} for r in rows]
        tell_data(world, data)
        return ExitStatus.DONE
    lines = []
    for row in rows:
        more = [said["aliases"].format(names=", ".join(row.aliases))] if row.aliases else []
        more += [said["server"].format(server=row.server)] if row.server else []
        lines.append("  ".join((said["set" if _is(row, known) else "other"], row.name, *more)))
    is_there = any(_is(row, known) for row in rows)
    how = said["none_set"] if not known.model else said["how" if is_there else "gone"].format(name=known.model)
    tell_lines(world, [*lines, "", how])
    return ExitStatus.DONE


def _is(row: "Listed", known: settings.Settings) -> bool:
    return bool(known.model) and known.model in (row.name, *row.aliases)
