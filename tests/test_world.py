"""The folders a person's things are kept in, by the custom of each system."""

import datetime
import os
from pathlib import PurePath

import platformdirs
import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from assistant.world import World


def world(**env):
    return World(None, None, None, env, lambda: datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC))


@pytest.mark.parametrize(
    ("system", "data", "config"),
    [
        (Unix, ".local/share/afterword", ".config/afterword"),
        (MacOS, "Library/Application Support/afterword", "Library/Application Support/afterword"),
        (Windows, "AppData/Local/afterword", "AppData/Local/afterword"),
    ],
)
def test_what_is_kept_stands_where_the_system_has_such_things(home, monkeypatch, system, data, config):
    monkeypatch.setattr(platformdirs, "PlatformDirs", system)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    # Windows itself is asked for the name; what it calls so is the same on every machine.
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _: str(home / "AppData" / "Local"))
    here = world()
    assert [PurePath(folder).as_posix() for folder in (here.data_dir, here.config_dir)] == [
        f"{home.as_posix()}/{data}",
        f"{home.as_posix()}/{config}",
    ]


def test_a_folder_that_was_named_is_kept_to_on_every_system(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "PlatformDirs", MacOS)
    here = world(XDG_DATA_HOME=str(tmp_path / "data"), XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert here.data_dir == tmp_path / "data" / "afterword"
    assert here.config_dir == tmp_path / "config" / "afterword"


@pytest.mark.skipif(os.name != "posix", reason="accounts are kept otherwise here")
def test_an_account_without_any_home_has_folders_that_can_never_be_made(monkeypatch):
    def nobody(_number):
        raise KeyError

    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    here = world()
    for folder in (here.data_dir, here.config_dir):
        with pytest.raises(OSError, match="Not a directory"):
            folder.mkdir(parents=True)
