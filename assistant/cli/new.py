"""``afterword new``: a new interview, whatever was left unfinished."""

import click

from assistant.cli.manner import Begin, manner_of, options


@click.command("new")
@options
@click.pass_context
def command(context: click.Context, /, **_manner: bool) -> int:
    """Begin with a new interview. One that was left unfinished stays as it is."""
    from assistant.cli.sitting import sit

    return sit(context.obj, manner_of(context), Begin.NEW)
