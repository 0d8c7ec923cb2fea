"""``follow-up``: a later note after an interview that is told already, from the command line, ``due`` and a file."""

import json
import re
import sqlite3

import pytest

from assistant.core.interview import FOLLOW_UPS
from tests.ask.sitting import ANSWERS as USUAL
from tests.ask.test_note_as_shown import under
from tests.cli.test_due import ANSWERS, keep
from tests.command_line import NOW

TOLD = {**ANSWERS, "sender.name": "Sam Okafor", "decision_by": "", "interviewers.0.call": "Priya"}
ONE = {key: text for key, text in TOLD.items() if not key.startswith("interviewers.1")}


@pytest.fixture
def past(home):
    return keep(home, TOLD)


@pytest.fixture
def alone(home):
    """An interview with one person, so that nobody need be chosen."""
    return keep(home, ONE)


def states(home):
    with sqlite3.connect(home / "data" / "afterword.db") as db:
        return [json.loads(row[0])["answers"] for row in db.execute("SELECT state FROM sittings ORDER BY id")]


def typed(*lines: str) -> str:
    return "\n".join([*lines, ""])


def test_a_nudge_asks_its_own_two_questions_and_knows_the_interview(afterword, alone):
    ran = afterword("follow-up", "nudge", "--plain", typed=typed("I have passed the AWS exam", "", "done", "done"))
    assert ran.status == 0
    assert "Who interviewed you?" not in ran.out
    assert "Which company?" not in ran.out
    assert "Engineer role at Northwind" in ran.out
    assert "I have passed the AWS exam." in ran.out
    assert "Once it is sent: afterword sent 2. That marks 1.ask as done, too." in ran.out


def test_without_a_kind_it_is_asked_for(afterword, alone):
    ran = afterword("follow-up", "--plain", typed=typed("5", "", "3", "done", "done"))
    assert "After Engineer at Northwind: what do you want to write?" in ran.out
    assert "  7. Accepting the next round" in ran.out
    assert "What would you like from them?" in ran.out
    assert ran.status == 0


def test_of_several_interviews_one_is_chosen_and_later_notes_are_none(afterword, home, alone):
    keep(home, {**ONE, "company": "Finch"})
    afterword("follow-up", "withdraw", "2", "--plain", typed=typed("1", "", "done", "done"))
    ran = afterword("follow-up", "withdraw", "--plain", typed=typed("2", "1", "", "done", "done"))
    assert "After which interview?" in ran.out
    assert "  3. " not in ran.out.partition("Which reason")[0]
    assert "at Northwind" in ran.out.partition("Subject")[2]


def test_of_a_panel_one_is_chosen_or_named(afterword, past):
    ran = afterword("follow-up", "nudge", "--plain", typed=typed("2", "", "", "done", "done"))
    assert "To whom?" in ran.out
    assert "Dear Marcus," in ran.out
    ran = afterword("follow-up", "no", "--to", "priya", "--plain", typed=typed("", "", "done", "done"))
    assert "To whom?" not in ran.out
    assert "Dear Priya," in ran.out


def test_thanks_may_go_to_somebody_else(afterword, past):
    lines = ("3", "Ada Park <ada@example.org>", "Thank you for introducing me to Priya", "", "1", "done", "done")
    ran = afterword("follow-up", "thanks", "--plain", typed=typed(*lines))
    assert "Somebody else" in ran.out
    assert "Dear Ada," in ran.out
    assert "introducing me to Priya" in ran.out.partition("Dear Ada,")[2]


@pytest.mark.parametrize(("name", "kind"), [("1.1", "promise"), ("1.ask", "nudge"), ("1.again", "second-nudge")])
def test_what_is_due_is_written_by_its_name(afterword, home, alone, name, kind):
    ran = afterword("follow-up", name, "--plain", typed=typed("", "", "", "", "done", "done"))
    assert states(home)[1]["followup.kind"] == kind
    assert ran.status == 0
    assert f"That marks {name} as done, too." in ran.out
    assert afterword("sent", "2").status == 0
    done = [row["name"] for row in json.loads(afterword("due", "--all", "--json").out) if row["done"]]
    assert done == [name]
    afterword("sent", "2", "--undo")
    assert not [row for row in json.loads(afterword("due", "--all", "--json").out) if row["done"]]


