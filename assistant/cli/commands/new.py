"""``afterword new``: a new interview, whatever was left unfinished."""

from pathlib import Path

import click

from assistant.cli.manner import manner_of, options
from assistant.root.sitting import Begin

_EXAMPLES = """\b
Examples:
  afterword new
  afterword new --from ~/Downloads/invite.ics
  afterword new --from invite.ics --from advert.txt
"""


@click.command("new", epilog=_EXAMPLES)
@options
@click.option(
    "--from",
    "files",
    metavar="FILE",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Begin with what an invitation (.ics) or a job advertisement (.txt) says. Repeatable.",
)
@click.pass_context
def command(context: click.Context, /, files: tuple[Path, ...], **_manner: object) -> int:
    """Begin with a new interview. One that was left unfinished stays as it is.

    With --from, what the file says stands in the fields, each to be confirmed with Enter: of an invitation who, where,
    when and how long, of an advertisement the role, the company and what they need.
    """
    from assistant.root.sitting import sit

    if not files:
        return sit(context.obj, manner_of(context), Begin.NEW)
    from assistant.root.sitting import invited

    return sit(context.obj, manner_of(context), Begin.NEW, invited(context.obj, files))
