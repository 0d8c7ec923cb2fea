"""What stood out, as each of three hands types it: what was done for the candidate, and what a place is doing."""

from dataclasses import replace
from datetime import date

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Interview, Interviewer, Sender
from tests.tables import each

CAREFUL = Interview(
    company="Hartwell",
    role="Branch Manager",
    date="2026-11-20",
    need="Your new branch needs somebody who can open the books from the first day.",
    strength="I opened two branches for my last firm and kept the books in both for three years.",
    interviewers=(
        Interviewer("Martin Hale", stood_out="I was struck by how calmly the team spoke about the flood last winter."),
        Interviewer("Priyanka Nair"),
    ),
    sender=Sender("Sam Okafor"),
)
HURRIED = replace(
    CAREFUL,
    need="someone to get the stock right by spring",
    strength="ran stock for 3 shops, cut write-offs from 8% to 2%",
    interviewers=(
        Interviewer("Martin Hale", stood_out="loved that staff keep 60% on retail"),
        Interviewer("Priyanka Nair"),
    ),
)
LEARNER = replace(
    CAREFUL,
    need="They are searching somebody who can to speak with the customers",
    strength="I am working in shop since 6 years and I have very much patience",
    interviewers=(
        Interviewer("Martin Hale", stood_out="He show me the shop and he say it is very old"),
        Interviewer("Priyanka Nair"),
    ),
)
FOR_ME = [
    # by whom, what was typed of the second person met, and what the note says: behind *thank you for*, or *that you*
    (CAREFUL, "Showing me the handover book", ("showing me the handover book", "you showed me the handover book")),
    (
        CAREFUL,
        "tasting my brioche and telling me honestly what was wrong",
        ("you tasted my brioche and told me honestly",),
    ),
    (HURRIED, "letting me try the crane", ("letting me try the crane", "you let me try the crane")),
    (HURRIED, "really kind, found me a charger", ("you found me a charger", "finding me a charger")),
    (
        HURRIED,
        "the lady in the office, real kind, got me coffee and explained the rota",
        ("getting me coffee and explaining the rota", "you got me coffee and explained the rota"),
    ),
    (
        LEARNER,
        "she help me with the form, very nice woman",
        ("helping me with the form", "you helped me with the form"),
    ),
    (LEARNER, "thank you for speaking slowly with me", ("speaking slowly with me", "you spoke slowly with me")),
    (
        LEARNER,
        "She show me the new kiln and she say it is for big pots, I like this",
        (
            "showing me the new kiln",
            "you showed me the new kiln",
        ),
    ),
    (LEARNER, "Your system with coloured tags, it is clever", ("your system with coloured tags",)),
    (
        LEARNER,
        "she didnt smile much but she gave me seeds of her tomatoes",
        ("you gave me seeds of your tomatoes", "giving me seeds of your tomatoes"),
    ),
    (
        LEARNER,
        "she tell me that she open the bakery with two ovens and now are nine persons",
        ("you opened the bakery with two ovens",),
    ),
]
UNDER_WAY = [
    "moving from weekly to fortnightly pay",
    "hiring two more fitters",
    "dropping the night shift",
    "giving every new starter a buddy",
]
AS_TYPED = [
    # by whom, what was typed, what the note says, and what it never says
    (CAREFUL, "Her plan to bottle the old vines on its own.", "the old vines on its own", "it's own"),
    (CAREFUL, "that clerk knew every regular", "that the clerk knew every regular", "that that"),
    (CAREFUL, "the fact that new clerks shadow for a week", "that new clerks shadow for a week", "the fact"),
    (CAREFUL, "Half of the clerks on the rota trained there.", "that half of the clerks on the rota", "about half"),
    (
        CAREFUL,
        "Passengers are told the truth, even when nobody knows how long.",
        "that passengers are told the truth, even",
        "about passengers",
    ),
    (
        CAREFUL,
        "There is a shelf of every tin with a date on it.",
        "a shelf of every tin with a date",
        "you. there",
    ),
    (CAREFUL, "Fitters here are given a van and a tablet.", "fitters there are given a van", "fitters here"),
    (
        CAREFUL,
        "The way she spoke about her predecessor, without whom she said there would be no archive",
        "the way you spoke about your predecessor, without whom you said there",
        "that the way",
    ),
    (CAREFUL, "The crew drives to the islands in May.", "crew drives to the islands in may", "about the crew"),
    (CAREFUL, "The night shifts still begin with a song.", "that the night shifts still begin", "about the night"),
    (CAREFUL, "how quietly the ward handled two admissions", "how quietly the ward handled", "I noticed"),
    (CAREFUL, "the garden behind the ward", "the garden behind the ward", "openly"),
    (CAREFUL, "The home visits to widows on Fridays.", "the home visits to widows on fridays", "that the home"),
    (HURRIED, "checks the lift himself every am, lets fitters swap + rest", "you check the lift yourself", "checks"),
    (HURRIED, "hand sews labels, no machines", "that you hand-sew labels, with no machines", "sews"),
    (HURRIED, "still bake by hand in the old oven, works fine", "that you still bake by hand", "with works"),
    (HURRIED, "fire drills every fri", "fire drills every friday", "that the fire"),
    (HURRIED, "complaint calls go to the owner", "that complaint calls go to the owner", "about the complaint"),
    (HURRIED, "website built in 9 days", "the website built in nine days", "that the website"),
    (HURRIED, "asked drivers himself", "you asked drivers yourself", "asking drivers"),
    (HURRIED, "peer tutoring scheme, saw it in class", "seeing the peer tutoring scheme in class", "hear about seeing"),
    (HURRIED, "no blame reviews after an outage", "the no-blame reviews after an outage", "there are no"),
    (HURRIED, "no walk-ins on mondays", "there are no walk-ins on mondays", "there is no"),
    (HURRIED, "own apprentices come back as teachers", "your own apprentices come back as teachers", "that own"),
    (HURRIED, "only 2 people left in 10 yrs", "", "the only two people"),
    (HURRIED, "30 min commute, 4 day wk", "", "30 minutes"),
    (HURRIED, "Very good food they serve.", "about the very good food you serve", "that very"),
    (CAREFUL, "This year the choir sings in Polish.", "that this year the choir sings", "about this year"),
    (HURRIED, "45 min appts, not 20", "appointments are 45 minutes, not 20", "minutes appointments"),
    (HURRIED, "said nobody splits shifts in 1st yr", "nobody splits shifts in the first year", "in first"),
    (
        HURRIED,
        "weekly AND monthly payroll, 900 staff",
        "the weekly and monthly payroll, with 900 staff",
        "900 staff pay",
    ),
    (HURRIED, "liked the bgp war stories", "i liked the bgp war stories", "bgp war stories has"),
    (LEARNER, "Priyanka sing with the babies, so lovely!!", "you sang with the babies", "so lovely"),
    (HURRIED, "they do the repairs in house, no contractors", "in house, with no contractors", "contractors are"),
    (HURRIED, "rope store in the cellar, 200 coils", "the rope store in the cellar, with 200 coils", "coils are"),
    (HURRIED, "everyone trains on mondays, shop closed", "on mondays, with the shop closed", "closed shop"),
    (
        HURRIED,
        "all flowers from within 30 miles, even the foliage",
        "flowers are from within 30 miles, even the fol",
        "about all",
    ),
    (HURRIED, "they close books in 3 days", "you close books in three days", "close book in"),
    (LEARNER, "pay day is friday she said", "that pay day is friday", "said"),
    (LEARNER, "He show me the kiln and say that robot never replace the potter", "the kiln", "replace"),
    (HURRIED, "liked his no blame chats after outages", "your no-blame chats after outages", "no blame"),
    (
        LEARNER,
        "it was interesting that she start as a cleaner and now she is the manager, so nice",
        "you started as a cleaner",
        "nice",
    ),
    (CAREFUL, "You let new engineers deploy on their second day.", "you let new engineers deploy", "letting"),
    (CAREFUL, "Your story about the man who came back for a hinge made me laugh.", "hinge made me laugh", "laugh has"),
    (CAREFUL, "Her question was what I do when I don't know.", "your question about what i do", "your question was"),
    (CAREFUL, "We spent twenty minutes on why the ledger has three columns.", "spending twenty minutes", "we spent"),
    (
        CAREFUL,
        "Priyanka showed me the map and admitted that a third of it is wrong.",
        "openly that a third of it is wrong",
        "admit",
    ),
    (
        CAREFUL,
        "Her description of the flood, when three gauges were lost.",
        "your description of the flood, when three gauges were lost",
        "that your description",
    ),
    (CAREFUL, "The way she spoke about her crew won me over.", "the way you spoke about your crew won", "that the way"),
    (
        CAREFUL,
        "His account of the flood was the highlight of the day for me.",
        "your account of the flood was the highlight",
        "that your account",
    ),
    (CAREFUL, "Hearing the bells from inside the tower was a joy.", "hearing the bells from inside", "was hearing"),
    (
        CAREFUL,
        "I was moved that the residents chose the doors.",
        "i was moved that the residents",
        "thank you for that",
    ),
    (
        CAREFUL,
        "She described how she airs the vaults twice, once at dawn and once at dusk.",
        "how you air the vaults twice, once at dawn",
        "that you described",
    ),
    (
        CAREFUL,
        "the night when the crew took over the kitchen and cooked for everyone",
        "about the night when the crew took over",
        "that the night",
    ),
    (
        CAREFUL,
        "the afternoon when the class took over the play and finished it themselves",
        "about the afternoon when the class took over the play and finished it themselves",
        "yourself",
    ),
    (
        CAREFUL,
        "She told me about the number of women on the night desk: five out of nine.",
        "about the number of women on the night desk: five out of nine",
        "that you told",
    ),
    (
        CAREFUL,
        "She promised that nobody works two weekends in a row.",
        "nobody works two weekends in a row",
        "promised",
    ),
    (
        CAREFUL,
        "Priyanka has kept the yard since 1994 and still walks it herself.",
        "kept the yard since 1994 and still walk it yourself",
        "thought about that",
    ),
    (
        CAREFUL,
        "She showed me the wall of moulds that cracked, which they keep so that trainees can learn.",
        "which you keep so that trainees can learn",
        "they keep",
    ),
    (
        CAREFUL,
        "The story of the grandmother in Leeds who learned to read so that she could check her own post.",
        "so that she could check her own post",
        "you could",
    ),
    (
        CAREFUL,
        "She will not sell bread that was baked yesterday.",
        "not sell bread that was baked yesterday",
        "that has stayed",
    ),
    (
        CAREFUL,
        "Priyanka reckons that a clerk learns more from one bad week than from a good year.",
        "your view that a clerk learns more from one bad week",
        "you reckon",
    ),
    (
        CAREFUL,
        "It was refreshing to hear a regional director admit that the plan had been wrong.",
        "a regional director admit",
        "a you",
    ),
    (
        CAREFUL,
        "The academy measures success by who comes back.",
        "academy",
        "about the academy measures",
    ),
    (
        CAREFUL,
        "The puppies sleep in the office, and they are never left alone.",
        "that the puppies sleep in the office",
        "about the puppies",
    ),
]
SEEN_OR_HEARD = [
    # how they met, what was typed, and whether it may be told as heard
    ("in-person", "how you got the blood sample without the cat noticing", False),
    ("phone", "how you got the blood sample without the cat noticing", True),
    ("in-person", "how you run the night shift with two people", True),
    ("in-person", "the way the whole kitchen went quiet when the apprentice asked a question", False),
    ("in-person", "the board by the door where every near miss is written up", False),
]
TOGETHER = [
    "opening the kiln with you",
    "planting a tree together at the end",
    "seeing the old presses",
    "tasting the three failed batches",
    "walking the beds with you while you told me why they block",
]


