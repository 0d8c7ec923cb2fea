"""``afterword check``: any note, whoever wrote it, held to the rules that need no interview."""

import json

import pytest

from assistant import content
from tests.cli.conftest import SAMPLE

CLEAN = """Hi Priya,

Thank you for the hour on Tuesday. How your team runs incident reviews stayed with me: at Finch we wrote them and
nobody read them. I halved our failed runs last year, mostly by asking who reads the alert first, and I would like to
do that with you. I will send my portfolio by Wednesday.

Best wishes,
Sam Okafor
"""


def checks(ran):
    return json.loads(ran.out)["checks"]


def statuses(ran):
    return {c["id"]: c["status"] for c in checks(ran)}


def saying(ran, part):
    return [c["status"] for c in checks(ran) if part in c["message"]]


@pytest.fixture
def judged(afterword):
    def judge(text, *arguments, **changes):
        return afterword("check", "-", "--format", "json", *arguments, typed=text, **changes)

    return judge


def test_a_clean_note_is_said_to_be_fine_and_exit_0(afterword):
    ran = afterword("check", "-", typed=CLEAN)
    assert (ran.status, ran.err) == (0, "")
    assert "length" not in ran.out
    assert ran.out.endswith("It can be sent as it is.\n")


def test_what_must_be_mended_comes_first_and_the_exit_status_is_1(afterword, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text(CLEAN.replace("the hour", "the the hour") + "[Your Name]\n")
    ran = afterword("check", note)
    assert ran.status == 1
    assert ran.out.startswith("mend  ")
    assert "To be mended before it is sent: 2." in ran.out


def test_holes_and_a_name_signed_twice_are_to_be_mended(judged):
    signed = "\n\nBest regards,\nSam Okafor"
    ran = judged(
        f"Dear $NAME,\n\nThank you, *|FNAME|*. {CLEAN.split(chr(10) * 2)[1]} i think <Name> knows.{signed}{signed}\n"
    )
    for part in ("“$NAME”", "“*|FNAME|*”", "“<Name>”", "“i think”", "“Sam Okafor” is signed twice."):
        assert saying(ran, part) == ["fix"], part


def test_json_gives_each_check_with_id_status_and_message(judged):
    ran = judged(CLEAN)
    assert [set(c) for c in checks(ran)] == [{"id", "status", "message"}] * 4
    assert statuses(ran) == {"length": "ok", "dialect": "ok", "wording": "ok", "spelling": "ok"}


@pytest.mark.parametrize(
    ("before", "after", "status", "said"),
    [
        ("the hour", "the the hour", "fix", "“the the”"),
        ("my portfolio", "an portfolio", "fix", "“an”"),
        ("incident", "incidant", "fix", "Perhaps “incident”?"),
        ("with me", "formm me", "advise", "“formm”"),
        ("I would like", "Please do not hesitate", "advise", "Nobody hesitates"),
        ("Priya,", "[Name],", "fix", "[Name]"),
        ("halved our", "organised the color of our", "advise", "choose one"),
    ],
)
def test_each_kind_of_flaw_is_found_in_a_note_of_ones_own(judged, before, after, status, said):
    ran = judged(CLEAN.replace(before, after))
    assert saying(ran, said) == [status]
    assert ran.status == (1 if status == "fix" else 0)


def test_names_are_not_taken_for_slips(judged):
    said = CLEAN.replace("at Finch", "Ngozi from Szczecin and I know them from Tchibo; ngozi's alerts")
    assert statuses(judged(said))["spelling"] == "ok"


@pytest.mark.parametrize(
    ("channel", "size", "status"),
    [("text", 40, "ok"), ("text", 400, "fix"), ("email", 400, "ok"), ("email", 1500, "fix")],
)
def test_the_length_is_that_of_the_channel(judged, channel, size, status):
    ran = judged(("Thanks for Tuesday. " * 100)[:size], "--channel", channel, "--no-proofread")
    assert statuses(ran)["length"] in (status, "advise" if status == "ok" else status)


def test_a_note_of_a_few_words_is_said_to_be_thin(judged):
    assert statuses(judged("Thanks for the chat."))["length"] == "advise"


@pytest.mark.parametrize(
    ("arguments", "config", "status"),
    [
        (["--country", "US"], "", "advise"),
        (["--country", "UK"], "", "ok"),
        ([], 'country = "US"', "advise"),
        ([], 'spelling = "american"', "advise"),
        ([], 'country = "US"\nspelling = "british"', "ok"),
        (["--country", "US"], 'spelling = "british"', "advise"),
    ],
)
def test_spelling_is_judged_by_option_then_by_settings(judged, home, arguments, config, status):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text(config)
    ran = judged(CLEAN.replace("halved", "organised"), *arguments)
    assert statuses(ran)["dialect"] == status
    assert statuses(ran)["spelling"] == "ok"


def test_another_language_is_not_corrected(judged):
    ran = judged(
        "Liebe Frau Weber,\n\nvielen Dank für das Gespräch am Dienstag. Ich habe mich sehr gefreut.\n\nSam Okafor"
    )
    assert saying(ran, "not proofread") == ["advise"]
    assert ran.status == 0


@pytest.mark.parametrize("form", ["text", "eml"])
@pytest.mark.parametrize("tone", content.tone_names())
def test_what_draft_writes_can_be_checked_and_sent(afterword, sample, judged, form, tone):
    drafted = afterword("draft", sample, "--to", "Priya", "--format", form, "--tone", tone)
    ran = judged(drafted.out)
    assert (ran.status, saying(ran, "To:")) == (0, [])


def test_of_a_message_the_text_is_read_and_its_subject_without_what_it_answers(judged):
    message = (
        "From: Sam <sam@example.org>\nSubject: =?utf-8?q?Thank_you=2C_?= [Name]\nMIME-Version: 1.0\n"
        'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n'
        "<style>p {}</style><p>Hi Priya,</p><p>Thank you for the&nbsp;the hour.<br>Sam</p>\n--b\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        "Hi Priya,\n\nThank you for the hour at the caf=C3=A9.\n\nSam\n\nOn Mon, Nov 23, 2026 Priya wrote:\n"
        "> I would of liked teh the the\n--b--\n"
    )
    ran = judged(message)
    assert saying(ran, "[Name]") == ["fix"]
    assert statuses(ran)["spelling"] == "ok"
    html = message.replace("text/plain", "text/x-other")
    assert saying(judged(html), "“the the”") == ["fix"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "standard input holds no note."),
        ("Subject: Thanks\n\n", "standard input holds no note."),
        (f"Hi,\n\nThanks.\n\n{'-' * 72}\n\nHi,\n\nThanks.", "standard input holds several notes."),
        ("x" * 20_001, "too many for a note."),
        (
            "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(3000)),
            "standard input is nested too deeply for a message.",
        ),
    ],
)
def test_what_is_no_note_is_refused_in_a_sentence_with_exit_2(judged, text, said):
    ran = judged(text)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_that_cannot_be_read_is_a_sentence_and_exit_2(afterword, tmp_path):
    (tmp_path / "latin").write_bytes("caf\xe9 au lait".encode("latin-1"))
    for path, said in (
        (tmp_path / "nowhere", "There is no file"),
        (tmp_path, "is a folder"),
        (tmp_path / "latin", "is not UTF-8 text"),
    ):
        ran = afterword("check", path)
        assert (ran.status, said in ran.err) == (2, True), ran.err


def test_several_messages_of_a_mailbox_are_refused(afterword, sample):
    box = afterword("draft", sample, "--format", "eml").out
    ran = afterword("check", "-", typed=box)
    assert (ran.status, "several notes" in ran.err) == (2, True), ran.err
    assert len(SAMPLE["interviewers"]) > 1
