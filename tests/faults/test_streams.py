"""Streams that are closed, full, broken or of another encoding: a sentence, never a traceback, never a lost letter."""

import json
import os
import subprocess
import sys

import pytest

from tests.command_line import run_here
from tests.faults.kills import PROGRAM
from tests.store.test_store import opened

pytestmark = pytest.mark.thorough

FULL = "/dev/full"


@pytest.fixture
def afterword(home):
    return lambda *arguments: run_here(arguments, home / "data", home / "config")


def run(home, redirected, *arguments, typed=b"", **env):
    """Run the program through a shell that redirects its streams."""
    words = " ".join(f"'{word}'" for word in [*PROGRAM, *arguments])
    ran = subprocess.run(
        ["sh", "-c", f"{words} {redirected}"], input=typed, capture_output=True, timeout=60, env={**os.environ, **env}
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def answers(home):
    return opened(home / "data" / "afterword" / "afterword.db").unfinished(1)[0].state["answers"]


@pytest.mark.parametrize("arguments", [["--version"], ["tips"], ["new", "--plain"]])
@pytest.mark.parametrize("redirected", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_brings_no_traceback(home, arguments, redirected):
    status, _, complaint = run(home, redirected, *arguments)
    assert status in (0, 1, 2, 130)
    assert "Traceback" not in complaint
    assert "defect" not in complaint


@pytest.mark.skipif(not os.path.exists(FULL), reason="no /dev/full here")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["tips"], ["new", "--plain"]])
def test_a_full_disk_behind_standard_output_is_said(home, arguments):
    status, _, complaint = run(home, f"> {FULL}", *arguments)
    assert status == 1
    assert "No space left on device" in complaint
    assert "Traceback" not in complaint
    assert "defect" not in complaint


LEFT_AT_ONCE = """
import sys
import assistant.cli.entry as entry
async def prompt(): ...
def run(arguments, world):
    prompt()  # as when Ctrl-C comes before a prompt listens
    return 130
entry.run = run
from assistant.cli import main
sys.exit(main())
"""


def test_leaving_just_as_a_prompt_is_put_up_brings_no_warning_of_python():
    ran = subprocess.run([sys.executable, "-c", LEFT_AT_ONCE], capture_output=True, timeout=60, check=False)
    assert (ran.returncode, ran.stderr) == (130, b"")


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_whatever_the_locale_no_letter_is_lost(home, locale):
    run(home, "", "new", "--plain", typed="Zoë Müller\n".encode(), LC_ALL=locale, PYTHONUTF8="0")
    assert answers(home)["interviewers.0.name"] == "Zoë Müller"


def test_a_byte_that_is_not_utf_8_is_said_and_read_as_latin_1(home):
    _, _, complaint = run(home, "", "new", "--plain", typed=b"Zo\xeb M\xfcller\n\nH\xf4tel Ritz\n")
    assert answers(home)["interviewers.0.name"] == "Zoë Müller"
    assert answers(home)["company"] == "Hôtel Ritz"
    said = "afterword: this line is not UTF-8 and was read as Latin-1: "
    assert complaint.splitlines() == [f"{said}Zoë Müller", f"{said}Hôtel Ritz"]


def test_escape_sequences_typed_into_a_pipe_are_not_shown_again(home):
    typed = b"Priya Raman\n\nNorthwind\nEngineer\n" + b"\n" * 13 + b"Sam\n\n\n\x1b]0;owned\x07\x1b[2Jgift?\n"
    _, out, _ = run(home, "", "new", "--plain", typed=typed)
    assert "gift?" in out
    assert "\x1b" not in out
    assert "\x07" not in out


EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e"
CONTROLS = ("\x1b", "\x07", "\x9b", "\u202e")


def test_nothing_a_terminal_would_act_on_is_shown_wherever_it_comes_from(afterword, home, tmp_path):
    tones, evil = home / "config" / "tones", json.dumps(EVIL)
    tones.mkdir(parents=True)
    (tones / "dry.toml").write_text(f"label = {evil}\nthanks = [{json.dumps(f'Thanks{EVIL} for {{{{ day }}}}.')}]")
    (tones / "bad.toml").write_text(f"{evil} = 1")
    answers = {"company": f"North{EVIL}wind", "role": "Engineer", "interviewers.0.name": f"Priya{EVIL} Raman"}
    sitting = {
        "title": f"Eng{EVIL}ineer",
        "created": "2026-11-20T09:00:00+00:00",
        "updated": "2026-11-20T09:00:00+00:00",
    }
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps({"afterword": 1, "sittings": [sitting | {"state": {"answers": answers}}]}))
    told = tmp_path / "told.json"
    people = [{"name": f"Priya{EVIL} Raman", "stood_out": f"how your team{EVIL} runs reviews"}]
    told.write_text(
        json.dumps({"company": f"N{EVIL}", "role": "Engineer", "date": "2026-11-20", "interviewers": people})
    )
    for arguments in (
        ["import", kept],
        ["history"],
        ["show", "1"],
        ["draft", told, "--tone", "dry", "--no-proofread"],
        ["draft", f"{EVIL}.json"],
        ["check", f"{EVIL}.txt"],
        ["tips", EVIL],
        [f"{EVIL}"],
        ["show", EVIL],
        ["advise", told],
        ["export", "--to", EVIL],
    ):
        ran = afterword(*arguments)
        assert ran.out + ran.err
        assert not [c for c in CONTROLS if c in ran.out + ran.err], (arguments, ran)


@pytest.mark.skipif(sys.platform != "linux", reason="folders have names of letters here")
def test_a_home_whose_name_is_no_text_can_be_shown(tmp_path):
    place = os.fsencode(tmp_path) + b"/\xff\xfe"
    os.mkdir(place)  # noqa: PTH102
    env = {**os.environb, b"HOME": place, b"XDG_DATA_HOME": place, b"XDG_CONFIG_HOME": place}
    for command in ("where", "config"):
        ran = subprocess.run([*PROGRAM, command], env=env, capture_output=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, b""), command
        assert b"/??" in ran.stdout
