"""The demonstration shows a whole sitting, types nothing, keeps nothing."""

from assistant import content


def test_in_a_script_it_shows_every_question_answer_and_note(afterword, home):
    ran = afterword("demo")
    assert (ran.status, ran.err) == (0, "")
    answers = content.read("demo")["answers"]
    for answer in answers.values():
        assert answer in ran.out
    assert ran.out.count("Subject: ") == 2
    assert ran.out.endswith("Your own: afterword\n")
    assert list(home.iterdir()) == []


def test_it_shows_the_same_on_every_day(afterword):
    assert afterword("demo").out == afterword("demo").out


def test_in_a_terminal_it_ends_by_offering_to_begin_ones_own(talk_command):
    person = talk_command("demo")
    person.await_text("Shall we begin with your own interview?")
    person.press("Enter")
    person.await_text("Who interviewed you?")
    person.press("Ctrl-C")
    assert person.done() == 130


def test_the_offer_can_be_declined(talk_command, home):
    person = talk_command("demo")
    person.await_text("Shall we begin with your own interview?")
    person.press("Down", "Enter")
    assert person.done() == 0
    assert not (home / "data").exists()
