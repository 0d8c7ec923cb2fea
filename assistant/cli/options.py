"""Options that several commands have, each said once: whose note, on which day, how it is written and kept."""

import click

from assistant.export import PAPERS, formats

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
    default="text",
    help=f"How they are written: {', '.join(formats())}.",
)
force = click.option("--force", is_flag=True, help="Replace files that are there already.")
paper = click.option(
    "--paper", type=click.Choice(PAPERS), help="What a PDF is printed on. Otherwise as the country has it."
)
