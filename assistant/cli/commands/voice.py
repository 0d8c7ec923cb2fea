"""``afterword voice``: samples of one's own writing, by which wordings are chosen."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.errors import ExitStatus, UsageError
from assistant.homes import at_home
from assistant.world import World, tell_lines

if TYPE_CHECKING:
    from assistant.core.voice import Habits

_EXAMPLES = """\b
Examples:
  afterword voice add ~/mail/thanks-to-anna.txt
  afterword voice list
  afterword voice forget thanks-to-anna
"""
_ADDING = """\b
Examples:
  afterword voice add ~/mail/thanks-to-anna.txt
  afterword voice add letter.txt mail-to-a-friend.txt
"""
_LISTING = """\b
Example:
  afterword voice list
"""
_FORGETTING = """\b
Examples:
  afterword voice forget thanks-to-anna
  afterword voice forget --all
"""
_OFTEN, _SELDOM = 0.6, 0.25
_CALM = 0.04


@click.group("voice", epilog=_EXAMPLES, invoke_without_command=True)
@click.pass_context
def command(context: click.Context, /) -> int | None:
    """Keep a few texts of your own, so that notes sound more like you.

    Short forms, the length of sentences, exclamation marks, greetings and closings are measured in them, here, and the
    wordings of your notes are chosen by that. The texts stay on this machine; a language model gets them only if you
    have one set and say yes to it. Without a command: list them.
    """
    if context.invoked_subcommand is None:
        return int(context.invoke(listing))
    return None


@command.command("add", epilog=_ADDING)
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.pass_obj
def add(world: World, /, files: tuple[Path, ...]) -> int:
    """Keep a copy of each FILE of plain text that you wrote yourself; quoted lines (>) are passed over."""
    from assistant.store import add_sample

    said = content.read("voice")
    for file in files:  # each is told at once: a later one that cannot be read takes none of them back
        tell_lines(world, [said["added"].format(name=add_sample(world.voice_dir, at_home(file)))])
    return ExitStatus.DONE


@command.command("list", epilog=_LISTING)
@click.pass_obj
def listing(world: World, /) -> int:
    """List the samples and what is measured in them."""
    from assistant.core.note import words_in
    from assistant.core.voice import measure
    from assistant.store import samples

    said = content.read("voice")
    kept = samples(world.voice_dir)
    if not kept:
        tell_lines(world, [said["none"]])
        return ExitStatus.DONE
    rows = [said["sample"].format(name=s.name, words=len(words_in(s.text))) for s in kept]
    tell_lines(world, [*rows, "", *_habits(measure(s.text for s in kept), said["habits"])])
    return ExitStatus.DONE


@command.command("forget", epilog=_FORGETTING)
@click.argument("names", nargs=-1, metavar="[NAME…]")
@click.option("--all", "everything", is_flag=True, help="Every sample.")
@click.pass_obj
def forget(world: World, /, names: tuple[str, ...], *, everything: bool) -> int:
    """Delete samples for good. What you added them from stays where it is."""
    from assistant.store import forget_samples, samples

    said = content.read("voice")
    if bool(names) == everything:
        raise UsageError(said["which"], said["unknown_hint"])
    known = [s.name for s in samples(world.voice_dir)]
    if strange := next((name for name in names if name not in known), None):
        raise UsageError(said["unknown"].format(name=strange), said["unknown_hint"])
    gone = forget_samples(world.voice_dir, known if everything else names)
    tell_lines(world, [said["gone"].format(names=", ".join(gone)) if gone else said["none"]])
    return ExitStatus.DONE


def _habits(habits: "Habits", said: dict[str, str]) -> list[str]:
    rows = []
    if habits.contractions is not None:
        share = habits.contractions
        rows.append(said["often" if share > _OFTEN else "seldom" if share < _SELDOM else "sometimes"])
    if habits.words is not None:
        rows.append(said["words"].format(count=round(habits.words)))
    if habits.exclamations is not None:
        often = habits.exclamations > _CALM
        rows.append(said["exclamations"].format(count=round(1 / habits.exclamations)) if often else said["calm"])
    rows += [said[n].format(words=", ".join(used)) for n in ("greetings", "closes") if (used := getattr(habits, n))]
    return [said["title"], *(f"  {row}" for row in rows)] if rows else [said["few"]]
