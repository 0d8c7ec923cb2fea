"""``afterword advise``: should I write, to whom, by which way and when."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, TypeVar

import click

from assistant import content
from assistant.content import teaching
from assistant.core.interview import Interview, Interviewer, clean
from assistant.errors import ExitStatus, UsageError
from assistant.world import World, paragraph, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.core.teaching import Advice, Assumptions, Circumstances, Point

_EXAMPLES = """\b
Examples:
  afterword advise
  afterword advise northwind.toml
  afterword advise --date "today 2pm" --people 3 --country Japan
"""
_F = TypeVar("_F", bound=Callable[..., Any])
_FLAGS = (
    ("--not-interested", "You no longer want this job."),
    ("--next-round-booked", "The next round already has a date."),
    ("--through-recruiter", "An agency is in between, and you have no addresses."),
    ("--no-contact-rule", "They ask for no contact after the interview."),
    ("--contact-allowed", "You have looked, and there is no such rule."),
    ("--rejected", "They have turned you down."),
)


def _circumstances(function: _F) -> _F:
    for name, text in _FLAGS:
        function = click.option(name, is_flag=True, help=text)(function)
    return function


@click.command("advise", epilog=_EXAMPLES)
@click.argument("file", required=False, metavar="[FILE]", type=click.Path())
@click.option("--date", "day", metavar="DATE", help="When it was, as you would say it: “today 2-3pm”.")
@click.option("--people", metavar="N", type=click.IntRange(1, 200), help="How many people you met.")
@click.option("--country", metavar="COUNTRY", help="Where the job is.")
@click.option("--role", metavar="ROLE", help="What the job is.")
@_circumstances
@click.option("--hourly", metavar="DOLLARS", type=click.FloatRange(min=0.01), help="What an hour of theirs costs.")
@click.option("--around", metavar="MINUTES", type=click.IntRange(0, 600), help="What each spends before and after.")
@click.option("--plain", is_flag=True, help="Ask line by line even where there is no terminal.")
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_obj
def command(world: World, /, file: str | None, *, plain: bool, as_json: bool, **given: object) -> int:
    """Say whether to write, to whom, how and when: from a FILE of answers, or from a few questions.

    Every answer has its sources, and the other view where they disagree. Not writing is one of the answers.
    """
    if file is None and given["day"] is None and not (plain or world.in_terminal or world.wants_plain):
        raise UsageError(
            "There is no terminal to ask in.", "Name a file of answers, say --date “yesterday 2pm”, or add --plain."
        )
    for interview, typed in _interviews(world, file, given):
        _advise(world, interview, typed, given, as_json=as_json)
    return ExitStatus.DONE


def _interviews(world: World, file: str | None, given: dict[str, object]) -> list[tuple[Interview, dict[str, object]]]:
    if file is None:
        return [_asked(world, given)]
    from assistant.content import answers

    found = list(answers.interviews(answers.Source(file, world.stdin), content.tone_names()))
    flaws = [each for each in found if not isinstance(each, Interview)]
    if flaws:
        raise UsageError("\nafterword: ".join(map(str, flaws)), "afterword draft --schema describes a file of answers.")
    return [(each, {}) for each in found if isinstance(each, Interview)]


def _asked(world: World, given: dict[str, object]) -> tuple[Interview, dict[str, object]]:
    from assistant.core.dates import day_of
    from assistant.world import ask

    words = content.read("advice")["words"]
    asks = given["day"] is None
    day = clean(str(given["day"] or ""))
    while not day_of(day, world.today()):
        if not asks:
            raise UsageError(words["no_day"].format(text=day))
        if day:
            world.say(words["no_day"].format(text=day))
        day = ask(world, words["ask_day"])
    people = given["people"] or (_count(world, words) if asks else 1)
    country = given["country"] if given["country"] is not None or not asks else ask(world, words["ask_country"])
    role = given["role"] if given["role"] is not None or not asks else ask(world, words["ask_role"])
    interviewers = (Interviewer(words["them"]),)
    interview = Interview("", clean(str(role or "")), interviewers, date=day, country=clean(str(country or "")))
    return interview, {"people": people, **(_besides(world, interview) if asks else {})}


def _besides(world: World, interview: Interview) -> dict[str, object]:
    """Ask what the answer hangs on and no date tells: a rule against contact, an agency, a no."""
    from assistant.core.teaching import field_of

    known: dict[str, object] = {}
    if field_of(interview.role, teaching.signs()) == "residency":
        known = _rule(world)
    return known | (_more(world) if not known.get("no_contact_rule") else {})


def _rule(world: World) -> dict[str, object]:
    from assistant.world import ask

    words, answers = content.read("advice")["words"], content.read("advice")["answers"]
    while typed := ask(world, words["ask_rule"]):
        said = typed.casefold().strip(" .!")
        if said in answers["yes"]:
            return {"no_contact_rule": True}
        if said in answers["no"]:
            return {"contact_allowed": True}
        world.say(words["no_rule"].format(text=typed))
    return {}


def _more(world: World) -> dict[str, object]:
    from assistant.core.teaching import circumstances_in
    from assistant.world import ask

    advice = content.read("advice")
    every = advice["more"]
    for place, one in enumerate(every, 1):
        world.say(f"  {place}  {one['label']}")
    while typed := ask(world, advice["words"]["ask_more"]):
        found = circumstances_in(typed, every, advice["answers"]["no"])
        if found is not None:
            return dict.fromkeys(found, True)
        world.say(advice["words"]["no_more"].format(text=typed, count=len(every)))
    return {}


def _count(world: World, words: dict[str, str]) -> int:
    from assistant.world import ask

    while True:
        typed = ask(world, words["ask_whom"])
        if typed.isdecimal() and 1 <= int(typed[:4]) <= 200:
            return int(typed)
        if not typed:
            return 1
        world.say(words["no_count"].format(text=typed))


def _advise(
    world: World, interview: Interview, asked: dict[str, object], given: dict[str, object], *, as_json: bool
) -> None:
    from dataclasses import replace

    from assistant.core.teaching import advice_data, advise, moment

    if given["country"] is not None and not asked:
        interview = replace(interview, country=clean(str(given["country"])))
    if given["role"] is not None and not asked:
        interview = replace(interview, role=clean(str(given["role"])))
    extra = _extra(given | {name: value for name, value in asked.items() if value})
    when = moment(interview, world.now(), teaching.signs())
    found = advise(interview, when, teaching.guide(), teaching.tips(world.config_dir), extra)
    worth = _worth(interview, extra, _assumptions(world, given)) if found.window else ""
    if as_json:
        tell_data(world, advice_data(found) | {"worth": worth})
    else:
        tell_lines(world, _report(world, found, worth))


def _extra(given: dict[str, object]) -> "Circumstances":
    from assistant.core.teaching import Circumstances

    people = given["people"]
    flags = {name: bool(given[name]) for name in (flag[2:].replace("-", "_") for flag, _ in _FLAGS)}
    return Circumstances(people if isinstance(people, int) else None, **flags)  # type: ignore[arg-type]


def _worth(interview: Interview, extra: "Circumstances", by: "Assumptions") -> str:
    from assistant.core.teaching import pays_in_dollars, worth, worth_line

    people = extra.people or len(interview.interviewers)
    in_dollars = pays_in_dollars(interview.country)
    return worth_line(worth(people, interview.minutes, by, in_dollars=in_dollars), content.read("advice")["worth"])


def _assumptions(world: World, given: dict[str, object]) -> "Assumptions":
    from dataclasses import replace

    from assistant.settings import load

    stated = {name: given[name] for name in ("hourly", "around") if given[name] is not None}
    return replace(load(world.config_dir).worth, **stated)  # type: ignore[arg-type]


def _report(world: World, advice: "Advice", worth: str) -> list[str]:
    labels = content.read("advice")["about"]
    lines = [paragraph(world, worth), ""] if worth else []
    shown: set[object] = set()
    for point in advice.points:
        lines += [*_point(world, point, labels[point.about], shown), ""]
        shown.update(point.others)
    return [*lines, paragraph(world, content.read("advice")["words"]["more"])]


def _point(world: World, point: "Point", label: str, shown: Collection[object]) -> list[str]:
    others = content.read("advice")["words"]["others"]
    lines = [paragraph(world, point.line, "            ", f"{label:<12}")]
    return lines + [
        paragraph(world, others.format(text=text, source=source.short), "            ")
        for text, source in point.others
        if (text, source) not in shown
    ]
