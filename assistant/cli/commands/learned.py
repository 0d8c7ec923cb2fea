"""``afterword learned``: which tips have been met, and what is new."""

from collections.abc import Collection
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.cli.commands.tips import complain
from assistant.content import teaching
from assistant.errors import ExitStatus
from assistant.root.past import seen_tips
from assistant.world import World, paragraph, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.core.teaching import Catalogue


_EXAMPLES = """\b
Examples:
  afterword learned
  afterword learned --json
"""


@click.command("learned", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_obj
def command(world: World, *, as_json: bool) -> int:
    """Show which tips you have met so far, and what is new to you."""
    found = teaching.tips(world.config_dir)
    complain(world, found)
    seen = seen_tips(world) & {tip.id for tip in found.tips}
    if as_json:
        met = [tip.id for tip in found.tips if tip.id in seen]
        tell_data(world, {"met": met, "new": [tip.id for tip in found.tips if tip.id not in seen]})
    else:
        tell_lines(world, _report(world, found, seen))
    return ExitStatus.DONE


def _report(world: World, found: "Catalogue", seen: Collection[str]) -> list[str]:
    words = content.read("learning")["learned"]
    if not seen:
        return [words["nothing"]]
    lines = [words["met"].format(count=len(seen), all=len(found.tips))]
    lines += _met(world, found, seen, words["topic"])
    new = [tip for topic in found.topics for tip in _unseen(found, topic, seen)[:1]]
    lines += ["", words["new"] if new else words["done"]]
    return [*lines, *(paragraph(world, tip.line, "    ", "  · ") for tip in new)]


def _met(world: World, found: "Catalogue", seen: Collection[str], counted: str) -> list[str]:
    lines = []
    for topic, label in found.topics.items():
        tips = [tip for tip in found.tips if tip.topic == topic]
        met = [tip for tip in tips if tip.id in seen]
        if met:
            lines += ["", f"{label}  {counted.format(met=len(met), all=len(tips))}"]
            lines += [paragraph(world, tip.line, "    ", "  ✓ ") for tip in met]
    return lines


def _unseen(found: "Catalogue", topic: str, seen: Collection[str]) -> list:  # type: ignore[type-arg]
    return [tip for tip in found.tips if tip.topic == topic and tip.id not in seen]
