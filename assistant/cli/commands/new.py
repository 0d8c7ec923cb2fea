"""``afterword new``: a new interview, whatever was left unfinished."""

from pathlib import Path

import click

from assistant.cli.manner import Begin, manner_of, options

_EXAMPLES = """\b
Examples:
  afterword new
  afterword new --from ~/Downloads/invite.ics
"""


@click.command("new", epilog=_EXAMPLES)
@options
@click.option(
    "--from",
    "invitation",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Begin with what an invitation (.ics) says.",
)
@click.pass_context
def command(context: click.Context, /, invitation: Path | None, **_manner: object) -> int:
    """Begin with a new interview. One that was left unfinished stays as it is.

    With --from, who, where, when and how long stand in the fields, each to be confirmed with Enter.
    """
    from assistant.cli.sitting import sit

    if invitation is None:
        return sit(context.obj, manner_of(context), Begin.NEW)
    from assistant.cli.inviting import invited

    return sit(context.obj, manner_of(context), Begin.NEW, invited(context.obj, invitation))
