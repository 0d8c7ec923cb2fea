"""Interview questions asked one by one, the answers kept if wished."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content
from assistant.cli.telling import paragraph, tell_lines
from assistant.cli.typed import ask
from assistant.errors import AssistantError, ExitStatus
from assistant.homes import opened, private
from assistant.world import World

if TYPE_CHECKING:
    from assistant.core.teaching import Asked

_FILE = "practice.jsonl"


def practise(world: World, questions: "Sequence[Asked]", *, keep: bool) -> int:
    """Ask every question in turn, those without a kept answer first; an answer is on disk before the next question."""
    from assistant.core.teaching import in_turn

    bank = content.read("interview_questions")
    path = world.data_dir / _FILE
    kept = _kept(path)
    turn = in_turn(questions, kept, seed=world.today().toordinal())
    world.say(bank["words"]["practice"])
    count = 0
    for place, question in enumerate(turn, 1):
        heading = f"{bank['words']['between'].format(place=place, count=len(turn))} · {bank['kinds'][question.kind]}"
        tell_lines(world, ["", heading, paragraph(world, question.text), *_earlier(world, question, kept)])
        answer = ask(world, bank["words"]["answer"].rstrip())
        if keep and answer:
            _keep(path, {"id": question.id, "answer": answer, "day": world.today().isoformat()})
            count += 1
        tell_lines(world, told(world, question))
    _close(world, count, path, keep=keep)
    return ExitStatus.DONE


def _earlier(world: World, question: "Asked", kept: dict[str, str]) -> list[str]:
    words = content.read("interview_questions")["words"]
    return [paragraph(world, words["earlier"].format(text=kept[question.id]), "  ")] if question.id in kept else []


def _close(world: World, count: int, path: Path, *, keep: bool) -> None:
    words = content.read("interview_questions")["words"]
    wording = words["nothing"] if not keep else words["kept_one" if count == 1 else "kept"]
    world.say("\n" + wording.format(count=count, path=path))


def _kept(path: Path) -> dict[str, str]:
    """Read the last answer to each question; a line that is not one is passed over."""
    kept: dict[str, str] = {}
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return kept
    for line in lines:
        try:
            entry = json.loads(line)
            kept[str(entry["id"])] = str(entry["answer"])
        except (ValueError, TypeError, KeyError):
            continue
    return kept


def _keep(path: Path, entry: dict[str, str]) -> None:
    line = json.dumps(entry, ensure_ascii=False) + "\n"
    try:
        private(path.parent)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(opened(path, flags), "a", encoding="utf-8") as file:
            file.write(line)
    except OSError as problem:
        reason = problem.strerror or "it cannot be written"
        raise AssistantError(f"The answer cannot be kept in {path}: {reason}.", "Practise without --keep.") from problem


def told(world: World, question: "Asked") -> list[str]:
    """Say what is behind a question, how to answer, and how a note adds to it."""
    words = content.read("interview_questions")["words"]
    return [
        paragraph(world, words[name].format(text=getattr(question, name)), "  ") for name in ("after", "how", "repair")
    ]
