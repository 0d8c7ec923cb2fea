"""An invitation read into the fields of a new sitting."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content

if TYPE_CHECKING:
    from assistant.world import World


def invited(world: "World", path: Path) -> dict[str, str]:
    """Read an invitation and return what it says, by the key of the question; raises ``UsageError``."""
    from assistant.answers.invitation import read_invitation
    from assistant.core.invitation import answers, clues
    from assistant.settings import load

    words = content.read("invitation")
    found = answers(read_invitation(path, world.now()), load(world.config_dir).sender, clues(words))
    world.say(words["told" if found else "nothing"].format(file=path.name))
    return found
