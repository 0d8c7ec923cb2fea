"""``afterword revise``: the conversation without a terminal, from a stored sitting or a file of answers."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.cli import writing
from assistant.cli.reading import recipients
from assistant.core.clean import clean
from assistant.core.commands import Unclear
from assistant.core.suggest import did_you_mean
from assistant.errors import AssistantError, ExitStatus, UsageError
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.core.facts import Interview
    from assistant.core.polish import Proofreader
    from assistant.core.revising import Tools


@click.command("revise")
@click.argument("source", metavar="SITTING|FILE")
@click.option("--say", "said", multiple=True, metavar="WORDS", help="What you would type after the draft. Repeatable.")
@click.option("--tone", metavar="TONE", help="The tone to begin in. Otherwise as the answers say, else warm.")
@click.option("--to", "to", metavar="NAME", default="", help="Only the note to this person; part of the name will do.")
@click.option("--today", metavar="DATE", help="Write as on this day, as in 2026-11-23.")
@click.option("--no-proofread", is_flag=True, help="Leave spelling and grammar as they are.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "jsonl", "eml"]), default="text", help="How it is printed."
)
@click.option("--dry-run", is_flag=True, help="Only print, as one line of JSON for each --say, what was understood.")
@click.pass_obj
def command(world: World, /, source: str, said: tuple[str, ...], **given: object) -> int:
    """Revise the notes of a SITTING (its number, or last) or of a FILE of answers, in the words of --say.

    A sitting itself stays as it is. What was not understood or could not be done goes to standard error, exit 1.
    """
    today = _day(given["today"]) or world.today()
    tone = _tone(given["tone"])
    printed = []
    status = ExitStatus.DONE
    for interview, stored, name in _interviews(world, source):
        people = recipients(interview.interviewers, str(given["to"]).strip())
        if given["to"] and not people:
            known = ", ".join(p.name for p in interview.interviewers)
            raise UsageError(f"Nobody here is called {given['to']}.", f"Known: {known}.")
        if given["dry_run"]:
            return _dry_run(world, interview, said)
        tools = writing.tools(today, None if given["no_proofread"] else _proofreader(world, interview))
        drafts = _drafts(interview, stored, tone, tools)
        for index in people:
            drafts, understood = _revised(world, replace(drafts, current=index), said, tools)
            status = status if understood else ExitStatus.COULD_NOT
        printed += [(drafts, index, name) for index in people]
    _print(world, printed, str(given["form"]), today, proofread=not given["no_proofread"])
    return status


def _dry_run(world: World, interview: "Interview", said: tuple[str, ...]) -> int:
    from assistant.core.understand import understand

    for words in said:
        understood = understand(clean(words), writing.context(interview), writing.book())
        commands = [understood.as_data()] if isinstance(understood, Unclear) else [c.as_data() for c in understood]
        world.say(json.dumps({"say": words, "commands": commands}, ensure_ascii=False))
    return ExitStatus.DONE


def _revised(world: World, drafts: "Drafts", said: tuple[str, ...], tools: "Tools") -> "tuple[Drafts, bool]":
    from assistant.conversation_news import one_line
    from assistant.core.revise import handles, revise
    from assistant.core.understand import understand

    words, at, fine = content.read("conversation"), drafts.current, True
    for line in said:
        understood = understand(clean(line), writing.context(drafts.interview), writing.book())
        for one in () if isinstance(understood, Unclear) else understood:
            if one.name in ("next", "previous") or not handles(one):
                fine = fine and one.name != "unclear"
                continue
            change = revise(drafts, one, tools, line)
            drafts = replace(change.drafts, current=at)
            if change.asks or any(n.problem for n in change.news):
                fine = False
                needed = words["loop"]["needs_answer"].format(field=words["answers"].get(change.asks, change.asks))
                world.complain(f"afterword: {line}: {one_line(change.news, words) or needed}")
        if isinstance(understood, Unclear):
            fine = False
            closest = ", ".join(understood.closest) or "help"
            world.complain(f"afterword: {line}: " + words["loop"]["unclear"].format(closest=closest))
    return drafts, fine


def _interviews(world: World, source: str) -> "Iterator[tuple[Interview, Drafts | None, str]]":
    if source == "last" or source.isdecimal():
        yield _stored(world, source)
        return
    from assistant.answers import Source
    from assistant.cli.reading import Reading

    reading = Reading(world, "")
    place = Source(source, world.stdin)
    if not reading.check([place]):
        raise UsageError("The answers cannot be used as they are.", "Mend them and try again.")
    for interview in reading.interviews(place):
        yield interview, None, place.name
    if reading.close() != ExitStatus.DONE:
        raise UsageError("The answers cannot be used as they are.", "Mend them and try again.")


def _stored(world: World, source: str) -> "tuple[Interview, Drafts | None, str]":
    from assistant.cli.conversing import StoredDrafts
    from assistant.cli.keeping import Keeping
    from assistant.core.interview import interview_of
    from assistant.core.script import script_of

    keeping = Keeping(world, content.read("sitting"))
    store = keeping.store if world.store_path.exists() else None
    recent = store.recent(1) if store and source == "last" else ()
    sitting = (recent[0] if recent else None) if source == "last" else (store.load(int(source)) if store else None)
    if sitting is None:
        raise AssistantError(f"There is no sitting {source}.", "Name a file of answers instead.")
    progress = keeping.go_on(sitting)
    drafts = StoredDrafts(keeping).load()
    told = drafts.interview if drafts else interview_of(script_of(content.read("questions")), progress)
    if not told.interviewers:
        raise AssistantError(f"Sitting {source} has no interviewer yet.", "Go on with it: afterword resume")
    return told, drafts, ""


def _drafts(interview: "Interview", stored: "Drafts | None", tone: str, tools: "Tools") -> "Drafts":
    from assistant.core.commands import Command
    from assistant.core.drafts import begin
    from assistant.core.revise import revise

    if stored is None:
        return begin(interview, writing.first_settings(interview, tone), tools.compose)
    for index in range(len(stored.histories)) if tone else ():
        at = replace(stored, current=index)
        if at.now.settings.tone != tone:
            stored = replace(revise(at, Command("tone", tone=tone), tools).drafts, current=stored.current)
    return stored


def _print(world: World, printed: "list[tuple[Drafts, int, str]]", form: str, today: date, *, proofread: bool) -> None:
    from assistant.cli.judging import findings_of
    from assistant.cli.printing import printer
    from assistant.export import Export

    def exports() -> Iterator[Export]:
        for drafts, index, name in printed:
            at = replace(drafts, current=index)
            reader = _proofreader(world, at.interview) if proofread else None
            yield Export(at.now.note, at.interview.sender, findings_of(at, world, reader), name)

    printer(form, today)(world.put, exports())


def _proofreader(world: World, interview: "Interview") -> "Proofreader":
    from assistant.proofread import proofreader_for
    from assistant.settings import load

    return proofreader_for(interview, load(world.config_dir).spelling)


def _tone(value: object) -> str:
    known = content.tone_names()
    tone = str(value or "").strip().lower()
    if tone and tone not in known:
        raise UsageError(f"There is no tone {value}.{did_you_mean(tone, known)}", f"Known: {', '.join(known)}.")
    return tone


def _day(value: object) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError as problem:
        raise UsageError(f"--today {value} is not a day.", "Write it as 2026-11-23.") from problem