def written(interview, typed, tone="warm"):
    first, second = interview.interviewers
    asked = replace(interview, interviewers=(first, replace(second, stood_out=typed)))
    return compose_all(asked, Request(tone, "email", 0, date(2026, 11, 23)), content.words(tone))[1].note.body


@pytest.mark.parametrize("tone", content.tone_names())
@each(("interview", "typed", "said"), FOR_ME)
def test_whoever_did_something_for_the_candidate_is_told_of_it(interview, typed, said, tone):
    body = written(interview, typed, tone).lower()
    assert any(words.lower() in body for words in said), body
    for other in ("clever", "nice woman", "real kind", "lady"):
        assert other not in body


@pytest.mark.parametrize("tone", content.tone_names())
@each("typed", UNDER_WAY)
def test_what_a_place_is_doing_is_something_heard_of_and_not_enjoyed(typed, tone):
    body = written(HURRIED, typed, tone)
    assert any(f"{said} {typed}" in body for said in ("about", "you are", "you're")), body


@pytest.mark.parametrize("tone", content.tone_names())
@each(("interview", "typed", "said", "never"), AS_TYPED)
def test_a_thing_is_told_as_one_and_a_clause_as_one(interview, typed, said, never, tone):
    body = written(interview, typed, tone).lower()
    assert said in body
    assert never not in body


