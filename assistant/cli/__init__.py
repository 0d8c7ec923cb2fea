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
    from assistant.cli.entry import quieten_threads, run
    from assistant.world import World

    world = World.real()
    quieten_threads(world)
    return _left(run(sys.argv[1:], world))


def _left(status: int) -> int:
    """End at once where something is still being loaded in the background, once all that was written is out.

    A thread that wakes inside a compiled library while Python shuts down would abort the whole program.
    """
    import atexit
    import os
    import threading

    if threading.active_count() > 1:
        atexit._run_exitfuncs()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (AttributeError, OSError, ValueError):  # closed or full: Python says so as it exits
            return status
        os._exit(status)
    return status
