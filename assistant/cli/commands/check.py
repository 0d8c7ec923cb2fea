"""``afterword check``: a note of any origin held to the rules that need no interview."""

from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.core.interview import CHANNELS
from assistant.errors import ExitStatus
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.check import Finding, Manuscript, Proofreader, Standard

_EXAMPLES = """\b
Examples:
  afterword check note.txt
  pbpaste | afterword check - --channel linkedin
"""


@click.command("check", epilog=_EXAMPLES)
@click.argument("file", metavar="FILE", type=click.Path())
@click.option(
    "--channel", type=click.Choice(CHANNELS), metavar="WHERE", help="How it is sent, for its length. Otherwise email."
)
@click.option("--country", metavar="NAME", default="", help="Whose English it should be: US, UK, IE, AU, CA, IN, …")
@click.option("--no-proofread", is_flag=True, help="Leave out spelling and grammar.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How it is printed.")
@click.pass_obj
def command(world: World, /, file: str, **given: str | None) -> int:
    """Check and proofread a note, whoever wrote it: FILE is plain text or an e-mail message, - is standard input.

    Exit status 1 when something must be mended before it is sent.
    """
    from assistant.content.manuscripts import read
    from assistant.core.check import Status, judge

    it = read(file, world.stdin)
    by = _standard(world, given["channel"], given["country"] or "")
    found = judge(it, by, None if given["no_proofread"] else _proofreader(by, it))
    (_tell_json if given["form"] == "json" else _tell)(world, found)
    return ExitStatus.COULD_NOT if any(f.status == Status.FIX for f in found) else ExitStatus.DONE


def _standard(world: World, where: str | None, country: str) -> "Standard":
    from assistant import settings
    from assistant.core.check import Standard
    from assistant.core.compose import channel

    usual = settings.load(world.config_dir)
    place = channel(where or usual.channel or settings.DEFAULT_CHANNEL, content.read("channels"), settings.DEFAULT_TONE)
    spelling = "" if country else usual.spelling
    return Standard(
        place, content.wording(), content.english(), content.read("manuscript"), country or usual.country, spelling
    )


def _proofreader(by: "Standard", it: "Manuscript") -> "Proofreader":
    from assistant.world import proofreader

    return proofreader(by.country, by.spelling, (it.whole,))


def _tell(world: World, found: "tuple[Finding, ...]") -> None:
    from assistant.core.check import Status
    from assistant.world import paragraph, tell_lines

    words = content.read("manuscript")
    labels, results = words["status"], words["result"]
    wide = max(map(len, labels.values())) + 2
    worst_first = (Status.FIX, Status.ADVISE, Status.OK)
    ordered = sorted(found, key=lambda f: worst_first.index(f.status))
    lines = [paragraph(world, f.message, " " * wide, f"{labels[f.status]:<{wide}}") for f in ordered]
    worst = ordered[0].status
    count = sum(f.status == worst for f in found)
    tell_lines(world, [*lines, "", results[worst].format(count=count)])


def _tell_json(world: World, found: "tuple[Finding, ...]") -> None:
    from assistant.world import tell_data

    tell_data(world, {"checks": [{"id": f.id, "status": f.status, "message": f.message} for f in found]})
