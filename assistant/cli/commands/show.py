"""``afterword show``: one sitting, its answers and its notes as they stand."""

from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.core.interview import read_key
from assistant.errors import ExitStatus
from assistant.root.past import LAST, archive, day_of, drafts_of, sitting_of
from assistant.world import World, tell_lines

if TYPE_CHECKING:
    from assistant.core.drafts import Drafts
    from assistant.store import Sent, Sitting

_EXAMPLES = """\b
Examples:
  afterword show
  afterword show 12
"""
_RULE = "-" * 72
_INNER = ("followup.kind", "followup.of", "followup.due")
_BESIDE = ("_as", "_kind", "_stem", "_on", "_begins", ".said")


@click.command("show", epilog=_EXAMPLES)
@click.argument("number", metavar="[SITTING]", default=LAST)
@click.pass_obj
def command(world: World, /, number: str) -> int:
    """Show the answers and the notes of a SITTING, by its number in afterword history; the last if none is given.

    To write its notes out, see afterword export.
    """
    with archive(world) as kept:
        sitting = sitting_of(kept, number)
        tell_lines(world, [*_told(sitting), *_notes(sitting, drafts_of(kept, sitting.id), kept.sent(sitting.id))])
    return ExitStatus.DONE


def _told(sitting: "Sitting") -> list[str]:
    said = content.read("history")["show"]
    answers = sitting.state.get("answers", {})
    wanted = {key: text for key, text in answers.items() if text and not key.endswith(_BESIDE) and key not in _INNER}
    shown = {_label(key, said["of_list"]): _dated(key, answers, said) for key in wanted}
    width = max(map(len, shown), default=0)
    title = said["told"].format(title=sitting.title, day=day_of(sitting).isoformat())
    return [title, "", *(f"{key:<{width}}  {text}" for key, text in shown.items())]


def _dated(key: str, answers: dict[str, str], said: dict[str, str]) -> str:
    """Show an answer; weeks later *by Wednesday* says nothing without the day on which it was typed."""
    text, meant, typed = " ".join(answers[key].split()), answers.get(f"{key}_as", ""), answers.get(f"{key}_on", "")
    if meant[:4].isdecimal():
        return said["meant"].format(text=text, day=meant)
    return said["typed"].format(text=text, day=typed) if typed else text


def _label(key: str, of_list: dict[str, str]) -> str:
    """Name an answer: ``interviewers.0.stood_out`` is *interviewer 1, stood out*."""
    place = read_key(key)
    if place.name in of_list and place.item is not None:
        return of_list[place.name].format(number=place.item + 1, field=place.field.replace("_", " "))
    if place.name == "followup":
        return of_list["later"].format(field=place.field.replace("_", " "))
    return key.replace("_", " ").replace(".", ", ")


def _notes(sitting: "Sitting", drafts: "Drafts | None", sent: "tuple[Sent, ...]") -> list[str]:
    said = content.read("history")["show"]
    if drafts is None:
        return ["", said["no_notes"]]
    went = {each.interviewer: each for each in sent}
    lines = []
    for index, history in enumerate(drafts.histories):
        note = history.now.note
        lines += ["", _RULE, "", f"{note.to.name} · {said['versions'].format(count=len(history.versions))}"]
        lines += [f"Subject: {note.subject}"] if note.subject else []
        lines += ["", note.page, ""]
        mark = went.get(index)
        lines.append(
            said["sent"].format(day=mark.day, way=mark.way) if mark else said["not_sent"].format(number=sitting.id)
        )
    return lines
