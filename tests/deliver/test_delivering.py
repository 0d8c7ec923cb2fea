"""Handing over a note: to a file, the clipboard or an editor, and a sentence where that cannot be."""

import base64
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from assistant.deliver import Means, Parcel, clipboard, deliveries, editor, file
from assistant.errors import AssistantError
from tests.systems import is_private, need_scripts


def script(folder: Path, name: str, text: str) -> Path:
    need_scripts()
    path = folder / name
    path.write_text(f"#!{sys.executable}\n{text}")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("company", "person", "name"),
    [
        ("Northwind", "Dr. Priya Raman", "afterword-northwind-dr-priya-raman.txt"),
        ("../../etc", "a/b\\c\n", "afterword-etc-a-b-c.txt"),
        ("株式会社", "山田", "afterword-株式会社-山田.txt"),
        ("", "", "afterword.txt"),
        ("x" * 200, "y", f"afterword-{'x' * 70}.txt"),
    ],
)
def test_a_file_is_named_after_company_and_person(company, person, name):
    assert file.default_name(company, person, ".txt") == name


def test_a_saved_file_is_for_its_owner_only(tmp_path):
    path = file.save(b"note\n", tmp_path / "a.txt")
    assert path.read_bytes() == b"note\n"
    assert is_private(path)
    assert list(tmp_path.glob("*a.txt*")) == [path]


def test_a_file_that_is_there_is_never_replaced_without_being_told(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("mine")
    with pytest.raises(AssistantError, match="already") as caught:
        file.save(b"note", path)
    assert "a-2.txt" in caught.value.hint
    assert path.read_text() == "mine"
    file.save(b"note", path, replace=True)
    assert path.read_text() == "note"
    assert file.unused(path) == tmp_path / "a-2.txt"


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(AssistantError, match="cannot be written: No such file"):
        file.save(b"note", tmp_path / "none" / "a.txt")


def test_the_home_of_nobody_is_a_sentence_and_no_folder():
    with pytest.raises(AssistantError, match=r"~nobody-has-this-name/a\.txt cannot be written: No such file"):
        file.save(b"note", Path("~nobody-has-this-name/a.txt"))


def test_the_editor_gets_the_text_with_its_arguments_and_gives_it_back(tmp_path):
    seen = tmp_path / "seen"
    program = (
        "import os, stat, sys; path = sys.argv[-1]\n"
        f"open({str(seen)!r}, 'w').write(' '.join(sys.argv[1:-1]) + oct(stat.S_IMODE(os.stat(path).st_mode)))\n"
        "text = open(path, encoding='utf-8').read().replace('old', '新しい')\n"
        "open(path, 'w', encoding='utf-8').write(text)\n"
    )
    command = script(tmp_path, "my editor", program)
    env = {"VISUAL": f"'{command}' --wait -n", "EDITOR": "false"}
    assert editor.edit("the old text", env) == "the 新しい text"
    assert seen.read_text() == "--wait -n0o600"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("false", "ended with an error"),
        ("no-such-editor-here", "cannot be started"),
        ("'unclosed", "cannot be read"),
        ("   ", "No editor is set"),
    ],
)
def test_an_editor_that_fails_is_a_sentence(command, said):
    with pytest.raises(AssistantError, match=said):
        editor.edit("text", {"EDITOR": command})


@pytest.mark.parametrize("left", ["''", "b'\\xff\\xfe'.decode('latin-1')"])
def test_an_empty_or_unreadable_file_changes_nothing(tmp_path, monkeypatch, left):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # what cannot be read stays there
    text = f"import sys; open(sys.argv[1], 'w', encoding='latin-1').write({left})\n"
    with pytest.raises(AssistantError, match="the text is as it was"):
        editor.edit("text", {"EDITOR": str(script(tmp_path, "empty", text))})


def test_without_any_editor_it_says_how_to_set_one(tmp_path):
    with pytest.raises(AssistantError) as caught:
        editor.edit("text", {"PATH": str(tmp_path)})
    assert "EDITOR" in caught.value.hint


@pytest.mark.parametrize("way", sorted(deliveries()))
def test_every_delivery_hands_over_or_says_in_a_sentence_why_it_cannot(way, tmp_path, monkeypatch):
    need_scripts()
    parcel = Parcel("priya@northwind.example", "Thank you", "Dear Priya,\n", lambda: b"Subject: ", lambda: b"%PDF-")
    (tmp_path / "file").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "no programs"))
    for home in (tmp_path / "home", tmp_path / "file" / "nothing can be written here"):
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
            monkeypatch.setenv(name, str(home))
        with suppress(AssistantError):
            assert deliveries()[way].hand(parcel, Means({})).said in deliveries()[way].said


def test_over_ssh_the_terminal_takes_the_copy():
    sent: list[str] = []
    assert clipboard.copy("山田", {"SSH_TTY": "/dev/pts/1"}, sent.append) is clipboard.Copied.TERMINAL
    assert sent == [f"\x1b]52;c;{base64.b64encode('山田'.encode()).decode()}\x07"]


def test_inside_tmux_the_copy_is_wrapped_for_it():
    sent: list[str] = []
    clipboard.copy("x", {"SSH_TTY": "1", "TMUX": "1"}, sent.append)
    assert sent[0].startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert sent[0].endswith("\x1b\\")


def test_a_wayland_clipboard_is_given_the_text_and_no_pipe_to_hold(tmp_path, monkeypatch):
    kept = tmp_path / "kept"
    script(tmp_path, "wl-copy", f"import sys; open({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clipboard.copy("R&D 山田", {"WAYLAND_DISPLAY": "wayland-0"}) is clipboard.Copied.CLIPBOARD
    assert kept.read_text(encoding="utf-8") == "R&D 山田"


def test_a_clipboard_that_hangs_is_given_up(tmp_path, monkeypatch):
    script(tmp_path, "wl-copy", "import sys, threading; threading.Event().wait(60)\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(clipboard, "PATIENCE", 0.2)
    with pytest.raises(AssistantError, match="no clipboard"):
        clipboard.copy("x", {"WAYLAND_DISPLAY": "wayland-0"})


def test_no_clipboard_and_no_terminal_names_the_file_instead(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(AssistantError) as caught:
        clipboard.copy("x", {"WAYLAND_DISPLAY": "wayland-0"})
    assert "file" in caught.value.hint


def test_what_cannot_be_pasted_was_not_copied(monkeypatch):
    import pyperclip

    held: list[str] = []
    monkeypatch.setattr(pyperclip, "copy", lambda _text: None)  # as xclip fails without a display
    monkeypatch.setattr(pyperclip, "paste", lambda: "".join(held))
    sent: list[str] = []
    assert clipboard.copy("Dear Hal,", {}, sent.append) is clipboard.Copied.TERMINAL
    with pytest.raises(AssistantError, match="no clipboard"):
        clipboard.copy("Dear Hal,", {})
    monkeypatch.setattr(pyperclip, "copy", held.append)
    assert clipboard.copy("Dear Hal,", {}, sent.append) is clipboard.Copied.CLIPBOARD
