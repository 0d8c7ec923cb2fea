"""``afterword tips``: the catalogue, read by topic or by word."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.content import teaching
from assistant.core.interview import clean
from assistant.core.suggest import did_you_mean
from assistant.errors import ExitStatus, UsageError
from assistant.root.past import seen_tips
from assistant.world import World, paragraph, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.core.teaching import Catalogue, Tip


_EXAMPLES = """\b
Examples:
  afterword tips
  afterword tips timing
  afterword tips "should I send a gift?"
"""
MANY = 8
"""Tips shown at most for a word or a question."""


@click.command("tips", epilog=_EXAMPLES)
@click.argument("words", nargs=-1, metavar="[TOPIC|WORD|QUESTION]")
@click.option("--seen", is_flag=True, help="Only the tips that have come up beside your questions.")
@click.option("--json", "as_json", is_flag=True, help="Print them for programs.")
@click.pass_obj
def command(world: World, words: tuple[str, ...], *, seen: bool, as_json: bool) -> int:
    """Read the etiquette: every tip with its source, or those of a topic, or those that answer a question."""
    word = clean(" ".join(words))
    found = teaching.tips(world.config_dir)
    complain(world, found)
    picked = _picked(found, word, seen_tips(world) if seen else None)
    if as_json:
        _tell_json(world, picked)
    elif not picked:
        world.put(content.read("learning")["tips"]["nothing_seen"] + "\n")
    else:
        tell_lines(world, _reasons(world, found, picked) if word else _overview(world, found, picked))
    return ExitStatus.DONE


def complain(world: World, found: "Catalogue") -> None:
    """Say which blocks of tip files could not be read."""
    for problem in found.problems:
        world.complain("afterword: " + content.read("learning")["tips"]["broken"].format(problem=problem))


def _picked(found: "Catalogue", word: str, seen: Collection[str] | None) -> "Sequence[Tip]":
    from assistant.core.teaching import of_topic

    picked = (of_topic(found, word) or _answering(found, word)) if word else found.tips
    return picked if seen is None else [tip for tip in picked if tip.id in seen]


def _answering(found: "Catalogue", asked: str) -> "Sequence[Tip]":
    known = teaching.answer(asked, found, most=MANY)
    if known.tips:
        return known.tips
    words = content.read("learning")["search"]
    raise UsageError(
        f"{words['unknown']}{did_you_mean(asked, found.topics)}",
        f"{words['nearest'].format(topics=', '.join(known.nearest))} {words['all']}".format(
            topics=", ".join(found.topics)
        ),
    )


def _tell_json(world: World, tips: "Sequence[Tip]") -> None:
    from assistant.core.teaching import tip_data

    tell_data(world, [tip_data(tip) for tip in tips])


def _overview(world: World, found: "Catalogue", tips: "Sequence[Tip]") -> list[str]:
    lines = []
    for topic, label in found.topics.items():
        of_topic = [tip for tip in tips if tip.topic == topic]
        if of_topic:
            lines += ["", f"{label}  ({topic})"]
            lines += [paragraph(world, tip.line, "    ", "  · ") for tip in of_topic]
    count = content.read("learning")["tips"]["count"].format(count=len(tips))
    return [*lines[1:], "", paragraph(world, count)]


def _reasons(world: World, found: "Catalogue", tips: "Sequence[Tip]") -> list[str]:
    from assistant.core.teaching import tip_explained

    words = content.read("advice")["sources"]
    lines = []
    for topic in dict.fromkeys(tip.topic for tip in tips):
        lines += ["", found.topics[topic]]
        for tip in (tip for tip in tips if tip.topic == topic):
            text, *rest = tip_explained(tip, words)
            lines += ["", paragraph(world, text, "    ", "  · "), *(paragraph(world, line, "    ") for line in rest)]
    return lines[1:]
