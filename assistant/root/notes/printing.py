"""Notes onto standard output or into files, each as soon as it is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from assistant import content
from assistant.core.interview import read_path
from assistant.errors import AssistantError, FileThereError, UsageError
from assistant.export import Export, Format, formats
from assistant.world import World

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.core.check import Missing


def put_notes(world: World, form: str, notes: Iterable[Export]) -> None:
    """Print notes in a format; raises ``UsageError`` where a terminal would be given what it cannot show."""
    into = formats()[form]
    if not into.is_text and world.shows_output:
        raise UsageError(f"A terminal cannot show {into.about}.", f"Name a file or folder: --out notes{into.ending}")
    for piece in into.stream(notes):
        world.put_bytes(piece)


def save_notes(world: World, form: str, notes: Iterable[Export], out: "Path", *, replace: bool) -> None:
    """Write notes to a file, or into a folder a file each, and print the names; raises ``AssistantError``."""
    from assistant.deliver import folder

    into = formats()[form]
    if out.suffix and not out.is_dir():
        kept = list(notes)
        if into.holds_one and len(kept) > 1 and out.suffix == into.ending:
            names = ", ".join(export.note.to.name for export in kept)
            hint = f"Name a folder, or say --to with one of: {names}."
            raise UsageError(f"There are {len(kept)} notes, and a {into.ending} file holds one.", hint)
        write_file(world, b"".join(into.stream(kept)), out, replace=replace)
        return
    folder(out)
    for name, export in named(into, notes):
        write_file(world, into.write(export), out / name, replace=replace)


def write_file(world: World, data: bytes, path: "Path", *, replace: bool) -> None:
    """Write a file and print its name; before one that is there is replaced, the person is asked, where they can be.

    Raises ``AssistantError`` where it cannot be written or stays as it is.
    """
    from assistant.deliver import save

    try:
        kept = save(data, path, replace=replace)
    except FileThereError as problem:
        if not _agreed(world, problem.sentence):
            raise AssistantError(problem.sentence, f"{problem.hint} Or replace it: --force") from problem
        kept = save(data, path, replace=True)
    world.say(str(kept))


def _agreed(world: World, sentence: str) -> bool:
    if not world.in_terminal or world.stdin is None:
        return False
    world.put(content.read("handing")["file"]["replace"].format(sentence=sentence) + " ")
    return world.stdin.readline().strip().lower() in ("y", "yes")


def named(into: Format, notes: Iterable[Export]) -> Iterator[tuple[str, Export]]:
    """Name a file for each note after company, person, and, where they repeat, a number."""
    from assistant.deliver import default_name

    there: dict[str, int] = {}
    for export in notes:
        company = export.interview.company if export.interview else ""
        name = default_name(company, export.note.to.name, into.ending)
        there[name] = number = there.get(name, 0) + 1
        stem = name.removesuffix(into.ending)
        yield (name if number == 1 else f"{stem}-{number}{into.ending}"), export


def telling_left_out(world: World, notes: Iterable[Export]) -> Iterator[Export]:
    """Pass notes on, and after those of an interview say on standard error which answers are not in them, each once."""
    group: list[Export] = []
    for export in notes:
        if group and export.interview is not group[0].interview:
            _tell(world, group)
            group = []
        group.append(export)
        yield export
    _tell(world, group)


def _tell(world: World, notes: Sequence[Export]) -> None:
    for line in left_out_lines(notes):
        world.complain(f"afterword: {line}")


def left_out_lines(notes: Sequence[Export]) -> Iterator[str]:
    """Say which answers are not in the notes of an interview, or in which of them, why, and what to try."""
    without: dict[tuple[str, Missing], list[Export]] = {}
    for export in notes:
        for gone in dict.fromkeys(export.left_out):
            without.setdefault((export.file, gone), []).append(export)
    for (file, gone), lacking in without.items():
        # The place of what somebody is told alone names them already.
        alone = {export.note.to.name for export in lacking} if read_path(gone.path).name == "interviewers" else ()
        which = _told_apart(lacking, [export for export in notes if not alone or export.note.to.name in alone])
        place = ": ".join(filter(None, (file, f"{gone.path} ({which})" if which else gone.path)))
        yield f"{place}: {gone.line(content.read('checks')['says']['try_this'])}"


def _told_apart(lacking: Sequence[Export], notes: Sequence[Export]) -> str:
    """Name some notes among others by as little as tells them apart; all of them need no name."""
    for size in range(len(_MARKS) + 1):
        for marks in combinations(_MARKS, size):
            labels = dict.fromkeys(" ".join(mark(export) for mark in marks) for export in lacking)
            if sum(" ".join(mark(export) for mark in marks) in labels for export in notes) == len(lacking):
                return ", ".join(labels)
    return ""


_MARKS: tuple[Callable[[Export], str], ...] = (
    lambda export: f"to {export.note.to.name}",
    lambda export: export.note.channel,
    lambda export: export.note.tone,
)
"""What may tell a note from others of its interview, the plainest first."""
