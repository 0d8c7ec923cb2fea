"""``afterword draft``: notes from answers in files, with nobody at the keyboard."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.cli import options
from assistant.core.interview import CHANNELS
from assistant.core.suggest import did_you_mean
from assistant.errors import ExitStatus, UsageError
from assistant.export import formats
from assistant.world import World

if TYPE_CHECKING:
    from assistant.root.notes import Order

_ALL = "all"

_EXAMPLES = """\b
Examples:
  afterword draft northwind.toml
  afterword draft northwind.toml --tone all --channel linkedin
  afterword draft northwind.toml --format pdf --paper letter --out note.pdf
  afterword draft class/ --out notes/ --jobs 4
"""


@click.command("draft", epilog=_EXAMPLES)
@click.argument("files", nargs=-1, metavar="FILE|FOLDER…", type=click.Path())
@click.option("--tone", metavar="TONE", help="The tone of the notes, or all. Otherwise as the file says, else warm.")
@click.option("--channel", metavar="WHERE", help="How they are sent, or all. Otherwise as the file says, else email.")
@click.option("--variant", metavar="N", type=click.IntRange(0, 99), default=0, help="Another wording: 1, 2, 3, …")
@options.to
@options.today
@options.no_proofread
@options.form
@options.out
@options.force
@click.option(
    "--jobs", metavar="N", type=click.IntRange(0, 256), help="Write on so many cores at once; 0 is all of them."
)
@options.paper
@click.option("--schema", is_flag=True, help="Print the JSON Schema of a file of answers, and nothing else.")
@click.pass_obj
def command(world: World, /, files: tuple[str, ...], **given: object) -> int:
    """Write a note to each interviewer in each FILE (TOML, JSON or JSON Lines; - is standard input).

    Notes go to standard output, problems to standard error. A file with an error in it gives no notes.

    Into a folder (--out notes/), from a FOLDER or with --jobs notes are written for many: what is there already is
    left as it is, so that the same command goes on where it stopped, and an error in one place keeps from no other.
    """
    if given["schema"]:
        return _print_schema(world)
    if not files:
        raise UsageError("Name a file of answers, or - for standard input.", "afterword draft --schema describes one.")
    if files.count("-") > 1:
        raise UsageError("Standard input can be read only once.", "Give - once.")
    given["form"] = options.form_of(given["form"], given["out"])
    order, out, jobs = _order(world, given), given["out"], given["jobs"]
    into = out if isinstance(out, Path) and (out.is_dir() or not out.suffix) else None
    if into or jobs is not None or any(Path(file).is_dir() for file in files):
        from assistant.root import batch

        count = batch.cores() if jobs == 0 else int(str(jobs or 1))
        if out and not into:
            raise UsageError(f"{out} is one file, and there are many notes.", "Name a folder: --out notes/")
        return batch.write(world, files, order, str(given["form"]), into, force=bool(given["force"]), jobs=count)
    return _draft(world, files, given, order)


def _print_schema(world: World) -> int:
    import json

    from assistant.content.answers import json_schema

    world.say(json.dumps(json_schema(), ensure_ascii=False, indent=2))
    return ExitStatus.DONE


def _order(world: World, given: dict[str, object]) -> "Order":
    from assistant import settings
    from assistant.root.notes import Order
    from assistant.root.writing import habits, tell_broken_tones

    tell_broken_tones(world)
    return Order(
        today=options.typed_day("--today", given["today"]) or world.today(),
        tones=_named("tone", given["tone"], content.tone_names()),
        channels=_named("channel", given["channel"], CHANNELS),
        variant=int(str(given["variant"])),
        to=str(given["to"]).strip(),
        proofread=not given["no_proofread"],
        settings=settings.load(world.config_dir),
        usual_channel=formats()[str(given["form"])].channel,
        paper=str(given["paper"] or ""),
        habits=habits(world),
        now=world.now(),
    )


def _named(option: str, value: object, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an option names: nothing, one, or every one there is."""
    if value is None:
        return ()
    word = str(value).strip().lower()
    if word == _ALL:
        return known
    if word not in known:
        raise UsageError(
            f"There is no {option} {value}.{did_you_mean(word, known)}", f"Known: {', '.join(known)}, all."
        )
    return (word,)


def _draft(world: World, files: tuple[str, ...], given: dict[str, object], order: "Order") -> int:
    from assistant.content.answers import Source
    from assistant.root.notes import Reading, exports, put_notes, save_notes, telling_left_out

    reading = Reading(world, order.to)
    sources = [Source(path, world.stdin) for path in files]
    if not reading.check(sources):
        return ExitStatus.USAGE
    notes = (
        export
        for source in sources
        for interview in reading.interviews(source)
        for export in exports(interview, order, source.name)
    )
    told, form, out = telling_left_out(world, notes), str(given["form"]), given["out"]
    if isinstance(out, Path):
        save_notes(world, form, told, out, replace=bool(given["force"]))
    else:
        put_notes(world, form, told)
    return reading.close()
