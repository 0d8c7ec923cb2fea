"""``afterword forget``: sittings deleted for good, from the file's free pages and its index of words too."""

from contextlib import suppress
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.errors import AssistantError, ExitStatus, UsageError
from assistant.root.past import archive, later, sitting_of
from assistant.world import World, tell_lines

if TYPE_CHECKING:
    from assistant.store import Archive, Sitting

_EXAMPLES = """\b
Examples:
  afterword forget 12
  afterword forget 12 13 --yes
  afterword forget --all
  afterword forget --everything
"""


@click.command("forget", epilog=_EXAMPLES)
@click.argument("numbers", nargs=-1, metavar="[SITTING…]")
@click.option("--all", "everything", is_flag=True, help="Everything that is kept, the tips you have seen too.")
@click.option("--everything", "files", is_flag=True, help="Every file of Afterword on this machine, settings too.")
@click.option("--sweep", is_flag=True, help="Delete nothing, only rewrite the file without traces.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_obj
def command(world: World, /, numbers: tuple[str, ...], *, everything: bool, files: bool, sweep: bool, yes: bool) -> int:
    """Delete each SITTING, with its answers, notes and marks, so that nothing of it is left in the file.

    Its later notes go with it. What you saved or exported elsewhere stays, and so do backups made by other programs
    and what afterword config shows.
    """
    said = content.read("history")["forget"]
    if [bool(numbers), everything, files, sweep].count(True) != 1:
        raise UsageError("Say which sittings to forget, or --all.", "afterword history lists them.")
    if files:
        return _delete_files(world, said, agreed=yes)
    with archive(world) as kept:
        if sweep:
            kept.sweep()
            world.say(said["swept"])
            return ExitStatus.DONE
        found = [] if everything else [one for number in dict.fromkeys(numbers) for one in _with_later(kept, number)]
        found = list({one.id: one for one in found}.values())
        titles = ", ".join(f"{each.id} ({each.title})" for each in found)
        ask = said["ask_all"].format(count=len(kept.numbers())) if everything else said["ask"].format(titles=titles)
        if not yes and not _agreed(world, ask):
            world.say(said["kept"])
            return ExitStatus.COULD_NOT
        if everything:
            kept.forget_all()
        else:
            kept.forget([each.id for each in found])
    world.say(said["done_all"] if everything else said["done"].format(titles=titles))
    for aside in sorted(world.data_dir.glob("*-damaged-*")):
        world.complain(said["aside"].format(path=aside))
    return ExitStatus.DONE


def _with_later(kept: "Archive", number: str) -> "list[Sitting]":
    from assistant.store import OddRowError, Sitting

    try:
        first = sitting_of(kept, number)
    except OddRowError:  # what cannot be read can be deleted
        return [Sitting(id=int(number))]
    return [first, *later(kept, first)]


def _delete_files(world: World, said: dict[str, str], *, agreed: bool) -> int:
    from assistant.root.past import belongings, delete_belongings

    found = [path for paths in belongings(world).values() for path in paths]
    if not found:
        world.say(said["no_files"])
        return ExitStatus.DONE
    if not agreed:
        tell_lines(world, [said["files"], *(f"  {path}" for path in found)])
        if not _agreed(world, said["ask_files"]):
            world.say(said["kept"])
            return ExitStatus.COULD_NOT
    if world.store_path.is_file():
        # What other programs may still find on the disk is emptied before it is let go.
        with suppress(AssistantError), archive(world) as store:
            store.forget_all()
    delete_belongings(world)
    world.say(said["done_files"])
    return ExitStatus.DONE


def _agreed(world: World, question: str) -> bool:
    if not world.in_terminal or world.stdin is None:
        raise UsageError("Nobody can be asked here.", "To forget without being asked: --yes")
    world.put(question)
    return world.stdin.readline().strip().lower() in ("yes", "y")
