"""After the last question: the notes, and the conversation about them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import settings
from assistant.core.interview import interview_of
from assistant.errors import ExitStatus

if TYPE_CHECKING:
    from assistant.cli.asking import Questions
    from assistant.cli.keeping import Keeping
    from assistant.core.facts import Interview
    from assistant.core.script import Progress
    from assistant.settings import Settings
    from assistant.world import World


def after(world: "World", questions: "Questions", keeping: "Keeping", progress: "Progress") -> int:
    """Write the notes and talk about them until the person is done; leaving keeps all for later."""
    from assistant.cli.conversing import converse

    told = _with_settings(interview_of(questions.script, progress), settings.load(world.config_dir))
    world.say("")
    if converse(world, questions, keeping, progress, told):
        return ExitStatus.LEFT
    keeping.finish(progress)
    return ExitStatus.DONE


def _with_settings(interview: "Interview", own: "Settings") -> "Interview":
    return replace(
        interview,
        tone=interview.tone or own.tone,
        channel=interview.channel or own.channel,
        country=interview.country or own.country,
    )
