"""The words in ``prompts/`` can be read and mended by somebody who writes, in any editor."""

import pytest

from assistant import content
from assistant.content import prompts_dir
from assistant.core.interview import CHANNELS
from assistant.core.unsaid import Unsaid

LONGEST = 200
FILES = sorted(path for path in prompts_dir().rglob("*") if path.suffix in (".toml", ".txt", ".j2"))
TEXTS = {path.relative_to(prompts_dir()).as_posix(): path.read_text(encoding="utf-8") for path in FILES}


def test_no_line_is_longer_than_a_wide_window():
    lines = [(name, n, line) for name, text in TEXTS.items() for n, line in enumerate(text.splitlines(), 1)]
    assert [(name, n) for name, n, line in lines if len(line) > LONGEST] == []


def test_every_file_begins_by_saying_what_it_holds():
    first = {name: text.partition("\n")[0] for name, text in TEXTS.items()}
    begun = {name for name, line in first.items() if line.startswith("{#" if name.endswith(".j2") else "# ")}
    assert [name for name, line in first.items() if name not in begun or len(line.split()) < 5] == []


def test_every_channel_that_can_be_chosen_is_described_and_every_one_described_can_be_chosen():
    assert sorted(content.read("channels")) == sorted(CHANNELS)
    needed = {"label", "unit", "limit", "aim", "plans", "subject", "contact", "leave_out"}
    lacking = {name: needed - row.keys() for name, row in content.read("channels").items()}
    assert {name: keys for name, keys in lacking.items() if keys} == {}


@pytest.mark.parametrize("file", ["commands", "conversation"])
def test_every_channel_is_called_something_by_people_and_by_the_program(file):
    assert [name for name in CHANNELS if name not in content.read(file)["channels"]] == []


def test_every_reason_why_an_answer_is_not_in_a_note_has_its_sentence():
    assert sorted(content.read("left_out")["reasons"]) == sorted(Unsaid)
