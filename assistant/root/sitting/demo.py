"""The sample interview walked through: its questions and answers, its notes, and the offer to begin a real one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from assistant import content
from assistant.core.questions import Progress
from assistant.errors import ExitStatus
from assistant.root.sitting.asking import Questions
from assistant.root.sitting.manner import Begin, Manner
from assistant.world import World, fold_output

if TYPE_CHECKING:
    from assistant.core.interview import Interview


def demonstrated(world: World, manner: Manner) -> int:
    """Walk through the sample interview; in a terminal, offer to begin a real one."""
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
    from assistant.root.notes import Order, exports, put_notes

    put_notes(world, "text", exports(interview, Order(today), ""))


def _paint(world: World, interview: "Interview", today: date) -> None:
    """Show the notes as the conversation after a sitting does."""
    from assistant.core.drafts import begin
    from assistant.root import writing
    from assistant.root.sitting.conversing import views
    from assistant.world import proofreader_for

    tools = writing.tools(today, proofreader_for(interview))
    drafts = begin(interview, writing.first_settings(interview), tools.compose)
    for at in range(len(interview.interviewers)):
        world.say(views(world, plain=False).note(replace(drafts, current=at)))


def _told(questions: Questions, words: Mapping[str, str], demo: Mapping[str, Any]) -> "Interview":
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


def _offer(world: World, manner: Manner, questions: Questions, words: Mapping[str, Any]) -> int:
    world.say("")
    if questions.choose("demo", words["offer"], words) != "begin":
        world.say(words["later"])
        return ExitStatus.DONE
    from assistant.root.sitting.sitting import sit

    return sit(world, manner, Begin.ASK)
