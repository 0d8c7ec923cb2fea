"""A sitting: the questions, the notes, and the conversation about them."""

import signal
import threading
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.questions import FOLLOW_UP, Progress
from assistant.errors import AssistantError, ExitStatus, UsageError
from assistant.root.sitting.keeping import Keeping
from assistant.root.sitting.manner import Begin, Manner
from assistant.root.writing import tell_broken_tones

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assistant.root.sitting.asking import Questions
    from assistant.store import Sitting
    from assistant.world import World


_OPEN = 5
"""How many unfinished sittings are offered."""
_OFFERED, _OFFERED_DAYS = 3, 14
"""How many finished sittings are offered again, and how old they may be."""


def sit(
    world: "World", manner: Manner, begin: Begin, fields: "Mapping[str, str] | None" = None, number: int = 0
) -> int:
    """Hold one sitting and return the exit status. Whatever ends it, every answer given is kept.

    ``fields`` are texts that stand in the fields of a new sitting, by the key of the question; ``number`` is that of
    the sitting to go on with, 0 for the last.
    """
    return held(world, manner, lambda keeping, questions: _begun(keeping, questions, begin, fields or {}, number))


def held(world: "World", manner: Manner, start: "Callable[[Keeping, Questions], Progress | None]") -> int:
    """Hold the sitting that ``start`` gives the beginning of; None from it is a leaving."""
    from assistant.root.sitting.asking import Questions

    plain = is_plain(world, manner)
    if plain:
        from assistant.world import fold_output

        fold_output(world)
    if manner.model:
        from assistant.root.writing import choose_model

        choose_model(world, manner.model)
    words = content.read("sitting")
    keeping = Keeping(world, words)
    questions = Questions(world, manner, plain=plain)
    _leave_on_hangup()
    tell_broken_tones(world)
    try:
        status = _held(world, keeping, questions, start)
    except (KeyboardInterrupt, SystemExit):  # between two questions, or while a model writes
        status = ExitStatus.LEFT
    return _leave(world, keeping, plain=plain) if status == ExitStatus.LEFT else status


def _held(
    world: "World",
    keeping: Keeping,
    questions: "Questions",
    start: "Callable[[Keeping, Questions], Progress | None]",
) -> int:
    progress = start(keeping, questions)
    if progress is None:
        return ExitStatus.LEFT
    questions.follow(progress.answers.get(FOLLOW_UP, ""))
    outcome = questions.wizard(keeping).run(progress)
    if outcome.left:
        return ExitStatus.LEFT
    from assistant.root.sitting.after import after

    return after(world, questions, keeping, outcome.progress)


def _begun(
    keeping: Keeping, questions: "Questions", begin: Begin, fields: "Mapping[str, str]", number: int
) -> Progress | None:
    keeping.give(fields)
    progress = _start(keeping, questions, begin, number)
    return progress and progress._replace(drafts={**progress.drafts, **fields})


def is_plain(world: "World", manner: Manner) -> bool:
    """Whether to ask line by line; raises ``UsageError`` where nobody can be asked at all."""
    plain = manner.plain or world.wants_plain
    if not plain and not world.in_terminal:
        raise UsageError(
            "This is not a terminal: use afterword draft FILE for a file of answers, or --plain to answer line by line."
        )
    return plain


def _start(keeping: Keeping, questions: "Questions", begin: Begin, number: int) -> Progress | None:
    """Return where to begin; None when the person left at the offer to go on."""
    if begin is Begin.NEW:
        return questions.fresh()
    if begin is Begin.RESUME:
        return _taken_up(keeping, _last(keeping) if not number else keeping.numbered(number), number)
    open_still, finished = keeping.unfinished(_OPEN), keeping.finished(_OFFERED, _OFFERED_DAYS)
    if not open_still and not finished:
        return questions.fresh()
    if len(open_still) == 1 and not finished:
        answer = questions.offer(open_still[0].title)
        return _taken_up(keeping, open_still[0]) if answer == "on" else questions.fresh() if answer else None
    by_name = {f"sitting {sitting.id}": sitting for sitting in (*open_still, *finished)}  # a bare number is a place
    titles = [[(f"sitting {sitting.id}", sitting.title) for sitting in some] for some in (open_still, finished)]
    picked = questions.offer_any(*titles)
    back = by_name.get(picked)
    return _taken_up(keeping, back) if back else questions.fresh() if picked else None


def _last(keeping: Keeping) -> "Sitting | None":
    """Return the sitting last worked on, finished or not."""
    return max((*keeping.unfinished(), *keeping.finished()), key=lambda sitting: sitting.updated, default=None)


def _taken_up(keeping: Keeping, sitting: "Sitting | None", number: int = 0) -> Progress:
    if sitting is None and number:
        raise AssistantError(f"There is no sitting {number}.", "afterword history lists them.")
    if sitting is None:
        raise AssistantError("There is no sitting to go on with.", "Begin one with: afterword")
    return keeping.reopen(sitting) if sitting.finished else keeping.go_on(sitting)


def _leave_on_hangup() -> None:
    """Let a closed terminal and a polite kill count as leaving, whatever is going on; Ctrl-C may stop only a part."""
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGHUP", "SIGTERM"):
            if number := getattr(signal, name, None):
                signal.signal(number, _end)


def _end(_number: int, _frame: object) -> None:
    raise SystemExit(ExitStatus.LEFT)


def _leave(world: "World", keeping: Keeping, *, plain: bool) -> int:
    words = content.read("sitting")["left"]
    if plain:
        world.say("")  # ends the line on which the answer would have stood
    if keeping.number:
        world.say(words["saved" if keeping.lasting else "lost"])
    return ExitStatus.LEFT