def test_the_promise_stands_in_the_field(afterword, alone):
    ran = afterword("follow-up", "1.1", "--plain", typed=typed("", "1", "", "done", "done"))
    assert "Enter keeps: Here is my portfolio" in ran.out
    assert "my portfolio" in ran.out.partition("Dear Priya,")[2]
    assert "attach" in ran.out.partition("Dear Priya,")[2]


def test_due_offers_the_note_and_takes_the_first_question_as_done_while_the_second_is_due(home, afterword):
    keep(home, {**ONE, "date_as": "2026-10-01", "actions.0.what": ""})
    ran = afterword("due")
    assert "1.again" in ran.out
    assert "To write about one of these: afterword follow-up 1.again" in ran.out
    assert afterword("due", "done", "1.ask").status == 0


def test_who_asked_already_asks_once_more(afterword, alone):
    afterword("due", "done", "1.ask", "--on", "2026-11-20")
    ran = afterword("follow-up", "nudge", "--plain", typed=typed("", "", "", "done", "done"))
    assert "You asked for news on 2026-11-20 already" in ran.out
    assert "When did you ask the first time?" in ran.out
    assert "Enter keeps: 2026-11-20" in ran.out


def test_a_finished_nudge_counts_as_asked(afterword, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    ran = afterword("follow-up", "nudge", "--plain", typed=typed("", "", "", "done", "done"))
    assert f"You asked for news on {NOW:%Y-%m-%d} already" in ran.out


def test_one_left_in_the_middle_is_gone_on_with(afterword, home, alone):
    left = afterword("follow-up", "next", "--plain", typed=typed("the second interview"))
    assert left.status == 130
    ran = afterword("resume", "--plain", typed=typed("Tuesday at 10 am", "1", "", "done", "done"))
    assert "What do they invite you to? the second interview" in ran.out
    assert "Who interviewed you?" not in ran.out
    assert "on Tuesday 24 November at 10 am" in ran.out or "on Tuesday, November 24 at 10 am" in ran.out
    assert len(states(home)) == 2


def test_history_and_export_call_it_by_its_kind(afterword, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    assert "Asking for news: Engineer at Northwind" in afterword("history").out
    assert "Engineer role at Northwind" in afterword("export", "last").out
    assert afterword("due", "--json").out.count('"company"') == 5


def test_after_a_later_note_another_is_written_about_the_same_interview(afterword, home, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    afterword("follow-up", "no", "2", "--plain", typed=typed("", "1", "done", "done"))
    assert states(home)[2]["followup.of"] == states(home)[1]["followup.of"]


def test_on_another_machine_it_still_knows_its_interview(afterword, home, alone, tmp_path):
    afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    path = tmp_path / "all.json"
    afterword("export", "--all", "--out", path)
    keep(home, {**ONE, "company": "Finch"})
    data = json.loads(path.read_text())
    data["sittings"].reverse()
    path.write_text(json.dumps(data))
    (home / "data" / "afterword.db").unlink()
    assert afterword("import", path).status == 0
    ran = afterword("follow-up", "no", "1", "--plain", typed=typed("", "1", "done", "done"))
    assert ran.status == 0, ran.err
    assert "at Northwind" in ran.out


def test_forgetting_an_interview_forgets_its_later_notes(afterword, home, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("I have moved to Walvisbaai", "", "done", "done"))
    assert "Walvisbaai" in afterword("export", "2").out
    ran = afterword("forget", "1", "--yes")
    assert "2 (Asking for news" in ran.out
    assert b"Walvisbaai" not in (home / "data" / "afterword.db").read_bytes()
    assert afterword("history").out.count("Northwind") == 0


def test_a_later_note_whose_interview_is_gone_says_so(afterword, home, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    with sqlite3.connect(home / "data" / "afterword.db") as db:
        db.execute("DELETE FROM sittings WHERE id = 1")
    ran = afterword("follow-up", "no", "2", "--plain")
    assert ran.status == 1
    assert "is not kept any more" in ran.err


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("nudgge",), 2, "There is no later note nudgge. Did you mean nudge?"),
        (("nudge", "77"), 1, "There is no sitting 77."),
        (("nudge", "1", "--to", "Zoe"), 2, "Nobody in sitting 1 is called Zoe."),
    ],
)
def test_what_cannot_be_meant_is_said(afterword, alone, arguments, status, said):
    ran = afterword("follow-up", *arguments, "--plain")
    assert ran.status == status
    assert said in ran.err


def test_with_nothing_finished_it_says_so(afterword, home):
    keep(home, ONE, finished=False)
    ran = afterword("follow-up", "--plain")
    assert (ran.status, ran.out) == (1, "")
    assert "There is no finished interview to follow up." in ran.err


def test_a_sitting_with_too_little_told_is_said(afterword, home):
    keep(home, {"company": "Northwind"}, finished=False)
    ran = afterword("follow-up", "nudge", "1", "--plain")
    assert ran.status == 1
    assert "too little was told" in ran.err


@pytest.mark.parametrize("kind", FOLLOW_UPS)
def test_an_answers_file_asks_for_one_by_its_kind_alone(afterword, tmp_path, kind):
    path = tmp_path / "later.toml"
    path.write_text(
        f'company = "Northwind"\nrole = "Engineer"\ndate = "2026-11-10"\nfollowup = "{kind}"\n'
        '[[interviewers]]\nname = "Priya Raman"\n[sender]\nname = "Sam Okafor"\n'
    )
    ran = afterword("draft", path)
    assert ran.status == 0, ran.err
    assert "Dear Priya," in ran.out
    assert "Northwind" in ran.out or "Engineer" in ran.out


def test_an_answers_file_tells_what_it_is_about(afterword, tmp_path):
    path = tmp_path / "later.json"
    later = {"kind": "next", "what": "the second interview", "when": "1 December at 10 am", "how": "video"}
    answers = {
        "company": "Northwind", "role": "Engineer", "interviewers": [{"name": USUAL["interviewers.0.name"][:15]}],
        "sender": {"name": "Sam Okafor"}, "followup": later,
    }  # fmt: skip
    path.write_text(json.dumps(answers))
    ran = afterword("draft", path)
    assert "the second interview" in ran.out
    assert "on Tuesday 1 December at 10 am" in ran.out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ('followup = "nuge"', "followup.kind: “nuge” is not known"),
        ('[followup]\nkind = "no"\nwish = "money"', "followup.wish: “money” is not known"),
        ('[followup]\nkind = "no"\nwhy_not = "x"', "followup.why_not: is not a known key"),
    ],
)
def test_a_wrong_key_is_said_with_its_place(afterword, tmp_path, given, said):
    path = tmp_path / "later.toml"
    head, tail = (given, "") if given.startswith("followup") else ("", given)
    path.write_text(f'company = "N"\nrole = "E"\n{head}\n[[interviewers]]\nname = "P"\n{tail}\n')
    ran = afterword("draft", path)
    assert ran.status == 2
    assert said in ran.err


