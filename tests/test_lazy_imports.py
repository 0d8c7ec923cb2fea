"""What is heavy is loaded where it is first used: lists of the modules each beginning loads."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "asyncio", "click", "dateparser", "email", "harper", "icalendar", "jinja2", "nameparser", "platformdirs",
    "prompt_toolkit", "pydantic", "pyperclip", "questionary", "rich", "sqlite3", "tomllib",
}  # fmt: skip
ENGINE = ("compose", "english", "people", "dates", "promises", "check")
LOADED = """
import json, os, sys
{before}
sys.argv = ["afterword", *{arguments}]
from assistant.cli import main
try:
    sys.exit(main())
finally:
    os.write(2, json.dumps(sorted(sys.modules)).encode())
"""
AT_THE_FIRST_QUESTION = """
import assistant.ask.terminal_field
class Terminal:
    def __getattr__(self, name): return getattr(sys.__stdout__, name)
    def isatty(self): return True
sys.stdin = sys.stdout = Terminal()
assistant.ask.terminal_field.Field.run = lambda self: sys.exit(0)
"""


def loaded(*arguments: str, before: str = "") -> set[str]:
    program = LOADED.format(arguments=list(arguments), before=before)
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return set(json.loads(run.stderr[run.stderr.rindex(b"[") :]))


def test_the_version_loads_next_to_nothing():
    modules = loaded("--version")
    assert not modules & (HEAVY | {"pathlib", "dataclasses", "typing", "inspect"})
    assert {name for name in modules if name.startswith("assistant")} == {"assistant", "assistant.cli"}


def test_the_help_loads_click_and_no_command():
    modules = loaded("--help")
    assert modules & HEAVY == {"click"}
    assert not [name for name in modules if name.startswith("assistant.cli.commands")]
    assert "assistant.root.sitting.sitting" not in modules


def test_the_first_question_loads_what_it_needs_to_be_asked():
    modules = loaded(before=AT_THE_FIRST_QUESTION)
    # asyncio comes with prompt_toolkit; platformdirs is asked where no variable names the folders, as one does here.
    assert modules & HEAVY == {"asyncio", "prompt_toolkit", "tomllib"}
    assert "dateutil" not in modules
    assert not modules & {f"assistant.core.{room}" for room in ENGINE}
    assert not modules & {"assistant.sitting.mentor", "assistant.store"}


@pytest.mark.parametrize("command", ["tips", "learned"])
def test_reading_the_etiquette_loads_neither_prompts_nor_the_proofreader(command):
    assert not loaded(command) & {"harper", "prompt_toolkit", "questionary", "pydantic"}


def test_drafting_without_proofreading_loads_no_proofreader_and_no_prompts(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"company": "Northwind", "role": "Engineer", "interviewers": [{"name": "Priya Raman"}]}')
    modules = loaded("draft", str(path), "--no-proofread")
    assert not modules & {"harper", "prompt_toolkit", "questionary", "rich", "sqlite3"}
    assert "pydantic" in modules
