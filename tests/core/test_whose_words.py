"""Whom *they*, *he* and *she* mean in an answer, as its reader is to read it; one row a sentence."""

from dataclasses import replace

import pytest

from assistant import content
from assistant.core.compose import compose_all
from assistant.core.compose.asked import as_asked
from assistant.core.interview import Interview, Interviewer, Sender
from assistant.core.people import Reader, person, speaks_of_people, to_reader
from assistant.core.promises import before_clause
from tests.core.samples import request
from tests.tables import each

ENGLISH, NAMES = content.english(), content.names()


def read_by(typed, *, job="", asked="", **how):
    """Give a text as the person met, who is Ines Ferreira, reads it."""
    is_asker = not speaks_of_people(f"{asked}. {typed}", ENGLISH, NAMES) if asked else False
    reader = Reader([person("Ines Ferreira", "", job, NAMES)], 0, is_asker=is_asker)
    return to_reader(typed, reader, ENGLISH, NAMES, they=not asked, **how).text


NEEDS = [
    # typed of what they need, as the reader reads it
    (
        "Absence among the caretakers has doubled, and they want to understand why",
        "Absence among the caretakers has doubled, and you want to understand why",
    ),
    (
        "They have 6,000 works, and they are moving storage again",
        "You have 6,000 works, and you are moving storage again",
    ),
    ("They have 6,000 works. They are moving storage again", "You have 6,000 works. You are moving storage again"),
    ("Trainees who will stay here after they qualify", "Trainees who will stay here after they qualify"),
    ("Drivers who can start before they open the depot", "Drivers who can start before you open the depot"),
    ("They run two sites and they are merging them", "You run two sites and you are merging them"),
    (
        "The plan covers 40 branches and they have only managed 26",
        "The plan covers 40 branches and you have only managed 26",
    ),
    (
        "Tighter control of supplier payments, since they are opening in two more countries",
        "Tighter control of supplier payments, since you are opening in two more countries",
    ),
    (
        "They need a therapist who speaks Setswana as well as English, since they now refer those children to a clinic",
        "You need a therapist who speaks Setswana as well as English, since you now refer those children to a clinic",
    ),
    # the several named between do it themselves, or may
    ("They have three old trams and they are all from 1950", "You have three old trams and they are all from 1950"),
    ("They have three trams and they keep breaking down", "You have three trams and they keep breaking down"),
    ("They have four machines and they were bought in 1990", "You have four machines and they were bought in 1990"),
    ("They have three apprentices and they want to learn", "You have three apprentices and they want to learn"),
    (
        "The loans programme has tripled and they have one person who can pack",
        "The loans programme has tripled and you have one person who can pack",
    ),
    (
        "They have ten boxes that nobody has opened, and they need someone who can say what is in them",
        "You have ten boxes that nobody has opened, and you need someone who can say what is in them",
    ),
    (
        "A conductor who can keep the boys singing when their voices change, which is when they lose most of them",
        "A conductor who can keep the boys singing when their voices change, which is when you lose most of them",
    ),
    # compared with whose they are, and done in whose place
    (
        "Firms like theirs are not short of people; they are short of people who read",
        "Firms like yours are not short of people; they are short of people who read",
    ),
    ("Someone who can say no on her behalf", "Someone who can say no on your behalf"),
    ("Predicting door faults on the trains before they cause a delay",) * 2,
    ("People who can talk to clinicians as easily as they write code",) * 2,
]


@each(("typed", "read"), NEEDS)
def test_in_a_need_they_are_those_who_need_it_where_nobody_else_could_do_such_a_thing(typed, read):
    assert read_by(typed, sought=True) == read