def test_a_tip_that_holds_is_given_once_the_note_is_there(afterword, home):
    keep(home, {**ONE, "decision_by": ""})
    ran = afterword("follow-up", "nudge", "--plain", typed=typed("", "", "done", "done"))
    assert "Tip: No date given? Ask after five to seven working days." in ran.out
    (home / "config" / "config.toml").write_text("tips = false\n")
    assert "Tip:" not in afterword("follow-up", "no", "1", "--plain", typed=typed("", "1", "done", "done")).out


def test_why_names_the_answers_and_the_rules_of_a_later_note(afterword, alone):
    lines = ("I have passed the AWS exam", "", "why", "done", "done")
    ran = afterword("follow-up", "nudge", "--plain", typed=typed(*lines))
    assert "Say at once why you write." in ran.out
    assert "your own sentence, “I have passed the AWS exam”" in ran.out
    assert "Say that you want the work" not in ran.out


def test_what_it_is_about_can_be_asked_again(afterword, alone):
    lines = ("", "1", "", "change the promise", "Here is my lesson plan", "done", "done")
    ran = afterword("follow-up", "1.1", "--plain", typed=typed(*lines))
    assert ran.out.count("What did you promise, and have now?") == 2
    assert "my lesson plan" in ran.out.rpartition("Dear Priya,")[2]


