"""``afterword resume``: go on where a sitting stopped."""

import click

from assistant.cli.manner import manner_of, options
from assistant.root.sitting import Begin

_EXAMPLES = """\b
Examples:
  afterword resume
  afterword resume 12
  afterword resume --plain
"""


@click.command("resume", epilog=_EXAMPLES)
@options
@click.argument("number", metavar="[SITTING]", type=click.IntRange(1, 10**18), required=False, default=None)
@click.pass_context
def command(context: click.Context, /, number: int | None, **_manner: object) -> int:
    """Go on where the last sitting stopped, without asking.

    With the number of a SITTING in afterword history, go on with that one.
    """
    from assistant.root.sitting import sit

    return sit(context.obj, manner_of(context), Begin.RESUME, number=number or 0)
