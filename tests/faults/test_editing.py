"""Told to end while the person's editor is open: what they had saved in it is a version, and Ctrl-C is the editor's."""

import signal
import sys

import pytest

from assistant.deliver import editor
from assistant.errors import AssistantError, LeftEditingError
from assistant.root.sitting.sitting import _leave_on_hangup
from tests.conversation.desk import Hands, Keeps, converse
from tests.systems import need_scripts

WRITES = "open(sys.argv[1], 'a').write('One more line.\\n')\n"


@pytest.fixture(autouse=True)
def _signals_as_before():
    names = (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM))
    before = {number: signal.getsignal(number) for number in names}
    _leave_on_hangup()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def edited(tmp_path, does, text="The note."):
    """Edit with a program that can tell the one it was started from to end."""
    need_scripts()
    path = tmp_path / "editor"
    path.write_text(f"#!{sys.executable}\nimport os, signal, sys\nasker = os.getppid()\n{does}")
    path.chmod(0o755)
    return editor.edit(text, {"VISUAL": str(path), "TMPDIR": str(tmp_path)})


@pytest.fixture(autouse=True)
def _own_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_what_was_saved_before_the_program_had_to_end_goes_along(tmp_path, name):
    with pytest.raises(LeftEditingError) as left:
        edited(tmp_path, f"{WRITES}os.kill(asker, signal.{name})\nsignal.pause()\n")
    assert left.value.text == "The note.\nOne more line."
    assert left.value.code == 130


def test_where_nothing_was_saved_it_only_ends(tmp_path):
    with pytest.raises(SystemExit) as left:
        edited(tmp_path, "os.kill(asker, signal.SIGTERM)\nsignal.pause()\n")
    assert not isinstance(left.value, LeftEditingError)


def test_ctrl_c_in_the_editor_ends_nothing(tmp_path):
    text = edited(tmp_path, f"os.kill(asker, signal.SIGINT)\nos.kill(asker, signal.SIGINT)\n{WRITES}")
    assert text == "The note.\nOne more line."


def test_a_terminal_that_closes_takes_nothing_along_that_was_saved(tmp_path):
    with pytest.raises(LeftEditingError) as left:
        edited(tmp_path, f"{WRITES}os.kill(asker, signal.SIGHUP)\nos.kill(os.getpid(), signal.SIGKILL)\n")
    assert left.value.text == "The note.\nOne more line."
    assert not list(tmp_path.glob("afterword-*"))


ENDS_WELL = """
def ends(number, frame):
    open({name}, "wb").write({content})
    sys.exit(1)
signal.signal(signal.SIGTERM, ends)
os.kill(asker, signal.SIGTERM)
signal.pause()
"""


def test_what_an_editor_writes_beside_the_file_as_it_is_ended_is_taken(tmp_path):
    with pytest.raises(LeftEditingError) as left:
        edited(tmp_path, ENDS_WELL.format(name="sys.argv[1] + '.save'", content=b"What it held.\n"))
    assert left.value.text == "What it held."
    assert not list(tmp_path.glob("afterword-*"))


def test_what_only_that_editor_can_read_stays_and_is_named(tmp_path):
    with pytest.raises(LeftEditingError) as left:
        edited(tmp_path, ENDS_WELL.format(name="sys.argv[1] + '.swp'", content=b"b0VIM\0\xff"))
    assert left.value.text == ""
    assert left.value.left.endswith("afterword.txt.swp")
    assert next(tmp_path.glob("afterword-*/*.swp")).read_bytes() == b"b0VIM\0\xff"


@pytest.mark.parametrize(("does", "stays"), [(f"{WRITES}sys.exit(1)\n", True), ("sys.exit(1)\n", False)])
def test_an_editor_that_fails_loses_nothing_that_was_written(tmp_path, does, stays):
    with pytest.raises(AssistantError) as problem:
        edited(tmp_path, does)
    assert ("What was written is in " in problem.value.hint) is stays
    assert bool(list(tmp_path.glob("afterword-*/*"))) is stays


def test_what_is_not_utf_8_stays_in_its_file_and_is_named(tmp_path):
    with pytest.raises(AssistantError) as problem:
        edited(tmp_path, "open(sys.argv[1], 'wb').write(b'Danke f\\xfcr alles')\n")
    (kept,) = tmp_path.glob("afterword-*/*")
    assert str(kept) in problem.value.hint
    assert kept.read_bytes() == b"Danke f\xfcr alles"


class Leaving(Hands):
    """Ends the program in the middle of an edit."""

    def edit(self, text):
        raise LeftEditingError(f"{text}\n\nOne more line.")


def test_the_note_as_it_was_saved_in_the_editor_is_kept_before_leaving(monkeypatch):
    kept = []
    monkeypatch.setattr(Keeps, "keep", lambda _self, drafts: kept.append(drafts))
    with pytest.raises(LeftEditingError):
        converse("edit", hands=Leaving())
    assert "One more line." in kept[-1].now.note.body
