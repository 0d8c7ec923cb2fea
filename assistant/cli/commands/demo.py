"""``afterword demo``: a whole sitting shown, with nothing to type and nothing kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import click

from assistant import content
from assistant.cli.manner import Begin, Manner, manner_of, options
from assistant.cli.telling import fold_output
from assistant.core.questions import Progress
from assistant.errors import ExitStatus
from assistant.world import World

if TYPE_CHECKING:
    from assistant.cli.asking import Questions
    from assistant.core.interview import Interview


_EXAMPLES = """\b
Examples:
  afterword demo
  afterword demo --plain
"""


@click.command("demo", epilog=_EXAMPLES)
@options
@click.pass_context
def command(context: click.Context, /, **_manner: object) -> int:
    """Show a whole sitting: an invented interview, its questions and answers, its notes."""
    return show(context.obj, manner_of(context))


def show(world: World, manner: Manner) -> int:
    """Walk through the sample interview; in a terminal, offer to begin a real one."""
    from assistant.cli.asking import Questions

    plain = manner.plain or world.wants_plain or not world.in_terminal
    if plain:
        fold_output(world)
    questions = Questions(world, manner, plain=plain)
    words, demo = content.read("sitting")["demo"], content.read("demo")
    interview = _told(questions, words, demo)
    world.say("")
    (_print if plain else _paint)(world, interview, demo["today"])
    if not world.in_terminal:
        world.say(f"\n{words['later']}")
        return ExitStatus.DONE
    return _offer(world, manner, questions, words)


def _print(world: World, interview: "Interview", today: date) -> None:
    from assistant.cli.drafting import Order, exports
    from assistant.cli.printing import put_notes

    put_notes(world, "text", exports(interview, Order(today), ""))


def _paint(world: World, interview: "Interview", today: date) -> None:
    """Show the notes as the conversation after a sitting does."""
    from assistant.cli import writing
    from assistant.cli.conversing import views
    from assistant.core.drafts import begin
    from assistant.world import proofreader_for

    tools = writing.tools(today, proofreader_for(interview))
    drafts = begin(interview, writing.first_settings(interview), tools.compose)
    for at in range(len(interview.interviewers)):
        world.say(views(world, plain=False).note(replace(drafts, current=at)))


def _told(questions: "Questions", words: Mapping[str, str], demo: Mapping[str, Any]) -> "Interview":
    """Put the very questions of a sitting, answered from the sample."""
    from assistant.ask import ScriptedAsker
    from assistant.core.questions import Moment, interview_of
    from assistant.settings import DEFAULT_TONE
    from assistant.sitting import Wizard, mentor

    questions.asker.open({**questions.script.opening, **words}, brief=False)
    asker = ScriptedAsker(demo["answers"], questions.asker.recall)
    moment = Moment(demo["today"])
    guide = mentor.load(questions.script, DEFAULT_TONE, lambda: datetime.combine(moment.today, time(9)))
    outcome = Wizard(questions.script, asker, lambda: moment, guide=guide).run(Progress())
    return interview_of(questions.script, outcome.progress)


def _offer(world: World, manner: Manner, questions: "Questions", words: Mapping[str, Any]) -> int:
    world.say("")
    if questions.choose("demo", words["offer"], words) != "begin":
        world.say(words["later"])
        return ExitStatus.DONE
    from assistant.cli.sitting import sit

    return sit(world, manner, Begin.ASK)
