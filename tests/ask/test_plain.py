"""Asking line by line: the same loop and the same questions, for screen readers and pipes."""

import pytest

from tests.ask.sitting import ANSWERS, Told, lines, silent_mentor, until


def from_file(typed, key=None, **options):
    """Give a file of lines, from the question with this key on; return what was told and the page."""
    told = Told(until(key) if key else None, **options)
    return told, told.by_line(*typed, live=False)


def test_a_whole_interview_line_by_line():
    answers = {
        "interviewers.0.name": "Priya Raman", "company": "Northwind", "role": "Engineer", "country": "US",
        "date": "yesterday, video, 30 min", "interviewers.0.stood_out": "your reviews",
        "actions.0.what": "I'll send it by Friday", "sender.name": "Sam, sam@x.example",
    }  # fmt: skip
    told, page = from_file(lines(answers))
    assert "Who interviewed you?\nAnswer: Priya Raman\n" in page
    assert "Who else interviewed you? (Enter: nobody else)\n" in page
    assert "Taken as: Sunday, November 22, video, 30 minutes\n" in page
    assert "In the note: I keep coming back to your reviews.\n" in page
    assert "\x1b" not in page
    interview = told.interview
    assert (interview.company, interview.kind, interview.minutes) == ("Northwind", "video", 30)
    assert interview.actions[0].owner == "me"
    assert (interview.sender.name, interview.sender.email) == ("Sam", "sam@x.example")


def test_the_end_of_the_input_is_a_leaving_with_everything_kept():
    told, page = from_file(["Priya Raman", "", "Northwind"])
    assert page.endswith("Which role?\nAnswer: ")
    assert told.answers["company"] == "Northwind"


def test_a_question_mark_explains():
    _, page = from_file(["?", "?"])
    assert "The name as it is written on the invitation" in page
    assert "For example: Dr. Priya Raman" in page
    assert "And here is why." in page


def test_going_back_says_what_enter_keeps():
    for word in ("<", "back"):
        told, page = from_file(["Priya Raman", "", "Northwind", word, ""])
        assert "Which company?\nEnter keeps: Northwind. Type none to leave it empty.\n" in page
        assert told.answers["company"] == "Northwind"


def test_enough_skips_what_is_optional():
    told, page = from_file(["enough", "Sam"], "date")
    assert told.interview.sender.name == "Sam"
    assert "What stood out" not in page


@pytest.mark.parametrize("key", ["interviewers.0.stood_out", "need", "actions.0.what", "decision_by"])
def test_enough_goes_on_from_every_question_and_back_comes_to_it_again(key):
    told, page = from_file(["enough", "back", "enough", "Sam"], key)
    assert told.interview.sender.name == "Sam"
    assert page.count("Answer: enough") == 2
    assert page.count("And how do you sign?") == 2


def test_enough_where_an_answer_is_needed_says_why_it_is_asked_again():
    told, page = from_file(["enough", "Northwind", "Engineer", "Sam"], "company")
    assert "The note names the company, so I need it." in page
    assert (told.interview.company, told.interview.role, told.interview.sender.name) == ("Northwind", "Engineer", "Sam")


@pytest.mark.parametrize("typed", ["2 you draw first", "2 draw first", "2. you draw first"])
def test_a_beginning_by_its_number_takes_the_words_behind_it(typed):
    told = Told(until("interviewers.0.stood_out"), guide=silent_mentor())
    page = told.by_line(typed)
    assert told.interview.interviewers[0].stood_out == "you draw first"
    assert "2 you" not in page.split("Answer:")[-2].replace("Answer: 2 you", "")


UNOWNED = {"actions.0.what": "the case study", "actions.0.what_kind": "any"}


@pytest.mark.parametrize("typed", ["2", "them", "Theirs", "they", "the"])
def test_choices_are_numbered_and_taken_by_number_word_or_label(typed):
    told = Told(until("actions.0.owner", UNOWNED))
    assert "  1. Mine\n  2. Theirs\n  3. Both of us\n" in told.by_line(typed)
    assert told.answers["actions.0.owner"] == "them"


@pytest.mark.parametrize("typed", ["7", "²", "0", "somebody"])
def test_a_choice_not_on_the_list_is_explained(typed):
    page = Told(until("actions.0.owner", UNOWNED)).by_line(typed)
    assert f"{typed} is not on the list. Type a number from 1 to 3, or the word.\n" in page


