"""``afterword resume``: go on where a sitting stopped."""

import click

from assistant.cli.manner import Begin, manner_of, options

_EXAMPLES = """\b
Examples:
  afterword resume
  afterword resume --plain
"""


@click.command("resume", epilog=_EXAMPLES)
@options
@click.pass_context
def command(context: click.Context, /, **_manner: object) -> int:
    """Go on where the last sitting stopped, without asking."""
    from assistant.cli.sitting import sit

    return sit(context.obj, manner_of(context), Begin.RESUME)
