"""A saying is read as the act it stands under, or is known to be read otherwise.

Before a line is laid beside the sayings, it is read by its shape and by the words of tones and lengths: a saying that
means something else there is dead as it stands. Those that are dead already stand in ``shadowed.txt``.
"""

from pathlib import Path

import pytest

from assistant import content
from assistant.core.commands import HARMLESS, Command
from assistant.core.talk import wish
from assistant.core.talk.corpus import ACTS, SHOWN
from assistant.core.talk.shaped import by_shape
from assistant.core.talk.sight import sight
from assistant.root import writing
from tests.conversation.desk import PANEL, drafts

PARTS = 4
IDLE = frozenset({"question", "asked", "help", "chat", "aside", "praise"})
"""Acts for which anything may be done that changes nothing."""


def whole(text):
    """Every saying without a place, behind the heading it stands under."""
    heading = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            heading = line.strip("[]")
        elif line and line[0] != "#" and "{" not in line:
            yield f"[{heading}] {line}"


SAYINGS = [saying for text in content.texts("sayings") for saying in whole(text)]
SHADOWED = [*whole(Path(__file__).with_name("shadowed.txt").read_text("utf-8"))]


def speaks_for(heading: str, command: Command) -> bool:
    act, _, value = heading.partition(": ")
    acts = ACTS.get(command.name) or SHOWN.get(command.name, {command.name})
    if act in IDLE and command.name in HARMLESS:
        return True
    return act in acts and (command.name not in ("tone", "channel") or value in ("", command.tone, command.channel))


@pytest.mark.parametrize("first", range(PARTS))
def test_a_saying_does_what_it_stands_under_or_is_said_to_be_read_otherwise(first):
    now, book, phrases = drafts(PANEL), writing.book(), writing.phrasing()
    context = writing.context(PANEL)
    by = sight(context, book, phrases, None, now)
    found = {}
    for saying in SAYINGS[first::PARTS]:
        heading, _, line = saying[1:].partition("] ")
        for read in (by_shape, lambda words, _: wish(words, context, book, phrases, None, now)):
            commands = read(line, by).understood
            if not isinstance(commands, tuple) or any(speaks_for(heading, c) for c in commands):
                break
        else:
            found[saying] = ", ".join(c.name for c in commands)
    new = {saying: does for saying, does in found.items() if saying not in SHADOWED}
    assert new == {}, "read otherwise: see which word is known already (grep it in prompts/), or add to shadowed.txt"
    kept = set(SHADOWED) & set(SAYINGS[first::PARTS])
    assert kept - set(found) == set(), "read as they stand by now: take them out of shadowed.txt"


def test_what_is_said_to_be_read_otherwise_is_a_saying():
    assert [saying for saying in SHADOWED if saying not in SAYINGS] == []