def test_errors_are_sentences_and_the_question_stays_open():
    told, page = from_file(["", "x" * 130, "Northwind"], "company")
    assert "The note names the company, so I need it." in page
    assert "Too long by 10: 120 characters fit here." in page
    assert told.interview.company == "Northwind"


def test_a_doubtful_answer_stands_when_it_is_given_again():
    told, page = from_file(["tomorrow", "tomorrow"], "date")
    assert page.count("is still to come") == 1
    assert told.interview.date == "2026-11-24"


def test_control_characters_never_reach_an_answer():
    told, _ = from_file(["North\x1b[2Jwi\u202end\x07"], "company")
    assert told.interview.company == "Northwind"


def test_a_sitting_that_goes_on_says_what_was_answered_behind_its_stem():
    _, page = from_file([], "need")
    assert f"Which company? {ANSWERS['company']}\n" in page
    assert "What stood out in talking with Priya? I keep thinking about how your team runs incident reviews\n" in page


# The beginnings of sentences.


def test_the_beginnings_stand_on_one_line_by_number():
    page = Told(until("interviewers.0.stood_out")).by_line()
    line = next(line for line in page.splitlines() if line.startswith("Beginnings, by number: "))
    assert "1 I keep thinking about …, 2 I liked that you …, 3 I enjoyed …" in line
    assert line.endswith("in my own words. Or type the whole sentence.")


def test_a_number_alone_chooses_a_beginning_and_the_rest_goes_behind_it():
    told = Told(until("interviewers.0.stood_out"))
    page = told.by_line("2", "draw before you write code")
    assert "The sentence begins: I liked that you … Type the rest of it, or press Enter to leave it out.\n" in page
    assert told.answers["interviewers.0.stood_out"] == "you draw before you write code"
    assert told.answers["interviewers.0.stood_out_kind"] == "that"


def test_a_number_beyond_the_beginnings_is_an_answer():
    told = Told(until("decision_by"), guide=silent_mentor())
    told.by_line("4", "4")
    assert told.answers["decision_by"] == "4"


def test_a_beginning_can_be_chosen_again_before_the_rest_is_typed():
    told = Told(until("need"))
    told.by_line("1", "3", "halve the backlog")
    assert (told.answers["need"], told.answers["need_kind"]) == ("halve the backlog", "to_do")


@pytest.mark.parametrize(
    ("typed", "taken", "text"),
    [
        (
            "you draw before you write code",
            "I liked that you draw before you write code",
            "you draw before you write code",
        ),
        ("I liked that you draw first", "I liked that you draw first", "you draw first"),
        ("you showed me the lab", "I liked that you showed me the lab", "you showed me the lab"),
    ],
)
def test_what_goes_on_from_another_beginning_is_said_as_it_is_taken(typed, taken, text):
    told = Told(until("interviewers.0.stood_out"), guide=silent_mentor())
    page = told.by_line(typed)
    assert f"Taken as: {taken}\n" in page
    assert "In the note: " in page
    assert told.answers["interviewers.0.stood_out"] == text


def test_what_goes_on_from_the_beginning_there_is_is_not_said_again():
    page = Told(until("interviewers.0.stood_out"), guide=silent_mentor()).by_line("how your team runs incident reviews")
    assert "Taken as" not in page
    assert "In the note: " in page


def test_going_back_offers_the_sentence_with_its_beginning():
    told = Told(until("interviewers.0.stood_out"))
    page = told.by_line("2", "draw first", "back", "")
    assert "Enter keeps: I liked that you draw first. Type none to leave it empty.\n" in page
    assert told.answers["interviewers.0.stood_out"] == "you draw first"


@pytest.mark.parametrize("word", ["-", "none"])
def test_a_dash_or_none_empties_an_answer(word):
    told = Told(until("strength", {"need": "less noise", "need_kind": "thing"}))
    told.by_line("back", word, word)
    assert told.answers["need"] == ""


def test_a_person_is_asked_once_about_what_does_not_follow_and_vouches_for_it():
    told = Told(until("need"))
    page = told.by_line("something unclear", "something unclear")
    assert page.count("I am not sure that this goes on from “You need”") == 1
    assert "In the note: I keep coming back to You need something unclear.\n" in page
    assert (told.answers["need"], told.answers["need_kind"]) == ("You need something unclear", "own")


def test_a_file_of_lines_is_not_asked_and_vouches_for_nothing():
    told, page = from_file(["something unclear"], "need")
    assert "I am not sure" not in page
    assert "In the note:" not in page
    assert told.answers["need"] == "something unclear"
    assert told.answers.get("need_kind", "") == ""
