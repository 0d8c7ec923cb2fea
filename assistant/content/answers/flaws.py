"""What is wrong in an answers file, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.interview import clean

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Flaw:
    """One error: the file, the place in it (empty: the whole), what is wrong and what was expected."""

    file: str
    place: str
    wrong: str

    def __str__(self) -> str:
        """Say it on one line, as compilers do: file, place, what is wrong."""
        return ": ".join(part for part in (self.file, self.place, self.wrong) if part)


def place(path: Sequence[str | int]) -> str:
    """Write a path of keys and positions as ``interviewers[0].name``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{quoted(step, marks='')}"
    return text.removeprefix(".")


def quoted(value: object, marks: str = "“”") -> str:
    """Show a value from outside: on one line, short, with nothing a terminal would act on."""
    text = clean(str(value))
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return f"{marks[:1]}{text}{marks[1:]}"
