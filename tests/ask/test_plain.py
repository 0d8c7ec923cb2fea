"""Asking line by line: the same loop and the same questions, for screen readers and pipes."""

import io

from assistant.ask.plain import PlainAsker
from tests.ask.sitting import ANSWERS, Told, until


def run(lines, progress=None, **options):
    told, page = Told(progress, **options), io.StringIO()
    outcome = told.run(PlainAsker(io.StringIO("".join(f"{line}\n" for line in lines)), page))
    return told, outcome, page.getvalue()


def test_a_whole_interview_line_by_line():
    lines = ["Priya Raman", "", "Northwind", "Engineer", "US", "yesterday", "video, 30 min", "your reviews"]
    lines += ["", "", "send it by Friday", "1", "", "", "", "", "Sam", "sam@x.example", "email", "warm"]
    told, outcome, page = run(lines)
    assert not outcome.left
    assert "Who interviewed you?\nAnswer: Priya Raman\n" in page
    assert "Who else interviewed you? (Enter: nobody else)\n" in page
    assert "Taken as: Sunday, November 22\n" in page
    assert "In the note: “I keep coming back to your reviews.”\n" in page
    assert "\x1b" not in page
    interview = told.interview
    assert (interview.company, interview.channel, interview.tone) == ("Northwind", "email", "warm")
    assert interview.actions[0].owner == "me"


def test_the_end_of_the_input_is_a_leaving_with_everything_kept():
    told, outcome, _ = run(["Priya Raman", "", "Northwind"])
    assert outcome.left
    assert told.saved[-1].answers["company"] == "Northwind"


def test_a_question_mark_explains():
    _, _, page = run(["?", "?"])
    assert "The name as it is written on the invitation" in page
    assert "For example: Dr. Priya Raman" in page
    assert "And here is why." in page


def test_going_back_says_what_enter_keeps():
    for word in ("<", "back"):
        told, _, page = run(["Priya Raman", "", "Northwind", word, ""])
        assert "Which company?\nEnter keeps: Northwind. Type none to leave it empty.\n" in page
        assert told.saved[-1].answers["company"] == "Northwind"


def test_enough_skips_what_is_optional():
    told, outcome, _ = run(["enough", "your reviews", "", "Sam"], until("date"))
    assert not outcome.left
    assert told.interview.sender.name == "Sam"


def test_choices_are_numbered_and_taken_by_number_word_or_label():
    for typed in ("2", "them", "Theirs", "they", "the"):
        told, _, page = run([typed], until("actions.0.owner"))
        assert "  1. Mine\n  2. Theirs\n  3. Both of us\n" in page
        assert told.saved[-1].answers["actions.0.owner"] == "them"


def test_a_choice_not_on_the_list_is_explained():
    _, _, page = run(["7"], until("actions.0.owner"))
    assert "7 is not on the list. Type a number from 1 to 3, or the word.\n" in page


def test_errors_are_sentences_and_the_question_stays_open():
    told, _, page = run(["", "x" * 130, "Northwind"], until("company"))
    assert "The note names the company, so I need it." in page
    assert "Too long by 10: 120 characters fit here." in page
    assert told.interview.company == "Northwind"


def test_a_doubtful_answer_stands_when_it_is_given_again():
    told, _, page = run(["tomorrow", "tomorrow"], until("date"))
    assert page.count("is still to come") == 1
    assert told.interview.date == "2026-11-24"


def test_an_unclear_answer_offers_numbered_sentences():
    for typed, chosen in [("2", "You made me think about something unclear."), ("My own.", "My own."), ("", "")]:
        told, _, page = run(["something unclear", typed], until("need"))
        assert "  1. I liked something unclear.\n" in page
        assert told.interview.need_as == chosen


def test_a_dash_empties_an_answer():
    told, _, _ = run(["<", "-", ""], until("strength", {"need": "less noise"}))
    assert told.saved[-1].answers["need"] == ""


def test_control_characters_never_reach_an_answer():
    told, _, _ = run(["North\x1b[2Jwi\u202end\x07"], until("company"))
    assert told.interview.company == "Northwind"


def test_a_sitting_that_goes_on_says_what_was_answered():
    _, _, page = run([], until("role"))
    assert f"Which company? {ANSWERS['company']}\n" in page
