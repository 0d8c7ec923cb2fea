"""Stories in the terminal: what a person types and what they see."""

import pytest

from assistant.core.questions import Aside, Problem
from tests.ask.sitting import Told, reach, until


def at(talk, key, *, answers=None, edit=None, known=None, **options):
    """Begin at one question, with everything before it answered."""
    told = Told(until(key, answers), known=known)
    person = talk(lambda: told.in_terminal(edit), **options)
    person.await_text("◆")
    return told, person


def answer(person, question, text):
    reach(person, question)
    person.answer(text)


def test_a_whole_interview_reads_as_a_conversation(talk):
    told = Told()
    person = talk(told.in_terminal, size=(80, 50))
    for question, text in [
        ("Who interviewed you?", "Dr. Priya Raman, Head of Data"),
        (
            "What did you call Dr. Priya Raman in the room? (Priya, if you were on first names · Enter: Dr. Raman)",
            "Priya",
        ),
        ("Who else interviewed you? (Enter: nobody else)", "Felix Ito"),
        ("Who else interviewed you?", ""),
        ("Which company?", "Northwind"),
        ("Which role?", "Senior Data Engineer"),
        ("Which country is the job in?", "US"),
        (
            "When was it, and how did you meet? (such as: yesterday, video, second round, 45 minutes · Enter: today)",
            "yesterday afternoon, video, second round, 45 min",
        ),
        ("What stood out in talking with Priya?", "how your team runs incident reviews"),
        ("What stood out in talking with Felix?", "the robotics club"),
        ("What do they need most", "a calmer night shift"),
        ("What have you done", "rebuilt our ingestion layer"),
        ("What did you agree on for after the interview? (name who it is for", "send you my portfolio by Friday"),
        ("Anything else you agreed on?", "send Felix the book"),
        ("By when: I'll send Felix the book (Enter: no date)", "in two weeks"),
        ("Anything else you agreed on?", ""),
        ("Was there a question you would answer differently?", ""),
        ("When do they decide?", "early December"),
        ("And how do you sign? (name, and how to reach you)", "Sam Okafor, +1 555 0100, sam@example.org"),
    ]:
        answer(person, question, text)
        if text:
            person.await_gone(f"› {text}")
    outcome = person.done()
    assert not outcome.left
    lines = person.whole().splitlines()
    assert "◇ Which company?                   Northwind" in lines
    assert "◇ What did you call Dr. Priya Raman in the room?   Priya" in lines
    assert any(line.startswith("◇ What stood out in talking with Felix?   I keep thinking about") for line in lines)
    assert "◇ Was there a question you would answer differently?   no" in lines
    assert "◆" not in person.whole()
    interview = told.interview
    assert [who.name for who in interview.interviewers] == ["Dr. Priya Raman", "Felix Ito"]
    assert [(a.what, a.owner, a.due) for a in interview.actions] == [
        ("I'll send you my portfolio by Friday", "me", ""),
        ("I'll send Felix the book", "me", "in two weeks"),
    ]
    assert (interview.kind, interview.round, interview.minutes) == ("video", "second", 45)
    assert (interview.date, interview.sender.phone) == ("2026-11-22 afternoon", "+1 555 0100")


def test_the_opening_lines_say_what_it_is_and_how_to_move(talk):
    person = talk(Told().in_terminal, size=(100, 24))
    person.await_text("◆ Who interviewed you?")
    lines = person.screen().splitlines()
    assert lines[0].startswith("Afterword · a thank-you note worth sending   ")
    assert lines[0].endswith("about 3 minutes · works offline")
    assert lines[1] == "Shift-Tab goes back · Enter skips what is optional · ? explains · Ctrl-C saves and leaves"


def test_the_sentence_an_answer_becomes_lives_under_the_field(talk):
    _, person = at(talk, "interviewers.0.stood_out")
    person.type("your reviews")
    person.await_text("┄ I keep coming back to your reviews.")
    person.press("Backspace")
    person.await_text("┄ I keep coming back to your review.")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("yesterday", "→ Sunday 22 November"),
        ("last Tuesday", "→ Tuesday 17 November"),
        ("Nov 20", "→ Friday 20 November"),
        ("2nd November, 2nd round", "→ Monday 2 November · second"),
        ("20 Nov 2-3pm", "→ Friday 20 November"),
        ("yesterday, video, final round, an hour", "→ Sunday 22 November · video · final · 60 minutes"),
        ("phone screen last Tuesday", "→ Tuesday 17 November · phone · screen"),
    ],
)
def test_a_date_and_a_meeting_are_shown_as_they_are_taken_while_they_are_typed(talk, typed, shown):
    _, person = at(talk, "date")
    person.type(typed)
    person.await_that(lambda: f"  {shown}" in person.screen().splitlines(), shown)


def test_who_signs_is_shown_sorted(talk):
    told, person = at(talk, "sender.name")
    person.type("sam@x.org, Sam Okafor, +1 555 0100")
    person.await_text("→ Sam Okafor · +1 555 0100 · without sam@x.org, since a mail shows")
    person.press("Enter")
    assert not person.done().left
    assert told.interview.sender.name == "Sam Okafor"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tmrw", "Tuesday 24 November"),
        ("on Friday", "Friday 27 November"),
        ("next week", "the week of 30 November"),
        ("this weekend", "the weekend of 28 November"),
    ],
)
def test_a_due_date_is_shown_as_the_day_or_the_week_meant_and_nothing_else(talk, typed, shown):
    told, person = at(talk, "actions.0.due", answers={"actions.0.what": "I'll send you the book"})
    person.type(typed)
    person.await_that(lambda: f"  → {shown}" in person.screen().splitlines(), shown)
    person.press("Enter")
    person.await_text(f"◇ By when: I'll send you the book {typed} → {shown[:12]}")
    assert told.interview.actions[0].due == typed