@pytest.mark.parametrize("tone", content.tone_names())
@each(("kind", "typed", "is_heard"), SEEN_OR_HEARD)
def test_a_deed_that_may_have_been_seen_is_not_told_as_heard(kind, typed, is_heard, tone):
    body = written(replace(CAREFUL, kind=kind), typed, tone)
    assert typed in body
    assert is_heard or not any(f"{word} {typed}" in body for word in ("hear", "hearing", "learn", "explaining", "me"))


@pytest.mark.parametrize("tone", content.tone_names())
def test_what_is_so_with_them_is_told_in_a_frame_and_never_bare(tone):
    fact = "The company sends two people to every job, even when one could do it."
    first, second = CAREFUL.interviewers
    asked = replace(second, stood_out=fact, why="I lost a workmate, so that means a lot to me.")
    request = Request(tone, "email", 0, date(2026, 11, 20))
    body = compose_all(replace(CAREFUL, interviewers=(first, asked)), request, content.words(tone))[1].note.body
    assert "that the company sends two people to every job" in body


@each("typed", TOGETHER)
def test_what_both_did_or_the_candidate_saw_is_enjoyed(typed):
    body = written(CAREFUL, typed)
    assert typed in body
    assert f"about {typed}" not in body


def test_nobody_is_thanked_for_what_somebody_else_did():
    body = written(
        replace(HURRIED, interviewers=(HURRIED.interviewers[0], Interviewer("Mr. Paul Osei", "Director"))),
        "the lady at the desk, so friendly, got me a coffee",
    )
    assert "coffee" not in body
    assert "lady" not in body


def test_a_clause_that_points_at_what_is_left_away_is_not_told_alone():
    body = written(CAREFUL, "your stock pot in the back kitchen, you have had it going for nine years")
    assert "your stock pot in the back kitchen" in body
    assert "had it going" not in body
    assert "skipped one" not in written(CAREFUL, "the way you tasted every sauce before service, you never skipped one")


def test_they_of_nobody_in_particular_is_not_the_reader():
    assert "a plate they would not eat" in written(CAREFUL, "nobody there sends out a plate they would not eat")
