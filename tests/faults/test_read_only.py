"""A folder that can be read and not written: what is kept there is shown, and what cannot be done is said."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.cli.test_due import ANSWERS, keep
from tests.faults.kills import PROGRAM

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(os.name != "posix", reason="there are no such modes here"),
]


@pytest.fixture
def home():
    """A home with one sitting in it, which whoever runs the program may read and nobody may write."""
    top = Path(tempfile.mkdtemp(prefix="afterword-read-only-"))
    (top / "config" / "afterword").mkdir(parents=True)
    (top / "config" / "afterword" / "config.toml").write_text('country = "UK"\n')
    keep(top, ANSWERS)
    (top / "data" / "afterword").mkdir()
    (top / "data" / "afterword.db").rename(top / "data" / "afterword" / "afterword.db")
    for path in (*top.rglob("*"), top):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield top
    for path in (top, *top.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(top)


def run(home, *arguments, typed=""):
    # Root may write everywhere, unless that right is taken away.
    bound = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    env = {**os.environ, "HOME": str(home), "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
    quiet = {"input": typed, "capture_output": True, "text": True, "timeout": 60}
    if bound and not shutil.which("setpriv"):
        pytest.skip("setpriv (util-linux), which takes a right from root, is not installed")
    return subprocess.run([*bound, *PROGRAM, *arguments], env=env, cwd=home, **quiet)


@pytest.mark.parametrize("command", ["history", "due", "show 1", "export 1 --to Priya", "config", "where"])
def test_what_is_kept_there_is_shown_without_a_word(home, command):
    ran = run(home, *command.split())
    assert (ran.stderr, ran.returncode in (0, 3)) == ("", True)
    assert ran.stdout


@pytest.mark.parametrize(
    "command",
    [
        "sent 1", "due done 1.1", "forget 1 --yes", "forget --sweep", "forget --everything --yes",
        "config set name Sam", "export 1 --to Priya --out note.txt", "export 1 --out notes/",
        "export --all --out all.json",
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_a_sentence_and_changes_nothing(home, command):
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    ran = run(home, *command.split())
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "afterword: " in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "defect" not in ran.stderr
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("begun", ["new", "resume"])
def test_a_sitting_goes_on_and_it_is_said_once_that_it_is_not_kept(home, begun):
    ran = run(home, begun, "--plain", typed="Ada Lund\n\nHooli\n")
    assert ran.stderr.count("afterword: ") == ran.stderr.count("Nothing can be kept in") == 1
    assert ("Which role?" if begun == "new" else "Northwind") in ran.stdout