def test_what_is_no_time_is_doubted_once(talk):
    told, person = at(talk, "actions.0.due", answers={"actions.0.what": "I'll send you the book"})
    person.answer("banana")
    person.await_text("I read no time in “banana”.")
    person.press("Enter")
    person.await_text("◆ Anything else")
    assert told.interview.actions[0].due == "banana"


def test_what_says_itself_is_not_said_again(talk):
    _, person = at(talk, "actions.0.due", answers={"actions.0.what": "I'll send you the book"})
    person.type("Friday 27 November")
    person.await_text("› Friday 27 November")
    assert "→" not in person.screen().splitlines()[-1]


def test_back_three_times_and_a_changed_answer_hides_a_question(talk):
    told, person = at(talk, "role")
    person.press("Back")
    person.await_text("◆ Which company?")
    person.press("Back")
    person.await_text("◆ Who else")
    person.press("Back")
    person.await_text("◆ What did you call")
    person.press("Back")
    person.await_text("› Dr. Priya Raman, Head of Data")
    person.press("Home", "\x1bd")  # forget the title
    person.press("Backspace", "\x1b[3~", "\x1b[3~")
    person.await_text("› Priya Raman, Head of Data")
    person.press("Enter")
    person.await_text("◆ Who else")
    person.press("Enter")
    person.await_text("› Northwind")
    person.press("Enter")
    person.await_text("◆ Which role?")
    person.press("Ctrl-C")
    assert person.done().left
    assert told.interview.interviewers[0].name == "Priya Raman"
    assert "What did you call" not in person.screen()
    assert person.screen().count("Which company?") == 1


def test_back_twice_in_one_burst_goes_back_two_steps(talk):
    _, person = at(talk, "role")
    person.press("\x1b[Z\x1b[Z")
    person.await_text("◆ Who else")


def test_back_leaves_a_field_that_is_invalid_and_keeps_what_was_typed_there(talk):
    _, person = at(talk, "date")
    person.answer("the day of days")
    person.await_text("I do not know the day the day of days.")
    person.press("Back")
    person.await_text("◆ Which country")
    person.press("Enter")
    person.await_text("› the day of days")


def test_a_question_mark_on_an_empty_field_explains_and_in_a_text_is_text(talk):
    told, person = at(talk, "company")
    person.press("?")
    person.await_text("The name as people there say it")
    person.await_text("For example: Northwind")
    person.press("?")
    person.await_text("And here is why.")
    person.answer("Who?")
    person.await_text("◆ Which role?")
    assert told.interview.company == "Who?"


def test_a_tip_stands_above_its_question_and_goes_when_it_is_answered(talk):
    _, person = at(talk, "role")
    lines = person.screen().splitlines()
    assert lines.index("  Tip  Write within a day.") < lines.index("◆ Which role?")
    answer(person, "Which role?", "Engineer")
    person.await_text("◆ Which country")
    assert "Tip" not in person.whole()
    assert "◇ Which company?                   Northwind\n◇ Which role?" in person.whole()


def test_a_tip_makes_room_for_what_is_asked_for(talk):
    _, person = at(talk, "role")
    person.await_text("Tip  Write within a day.")
    person.press("?")
    person.await_gone("Tip  Write within a day.")
    person.await_text("The title from the job advert")


def test_a_tip_that_would_fill_a_small_screen_is_left_to_the_question_mark(talk):
    told = Told(until("role"))
    told.guide.aside = lambda asked, progress: Aside("word " * 60)
    person = talk(told.in_terminal, size=(40, 12))
    person.await_text("◆ Which role?")
    assert "Tip" not in person.screen()


def test_enough_skips_what_is_optional(talk):
    _, person = at(talk, "date")
    person.press("Alt-Enter")
    person.await_text("◆ And how do you sign?")
    person.press("Back")
    person.await_text("◆ When was it")
    person.press("Alt-Enter")
    answer(person, "And how do you sign?", "Sam")
    assert not person.done().left


def test_one_key_empties_the_field_wholly(talk):
    told, person = at(talk, "actions.0.what")
    person.type("send you the plan")
    person.await_text("› I'll send you the plan")
    person.press("Ctrl-U")
    person.await_that(lambda: "› I'll" not in person.screen(), "the beginning goes too")
    person.answer("You'll send me the plan by Friday")
    person.await_text("◆ Anything else")
    assert told.interview.actions[0].owner == "them"


def test_the_editor_takes_the_answer_and_gives_it_back(talk):
    seen = []
    told, person = at(talk, "role", edit=lambda text: seen.append(text) or "Data\nEngineer\n")
    person.type("Dat")
    person.await_text("› Dat")
    person.press("Editor")
    person.await_text("› Data Engineer")
    person.press("Enter")
    person.await_text("◆ Which country")
    assert seen == ["Dat"]
    assert told.interview.role == "Data Engineer"


def test_an_editor_that_fails_is_said_and_the_text_stays(talk):
    _, person = at(talk, "role", edit=lambda text: Problem("There is no program called vimm."))
    person.type("Data")
    person.await_text("› Data")
    person.press("Editor")
    person.await_text("There is no program called vimm.")
    assert "› Data" in person.screen()


def test_two_people_named_in_one_line_stand_in_a_row_each(talk):
    told = Told()
    person = talk(told.in_terminal)
    person.await_text("◆ Who interviewed you?")
    person.answer("Margaret Chen and Dr. Philippe Gagnon")
    person.await_text("◆ Who else interviewed you?")
    first = next(line for line in person.screen().splitlines() if line.startswith("◇ Who interviewed you?"))
    assert first.split("?")[1].strip() == "Margaret Chen"
    assert "› Dr. Philippe Gagnon" in person.screen()
