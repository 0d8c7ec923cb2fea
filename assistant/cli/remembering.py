"""Who writes and how, remembered after the first sitting so that it is not asked for again."""

from typing import TYPE_CHECKING

from assistant import content, identity, settings
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.world import World


def remember(world: "World", drafts: "Drafts") -> None:
    """Keep what the settings do not say yet, and say so once; somebody else's name changes nothing."""
    words = content.read("identity")["remembered"]
    try:
        new = _new(drafts, settings.load(world.config_dir))
        if new:
            identity.change(world.config_dir, new)
    except AssistantError as problem:
        world.complain(f"afterword: {words['failed'].format(sentence=problem.sentence)}")
        return
    if new:
        what = ", ".join(", ".join(value) if isinstance(value, list) else str(value) for value in new.values())
        world.say(words["told"].format(what=what))


def _new(drafts: "Drafts", known: settings.Settings) -> dict[str, object]:
    told, now = drafts.interview, drafts.now
    if known.sender.name or not told.sender.name:
        return {}
    found: dict[str, object] = {
        "name": told.sender.name,
        "email": known.sender.email or told.sender.email,
        "phone": known.sender.phone or told.sender.phone,
        "links": list(known.sender.links or told.sender.links),
        "closing": known.closing or (now.frame.closing or "").rstrip(","),
        "tone": known.tone or ("" if now.settings.tone == settings.DEFAULT_TONE else now.settings.tone),
        "country": known.country or told.country,
    }
    before = identity.given(known)
    return {name: value for name, value in found.items() if value and value != before[name]}
