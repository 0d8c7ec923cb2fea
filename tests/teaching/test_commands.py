"""``afterword tips``, ``learned``, ``advise`` and ``questions``, as they are typed."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.cli.entry import run
from assistant.content import teaching
from assistant.store import Store
from assistant.world import World
from tests.systems import is_private
from tests.teaching.situations import at


@dataclass
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path


@pytest.fixture
def afterword(folder):
    def call(*arguments: str, typed: str = "", env: dict[str, str] | None = None) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        world = World(
            io.StringIO(typed), out, err, env or {}, lambda: at(23, 15, 20), folder / "data", folder / "config"
        )
        return Ran(run(arguments, world), out.getvalue(), err.getvalue())

    return call


def test_tips_reads_the_whole_catalogue_by_topic(afterword):
    ran = afterword("tips")
    assert ran.status == 0
    assert "When to send it  (timing)" in ran.out
    assert f"{len(teaching.tips().tips)} tips." in ran.out
    assert all(len(line) <= 88 for line in ran.out.splitlines())


def test_tips_about_a_topic_have_reasons_sources_and_the_other_view(afterword):
    ran = afterword("tips", "timing")
    assert "Inside 24 hours is the rule nearly everyone gives." in ran.out
    assert "https://careers.unc.edu" in ran.out
    assert "Others see it differently: 24 to 48 hours" in " ".join(ran.out.split())
    assert "Subject:" not in ran.out


def test_a_question_is_answered_by_the_tips_that_know(afterword):
    ran = afterword("tips", "may", "I", "send", "chocolates?")
    assert "No gifts, however small." in ran.out
    assert "https://" in ran.out
    assert "Inside 24 hours" not in ran.out


def test_a_slip_of_the_finger_still_finds_its_tips(afterword):
    assert "A line to them is well spent" in " ".join(afterword("tips", "recepcionist").out.split())


def test_a_word_no_tip_has_is_said_with_topics_to_try(afterword):
    ran = afterword("tips", "how do I get a visa")
    assert ran.status == 2
    assert "There is no tip on that." in ran.err
    assert "Try one of these: When to send it, To whom, Channel and length." in ran.err
    assert "countries" in ran.err
    assert ran.out == ""


def test_tips_for_programs_are_json(afterword):
    data = json.loads(afterword("tips", "japan", "--json").out)
    assert "country-jp" in {tip["id"] for tip in data}
    assert data[0].keys() >= {"id", "topic", "at", "when", "text", "why", "source", "year", "url", "grade"}


def _met(folder: Path, *ids: str) -> None:
    store = Store.open(folder / "data" / "afterword.db", lambda: at(23, 12))
    store.mark_seen(ids)
    store.close()


def test_only_what_was_met_is_shown_on_wish(afterword, folder):
    assert "not met any tip yet" in afterword("tips", "--seen").out
    assert not (folder / "data").exists()
    _met(folder, "timing-day", "names-spelling")
    assert {tip["id"] for tip in json.loads(afterword("tips", "--seen", "--json").out)} == {
        "timing-day",
        "names-spelling",
    }


def test_learned_tells_what_was_met_and_what_is_new(afterword, folder):
    assert afterword("learned").out.startswith("Nothing yet.")
    _met(folder, "timing-day", "names-spelling", "gone-since")
    ran = afterword("learned")
    assert f"Met so far: 2 of {len(teaching.tips().tips)}" in ran.out
    assert "Inside 24 hours" in ran.out
    assert "New to you" in ran.out
    data = json.loads(afterword("learned", "--json").out)
    assert sorted(data["met"]) == ["names-spelling", "timing-day"]
    assert "timing-late" in data["new"]


def test_a_broken_tip_of_ones_own_is_named_and_the_rest_is_read(afterword, folder):
    own = folder / "config" / "tips"
    own.mkdir(parents=True)
    (own / "office.toml").write_text('[[tip]]\nid = "x"\nat = ["date"]\ntext = "T."\nwhy = ""\n', "utf-8")
    ran = afterword("tips", "timing")
    assert ran.status == 0
    assert "office.toml, tip[0].why" in ran.err
    assert "Inside 24 hours" in ran.out


def test_advise_answers_from_options_without_a_terminal(afterword):
    ran = afterword("advise", "--date", "today 2-3pm", "--people", "3", "--country", "US")
    said = " ".join(ran.out.split())
    assert ran.status == 0
    assert said.startswith("3 people put in about 4 hours to meet you, about $180 of working time.")
    assert "Should I? Yes. In the United States a note is expected." in said
    assert "When? Between 16:00 today and 10:00 tomorrow." in said
    assert "Others:" in said


def test_advise_knows_the_job_from_the_command_line_too(afterword):
    ran = afterword("advise", "--date", "yesterday", "--role", "PGY-2, Surgery")
    assert "Look first whether the programme asks" in " ".join(ran.out.split())


def test_advise_asks_its_questions_line_by_line(afterword):
    ran = afterword("advise", "--plain", typed="some day\nyesterday 4pm\nfive\n5\nJapan\n\n\n")
    assert ran.status == 0
    assert "I do not know the day some day." in ran.out
    assert "five is not a number of people." in ran.out
    assert "In Japan a note is not required" in " ".join(ran.out.split())


def advised(afterword, *lines):
    ran = afterword("advise", "--plain", typed="".join(f"{line}\n" for line in lines))
    assert ran.status == 0
    return " ".join(ran.out.split())


def test_a_resident_is_asked_about_a_rule_against_contact(afterword):
    kept = ("yesterday", "1", "US", "Internal Medicine Resident")
    assert "Should I? No. They asked for no contact" in advised(afterword, *kept, "perhaps", "yes")
    assert "Should I? Yes: you have looked" in advised(afterword, *kept, "no", "")
    assert "Should I? Look first whether the programme asks" in advised(afterword, *kept, "", "")


def test_everyone_is_asked_about_an_agency_and_how_it_stands(afterword):
    kept = ("yesterday", "2", "", "clerk")
    through = advised(afterword, *kept, "7", "an agency")
    assert "7 is none of them. Type a number from 1 to 5" in through
    assert "To whom? Through the recruiter who sent you" in through
    assert "Through the recruiter" not in advised(afterword, *kept, "no")
    both = advised(afterword, *kept, "4 and 1")
    assert "the note say in its first lines that you withdraw" in both
    assert "Through the recruiter" in both


def test_advise_left_in_the_middle_ends_as_left(afterword):
    assert afterword("advise", "--plain", typed="yesterday\n").status == 130


def test_advise_without_anyone_to_ask_says_what_to_type(afterword):
    ran = afterword("advise")
    assert (ran.status, ran.out) == (2, "")
    assert "--plain" in ran.err


ANSWERS = """
company = "Northwind"
role = "Surgery residency"
date = "yesterday"
[[interviewers]]
name = "Dr. Ada Vale"
"""


def test_advise_reads_a_file_of_answers(afterword, folder):
    path = folder / "answers.toml"
    path.write_text(ANSWERS, "utf-8")
    assert "Look first whether the programme asks for no contact" in " ".join(
        afterword("advise", str(path)).out.split()
    )
    data = json.loads(afterword("advise", str(path), "--no-contact-rule", "--json").out)
    assert (data["send"], data["window"], data["worth"]) == ("no", None, "")


def test_advise_says_every_error_of_a_file_and_advises_nothing(afterword, folder):
    path = folder / "answers.toml"
    path.write_text(ANSWERS.replace("name =", "nmae ="), "utf-8")
    ran = afterword("advise", str(path))
    assert (ran.status, ran.out) == (2, "")
    assert "interviewers[0]" in ran.err


def test_the_assumptions_behind_the_worth_can_be_set(afterword):
    said = " ".join(afterword("advise", "--date", "today 2-3pm", "--hourly", "100", "--around", "0").out.split())
    assert "about $75 of working time" in said


def test_questions_lists_searches_and_explains(afterword):
    assert "58 questions." in afterword("questions").out
    ran = afterword("questions", "weakness")
    assert "What they are after:" in ran.out
    assert "In a note: “You asked what I find hard." in ran.out
    assert afterword("questions", "zeppelin").status == 2
    assert {q["kind"] for q in json.loads(afterword("questions", "silly", "--json").out)} == {"silly"}


def test_practice_asks_one_by_one_and_keeps_the_answers_only_on_wish(afterword, folder):
    ran = afterword("questions", "weakness", "--practise", typed="I interrupt people. I now count to three.\n")
    assert ran.status == 0
    assert "1 of 1 · Common" in ran.out
    assert "Nothing was kept." in ran.out
    assert not (folder / "data").exists()
    kept = afterword("questions", "weakness", "--practice", "--keep", typed="I \x1b[2Jinterrupt {people}.\n")
    path = folder / "data" / "practice.jsonl"
    assert f"Kept one answer in {path}." in kept.out
    assert json.loads(path.read_text("utf-8"))["answer"] == "I interrupt {people}."
    again = afterword("questions", "weakness", "--practise", typed="\n")
    assert "Last time: I interrupt {people}." in again.out


def test_kept_answers_are_for_their_owner_only(afterword, folder):
    afterword("questions", "weakness", "--practise", "--keep", typed="I interrupt.\n")
    path = folder / "data" / "practice.jsonl"
    assert is_private(path)
    assert is_private(path.parent)


def test_an_answer_is_on_disk_before_the_next_question(afterword, folder):
    ran = afterword("questions", "silly", "--practise", "--keep", typed="A bear.\n")
    assert ran.status == 130
    assert "A bear." in (folder / "data" / "practice.jsonl").read_text("utf-8")


def test_a_damaged_file_of_answers_does_not_stop_practice(afterword, folder):
    (folder / "data").mkdir()
    (folder / "data" / "practice.jsonl").write_bytes(b'{"id": \n[]\n{"id": "weakness", "answer": "x"}\n')
    assert "Last time: x" in afterword("questions", "weakness", "--practise", typed="\n").out
    (folder / "data" / "practice.jsonl").write_bytes(b"\xff\xfe")
    assert afterword("questions", "weakness", "--practise", typed="\n").status == 0


def test_an_answer_that_cannot_be_kept_is_said(afterword, folder):
    (folder / "data").write_text("a file stands where the folder should be")
    ran = afterword("questions", "weakness", "--practise", "--keep", typed="x\n")
    assert ran.status == 1
    assert "cannot be kept" in ran.err
