"""Every format writes every note, and what it writes can be read back."""

import email
import email.policy
import json
import shutil
import subprocess
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.core.check.finding import Finding
from assistant.core.check.left_out import Missing
from assistant.core.due import Deadline
from assistant.core.interview.facts import Interviewer, Sender
from assistant.core.note import Note, Sentence
from assistant.export import Export, formats

NAMES = [
    "Priya Raman",
    "Dr. Müller, Leiterin der Abteilung für Zürich und Umgebung",
    "山田太郎",
    'Ann "Annie" Lee (she)',
    "Nguyễn Thị Minh Khai",
    "R&D <team>",
]
SUBJECTS = [
    "Thank you",
    "Our conversation · Müller, Zürich and the long road to a quieter on-call for everyone in the data team",
    "Senior Data Engineer: thank you, and the portfolio on Wednesday as promised, with all of its long appendices",
    "面接のお礼 " * 12,
    "",
]
HEADERS = {"Subject", "From", "To", "X-Unsent", "MIME-Version", "Content-Type"}


def note(name="Priya Raman", address="priya@northwind.example", subject="Thank you", text="It stayed with me – 山田."):
    lines = (
        (Sentence(f"Hi {name},", "greeting", ("interviewers[0].name",)),),
        (Sentence(text, "detail", ("interviewers[0].stood_out",)),),
        (Sentence("Best,", "closing"),),
        (Sentence("Sam Okafor", "signature"),),
    )
    return Note(Interviewer(name, email=address), "warm", "email", 0, subject, lines)


def message(**changes):
    export = Export(note(**changes), Sender("Sam Okafor", "sam@example.org"))
    return email.message_from_bytes(formats()["eml"].write(export))


def plain(found):
    return found.get_payload(0).get_payload(decode=True).decode()


def decoded(text):
    return str(email.header.make_header(email.header.decode_header(text)))


@pytest.mark.parametrize("name", sorted(formats()))
def test_each_format_writes_a_note_that_ends_with_a_line(name):
    due = [Deadline("actions[0]", "me", "send the plan", "Priya Raman", date(2026, 11, 25))]
    # No script that a machine's fonts may lack: what becomes of one is held in test_pdf.py.
    told = note(text="It stayed with me – it still does.") if name == "pdf" else note()
    written = formats()[name].write(Export(told, Sender("Sam Okafor"), deadlines=lambda: due))
    assert written.endswith((b"\n", b"%%EOF"))
    assert b"Priya" in (printed(written) if name == "pdf" else written)


def printed(pdf):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, timeout=60).stdout


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_message_says_the_same_after_writing_and_reading(name, subject):
    found = message(name=name, subject=subject)
    assert decoded(found["Subject"]) == subject.strip()
    shown, address = email.utils.parseaddr(found["To"])
    assert address == "priya@northwind.example"
    assert decoded(shown) == name
    assert plain(found) == (note(name=name, subject=subject).body + "\n").replace("\n", "\r\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b"])
def test_a_line_end_in_a_name_or_subject_never_becomes_a_header(end):
    found = message(
        name=f"Priya{end}Bcc: a@b.example", subject=f"Thanks{end}Bcc: a@b.example", address=f"a@b.example{end}X: y"
    )
    assert set(found.keys()) == HEADERS


@given(st.text(max_size=130), st.text(max_size=200))
def test_whatever_stands_in_a_name_or_subject_the_headers_stay_whole(name, subject):
    name, subject = (t.encode("utf-8", "replace").decode() for t in (name, subject))
    found = message(name=name, subject=subject)
    assert found["Bcc"] is None
    assert set(found.keys()) == HEADERS
    assert all(len(line) < 998 for line in found.as_string().splitlines())


def test_an_encoded_word_is_no_longer_than_mail_allows():
    found = message(name=NAMES[1], subject=SUBJECTS[3])
    text = "\n".join(f"{name}: {value}" for name, value in found.items())
    assert "=?utf-8?" in text
    assert all(len(word) <= 76 for word in text.split() if word.startswith("=?"))


def test_every_line_of_a_message_ends_as_mail_wants_it_and_what_is_written_in_it_is_text():
    raw = formats()["eml"].write(Export(note(text="R&D <b>1 < 2</b>"), Sender("Sam Okafor", "sam@example.org")))
    assert raw.count(b"\n") == raw.count(b"\r\n") > 10
    found = email.message_from_bytes(raw)
    assert [part.get_content_type() for part in found.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert "R&amp;D &lt;b&gt;1 &lt; 2&lt;/b&gt;" in found.get_payload(1).get_payload(decode=True).decode()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("julia@müller.example", "julia@xn--mller-kva.example"),
        ("julia@mail.例え.example", "julia@mail.xn--r8jz45g.example"),
        ("péter@müller.example", None),
        ("a@" + "ü" * 80 + ".example", None),
    ],
)
def test_a_domain_with_letters_of_its_own_is_written_as_mail_carries_it(address, written):
    to = message(address=address)["To"]
    assert (email.utils.parseaddr(to)[1] if to else None) == written


def test_without_an_address_there_is_nobody_to_send_to():
    assert message(address="")["To"] is None


def test_json_holds_what_a_program_asks_for():
    unsaid = Missing("need", "“banana” is not in the note.", "You need …")
    export = Export(note(), Sender(), (Finding("names", "ok", "Priya is named."),), (unsaid,), "a.json")
    assert json.loads(formats()["json"].write(export)) == {
        "file": "a.json",
        "to": {"name": "Priya Raman", "email": "priya@northwind.example"},
        "tone": "warm",
        "channel": "email",
        "variant": 0,
        "subject": "Thank you",
        "body": "Hi Priya Raman,\n\nIt stayed with me – 山田.\n\nBest,\n\nSam Okafor",
        "words": 11,
        "sentences": [
            {"text": "Hi Priya Raman,", "section": "greeting", "from": ["interviewers[0].name"]},
            {"text": "It stayed with me – 山田.", "section": "detail", "from": ["interviewers[0].stood_out"]},
            {"text": "Best,", "section": "closing", "from": []},
            {"text": "Sam Okafor", "section": "signature", "from": []},
        ],
        "left_out": [{"path": "need", "reason": "“banana” is not in the note.", "try": "You need …"}],
        "checks": [{"id": "names", "status": "ok", "message": "Priya is named."}],
    }
