"""What a screen reader speaks in a whole sitting of ``afterword --plain``, from the first line to the last.

``python -m tests.cli.test_spoken`` writes it down anew; read it, best aloud, before it is committed.
"""

import re
import tempfile
from pathlib import Path

import pytest

from tests.ask.sitting import lines
from tests.command_line import run_here

SPOKEN = Path(__file__).with_name("spoken.txt")
"""Every line in its order; what the engine writes is ``…``."""
ANSWERS = {
    "interviewers.0.name": "Priya Raman, Head of Data, priya@northwind.example", "company": "Northwind",
    "role": "Senior Data Engineer", "date": "yesterday, video",
    "interviewers.0.stood_out": "how your team runs incident reviews",
    "interviewers.0.why": ("3", "want to hide no mistake"),
    "need": "fewer nightly failures", "strength": ("<", "", "rebuilt our ingestion layer"),
    "actions.0.what": "I'll send my portfolio by Friday", "decision_by": ("?", "early December"),
    "sender.name": "Sam Okafor",
}  # fmt: skip
"""By question; several are typed at one, the last of them the answer."""
SAID = ("formal", "shorter", "should I send a gift?", "banana", "undo", "done")
READ_OUT = re.compile(r"[\w\s.,:;?!'’\"“”()<>@%&+/…-]*")
"""What is read out as words or as a pause; no frame, arrow, bullet or colour."""


def sitting(folder: Path) -> str:
    """Hold the whole sitting and return its page."""
    typed = "".join(f"{line}\n" for line in (*lines(ANSWERS), *SAID))
    return run_here(("--plain",), folder / "data", folder / "config", typed).out


@pytest.fixture
def page(home) -> str:
    return sitting(home)


def written(page: str) -> str:
    """Put a gap for what the engine says in the note and of it; tips come and go, and are left out."""
    page = re.sub(r"^Tip: .*\n", "", page, flags=re.M)
    page = re.sub(r"^(Dear [^\n]*,\n\n).*?(?=\nSam Okafor$)", r"\1…", page, flags=re.S | re.M)
    page = re.sub(r"^(In the note|Subject): .*", r"\1: …", page, flags=re.M)
    page = re.sub(r"^(Kept|Weak): .*\n(?:\1: .*\n)*", r"\1: …\n", page, flags=re.M)
    page = re.sub(r"^(?:Most of it is new|What follows the word new).*|(?<=^No gifts).*", "…", page, flags=re.M)
    return re.sub(r"\b\d+(?= (?:words|rules))", "…", page.replace(" Dropped the contractions.", ""))


def test_a_whole_sitting_is_spoken_as_it_is_written_down(page):
    said = "it is spoken otherwise by now: python -m tests.cli.test_spoken writes it down anew"
    assert written(page) == SPOKEN.read_text(encoding="utf-8"), said


def test_nothing_is_shown_that_is_not_spoken(page):
    assert [line for line in page.splitlines() if not READ_OUT.fullmatch(line)] == []


def test_what_is_new_in_a_note_is_said_and_tips_are_called_so(page):
    assert "(New:) " in page
    assert page.count("\nTip: ") > 3


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        SPOKEN.write_text(written(sitting(Path(folder))), encoding="utf-8")
