"""Every command that the README shows can be run as it stands there."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from assistant.cli.group import COMMANDS
from assistant.cli.group import afterword as COMMAND  # noqa: N812
from assistant.errors import ExitStatus
from tests.cli.conftest import SAMPLE
from tests.cli.test_due import keep
from tests.cli.test_follow_up import ONE
from tests.command_line import run_here
from tests.test_readme import BLOCKS, FILES, README, transcripts

SHOWN = [
    line.split("  #")[0].split(" # ")[0].strip()
    for kind, text in BLOCKS
    if kind == "sh"
    for line in text.splitlines()
    if line.startswith("afterword ")
]
NAMED = sorted(set(re.findall(r"`(afterword [^`]+)`", re.sub(r"^```.*?^```$", "", README, flags=re.M | re.S))))
INVITATION = Path(__file__).parent / "answers" / "invitations" / "google.ics"
ASKS = tuple(f"afterword {name}" for name in ("again", "follow-up", "new", "resume", "--model"))
"""What begins with questions, and is left here at the first."""
ELSEWHERE = ("--via", "models", "drafts")
"""What needs a desktop, a model or a mail account, which this machine may not have: then it says so in a sentence."""


@pytest.fixture
def folder(tmp_path, home, monkeypatch):
    """Twelve sittings, the files that the README names, and no program that would open anything."""
    for _ in range(12):
        keep(home, {**ONE, "interviewers.0.stood_out": "how your team runs incident reviews"})
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "class").mkdir()
    for number in range(2):
        (tmp_path / "class" / f"{number}.json").write_text(json.dumps(SAMPLE))
    (tmp_path / "class.jsonl").write_text(json.dumps(SAMPLE) + "\n")
    shutil.copy(INVITATION, tmp_path / "invite.ics")
    (tmp_path / "letter.txt").write_text("Hi Anna,\n\nThanks a lot for the tea, I'll bring cake.\n\nSam\n")
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command, home):
    """Run a command with what it reads from and writes to a file done by hand, as a shell would."""
    words = shlex.split(command)[1:]
    typed = ""
    if "<" in words:
        typed = Path(words[words.index("<") + 1]).read_text()
        words = words[: words.index("<")]
    return run_here(tuple(words), home / "data", home / "config", typed, {"ACCESSIBLE": "1"})


@pytest.mark.parametrize(
    "command", [pytest.param(c, marks=pytest.mark.thorough) if "--jobs" in c else c for c in SHOWN]
)
def test_a_command_in_a_block_can_be_run_as_it_stands(command, folder, home):
    if "import" in command:
        assert run("afterword export --all --out afterword.json", home).status == 0
        shutil.rmtree(home / "data")
    if "forget" in command:
        command += " --yes"
    ran = run(command, home)
    if command.startswith(ASKS):
        assert ran.status == ExitStatus.LEFT, ran.err
        assert ran.out
    elif any(word in command for word in ELSEWHERE):
        assert ran.status in (0, 1, 2), ran.err
        assert "defect" not in ran.err
        assert ran.out or ran.err
    else:
        assert ran.status in ((0, ExitStatus.DUE) if command == "afterword due" else (0,)), ran.err
    for name in re.findall(r"--out (\S+)", command):
        assert (folder / name).exists()


@pytest.mark.parametrize("command", NAMED)
def test_a_command_named_in_a_sentence_is_one_with_those_options(command, folder, home):
    words = [word for word in shlex.split(command)[1:] if not word.startswith(("FILE", "12"))]
    ran = run(shlex.join(["afterword", *words, "--help"]), home)
    assert ran.status == 0, ran.err


def test_every_command_has_an_example_that_is_run():
    lines = "\n".join((*SHOWN, *(typed for typed, _ in transcripts())))
    assert sorted(set(COMMANDS) - set(re.findall(r"\bafterword ([a-z-]+)", lines))) == []


def examples(name):
    command = COMMAND
    for word in name.split():
        command = command.get_command(None, word)
    return re.findall(r"^ +(?:[^|\n]*\| )?(afterword\b[^|<>\n]*)", command.epilog or "", re.MULTILINE)


def named():
    """Every command, those too that stand under another."""
    for name in COMMANDS:
        yield name
        yield from (f"{name} {under}" for under in getattr(COMMAND.get_command(None, name), "commands", ()))


@pytest.mark.parametrize("name", ["", *named()])
def test_every_help_ends_with_examples_that_can_be_typed(name, folder, home):
    assert examples(name)
    for example in examples(name):
        ran = run(shlex.join([*shlex.split(example), "--help"]), home)
        assert ran.status == 0, ran.err
