"""``afterword new --from``: what an invitation says stands in the fields, and nothing is taken unasked."""

import json
import sqlite3
from pathlib import Path

import pytest

from assistant.store import Sitting, Store
from tests.command_line import NOW

SAMPLES = Path(__file__).parent.parent / "answers" / "invitations"


def kept(home):
    with sqlite3.connect(home / "data" / "afterword.db") as db:
        (row,) = db.execute("SELECT state FROM sittings").fetchone()
    db.close()
    return json.loads(row)["answers"]


def test_enter_keeps_what_the_invitation_says(afterword, home):
    ran = afterword("new", "--from", SAMPLES / "google.ics", "--plain", typed="\n\n\n\n\n\n\n")
    assert ran.out.startswith("I read google.ics. What it says stands in the fields")
    answers = kept(home)
    assert answers["interviewers.0.name"] == "Priya Raman <priya.raman@northwind-labs.com>"
    assert answers["interviewers.1.name"].startswith("Marcus Bell")
    assert (answers["company"], answers["role"]) == ("Northwind Labs", "Senior Data Engineer")
    assert answers["date_as"] == "2026-11-20 at 19:00"


def test_each_answer_can_be_another(afterword, home):
    afterword("new", "--from", SAMPLES / "google.ics", "--plain", typed="Kim Lee\nnone\nSüdwind\n")
    answers = kept(home)
    assert answers["interviewers.0.name"] == "Kim Lee"
    assert answers["company"] == "Südwind"


def test_it_is_asked_about_in_the_terminal_too(talk_command, home):
    (home / "config" / "afterword").mkdir(parents=True)
    (home / "config" / "afterword" / "config.toml").write_text('[sender]\nname = "Sam Okafor"\n')
    person = talk_command("new", "--from", str(SAMPLES / "service.ics"))
    person.await_text("Fatima Haddad <fatima.haddad@brightwater.nhs.uk>")
    person.press("Enter")
    person.await_text("Who else interviewed you?")
    person.press("Enter")
    person.await_text("Brightwater Hospital")


def test_whoever_leaves_before_the_first_answer_leaves_nothing_behind(afterword, home):
    assert afterword("new", "--plain", "--from", SAMPLES / "google.ics").status == 130
    assert "Nothing is kept yet" in afterword("history").err
    afterword("new", "--plain", "--from", SAMPLES / "google.ics", typed="\n")
    assert "Priya Raman · not finished" in afterword("history").out


def test_its_path_can_be_pasted_at_the_first_question(talk_command, tmp_path):
    path = tmp_path / "an invite.ics"
    path.write_bytes((SAMPLES / "google.ics").read_bytes())
    person = talk_command("new", size=(220, 30))
    person.await_text("Who interviewed you?")
    person.paste(f"'{path}'")
    person.await_text("an invite.ics")
    person.press("Enter")
    person.await_text("I read an invite.ics. What it says stands in the fields")
    person.await_text("Priya Raman <priya.raman@northwind-labs.com>")
    person.press("Enter")
    person.await_text("Marcus Bell <marcus.bell@northwind-labs.com>")


@pytest.mark.parametrize("shape", ["{path}", "'{path}'", '"{path}"', "file://{path}"])
def test_a_path_is_taken_line_by_line_in_whatever_shape_it_is_pasted(afterword, home, shape):
    typed = shape.format(path=SAMPLES / "google.ics") + "\n\n\n\n\n\n"
    afterword("new", "--plain", typed=typed)
    answers = kept(home)
    assert answers["interviewers.1.name"].startswith("Marcus Bell")
    assert (answers["company"], answers["role"]) == ("Northwind Labs", "Senior Data Engineer")


def test_a_path_that_leads_nowhere_is_said_and_asked_again(afterword, home):
    ran = afterword("new", "--plain", typed="/none/invite.ics\nKim Lee\n")
    assert "There is no file /none/invite.ics." in ran.out
    assert kept(home)["interviewers.0.name"] == "Kim Lee"


def test_an_invitation_that_says_nothing_is_said(afterword, tmp_path):
    path = tmp_path / "a.ics"
    path.write_text("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Lunch\nEND:VEVENT\nEND:VCALENDAR\n")
    ran = afterword("new", "--from", path, "--plain")
    assert ran.out.startswith("a.ics says nothing I can use. The questions are as always.")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (Path("none.ics"), "There is no file none.ics."),
        (Path(__file__), "is not a calendar file"),
        (SAMPLES, "is a folder"),
    ],
)
def test_what_is_no_invitation_is_a_sentence(afterword, path, said):
    ran = afterword("new", "--from", path, "--plain")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


