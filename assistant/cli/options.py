"""Options that several commands have, each said once: whose note, on which day, how it is written and kept."""

from datetime import date
from pathlib import Path

import click

from assistant.errors import UsageError
from assistant.export import PAPERS, formats, of_ending

to = click.option(
    "--to", "to", metavar="NAME", default="", help="Only the note to this person; part of the name will do."
)
today = click.option("--today", metavar="DATE", help="Write as on this day, as in 2026-11-23.")
no_proofread = click.option("--no-proofread", is_flag=True, help="Leave spelling and grammar as they are.")
form = click.option(
    "--format",
    "form",
    metavar="FORM",
    type=click.Choice(list(formats())),
    help=f"How they are written: {', '.join(formats())}. Text if not said.",
)
out = click.option(
    "--out",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Write to a file, whose ending tells the format, or into a folder, a file each.",
)
force = click.option("--force", is_flag=True, help="Replace files that are there already.")
paper = click.option(
    "--paper", type=click.Choice(PAPERS), help="What a PDF is printed on. Otherwise as the country has it."
)


def form_of(form: object, out: object = None) -> str:
    """Name the format that is said, else the one that a file to write to has by its ending, else text."""
    ending = of_ending(out.name) if isinstance(out, Path) and not out.is_dir() else None
    return str(form or (ending.name if ending else "text"))


def typed_day(option: str, value: object) -> date | None:
    """Read a day given as an option; raises ``UsageError``."""
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError as problem:
        raise UsageError(f"{option} {value} is not a day.", "Write it as 2026-11-23.") from problem
