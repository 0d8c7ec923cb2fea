"""What the README shows is what happens: its commands are run, its transcripts and settings compared."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import settings
from assistant.cli.group import COMMANDS
from assistant.export import formats
from tests.command_line import run_here
from tests.systems import need_shell

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
FILES = {text.split("\n")[0].removeprefix("# "): text for kind, text in BLOCKS if kind == "toml"}
GAP = "…"


def transcripts() -> list[tuple[str, str]]:
    text = "".join(text for kind, text in BLOCKS if kind == "console")
    parts = re.split(r"^\$ (.*)\n", text, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def shell(command: str, folder: Path) -> str:
    need_shell()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=os.environ | {"PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )
    return run.stdout


def printed(command: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a command: in a shell where it needs one, else in this process, which has read the dictionary already."""
    words = shlex.split(command)
    if words[0] != "afterword" or set(command) & set("|<>$&;*"):
        return shell(command, folder)
    monkeypatch.chdir(folder)
    ran = run_here(tuple(words[1:]), folder / "data", folder / "config")
    return ran.out + ran.err


def as_pattern(shown: str) -> str:
    """A line of its own with only a gap stands for any lines; a gap within a line for the rest of it."""
    lines = (".*" if line == GAP else re.escape(line).replace(GAP, "[^\n]*") for line in shown.splitlines())
    return "\n".join(lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("command", "shown"), transcripts())
def test_a_transcript_shows_what_the_command_prints(command, shown, folder, monkeypatch):
    said = printed(command, folder, monkeypatch)
    assert re.fullmatch(as_pattern(shown), said.strip("\n"), re.DOTALL), said


def test_the_note_shown_first_is_one_that_it_writes(folder, monkeypatch):
    shown = " ".join(re.findall(r"^> ?(.*)$", README, re.MULTILINE)).split()
    written = printed("afterword demo", folder, monkeypatch).split()
    assert any(written[at : at + len(shown)] == shown for at in range(len(written)))


def test_both_commands_that_set_it_up_are_the_ones_that_are_run_before_a_change_lands():
    commands = [text.strip() for kind, text in BLOCKS if kind == "sh" and text.startswith("python3 -m venv")]
    assert [command.split(" && ")[-1] for command in commands] == ["afterword demo", "pytest -n auto"]
    assert all(re.search(r"^readme .*afterword demo|^readme .*pytest", line) for line in _calls_of_readme())


def _calls_of_readme() -> list[str]:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    found = [line.strip() for line in lines if line.strip().startswith("readme ")]
    assert len(found) == 2
    return found


@pytest.mark.parametrize(
    "line", re.findall(r'^(?:eval "\$\()?(_AFTERWORD_COMPLETE=\w+ afterword)', README, re.MULTILINE)
)
def test_a_completion_line_prints_a_script(line, folder):
    assert "_AFTERWORD_COMPLETE" in shell(line, folder)


def test_the_settings_shown_are_settings(folder):
    assert settings.load(folder).sender.name == "Sam Okafor"


def test_every_command_is_mentioned():
    missing = [name for name in COMMANDS if f"afterword {name}" not in README]
    assert missing == []


def test_every_format_is_listed():
    listed = re.search(r"`--format` is ([^;]*);", README)
    assert listed
    assert sorted(re.findall(r"\w+", listed[1].replace(" or ", " "))) == sorted(formats())


def test_every_link_leads_to_a_file():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target
