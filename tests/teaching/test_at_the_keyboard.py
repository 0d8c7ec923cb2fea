"""Learning at the keyboard, in a real pseudo-terminal: tips, what was met, advice, practice."""

import json

import pytest


def said(person):
    assert person.done() == 0
    return " ".join(person.whole().split())


def test_tips_are_read_by_topic(talk_command):
    page = said(talk_command("tips", "timing"))
    assert "Inside 24 hours is the rule nearly everyone gives." in page
    assert "https://" in page


def told(person, *given):
    """Answer questions, each by the words it begins with, once it is on the screen."""
    for question, text in given:
        person.await_text(f"◆ {question}")
        person.answer(text)


def test_a_tip_met_beside_a_question_is_among_those_learned(talk_command, home):
    person = talk_command()
    told(person, ("Who interviewed you?", "Priya Raman"), ("Who else", ""), ("Which company?", "Northwind"))
    told(person, ("Which role?", "Engineer"), ("Which country", "Japan"))
    person.await_text("◆ When was it")
    person.await_text("Should I? You need not. In Japan a note is not required")
    person.answer("yesterday")
    person.await_text("◆ What stood out")
    assert "Should I?" not in person.screen()
    person.press("Ctrl-C")
    assert person.done() == 130
    page = said(talk_command("learned"))
    assert "Met so far: " in page
    seen = said(talk_command("tips", "--seen"))
    assert "Japan" in seen


@pytest.mark.screen
def test_advice_is_asked_for_and_names_its_sources(talk_pty):
    person = talk_pty("advise")
    for question, text in [
        ("When was the interview?", "yesterday 2pm"),
        ("How many people", "8"),
        ("Which country", ""),
        ("What is the job?", "nurse"),
        ("Does one of these hold?", "none"),
    ]:
        person.await_text(question)
        person.answer(text)
        person.press("Enter") if not text else None
    page = said(person)
    assert "Should I?" in page
    assert "in one letter that names everyone" in page
    assert "When?" in page


@pytest.mark.screen
def test_questions_are_practised_one_by_one_and_answers_kept(talk_pty, home):
    person = talk_pty("questions", "weakness", "--practise", "--keep")
    person.await_text("What is your greatest weakness?")
    assert "What they are after" not in person.screen()
    person.answer("I over-prepare")
    person.await_text("What they are after:")
    page = said(person)
    assert "Kept one answer" in page
    kept = [json.loads(line) for line in next(home.rglob("practice.jsonl")).read_text().splitlines()]
    assert kept[0]["answer"] == "I over-prepare"
    again = talk_pty("questions", "weakness", "--practise")
    again.await_text("Last time: I over-prepare")
    again.press("Ctrl-C")
    assert again.done() == 130


def test_a_detail_comes_back_by_a_question_and_an_answer_is_put_right(talk_command):
    person = talk_command("--no-tips", size=(80, 40))
    told(person, ("Who interviewed you?", "Priya Raman"), ("Who else", ""), ("Which company?", "Northwind"))
    told(person, ("Which role?", "Engineer"), ("Which country", ""), ("When was it", "yesterday, phone"))
    told(person, ("What stood out", "great conversation"))
    person.await_text("Memory")
    person.answer("the runbook nobody opens")
    told(person, *((question, "") for question in ("Why did it stay", "What do they need", "What have you done")))
    told(person, ("What did you agree on", ""))
    person.await_text("◆ Was there a question you would answer differently?")
    person.type("set priorit")
    person.await_text("› How do you set priorities?")
    person.press("Enter")
    person.await_text("On setting priorities, a concrete week:")
    person.answer("I now write a checklist before each release")
    told(person, ("When do they decide?", ""), ("And how do you sign?", "Sam"))
    person.await_text("To Priya Raman")
    note = " ".join(person.whole().partition("To Priya Raman")[2].replace("│", " ").split())
    assert "a checklist before each release" in note
    assert "the runbook nobody opens" in note.lower()
