"""From arguments to an exit status: the one place where whatever went wrong becomes a sentence."""

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from assistant import content
from assistant.cli.manner import of_arguments
from assistant.errors import AssistantError, ExitStatus
from assistant.world import World


def run(arguments: Sequence[str], world: World) -> int:
    """Run ``afterword`` with these arguments in this world and return its exit status."""
    with content.tones_also_in(lambda: world.config_dir / "tones"):
        return _ended(world, lambda: _command(arguments, world))


def quieten_threads(world: World) -> None:
    """Keep a defect in the background off the screen: what it was loading is only a help, and asking goes on."""

    def own_up(problem: threading.ExceptHookArgs) -> None:
        if problem.exc_value is not None:
            _trace(world, problem.exc_value)

    threading.excepthook = own_up


def _command(arguments: Sequence[str], world: World) -> int:
    asked = of_arguments(arguments) if "_AFTERWORD_COMPLETE" not in world.env else None
    if asked:
        from assistant.root.sitting import sit

        begin, manner = asked
        return sit(world, manner, begin)
    from assistant.cli.group import invoke

    return invoke(arguments, world)


def _ended(world: World, work: Callable[[], int]) -> int:
    try:
        return work()
    except AssistantError as problem:
        tell(world, problem)
        return problem.status
    except (KeyboardInterrupt, EOFError):
        return ExitStatus.LEFT
    except BrokenPipeError:
        _silence(world)
        return ExitStatus.COULD_NOT
    except OSError as problem:
        _trace(world, problem)
        tell(world, _refused(problem))
        return ExitStatus.COULD_NOT
    except Exception as problem:
        _own_up(world, problem)
        return ExitStatus.COULD_NOT


def tell(world: World, problem: AssistantError) -> None:
    """Write what is wrong and what to do about it to standard error."""
    world.complain(f"afterword: {problem.sentence}")
    if problem.hint:
        world.complain(problem.hint)


def _refused(problem: OSError) -> AssistantError:
    """Say what the system would not do: a full disk, a file that may not be read, a terminal that is gone."""
    reason = problem.strerror or type(problem).__name__
    where = f"{problem.filename}: " if isinstance(problem.filename, str) else ""
    return AssistantError(f"The system would not go on: {where}{reason}.", "Every answer given so far is saved.")


def _own_up(world: World, problem: Exception) -> None:
    from assistant.world import report

    _trace(world, problem)
    path = report(problem, world.now(), world.data_dir)
    hint = f"Please report it with {path}, which holds no word of yours." if path else "AFTERWORD_DEBUG=1 shows where."
    # Only the kind of the error: its text may hold somebody's answers.
    wrong = f"This is a defect in Afterword ({type(problem).__name__}); every answer given so far is saved."
    tell(world, AssistantError(wrong, hint))


def _trace(world: World, problem: BaseException) -> None:
    if world.env.get("AFTERWORD_DEBUG", "") not in ("", "0"):
        import traceback

        world.complain("".join(traceback.format_exception(problem)))


def _silence(world: World) -> None:
    # Python writes what is left when it exits, and would complain about the closed pipe once more.
    with suppress(OSError, ValueError, AttributeError):
        if world.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), world.stdout.fileno())
