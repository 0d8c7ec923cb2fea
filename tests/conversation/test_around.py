"""What stands around the text, given as it is to stand there; and what is only talk."""

from dataclasses import replace

from assistant.core.interview.facts import Interviewer
from assistant.core.note import Section
from tests.conversation.desk import ALONE, PANEL, converse, drafts
from tests.tables import each

HAL = replace(ALONE, interviewers=(replace(ALONE.interviewers[0], call="Hal"),))


def said(note, section):
    return "\n".join(s.text for s in note.sentences if s.section == section)


@each(
    ("typed", "greeting"),
    [
        ("hiya Hal!", "Hiya Hal,"),
        ("always Chef Hal", "Dear Chef Hal,"),
        ("good evening Mr. Brennan as opening greeting", "Good evening Mr. Brennan,"),
        ("no comma after the greeting", "Dear Hal"),
        ("the greeting should end in a colon", "Dear Hal:"),
        ("no exclamation mark after the greeting please", "Dear Hal,"),
        ("no comma after the greeting pls, I'm putting an exclamation mark", "Dear Hal!"),
        ("Hi Hal instead of Dear Mr Brennan, we're on first names", "Hi Hal,"),
        ("Respected Sir in place of Dear", "Respected Sir,"),
    ],
)
def test_a_greeting_given_as_it_is_to_stand_there_stands_so(typed, greeting):
    told = converse(typed, interview=HAL).drafts
    assert said(told.now.note, Section.GREETING) == greeting
    assert told.interview == HAL


@each(
    ("typed", "closing", "signature"),
    [
        ("cheers, Tobi at the end", "Cheers,", "Tobi"),
        ("Best, tobi", "Best,", "Tobi"),
        ('can the bottom say "Best, Tobi"', "Best,", "Tobi"),
        ("finish with greetings, Tobi Adewale", "Greetings,", "Tobi Adewale"),
        ("sign it Rebecca Hale, RN, BSN", "Best regards,", "Rebecca Hale, RN, BSN"),
        ("sign it Tobi A. Adewale, PE and use Respectfully", "Respectfully,", "Tobi A. Adewale\nPE"),
    ],
)
def test_a_sign_off_with_a_name_sets_both(typed, closing, signature):
    note = converse(typed).drafts.now.note
    assert (said(note, Section.CLOSING), said(note, Section.SIGNATURE)) == (closing, signature)


def test_a_name_that_is_not_the_old_one_spares_nobody_s_note():
    told = converse("his last name is Brennen not Brennan", interview=PANEL).drafts
    assert told.interview.interviewers[0].name == "Hal Brennen"
    assert told.current == 0


def test_a_title_behind_a_name_is_not_lost():
    two = replace(PANEL, interviewers=(*PANEL.interviewers[:2], Interviewer("Rosa", "HR")))
    told = converse("Rosa's surname is Mbeki, HR business partner", interview=two)
    person = told.drafts.interview.interviewers[2]
    assert person.name == "Rosa Mbeki"
    assert person.title == "HR business partner" or "HR business partner" in told.text


@each(
    "typed",
    [
        "hmm not sure", "ur useless", "you idiot", "im so nervous", "thank you so much you saved me", "hang on",
        "it's 2am and I can't sleep", "honestly I doubt they'll even pick me", "I froze when he asked about the board",
        "Hal was kind of scary tbh", "gotta run, the baby is awake", "my coffee is cold", "hey",
        "english isn't my first language sorry", "this is my 5th interview this month and I'm exhausted",
    ],
)  # fmt: skip
def test_what_is_only_talk_is_answered_and_leaves_every_byte(typed):
    told = converse(typed)
    assert told.drafts == drafts()
    assert "I did not understand" not in told.text
    assert "1 " not in told.heard[-1][:3]


def test_the_day_of_the_talk_moves_no_promise():
    told = converse("we met Thursday, not Friday", interview=PANEL).drafts
    assert told.interview.actions == PANEL.actions


@each(
    ("typed", "field", "value"),
    [("it was the final round", "round", "final"), ("it was in person not video", "kind", "in-person")],
)
def test_one_of_a_few_is_set_without_asking(typed, field, value):
    assert getattr(converse(typed, interview=PANEL).drafts.interview, field) == value


def test_everything_is_taken_back_in_one_go():
    told = converse("formal", "shorter", "undo everything").drafts
    assert told.now.note.body == drafts().now.note.body


def test_a_person_who_shall_be_left_out_loses_no_note_and_the_line_here_is_offered():
    told = converse("leave out Oskar", interview=PANEL)
    assert [n.body for n in told.drafts.notes] == [n.body for n in drafts(PANEL).notes]
    assert "Nobody gets anything by itself" in told.text


def test_two_names_told_in_one_line_are_offered_in_one_go():
    told = converse("Its Senior Firmware Engineer and Tidewater Marine Robotics", "1", interview=PANEL).drafts
    assert (told.interview.role, told.interview.company) == ("Senior Firmware Engineer", "Tidewater Marine Robotics")


@each("line", ["good morning", "nice one", "happy with that", "he wont even read it", "i hate this"])
def test_what_is_only_said_changes_nothing(line):
    before, after = converse(), converse(line)
    assert after.drafts.now.note == before.drafts.now.note
