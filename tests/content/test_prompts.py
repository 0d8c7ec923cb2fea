"""The words in ``prompts/`` can be read and mended by somebody who writes, in any editor."""

import pytest

from assistant import content
from assistant.content import prompts_dir
from assistant.core.interview import CHANNELS
from assistant.core.unsaid import Unsaid

LONGEST = 200
FILES = sorted(path for path in prompts_dir().rglob("*") if path.suffix in (".toml", ".txt", ".j2"))
names = [path.relative_to(prompts_dir()).as_posix() for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=names)
def test_no_line_is_longer_than_a_wide_window(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", FILES, ids=names)
def test_every_file_begins_by_saying_what_it_holds(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("{#" if path.suffix == ".j2" else "# ")
    assert len(first.split()) >= 5


def test_every_channel_that_can_be_chosen_is_described_and_every_one_described_can_be_chosen():
    assert sorted(content.read("channels")) == sorted(CHANNELS)


def test_every_reason_why_an_answer_is_not_in_a_note_has_its_sentence():
    assert sorted(content.read("left_out")["reasons"]) == sorted(Unsaid)
