"""The composition root: real world in, exit status out."""

import sys


def main() -> int:
    """Run the command line and return the exit status."""
    if sys.argv[1:] == ["--version"]:
        from assistant import __version__

        # Without click: saying the version costs little more than starting Python.
        sys.stdout.write(f"afterword {__version__}\n")
        return 0
    return 1
