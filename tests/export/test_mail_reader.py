"""A message is shown by a real mail reader as it was written."""

import shutil

import pytest

from assistant.core.interview.facts import Sender
from assistant.export import Export, formats
from tests.export.test_formats import NAMES, SUBJECTS, note

pytestmark = pytest.mark.skipif(not shutil.which("neomutt"), reason="neomutt, a mail reader, is not installed")


@pytest.mark.screen
@pytest.mark.parametrize(
    ("name", "subject"), [(NAMES[1], SUBJECTS[1]), (NAMES[2], SUBJECTS[3]), (NAMES[4], SUBJECTS[2])]
)
def test_neomutt_shows_names_subject_and_text(talk_pty, tmp_path, name, subject):
    one, two = (Export(note(name=name, subject=subject), Sender("Zoë Ökafor", "zoe@example.org")) for _ in range(2))
    box = tmp_path / "box"
    box.write_bytes(b"".join(formats()["eml"].stream([one, two])))
    rc = tmp_path / "rc"
    rc.write_text(f"set mbox={box} folder={tmp_path} spool_file={box} auto_tag=no\nalternative_order text/plain\n")
    person = talk_pty(
        command=["neomutt", "-n", "-F", str(rc), "-R", "-f", str(box)], size=(240, 40), env={"HOME": str(tmp_path)}
    )
    person.await_text("Msgs:2")
    person.press("Enter")
    person.await_text("It stayed with me – 山田.")
    shown = person.screen()
    assert f"Subject: {subject.strip()}" in " ".join(shown.split()).replace("  ", " ")
