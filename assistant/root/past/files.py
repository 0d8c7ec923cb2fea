"""Every file the program keeps on this machine: shown by ``where``, deleted by ``forget --everything``."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantError

if TYPE_CHECKING:
    from assistant.world import World

_DATA: Mapping[str, Sequence[str]] = {
    "kept": ("afterword.db", "afterword.db-*"),
    "unfinished": ("afterword-unfinished.json", ".afterword-unfinished.json.*"),
    "damaged": ("afterword-damaged-*",),
    "practice": ("practice.jsonl",),
    "voice": ("voice/*.txt",),
    "reports": ("afterword-report-*.txt",),
}
"""What is in the data folder, by the name under which it is shown."""
_CONFIG: Mapping[str, Sequence[str]] = {
    "settings": ("config.toml", ".config.toml.*"),
    "tones": ("tones/*.toml",),
    "tips": ("tips/*.toml",),
}


def belongings(world: "World") -> dict[str, list[Path]]:
    """List the files there are, by what they are; a link counts as itself."""
    places = ((world.data_dir, _DATA), (world.config_dir, _CONFIG))
    return {
        name: sorted({path for pattern in patterns for path in folder.glob(pattern)})
        for folder, named in places
        for name, patterns in named.items()
    }


def delete_belongings(world: "World") -> None:
    """Delete all of them and the folders left empty; raises ``AssistantError`` for one that stays.

    A link is deleted, never what it leads to.
    """
    files = [path for found in belongings(world).values() for path in found]
    try:
        for path in files:
            path.unlink(missing_ok=True)
    except OSError as problem:
        wrong = f"{problem.filename} cannot be deleted: {problem.strerror}."
        raise AssistantError(wrong, "The rest may be there still: afterword where") from problem
    for folder in _emptied(world):
        with suppress(OSError):
            folder.rmdir()


def _emptied(world: "World") -> Iterator[Path]:
    yield from (world.config_dir / "tones", world.config_dir / "tips", world.config_dir)
    yield from (world.voice_dir, world.data_dir)
