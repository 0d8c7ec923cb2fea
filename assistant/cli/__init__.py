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
    return run(sys.argv[1:], world)
