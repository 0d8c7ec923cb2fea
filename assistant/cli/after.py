"""After the last question: the notes, and the conversation about them."""

from typing import TYPE_CHECKING

from assistant import settings
from assistant.cli.drafting import Order, exports
from assistant.cli.printing import printer
from assistant.core.interview import interview_of
from assistant.errors import ExitStatus

if TYPE_CHECKING:
    from assistant.cli.asking import Questions
    from assistant.cli.keeping import Keeping
    from assistant.core.script import Progress
    from assistant.world import World


def after(world: "World", questions: "Questions", keeping: "Keeping", progress: "Progress") -> int:
    """Write the notes and talk about them until the person is done."""
    interview = interview_of(questions.script, progress)
    order = Order(world.today(), settings=settings.load(world.config_dir))
    world.say("")
    printer("text", world.today())(world.put, exports(interview, order, ""))
    keeping.finish(progress)
    return ExitStatus.DONE
