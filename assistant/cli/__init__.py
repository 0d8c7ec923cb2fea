"""The command line: the real world in, an exit status out."""

import sys


def main() -> int:
    """Run the command line and return the exit status."""
    if sys.argv[1:] == ["--version"]:
        from assistant import __version__

        # Without click: saying the version costs little more than starting Python.
        try:
            sys.stdout.write(f"afterword {__version__}\n")
            sys.stdout.flush()
        except (AttributeError, OSError, ValueError):  # closed or full: said below
            pass
        else:
            return 0
    import atexit
    import warnings

    # Python's own warnings are for who develops the program. Ctrl-C just as a prompt is put up would bring one.
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    from assistant.cli.entry import quieten_threads, run
    from assistant.world import World

    ended: list[int] = []
    atexit.register(_end_at_once, ended)  # before any other is, so that it runs after them
    world = World.real()
    quieten_threads(world)
    ended.append(run(sys.argv[1:], world))
    return ended[0]


def _end_at_once(ended: list[int]) -> None:
    """End with the status reached where something is still being loaded in the background, once all is written out.

    A thread that wakes inside a compiled library while Python shuts down would abort the whole program.
    """
    import os
    import threading

    if ended and threading.active_count() > 1:
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (AttributeError, OSError, ValueError):  # closed or full: Python says so as it exits
            return
        os._exit(ended[0])
