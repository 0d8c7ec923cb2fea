"""``afterword revise``: the conversation without a terminal, from a stored sitting or a file of answers."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.cli import options
from assistant.core.commands import Unclear
from assistant.core.interview import clean
from assistant.core.suggest import did_you_mean
from assistant.errors import ExitStatus, UsageError
from assistant.export import Export
from assistant.root import writing
from assistant.root.notes import interviews, recipients, telling_left_out
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.check import Proofreader
    from assistant.core.commands import Command
    from assistant.core.drafts import Change, Drafts, Tools
    from assistant.core.interview import Interview
    from assistant.core.talk import Wish

_EXAMPLES = """\b
Examples:
  afterword revise last --say "warmer" --say "drop the second paragraph"
  afterword revise northwind.toml --to Priya --say "/tone formal" --format json
  afterword revise northwind.toml --say "warmer and shorter" --dry-run
"""


@click.command("revise", epilog=_EXAMPLES)
@click.argument("source", metavar="SITTING|FILE")
@click.option("--say", "said", multiple=True, metavar="WORDS", help="What you would type after the draft. Repeatable.")
@click.option("--tone", metavar="TONE", help="The tone to begin in. Otherwise as the answers say, else warm.")
@options.to
@options.today
@options.no_proofread
@options.form
@click.option("--dry-run", is_flag=True, help="Only print, as one line of JSON for each --say, what was understood.")
@click.pass_obj
def command(world: World, /, source: str, said: tuple[str, ...], **given: object) -> int:
    """Revise the notes of a SITTING (its number, or last) or of a FILE of answers, in the words of --say.

    A FILE is TOML, JSON or JSON Lines, as afterword draft reads it; - is standard input. Each --say is what one would
    type after the draft, in plain words or as a command, one after the other; with several interviewers it is done to
    each note, or with --to to one. The notes are printed as afterword draft prints them.

    The sitting or the file stays as it is. What was not understood or could not be done is said on standard error, and
    the exit status is then 1; it is 2 when an option or the file is wrong.
    """
    writing.tell_broken_tones(world)
    today = options.typed_day("--today", given["today"]) or world.today()
    tone = _tone(given["tone"])
    printed = []
    status = ExitStatus.DONE
    for interview, stored, name in interviews(world, source):
        people = recipients(interview.interviewers, str(given["to"]).strip())
        if given["to"] and not people:
            known = ", ".join(p.name for p in interview.interviewers)
            raise UsageError(f"Nobody here is called {given['to']}.", f"Known: {known}.")
        if given["dry_run"]:
            return _dry_run(world, interview, said)
        tools = writing.tools(
            today, None if given["no_proofread"] else _proofreader(world, interview), writing.habits(world)
        )
        drafts = _drafts(interview, stored, tone, tools)
        drafts, done = _revised(world, drafts, people, said, tools)
        status = status if done else ExitStatus.COULD_NOT
        printed += [(drafts, index, name) for index in people]
    _print(world, printed, options.form_of(given["form"]), today, proofread=not given["no_proofread"])
    return status


def _dry_run(world: World, interview: "Interview", said: tuple[str, ...]) -> int:
    for words in said:
        understood = _read(words, interview).understood
        commands = [understood.as_data()] if isinstance(understood, Unclear) else [c.as_data() for c in understood]
        line = {"say": words, "commands": commands}
        world.say(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
    return ExitStatus.DONE


def _read(words: str, interview: "Interview", drafts: "Drafts | None" = None) -> "Wish":
    from assistant.core.talk import wish

    return wish(clean(words), writing.context(interview), writing.book(), writing.phrasing(), None, drafts)


def _revised(
    world: World, drafts: "Drafts", people: Sequence[int], said: tuple[str, ...], tools: "Tools"
) -> "tuple[Drafts, bool]":
    from assistant.core.drafts import handles, revise_all

    words, fine = content.read("conversation"), True
    drafts = replace(drafts, current=people[0])
    for line in said:
        read = _read(line, drafts.interview, drafts)
        understood = read.understood
        named = [i for i, p in enumerate(drafts.interview.interviewers) if p.name in read.people and i in people]
        if isinstance(understood, Unclear):
            fine = False
            closest = ", ".join(understood.closest) or "help"
            world.complain(f"afterword: {line}: " + words["loop"]["unclear"].format(closest=closest))
            continue
        for one in understood:
            if one.name == "next" and (at := [i for i in people if drafts.notes[i].to.name == one.text]):
                named, drafts = at, replace(drafts, current=at[0])  # what is behind it is for this note
                continue
            if one.name in ("next", "previous") or not handles(one):
                fine = _harmless(world, line, one) and fine
                continue
            change = revise_all(drafts, one, tools, line, named or people)
            drafts = change.drafts
            fine = _told(world, line, change) and fine
    return drafts, fine


def _harmless(world: World, line: str, command: "Command") -> bool:
    """Pass over what only shows or hands over; a part that was not understood, or an editor nobody sees, is said."""
    loop = content.read("conversation")["loop"]
    if command.name == "unclear":
        world.complain(f"afterword: {line}: " + loop["part_unclear"].format(text=command.text))
    elif command.name in ("edit", "fix", "compare", "model"):
        world.complain(f"afterword: {line}: " + loop["needs_person"])
    else:
        return True
    return False


def _told(world: World, line: str, change: "Change") -> bool:
    from assistant.sitting import one_line

    if not change.asks and not any(n.problem for n in change.news):
        return True
    words = writing.words()
    needed = words["loop"]["needs_answer"].format(field=words["answers"].get(change.asks, change.asks))
    world.complain(f"afterword: {line}: {one_line(change.news, words) or needed}")
    return False


def _drafts(interview: "Interview", stored: "Drafts | None", tone: str, tools: "Tools") -> "Drafts":
    from assistant.core.commands import Command
    from assistant.core.drafts import begin, revise

    if stored is None:
        return begin(interview, writing.first_settings(interview, tone), tools.compose)
    for index in range(len(stored.histories)) if tone else ():
        at = replace(stored, current=index)
        if at.now.settings.tone != tone:
            stored = replace(revise(at, Command("tone", tone=tone), tools).drafts, current=stored.current)
    return stored


def _print(world: World, printed: "list[tuple[Drafts, int, str]]", form: str, today: date, *, proofread: bool) -> None:
    from assistant.root.notes import due_after, put_notes

    def exports() -> Iterator[Export]:
        for drafts, index, name in printed:
            at = replace(drafts, current=index)
            reader = _proofreader(world, at.interview) if proofread else None
            looked = writing.look_over(at, today, reader)
            yield Export(
                at.now.note, at.interview.sender, looked.findings, looked.left_out, name,
                at.interview, due_after(at.interview, today), datetime.combine(today, world.now().timetz()),
            )  # fmt: skip

    put_notes(world, form, telling_left_out(world, exports()))


def _proofreader(world: World, interview: "Interview") -> "Proofreader":
    from assistant.settings import load
    from assistant.world import proofreader_for

    return proofreader_for(interview, load(world.config_dir).spelling)


def _tone(value: object) -> str:
    known = content.tone_names()
    tone = str(value or "").strip().lower()
    if tone and tone not in known:
        raise UsageError(f"There is no tone {value}.{did_you_mean(tone, known)}", f"Known: {', '.join(known)}.")
    return tone