ADVERTS = SAMPLES.parent / "adverts"


def test_an_advertisement_offers_role_company_and_need_to_be_confirmed(afterword, home):
    typed = "Kim Lee\n\n\n\nUK\nyesterday\n\n\n\n\n\n"
    ran = afterword("new", "--from", ADVERTS / "board.txt", "--plain", typed=typed)
    assert ran.out.startswith("I read board.txt, an advertisement.")
    answers = kept(home)
    assert (answers["company"], answers["role"]) == ("Northwind", "Senior Data Engineer")
    assert answers["need"] == "reduce nightly pipeline failures"
    assert answers["need_kind"] == "to_do"


def test_what_an_advertisement_offers_can_be_typed_over(afterword, home):
    afterword("new", "--from", ADVERTS / "board.txt", "--plain", typed="Kim Lee\n\nSüdwind\n")
    assert kept(home)["company"] == "Südwind"


def test_the_path_of_an_advertisement_is_taken_at_the_first_question(afterword, home):
    ran = afterword("new", "--plain", typed=f"'{ADVERTS / 'labelled.txt'}'\nKim Lee\n\n\n\n")
    assert "I read labelled.txt, an advertisement." in ran.out
    assert kept(home)["company"] == "Brightwater Hospital"


def test_an_invitation_and_an_advertisement_go_together(afterword, home):
    afterword(
        "new", "--from", SAMPLES / "google.ics", "--from", ADVERTS / "board.txt", "--plain",
        typed="\n" * 12,
    )  # fmt: skip
    answers = kept(home)
    assert answers["company"] == "Northwind Labs"
    assert answers["need"] == "reduce nightly pipeline failures"


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_a_folder_or_a_broken_link_at_the_first_question_is_said_and_asked_again(afterword, home, tmp_path, kind):
    path = tmp_path / "invite.ics"
    if kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(tmp_path / "nowhere")
    ran = afterword("new", "--plain", typed=f"{path}\nKim Lee\n")
    assert ("is a folder" if kind == "folder" else "There is no file") in ran.out
    assert kept(home)["interviewers.0.name"] == "Kim Lee"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.txt", b"\0\0\0", "is not plain text"),
        ("a.ics", b"", "has no meeting in it"),
        ("a.pdf", b"%PDF-1.7\n\0", "is not a calendar file"),
        ("empty.txt", b"", "says nothing of role, company or need"),
    ],
)
def test_files_of_other_kinds_are_a_sentence(afterword, tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)
    ran = afterword("new", "--from", path, "--plain")
    assert said in ran.out + ran.err
    assert "defect" not in ran.err


@pytest.fixture
def earlier(home):
    answers = {
        "company": "Northwind",
        "role": "Engineer",
        "country": "US",
        "sender.name": "Sam Okafor",
        "strength": "I ran payroll",
        "strength_kind": "did",
        "interviewers.0.name": "Priya Raman",
        "interviewers.0.stood_out": "the old board",
    }
    store = Store.open(home / "data" / "afterword.db", lambda: NOW)
    number = store.save(
        Sitting({"answers": answers, "trail": list(answers)}, "Engineer at Northwind", finished=True)
    ).id
    store.close()
    return number


def last(home):
    store = Store.open(home / "data" / "afterword.db", lambda: NOW)
    (newest, *older) = store.recent()
    store.close()
    return newest.state["answers"], older


def test_again_offers_the_same_company_and_ones_own_facts(afterword, home, earlier):
    ran = afterword("again", "--plain", typed="Marcus Bell\n\n\n\n\nyesterday\n")
    assert ran.out.startswith("As in sitting 1, Engineer at Northwind.")
    answers, older = last(home)
    assert (answers["company"], answers["role"], answers["country"]) == ("Northwind", "Engineer", "US")
    assert answers["interviewers.0.name"] == "Marcus Bell"
    assert [sitting.id for sitting in older] == [earlier]
    assert "the old board" not in ran.out


def test_again_can_offer_only_what_is_ones_own(afterword, home, earlier):
    ran = afterword("again", earlier, "--me", "--plain", typed="Marcus Bell\n\nSüdwind\nNurse\n\nyesterday\n\n\n\n")
    assert last(home)[0]["company"] == "Südwind"
    assert "Northwind" not in ran.out.partition("\n")[2]
    assert "I ran payroll" in ran.out


def test_again_without_an_earlier_sitting_is_a_sentence(afterword):
    assert "Nothing is kept yet." in afterword("again", "--plain").err
