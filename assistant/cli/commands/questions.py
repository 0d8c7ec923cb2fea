"""``afterword questions``: what interviewers ask, read, searched and practised."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from assistant import content
from assistant.content import teaching
from assistant.core.interview import clean
from assistant.errors import ExitStatus, UsageError
from assistant.world import World, paragraph, tell_data, tell_lines

if TYPE_CHECKING:
    from assistant.core.teaching import Asked


_EXAMPLES = """\b
Examples:
  afterword questions
  afterword questions weakness --practise --keep
"""


@click.command("questions", epilog=_EXAMPLES)
@click.argument("words", nargs=-1, metavar="[WORD]")
@click.option("--practise", "--practice", "practise", is_flag=True, help="Be asked them one by one.")
@click.option("--keep", is_flag=True, help="Keep the answers you practise, and show the last one next time.")
@click.option("--json", "as_json", is_flag=True, help="Print them for programs.")
@click.pass_obj
def command(world: World, words: tuple[str, ...], *, practise: bool, keep: bool, as_json: bool) -> int:
    """Read the questions interviewers ask: what they are after, how to answer, how a note adds to an answer."""
    from assistant.core.teaching import search_questions

    word = clean(" ".join(words))
    found = search_questions(teaching.bank(), word) if word else teaching.bank()
    says = content.read("interview_questions")["words"]
    if not found:
        raise UsageError(says["none"].format(word=word), "afterword questions lists them all.")
    if practise:
        return _practise(world, found, keep=keep)
    if as_json:
        tell_data(world, [_as_data(question) for question in found])
    else:
        tell_lines(world, _explained(world, found) if word else _listed(world, found))
    return ExitStatus.DONE


def _practise(world: World, questions: "Sequence[Asked]", *, keep: bool) -> int:
    """Ask every question in turn, those without a kept answer first; an answer is on disk before the next question."""
    from assistant.core.teaching import in_turn
    from assistant.store import Practised
    from assistant.world import ask

    bank, practised = content.read("interview_questions"), Practised(world.data_dir)
    words, kept, count = bank["words"], practised.last(), 0
    turn = in_turn(questions, kept, seed=world.today().toordinal())
    world.say(words["practice"])
    for place, question in enumerate(turn, 1):
        heading = f"{words['between'].format(place=place, count=len(turn))} · {bank['kinds'][question.kind]}"
        earlier = words["earlier"].format(text=kept[question.id]) if question.id in kept else ""
        again = [paragraph(world, earlier, "  ")] if earlier else []
        tell_lines(world, ["", heading, paragraph(world, question.text), *again])
        answer = ask(world, words["answer"].rstrip())
        if keep and answer:
            practised.keep(question.id, answer, world.today().isoformat())
            count += 1
        tell_lines(world, _told(world, question))
    wording = words["nothing"] if not keep else words["kept_one" if count == 1 else "kept"]
    world.say("\n" + wording.format(count=count, path=practised.path))
    return ExitStatus.DONE


def _told(world: World, question: "Asked") -> list[str]:
    """Say what is behind a question, how to answer, and how a note adds to it."""
    words = content.read("interview_questions")["words"]
    return [
        paragraph(world, words[name].format(text=getattr(question, name)), "  ") for name in ("after", "how", "repair")
    ]


def _as_data(question: "Asked") -> dict[str, str]:
    return {name: getattr(question, name) for name in ("id", "kind", "text", "after", "how", "repair")}


def _listed(world: World, found: "Sequence[Asked]") -> list[str]:
    words = content.read("interview_questions")
    lines = []
    for kind, label in words["kinds"].items():
        lines += ["", label, *(paragraph(world, q.text, "    ", "  · ") for q in found if q.kind == kind)]
    return [*lines[1:], "", paragraph(world, words["words"]["count"].format(count=len(found)))]


def _explained(world: World, found: "Sequence[Asked]") -> list[str]:
    lines = []
    for question in found:
        lines += ["", paragraph(world, question.text), *_told(world, question)]
    return lines[1:]
