"""What is wrong with a person's own tones, said before anything is written in one."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import content
from assistant.settings import DEFAULT_TONE
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts, Version
    from assistant.core.interview import Interview


def tell_broken_tones(world: World) -> None:
    """Say on standard error which cannot be used; the others can."""
    for problem in content.tone_problems():
        world.complain(f"afterword: {problem}")


def there(world: World, told: "Interview") -> "Interview":
    """Leave out the tone that answers or settings wish for, and say so, where it is gone or broken by now."""
    if not told.tone or told.tone in content.tone_names():
        return told
    _tell_gone(world, told.tone)
    return replace(told, tone="")


def in_tones_there_are(world: World, drafts: "Drafts") -> "Drafts":
    """Go on in the usual tone, and say so, with what was written in one that is gone or broken by now."""
    written = {version.settings.tone for history in drafts.histories for version in history.versions}
    gone = written.difference(content.tone_names())
    for tone in sorted(gone):
        _tell_gone(world, tone)
    histories = tuple(replace(h, versions=tuple(_without(gone, v) for v in h.versions)) for h in drafts.histories)
    return replace(drafts, histories=histories) if gone else drafts


def _without(gone: set[str], version: "Version") -> "Version":
    if version.settings.tone not in gone:
        return version
    note, usual = replace(version.note, tone=DEFAULT_TONE), replace(version.settings, tone=DEFAULT_TONE)
    return replace(version, note=note, settings=usual)


def _tell_gone(world: World, tone: str) -> None:
    said = f"There is no tone {tone} to write in any more, so this goes on in {DEFAULT_TONE}."
    world.complain(f"afterword: {said} Where your settings name it: afterword config unset tone")
