"""After the last question: the notes, the conversation about them, and what is remembered of who writes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import content, settings
from assistant.core.questions import DUE, interview_of
from assistant.errors import AssistantError, ExitStatus

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.core.questions import Progress
    from assistant.root.sitting.asking import Questions
    from assistant.root.sitting.keeping import Keeping
    from assistant.world import World


def after(world: "World", questions: "Questions", keeping: "Keeping", progress: "Progress") -> int:
    """Write the notes and talk about them until the person is done; leaving keeps all for later."""
    from assistant.root.notes import with_settings
    from assistant.root.sitting.conversing import StoredDrafts, converse

    told = interview_of(questions.script, progress)
    # Name and addresses were asked with what the settings say in place: what the person made of it stands.
    told = replace(with_settings(told, settings.load(world.config_dir)), sender=told.sender)
    world.say("")
    left, progress = converse(world, questions, keeping, progress, told)
    if left:
        return ExitStatus.LEFT
    keeping.finish(progress)
    if drafts := StoredDrafts(keeping).load():
        _remember(world, drafts)
    if due := progress.answers.get(DUE):
        world.say(content.read("followup")["said"]["due"].format(number=keeping.number, name=due))
    return ExitStatus.DONE


def _remember(world: "World", drafts: "Drafts") -> None:
    """Keep what the settings do not say yet, and say so once; somebody else's name changes nothing."""
    from assistant import identity

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


def _new(drafts: "Drafts", known: "settings.Settings") -> dict[str, object]:
    from assistant import identity

    told, ways = drafts.interview, {(h.now.settings.tone, h.now.frame.closing or "") for h in drafts.histories}
    # What is so in one note alone is no habit.
    tones, closings = ({way[n] for way in ways} for n in (0, 1))
    tone = tones.pop() if len(tones) == 1 else settings.DEFAULT_TONE
    closing = closings.pop() if len(closings) == 1 else ""
    if known.sender.name or not told.sender.name:
        return {}
    found: dict[str, object] = {
        "name": told.sender.name,
        "email": known.sender.email or told.sender.email,
        "phone": known.sender.phone or told.sender.phone,
        "links": list(known.sender.links or told.sender.links),
        "closing": known.closing or closing.rstrip(","),
        "tone": known.tone or ("" if tone == settings.DEFAULT_TONE else tone),
        "country": known.country or told.country,
    }
    before = identity.given(known)
    return {name: value for name, value in found.items() if value and value != before[name]}