TOLD = [
    # typed of somebody met, as they read it
    ("How patient she was with a boy who lost his coat", "How patient you were with a boy who lost his coat"),
    ("We both laughed about the visitor who hung his coat", "We both laughed about the visitor who hung his coat"),
    ("I have seen somebody show his own slip", "I have seen somebody show his own slip"),
    ("Watching her mend a net by the door", "Watching you mend a net by the door"),
    (
        "Her breakdown of what a single case of mastitis costs them over a season",
        "Your breakdown of what a single case of mastitis costs you over a season",
    ),
    ("His figures on how much a missed slot costs them", "Your figures on how much a missed slot costs you"),
    (
        "Her stories about the bees and what the winter does to them",
        "Your stories about the bees and what the winter does to them",
    ),
    (
        "Her point that patients need somebody who listens to them",
        "Your point that patients need somebody who listens to them",
    ),
    (
        "She said that the list stood at 64 children and that they have brought it down to 19",
        "You said that the list stood at 64 children and that you have brought it down to 19",
    ),
    (
        "She said that the porters come at six and that they have a room of their own",
        "You said that the porters come at six and that they have a room of their own",
    ),
    (
        "Her best grant came from a funder who had turned them down",
        "Your best grant came from a funder who had turned you down",
    ),
    (
        "Ines told me that she and her brother still taste each batch, and that they have not agreed since 2014",
        "You told me that you and your brother still taste each batch, and that you have not agreed since 2014",
    ),
    # somebody else is told of with *who*, and what they do or suffer is theirs
    (
        "She showed me the waistcoat that the founder wore at his wedding, of which she is no longer sure",
        "You showed me the waistcoat that the founder wore at his wedding, of which you are no longer sure",
    ),
    (
        "She spoke of the building as of an elderly aunt, who is expensive and cannot be left on her own",
        "You spoke of the building as of an elderly aunt, who is expensive and cannot be left on her own",
    ),
    (
        "She told me that the best complaint was from a customer who had read it, and that they rewrote it with her",
        "You told me that the best complaint was from a customer who had read it, and that you rewrote it with her",
    ),
    (
        "The way he spoke about a patient who had asked him whether it was too late",
        "The way you spoke about a patient who had asked you whether it was too late",
    ),
    (
        "She told me about Mr. Bell, who is ninety-one and still opens the forge, and about how she drives him home",
        "You told me about Mr. Bell, who is ninety-one and still opens the forge, and about how you drive him home",
    ),
    (
        "She keeps a list of studies that changed nothing, and reviews it every quarter",
        "You keep a list of studies that changed nothing, and review it every quarter",
    ),
    (
        "She learned more from a technician in Leipzig than from some of her teachers",
        "You learned more from a technician in Leipzig than from some of your teachers",
    ),
    (
        "She has thrown out a whole unit, since a teacher in Tulsa had shown her a better one",
        "You have thrown out a whole unit, since a teacher in Tulsa had shown you a better one",
    ),
    (
        "She told me that she has refused it twice, and that on both occasions the customer came back",
        "You told me that you have refused it twice, and that on both occasions the customer came back",
    ),
    (
        "He logs the humidity by hand, three times a day, weekends included",
        "You log the humidity by hand, three times a day, weekends included",
    ),
    (
        "He described how a client of thirty years had rung and asked whether he might talk",
        "You described how a client of thirty years had rung and asked whether he might talk",
    ),
    (
        "I guessed wrong and he was pleased rather than disappointed",
        "I guessed wrong and you were pleased rather than disappointed",
    ),
    (
        "She asked what I would say to a parent who had hated maths at school herself",
        "You asked what I would say to a parent who had hated maths at school herself",
    ),
]


@each(("typed", "read"), TOLD)
def test_what_somebody_told_of_their_own_side_is_told_back_to_them(typed, read):
    assert read_by(typed) == read


UNSURE = [
    # nobody whom a pronoun left in the third person could mean, or two
    "The cook who sold his recipes",
    "His frankness about the waitlist, which stood at nine months when he came, and about what that had cost them",
    "Her honesty about the waitlist, which is long, and what it means for them",
    "She said that a child who is sent out of class is sent to the garden, not to her office",
]


@each("typed", UNSURE)
def test_a_pronoun_that_could_mean_nobody_or_two_is_not_vouched_for(typed):
    assert to_reader(typed, Reader([person("Ines Ferreira", "", "", NAMES)], 0), ENGLISH, NAMES).unsure


OTHERS = [
    # typed of the second of two, as they read it
    (
        "He has clerked for her for sixteen years and told me when she changed her mind",
        "You have clerked for Judge Moreno for sixteen years and told me when she changed her mind",
    ),
    ("Lars Erik knows the harbour, and he walks it", "You know the harbour, and you walk it"),
    ("M. Mo wants a second boat", "You want a second boat"),
]


@each(("typed", "read"), OTHERS)
def test_somebody_else_met_is_named_where_nobody_was_told_of_before(typed, read):
    people = [person("Judge Teresa Moreno", "", "", NAMES), person("Lars Erik Mo", "", "", NAMES)]
    assert to_reader(typed, Reader(people, 1), ENGLISH, NAMES).text == read


REPAIRS = [
    # what they asked, the better answer as typed, as whoever asked reads it
    ("Have you had a breach?", "I would rather they heard it from me.", "I would rather you heard it from me."),
    (
        "Which databases have you used?",
        "I moved our records out of one, which is exactly what they are about to do.",
        "I moved our records out of one, which is exactly what you are about to do.",
    ),
    (
        "What would you change?",
        "I should have said so, because he wanted a real answer and I gave him a polite one.",
        "I should have said so, because you wanted a real answer and I gave you a polite one.",
    ),
    # somebody else is spoken of, in the question or in the answer
    ("How do you deal with a client who refuses?", *["I ask what they want first."] * 2),
    ("How do you explain it?", *["I ask the nurses what they want to know."] * 2),
    ("Why did you leave?", *["My contract was for a leave position and it ended when she came back."] * 2),
]


@each(("asked", "typed", "read"), REPAIRS)
def test_whoever_asked_is_spoken_to_in_the_better_answer_where_nobody_else_can_be_meant(asked, typed, read):
    assert read_by(typed, asked=asked) == read


