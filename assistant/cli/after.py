"""After the last question: the notes, and the conversation about them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import content, settings
from assistant.core.questions import DUE, interview_of
from assistant.errors import ExitStatus

if TYPE_CHECKING:
    from assistant.cli.asking import Questions
    from assistant.cli.keeping import Keeping
    from assistant.core.questions import Progress
    from assistant.world import World


def after(world: "World", questions: "Questions", keeping: "Keeping", progress: "Progress") -> int:
    """Write the notes and talk about them until the person is done; leaving keeps all for later."""
    from assistant.cli.conversing import StoredDrafts, converse
    from assistant.cli.drafting import with_settings

    told = interview_of(questions.script, progress)
    # Name and addresses were asked with what the settings say in place: what the person made of it stands.
    told = replace(with_settings(told, settings.load(world.config_dir)), sender=told.sender)
    world.say("")
    left, progress = converse(world, questions, keeping, progress, told)
    if left:
        return ExitStatus.LEFT
    keeping.finish(progress)
    if drafts := StoredDrafts(keeping).load():
        from assistant.cli.remembering import remember

        remember(world, drafts)
    if due := progress.answers.get(DUE):
        world.say(content.read("followup")["said"]["due"].format(number=keeping.number, name=due))
    return ExitStatus.DONE
