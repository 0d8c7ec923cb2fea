"""Whatever goes wrong ends in a sentence and a status; wrong commands are met with the nearest right one."""

import io
import json
import os
import signal
import subprocess
import sys

import click
import pytest

from assistant import __version__
from assistant.cli.commands import learned
from assistant.cli.group import COMMANDS
from assistant.cli.manner import of_arguments
from assistant.root.sitting import Begin, Manner
from tests.cli.conftest import SAMPLE
from tests.systems import is_private

PROGRAM = [sys.executable, "-c", "import sys; from assistant.cli import main; sys.exit(main())"]


@pytest.mark.parametrize("program", [PROGRAM, [sys.executable, "-m", "assistant"]], ids=["main", "module"])
def test_the_version_is_said_however_it_is_started(program):
    quick = subprocess.run([*program, "--version"], capture_output=True, text=True, timeout=60)
    assert quick.stdout == f"afterword {__version__}\n"


def test_run_as_a_module_it_passes_its_status_on():
    ran = subprocess.run([sys.executable, "-m", "assistant", "drft"], capture_output=True, text=True, timeout=60)
    assert (ran.returncode, "Did you mean draft?" in ran.stderr) == (2, True)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_command_has_help_that_begins_with_its_usage(afterword, capsys, name):
    assert afterword(*filter(None, [name]), "--help").status == 0
    assert capsys.readouterr().out.startswith(f"Usage: afterword {name}".rstrip())


def test_the_help_lists_every_command_with_a_line():
    ran = subprocess.run([*PROGRAM, "--help"], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    for name, line in COMMANDS.items():
        assert name in ran.stdout
        assert line in " ".join(ran.stdout.split())


@pytest.mark.parametrize("name", ["", "draft", "config", "due"])
def test_help_fits_a_narrow_window_but_for_its_examples(afterword, capsys, monkeypatch, name):
    monkeypatch.setenv("COLUMNS", "40")
    afterword(*filter(None, [name]), "--help")
    said = capsys.readouterr().out.partition("Example")[0]
    assert [line for line in said.splitlines() if len(line) > 40] == []


@pytest.mark.parametrize(
    ("typed", "said", "hint"),
    [
        (
            "invite.ics",
            "There is no command invite.ics.",
            "To begin with what it says: afterword new --from invite.ics",
        ),
        ("drft", "There is no command drft. Did you mean draft?", "See afterword --help."),
        (
            "answers.json",
            "There is no command answers.json.",
            "To write notes from a file: afterword draft answers.json",
        ),
    ],
)
def test_an_unknown_command_suggests_what_may_have_been_meant(afterword, typed, said, hint):
    assert afterword(typed) == (2, "", f"afterword: {said}\n{hint}\n")


@pytest.mark.parametrize(
    ("arguments", "read"),
    [
        ([], (Begin.ASK, Manner())),
        (["--quick"], (Begin.ASK, Manner(quick=True))),
        (["new", "--plain", "--no-tips"], (Begin.NEW, Manner(plain=True, no_tips=True))),
        (["resume"], (Begin.RESUME, Manner())),
        (["--plain", "new"], None),
        (["new", "--help"], None),
        (["draft"], None),
        (["new", "new"], None),
    ],
)
def test_arguments_that_only_begin_a_sitting_need_no_click(arguments, read):
    assert of_arguments(arguments) == read


def test_a_defect_is_owned_up_to_without_a_traceback_or_any_answer(afterword, monkeypatch, home):
    monkeypatch.setattr(learned, "command", click.Command("learned", callback=lambda: {}["secret answer"]))
    ran = afterword("learned")
    assert ran.status == 1
    assert "This is a defect in Afterword (KeyError)" in ran.err
    assert "secret" not in ran.err
    (report,) = (home / "data").glob("afterword-report-*")
    assert str(report) in ran.err
    assert is_private(report)
    said = report.read_text()
    assert "secret" not in said
    assert "builtins.KeyError\n  assistant/cli/entry.py:" in said
    assert str(home) not in said
    assert "Traceback" in afterword("learned", env={"AFTERWORD_DEBUG": "1"}).err


def test_control_c_leaves_with_130(afterword, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(learned, "command", click.Command("learned", callback=interrupted))
    assert afterword("learned").status == 130


def test_not_a_terminal_names_what_works_there_in_one_sentence(afterword):
    for arguments in ([], ["new"], ["resume"], ["--quick"]):
        ran = afterword(*arguments, env={"TERM": "dumb"})
        assert (ran.status, ran.out) == (2, "")
        assert "afterword draft" in ran.err
        assert "--plain" in ran.err
        assert ran.err.count("\n") == 1


def test_closed_streams_are_a_sentence(afterword):
    assert afterword("--plain", stdin=None).status == 2
    assert afterword("draft", "-", stdin=None).status == 2
    assert afterword("draft", "--schema", stdout=None).status == 1
    assert afterword("draft", "none.toml", stderr=None).status == 2


def test_a_full_disk_behind_standard_output_is_a_sentence(sample):
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("no /dev/full here")
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ran = subprocess.run(
            [*PROGRAM, "draft", sample, "--no-proofread"], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )
    assert ran.returncode == 1
    assert ran.stderr == "afterword: Standard output cannot be written: No space left on device.\n"


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps(SAMPLE) + "\n") * 200)
    with subprocess.Popen(
        [*PROGRAM, "draft", path, "--no-proofread", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()
        assert run.wait(60) == 1
    assert said == b""


def test_an_interrupted_draft_ends_with_130_and_no_traceback(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps(SAMPLE) + "\n") * 2000)
    with subprocess.Popen(
        [*PROGRAM, "draft", path, "--no-proofread", "--format", "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        run.stdout.readline()
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"Traceback" not in said


def test_output_to_a_pipe_is_utf_8_whatever_the_locale(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(SAMPLE | {"company": "株式会社"}))
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    ran = subprocess.run([*PROGRAM, "draft", path, "--no-proofread"], capture_output=True, env=env, timeout=60)
    assert "株式会社" in ran.stdout.decode("utf-8")


def test_shell_completion_offers_the_commands():
    env = {**os.environ, "_AFTERWORD_COMPLETE": "bash_complete", "COMP_WORDS": "afterword d", "COMP_CWORD": "1"}
    ran = subprocess.run(PROGRAM, capture_output=True, text=True, env=env, timeout=60, stdin=subprocess.DEVNULL)
    assert {"plain,draft", "plain,demo"} <= set(ran.stdout.split())


def test_a_stream_that_was_closed_is_no_terminal(afterword):
    gone = io.StringIO()
    gone.close()
    assert afterword(stdin=gone).status == 2
