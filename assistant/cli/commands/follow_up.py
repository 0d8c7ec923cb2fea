"""``afterword follow-up``: a later note, after an interview that is told already."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from assistant import content
from assistant.cli.manner import manner_of
from assistant.core.interview import FOLLOW_UPS, FollowUpKind
from assistant.errors import AssistantError, UsageError
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.interview import Interviewer
    from assistant.core.questions import Progress
    from assistant.root.past import Before
    from assistant.root.sitting import Keeping, Questions
    from assistant.store import Archive

_EXAMPLES = """\b
Kinds:
  nudge         ask for news, once they have been silent
  second-nudge  ask once more, and then leave it
  promise       hand over what you promised
  thanks        thank somebody for help or a referral
  no            answer a no
  withdraw      withdraw
  next          accept the next round

\b
Examples:
  afterword follow-up
  afterword follow-up nudge
  afterword follow-up 12.1
  afterword follow-up thanks 12 --to Marcus
"""
_NEWS = {"nudge[1]": FollowUpKind.NUDGE, "nudge[2]": FollowUpKind.SECOND_NUDGE}
"""The kind of note behind what is due."""


@click.command("follow-up", epilog=_EXAMPLES)
@click.argument("what", metavar="[KIND|NAME]", default="")
@click.argument("number", metavar="[SITTING]", default="")
@click.option("--to", "to", metavar="NAME", default="", help="To this person; part of the name will do.")
@click.option("--plain", is_flag=True, help="Ask line by line, without colours or repainting.")
@click.pass_context
def command(context: click.Context, /, what: str, number: str, *, to: str, plain: bool) -> int:
    """Write a later note: to ask for news, to keep a promise, to thank for help, after a no.

    NAME is what afterword due calls it, such as 12.1 or 12.ask. What you told about the interview is known, and two or
    three questions are left. Nothing is sent.
    """
    from assistant.root.sitting import held

    kind, number, key = _meant(what.strip().lower(), number.strip())
    world: World = context.obj
    del plain  # among the manner already

    def start(_keeping: "Keeping", questions: "Questions") -> "Progress | None":
        return _start(world, questions, kind, number, key, to)

    return held(world, manner_of(context), start)


def _meant(what: str, number: str) -> tuple[str, str, str]:
    """Part what was typed into a kind, a sitting's number and what is due; raises ``UsageError``."""
    from assistant.core.due import key_of
    from assistant.core.suggest import did_you_mean

    if found := key_of(what):
        sitting, key = found
        return _NEWS.get(key, FollowUpKind.PROMISE), str(sitting), key
    if what.isdecimal() and not number:
        return "", what, ""
    if what and what not in FOLLOW_UPS:
        known = ", ".join(FOLLOW_UPS)
        raise UsageError(f"There is no later note {what}.{did_you_mean(what, FOLLOW_UPS)}", f"Known: {known}.")
    return what, number, ""


def _start(world: World, questions: "Questions", kind: str, number: str, key: str, to: str) -> "Progress | None":
    """Settle what is still open, and begin; None where the person leaves."""
    from assistant.root.past import archive, before, begun, sitting_of

    with archive(world) as kept:
        number = number or _chosen_sitting(kept, questions)
        of = before(kept, sitting_of(kept, number)) if number else None
    kind = kind or (_chosen_kind(questions, of) if of else "")
    if not of or not kind:
        return None
    if kind == FollowUpKind.NUDGE and of.asked:
        kind = FollowUpKind.SECOND_NUDGE
        world.say(content.read("followup")["said"]["second"].format(day=of.asked))
    person = _person(questions, of, kind, to)
    return begun(world, of, kind, person, key) if person else None


def _chosen_sitting(kept: "Archive", questions: "Questions") -> str:
    """Let one of the finished interviews be chosen, where there are several; empty where the person leaves."""
    from assistant.root.past import day_of, finished

    words = content.read("followup")
    rows = finished(kept, words["sitting"]["shown"])
    if not rows:
        raise AssistantError(words["said"]["none"], words["said"]["none_hint"])
    if len(rows) == 1:
        return str(rows[0].id)
    labels = {f"sitting {s.id}": words["sitting"]["row"].format(title=s.title, day=day_of(s).isoformat()) for s in rows}
    picked = questions.choose("sitting", words["sitting"]["ask"], _choices(words["sitting"], labels))
    return picked.removeprefix("sitting ")


def _chosen_kind(questions: "Questions", of: "Before") -> str:
    from assistant.root.past import kinds

    words = content.read("followup")["choose"]
    ask = words["kinds"].format(title=of.sitting.title)
    return questions.choose("kind", ask, _choices(words, dict(kinds())))


def _person(questions: "Questions", of: "Before", kind: str, to: str) -> "Interviewer | None":
    """Find whom it goes to: as named, the only one, or as chosen; help may have come from somebody else."""
    from assistant.root.notes import recipients

    words, people = content.read("followup"), of.told.interviewers
    if to.strip():
        found = recipients(people, to)
        if found or kind != FollowUpKind.THANKS:
            if not found:
                sentence = words["said"]["no_one"].format(number=of.sitting.id, to=to.strip())
                raise UsageError(sentence, f"Known: {', '.join(p.name for p in people)}.")
            return people[found[0]]
        return questions.person_of(to)
    if len(people) == 1 and kind != FollowUpKind.THANKS:
        return people[0]
    labels = {f"person {index}": person.name for index, person in enumerate(people)}
    if kind == FollowUpKind.THANKS:
        labels["other"] = words["person"]["other"]
    picked = questions.choose("person", words["person"]["ask"], _choices(words["person"], labels))
    if picked == "other":
        return questions.ask_person(words["somebody"])
    return people[int(picked.removeprefix("person "))] if picked else None


def _choices(words: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, Any]:
    rows = [{"value": value, "label": label, "words": []} for value, label in labels.items()]
    return {"help": words["help"], "example": words["example"], "choices": rows}
