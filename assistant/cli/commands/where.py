"""``afterword where``: the files the program keeps and reads."""

from pathlib import Path

import click

from assistant import content
from assistant.errors import ExitStatus
from assistant.root.past import belongings
from assistant.world import World, tell_data, tell_lines

_EXAMPLES = """\b
Examples:
  afterword where
  afterword where --json
"""


@click.command("where", epilog=_EXAMPLES)
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_obj
def command(world: World, *, as_json: bool) -> int:
    """Show where answers, notes and settings are kept. There is nothing anywhere else."""
    said = content.read("history")["where"]
    places = {
        "kept": world.store_path,
        "settings": world.config_dir / "config.toml",
        "tones": world.config_dir / "tones",
        "tips": world.config_dir / "tips",
        "voice": world.voice_dir,
    }
    also = [(name, path) for name, paths in belongings(world).items() if name not in places for path in paths]
    if as_json:
        found = {name: {"path": str(path), "exists": path.exists()} for name, path in places.items()}
        tell_data(world, {**found, "also": [{"what": name, "path": str(path)} for name, path in also]})
        return ExitStatus.DONE
    width = max(len(said[name]) for name in [*places, *(name for name, _ in also)])
    rows = [(name, path, _state(world, path, said)) for name, path in places.items()]
    rows += [(name, path, _bytes(path.lstat().st_size)) for name, path in also]
    tell_lines(world, [f"{said[name]:<{width}}  {path}  ({state})" for name, path, state in rows])
    tell_lines(world, [said["forget"]])
    return ExitStatus.DONE


def _state(world: World, path: Path, said: dict[str, str]) -> str:
    if not path.exists():
        return said["none"]
    if path != world.store_path:
        return (
            _bytes(path.stat().st_size)
            if path.is_file()
            else str(sum(1 for each in path.iterdir() if each.suffix in (".toml", ".txt")))
        )
    from assistant.root.past import archive

    with archive(world) as kept:
        return said["size"].format(count=len(kept.numbers()), size=_bytes(path.stat().st_size))


def _bytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.1f} kB"
