"""``afterword import``: what ``afterword export --all`` wrote, brought back."""

import json

import click

from assistant import content
from assistant.errors import ExitStatus, UsageError
from assistant.world import World

_EXAMPLES = """\b
Example:
  afterword export --all --out afterword.json
  afterword import afterword.json
"""


@click.command("import", epilog=_EXAMPLES)
@click.argument("file", metavar="FILE", type=click.Path())
@click.pass_obj
def command(world: World, /, file: str) -> int:
    """Bring in the sittings of a FILE that afterword export --all wrote; - is standard input.

    Those that are there already stay as they are. A file with an error in it brings in nothing.
    """
    from assistant.store import Archive, restore

    data = _read(world, file)
    kept = Archive.open(world.store_path, world.now)
    try:
        kept.check()
        new, old = restore(kept, data)
    finally:
        kept.close()
    world.say(content.read("history")["import"]["done"].format(new=new, old=old))
    return ExitStatus.DONE


def _read(world: World, file: str) -> object:
    from assistant.content.manuscripts import whole

    try:
        return json.loads(whole(file, world.stdin))
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"{file} is not JSON.", "Give the file that afterword export --all wrote.") from problem
