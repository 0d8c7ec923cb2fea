"""A language model's help, joined: the model, the guard, the words in ``prompts/model/`` and this world."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from assistant import content, settings

if TYPE_CHECKING:
    from assistant.core.guard import Guard, Templates
    from assistant.root.sitting import Manner
    from assistant.sitting import Desk, Rewriting
    from assistant.world import World

_MOST, _LONGEST = 3, 1200
"""Texts of the person's own that may go along, and characters of each."""
NONE = "none"
"""What is said for a model to take the setting back."""


def choose_model(world: "World", name: str) -> None:
    """Remember a model by its name; raises ``AssistantError`` where there is none of that name."""
    from assistant import identity

    if name.strip().lower() == NONE:
        identity.change(world.config_dir, {"model": None})
        return
    from assistant.model import found

    found(name)
    identity.change(world.config_dir, {"model": name})


def rewriting(world: "World", manner: "Manner", put: "Callable[[str], None]") -> "Rewriting | None":
    """Return the help of the model that is set, what it writes shown by ``put``; None where none is.

    Nothing is loaded before it is asked for.
    """
    known = settings.load(world.config_dir)
    if not known.model:
        return None
    from assistant.sitting import Rewriting

    return Rewriting(lambda: _desk(world, known.model, masked=known.masking and not manner.no_masking), put)


def _desk(world: "World", name: str, *, masked: bool) -> "Desk":
    from assistant.core.compose import channel
    from assistant.core.guard import Masks, pools
    from assistant.sitting import Desk

    masks = Masks(pools(content.read("model/masks")), content.english(), content.names()) if masked else None
    return Desk(
        _Model(name), guard(), masks, templates(), content.english(), content.tone,
        lambda place, tone: channel(place, content.read("channels"), tone), world.today(), _examples(world),
    )  # fmt: skip


def _examples(world: "World") -> tuple[str, ...]:
    from assistant.store import samples

    return tuple(sample.text.strip()[:_LONGEST] for sample in samples(world.voice_dir)[:_MOST])


class _Model:
    """A model of ``llm`` within our limits."""

    def __init__(self, name: str) -> None:
        from assistant.model import found, place_of, ready

        self._model = found(name)
        ready(self._model)
        self.name = name
        self.server = place_of(self._model)

    def answer(self, system: str, prompt: str) -> Iterator[str]:
        """Yield its answer piece by piece."""
        from assistant.model import Limits, answer

        return answer(self._model, system, prompt, Limits())


@cache
def guard() -> "Guard":
    """Build what answers are held to; the words of our own tones are let pass."""
    from assistant.core.guard import Common, Guard

    tones = (content.tone(name) for name in content.tone_names())
    letters = [re.sub(r"\{.*?\}", " ", w.say) for tone in tones for rows in tone.wordings.values() for w in rows]
    common = Common(content.common_words(), content.read("model/telling"), content.english())
    return Guard(content.read("model/guard"), content.english(), content.wording(), letters, common)


@cache
def templates() -> "Templates":
    """Read the instructions, and the names of the answers that go with a note."""
    from assistant.core.guard import Templates

    folder = content.prompts_dir() / "model"
    system, rewrite, again = (
        (folder / f"{name}.j2").read_text(encoding="utf-8") for name in ("system", "rewrite", "again")
    )
    return Templates(system, rewrite, again, content.read("model/facts"))