ELSEWHERE = [
    # their job, typed, as they read it
    (
        "Head Registrar",
        "write to the registrar at the university gallery",
        "write to the registrar at the university gallery",
    ),
    ("Registrar", "The registrar at Leeds told me about the move", "The registrar at Leeds told me about the move"),
    ("Head Registrar", "the registrar showed me the store", "you showed me the store"),
]


@each(("job", "typed", "read"), ELSEWHERE)
def test_a_title_that_somebody_elsewhere_shares_names_nobody_met(job, typed, read):
    assert read_by(typed, job=job) == read


VERBS = [
    # typed, as read: each verb goes with its own subject
    (
        "She said nobody waits alone. Someone always goes out and sits with them.",
        "You said nobody waits alone. Someone always goes out and sits with them.",
    ),
    ("She runs the desk and the team meets daily and plans", "You run the desk and the team meets daily and plans"),
    (
        "She showed me the vans and said every fitter packs their own van and answers for it",
        "You showed me the vans and said every fitter packs their own van and answers for it",
    ),
    ("She reads each chart, checks it and signs it", "You read each chart, check it and sign it"),
]


@each(("typed", "read"), VERBS)
def test_a_verb_behind_and_takes_the_form_of_its_own_subject(typed, read):
    assert read_by(typed, eager=True) == read


ASKED = [
    ("What would you change about our current range?", "what I would change about your current range"),
    ("Why do you want to work with us?", "why I want to work with you"),
    ("What is our biggest risk?", "what your biggest risk is"),
    ("What is your greatest weakness?", "what my greatest weakness is"),
]


@each(("put", "told"), ASKED)
def test_a_question_put_by_them_speaks_of_their_side_when_it_is_told_back(put, told):
    assert as_asked(put, ENGLISH) == told


DATED = [
    # what is promised, and where its date goes
    (
        "agreeing on a start date that lets me finish bottling here",
        "agreeing | on a start date that lets me finish bottling here",
    ),
    (
        "put me in touch with the registrar at the gallery, who did a similar move",
        "put me in touch | with the registrar at the gallery, who did a similar move",
    ),
    ("sending the article that you mentioned", ""),
    ("hearing from you", ""),
]


@each(("promised", "parted"), DATED)
def test_a_date_goes_before_a_clause_that_would_take_it_for_its_own(promised, parted):
    at = before_clause(promised, ENGLISH)
    assert (f"{promised[:at].rstrip()} | {promised[at:]}" if at else "") == parted


STANDING = [
    # typed, whether the reader would have to ask who is meant
    ("You told me that they are moving in May", True),
    ("You told me that the porters come at six, since they like it", False),
    ("You told me how your analysts work, and that they check by hand", False),
]


@each(("typed", "asks"), STANDING)
def test_somebody_whom_no_word_before_can_be_is_unsure(typed, asks):
    reader = Reader([person("Ines Ferreira", "", "", NAMES)], 0)
    assert to_reader(typed, reader, ENGLISH, NAMES).unsure is asks


LEANING = [
    "I led the same migration at Prairie States",
    "I was a surveyor for years, so I can show them where it gets used",
]


@each("strength", LEANING)
def test_a_strength_that_leans_on_a_need_is_not_told_without_it(strength):
    people = (Interviewer("Ines Ferreira", stood_out="the way you run the ward round"),)
    interview = Interview(
        "Northwind", "Analyst", people, date="2026-11-20", strength=f"{strength}.", sender=Sender("Sam")
    )
    (told,) = compose_all(interview, request("warm"), content.words("warm"))
    assert strength not in told.note.body
    assert any(left.path == "strength" for left in told.left_out)


@pytest.mark.parametrize("tone", content.tone_names())
def test_what_points_to_the_need_stands_behind_it_and_is_left_out_without_one(tone):
    people = (Interviewer("Ines Ferreira", stood_out="the way you run the engine room"),)
    interview = Interview(
        "Northwind",
        "Second Engineer",
        people,
        date="2026-11-20",
        need="To nurse two old engines through one more winter.",
        strength="I have spent six years on diesels of that age and have done two overhauls at sea.",
        sender=Sender("Sam"),
    )
    (told,) = compose_all(interview, request(tone), content.words(tone))
    assert "old engines" in told.note.body.partition("of that age")[0]
    (alone,) = compose_all(replace(interview, need=""), request(tone), content.words(tone))
    assert "six years on diesels" in alone.note.body
    assert "of that age" not in alone.note.body


def test_a_strength_that_counts_by_the_month_is_told_without_a_need():
    people = (Interviewer("Ines Ferreira", stood_out="the way you run the ward round"),)
    strength = "I took our pages from 300 to 40 a month at Finlo"
    interview = Interview(
        "Northwind", "Analyst", people, date="2026-11-20", strength=f"{strength}.", sender=Sender("Sam")
    )
    (told,) = compose_all(interview, request("warm"), content.words("warm"))
    assert "300 to 40 a month at Finlo" in told.note.body