def test_show_tells_what_a_later_note_is_about_and_nothing_inner(afterword, alone):
    afterword("follow-up", "nudge", "--plain", typed=typed("I have passed the AWS exam", "", "done", "done"))
    shown = afterword("show", "2").out
    assert re.search(r"^this note, more +I have passed the AWS exam$", shown, re.MULTILINE)
    assert "followup" not in shown


def test_a_story_from_what_is_due_to_the_note(talk_command, home):
    """Somebody sees what is due, writes about it, changes the tone and puts it away."""
    (home / "data").mkdir(exist_ok=True)
    keep(home, ONE)
    (home / "data" / "afterword").mkdir()
    (home / "data" / "afterword.db").rename(home / "data" / "afterword" / "afterword.db")
    person = talk_command("follow-up", size=(100, 50))
    person.await_text("what do you want to write?")
    person.press("Down", "Down", "Enter")
    person.await_text("What did you promise, and have now?")
    person.await_text("Here is my portfolio")
    person.press("Enter")
    person.await_text("How does it reach them?")
    person.press("Enter")
    person.await_text("Is there something they should look at first?")
    person.type("The third project is the one I told you about")
    person.await_text("I told you about.")
    person.press("Enter")
    person.await_text("Dear Priya,")
    person.await_text("afterword›")
    person.answer("formal")
    person.await_text("Formal now.")
    person.answer("done")
    person.await_text("Once it is sent: afterword sent 2. That marks 1.")


@pytest.mark.parametrize(
    ("kind", "before", "question", "keys", "after"),
    [
        ("withdraw", "", "Which reason do you want to give?", "1", ["Is there something you would like to thank"]),
        ("no", "What will you keep from it?", "What would you like from them?", "2", []),
        ("nudge", "Is anything new with you", "Must you answer another offer?", "Friday", []),
        (
            "second-nudge",
            "",
            "When did you ask the first time?",
            "last Tuesday",
            ["Is anything new", "Must you answer"],
        ),
    ],
)
def test_dates_and_choices_are_shown_as_the_note_will_say_them(talk_command, home, kind, before, question, keys, after):
    (home / "data" / "afterword").mkdir(parents=True)
    keep(home, ONE)
    (home / "data" / "afterword.db").rename(home / "data" / "afterword" / "afterword.db")
    person = talk_command("follow-up", kind, size=(100, 50))
    if before:
        person.await_text(f"◆ {before}")
        person.press("Enter")
    person.await_text(f"◆ {question}")
    person.type(keys)
    person.await_text(f"› {keys}")
    person.await_that(lambda: under(person), "the sentence")
    shown = under(person)
    for left in after:
        person.press("Enter")
        person.await_text(f"◆ {left}")
    person.press("Enter")
    person.await_text("afterword›")
    assert shown in " ".join(re.sub("[│|]", " ", person.screen()).split())


@pytest.mark.parametrize("kind", ["no", "withdraw", "next"])
def test_after_an_answer_nobody_is_asked_for_news(afterword, alone, kind):
    assert "1.ask" in afterword("due").out
    afterword("follow-up", kind, "--plain", typed=typed("", "", "", "", "done", "done"))
    listed = afterword("due").out
    assert "1.ask" not in listed
    assert "1.again" not in listed
    assert "1.1" in listed
