"""``afterword demo``: a whole sitting shown, with nothing to type and nothing kept."""

import click

from assistant.cli.manner import manner_of, options

_EXAMPLES = """\b
Examples:
  afterword demo
  afterword demo --plain
"""


@click.command("demo", epilog=_EXAMPLES)
@options
@click.pass_context
def command(context: click.Context, /, **_manner: object) -> int:
    """Show a whole sitting: an invented interview, its questions and answers, its notes."""
    from assistant.root.sitting import demonstrated

    return demonstrated(context.obj, manner_of(context))
