"""Beginnings of sentences in the field: offered, chosen, moved to, gone on from and dropped."""

import pytest

from assistant import content
from assistant.ask.stems import StemChoice
from assistant.core.compose import Request, compose_all
from assistant.core.questions import Context, Fit, next_question
from tests.ask.sitting import SCRIPT, TODAY, Told, reach, silent_mentor, until

LED = {"regret": "conflict with a colleague", "regret_kind": "thing"}
"""What leads to the question for the better answer."""
DETAIL, WHY, PROMISE = "interviewers.0.stood_out", "interviewers.0.why", "actions.0.what"
NEXT = {
    DETAIL: "Why did it stay with you?",
    WHY: "What do they need",
    "need": "What have you done",
    "strength": "What did you agree on",
    PROMISE: "Anything else you agreed on?",
    "regret": "And what is the better answer?",
    "repair": "When do they decide?",
    "decision_by": "And how do you sign?",
}
"""What is asked after each question that has beginnings."""
STEMS = {key: next(q.stems for q in SCRIPT.questions if q.field.split(".")[-1] == key.split(".")[-1]) for key in NEXT}
GOES_ON = [
    (DETAIL, "I keep thinking about", "how your team runs incident reviews", "how"),
    (DETAIL, "I keep thinking about", "the handover board", "thing"),
    (DETAIL, "I keep thinking about", "the bakers who start at two and sing", "thing"),
    (DETAIL, "I liked that you", "draw before you write code", "that"),
    (DETAIL, "I enjoyed", "the robotics club", "doing"),
    (DETAIL, "You told me that", "you ship on Fridays", "that"),
    (DETAIL, "", "You showed me the lab.", "own"),
    (WHY, "It told me that", "nobody there hides a mistake", "own"),
    (WHY, "It made me", "want to work there", "own"),
    (WHY, "because", "I have been on call myself", "that"),
    (WHY, "", "I had never seen it done so openly.", "own"),
    ("need", "You need", "a calmer night shift", "thing"),
    ("need", "You need somebody who", "stays calm", "someone"),
    ("need", "You want to", "halve the backlog", "to_do"),
    ("need", "You told me that", "you lose a nurse every month", "that"),
    ("need", "", "The backlog grows every week.", "own"),
    ("strength", "I", "rebuilt our ingestion layer", "did"),
    ("strength", "I have", "run payroll for six years", "have"),
    (PROMISE, "I'll", "send you my portfolio by Friday", "me"),
    (PROMISE, "You'll", "send me the case study by Tuesday", "them"),
    (PROMISE, "We'll", "meet again on Thursday", "both"),
    ("regret", "You asked me about", "the data model", "thing"),
    ("regret", "You asked me", "how I would handle conflict", "how"),
    ("repair", "I", "have also run on-call rotations for two years", "own"),
    ("decision_by", "You'll decide", "in early December", "time"),
    ("decision_by", "I'll hear from you", "in two weeks", "time"),
]
"""A beginning, words that go on from it, and the kind they are taken as."""


@pytest.fixture
def at(talk):
    def begin(key, size=(100, 28)):
        told = Told(until(key, LED), guide=silent_mentor())
        person = talk(told.in_terminal, size=size)
        person.await_text("◆")
        return told, person

    return begin


def field(person):
    """What stands in the field: the beginning and what is typed behind it."""
    return next((line[4:].strip() for line in person.screen().splitlines() if line.startswith("  ›")), None)


def await_field(person, wanted):
    person.await_that(lambda: field(person) == wanted.strip(), f"waiting for the field {wanted!r}")


def take(person, key, begins):
    """Press Tab until a beginning stands in the field."""
    for stem in STEMS[key]:
        await_field(person, stem.begins)
        if stem.begins == begins:
            return
        person.press("Tab")


def kept(key, begins, typed):
    """What is kept of a sentence: the end of it, with the part of its beginning that belongs to the answer."""
    stem = next(s for s in STEMS[key] if s.begins == begins)
    return f"{stem.keeps} {typed}".strip()


@pytest.mark.parametrize("key", NEXT)
@pytest.mark.parametrize("turn", ["Tab", "\x1b[1;2B"], ids=["Tab", "Shift-Down"])
def test_every_beginning_is_offered_and_comes_in_its_turn(at, key, turn):
    _, person = at(key)
    for stem in (*STEMS[key], STEMS[key][0]):
        await_field(person, stem.begins)
        listed = person.screen().rpartition("  Tab  ")[2]
        assert all(other.shown in listed for other in STEMS[key] if other != stem)
        person.press(turn)


@pytest.mark.parametrize("key", NEXT)
def test_words_that_are_typed_are_kept_behind_the_next_beginning(at, key):
    _, person = at(key)
    person.type("walking")
    for stem in (*STEMS[key], STEMS[key][0]):
        await_field(person, f"{stem.begins} walking")
        person.press("Tab")


@pytest.mark.parametrize(("key", "begins", "typed", "kind"), GOES_ON)
def test_what_goes_on_from_a_beginning_stays_behind_it(at, key, begins, typed, kind):
    told, person = at(key)
    take(person, key, begins)
    person.type(typed)
    await_field(person, f"{begins} {typed}")
    person.press("Enter")
    reach(person, NEXT[key])
    assert told.answers[key] == kept(key, begins, typed)
    assert told.answers[f"{key}_kind"] == kind
    assert any(line.startswith("◇") and typed[:20] in line for line in person.whole().splitlines())


@pytest.mark.parametrize(("key", "begins", "typed", "kind"), [row for row in GOES_ON if row[1]])
def test_a_whole_sentence_is_put_behind_the_beginning_it_has(at, key, begins, typed, kind):
    told, person = at(key)
    person.type(f"{begins} {typed}")
    if begins != STEMS[key][0].begins:
        await_field(person, f"{begins} {typed}")
    person.press("Enter")
    reach(person, NEXT[key])
    assert (told.answers[key], told.answers[f"{key}_kind"]) == (kept(key, begins, typed), kind)


@pytest.mark.parametrize(
    ("key", "typed", "begins", "stands"),
    [
        (DETAIL, "we laughed about the printer", "", "we laughed about the printer"),
        (DETAIL, "the night porter is here for 22 years", "", "the night porter is here for 22 years"),
        (DETAIL, "your kitchen is so quiet at eight", "", "your kitchen is so quiet at eight"),
        (DETAIL, "you showed me the lab", "I liked that you", "showed me the lab"),
        (DETAIL, "you draw before you write code", "I liked that you", "draw before you write code"),
        ("need", "halve the backlog", "You want to", "halve the backlog"),
        (PROMISE, "you will send me the case study by Tuesday", "", "you will send me the case study by Tuesday"),
        ("regret", "how I would handle conflict", "You asked me", "how I would handle conflict"),
    ],
)
def test_something_else_is_moved_before_enter_to_where_it_fits(at, key, typed, begins, stands):
    told, person = at(key)
    person.type(typed)
    await_field(person, f"{begins} {stands}")
    assert told.saved == [], "it is seen before it is given"
    person.press("Enter")
    reach(person, NEXT[key])
    assert told.answers[key] == kept(key, begins, stands)


def test_a_thing_with_verbs_in_it_stays_behind_the_beginning_that_takes_one(at):
    told, person = at(DETAIL)
    typed = "the board where they write who is tired, and nobody has to ask"
    person.type(typed)
    await_field(person, f"I keep thinking about {typed}")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[DETAIL].endswith(typed)


@pytest.mark.parametrize(
    ("key", "begins", "typed"),
    [
        ("need", "You need", "a receiving and sorting plan that volunteers can follow from day one"),
        (DETAIL, "I keep thinking about", "our discussion of the cracks in the deck, and whether to strengthen it"),
    ],
)
def test_what_is_named_and_told_of_is_moved_behind_nobody(at, key, begins, typed):
    _, person = at(key)
    typed, last = " ".join(typed.split()[:9]), typed.split()[8]
    for word in typed.split():
        person.type(f"{word} ")
        person.await_that(lambda word=word: word in (field(person) or ""), f"waiting for {word}")
    assert last in field(person)
    assert field(person).startswith(begins)


def test_it_is_moved_while_one_goes_on_typing_and_what_follows_stays_behind_it(at):
    told, person = at(DETAIL)
    person.type("you showed me ")
    await_field(person, "I liked that you showed me")
    person.type("the lab")
    await_field(person, "I liked that you showed me the lab")
    person.press("Enter")
    reach(person, NEXT[DETAIL])
    assert told.answers[DETAIL] == "you showed me the lab"


@pytest.mark.parametrize(
    ("key", "typed", "text"),
    [
        (WHY, "that nobody there hides a mistake", "It told me that nobody there hides a mistake"),
        (WHY, "It told me that nobody there hides a mistake", "It told me that nobody there hides a mistake"),
        ("need", "need a calmer night shift", "a calmer night shift"),
        ("need", "you need a calmer night shift", "a calmer night shift"),
        ("strength", "I rebuilt our ingestion layer", "I rebuilt our ingestion layer"),
        (PROMISE, "I'll send you the book by Friday", "I'll send you the book by Friday"),
        ("repair", "I have also led two mediations", "I have also led two mediations"),
        ("decision_by", "decide in early December", "in early December"),
    ],
)
def test_words_of_the_beginning_typed_once_more_are_said_once(at, key, typed, text):
    told, person = at(key)
    person.type(typed)
    person.await_text(typed.split()[-1])
    assert "that that" not in " ".join(line for line in person.screen().splitlines() if "┄" in line)
    person.press("Enter")
    reach(person, NEXT[key])
    assert told.answers[key] == text


@pytest.mark.parametrize("key", NEXT)
def test_backspace_in_an_empty_field_leaves_it_to_ones_own_words(at, key):
    _, person = at(key)
    await_field(person, STEMS[key][0].begins)
    person.press("Backspace")
    await_field(person, "")
    person.press("Tab")
    await_field(person, STEMS[key][0].begins)


def test_backspace_takes_letters_first(at):
    _, person = at("need")
    person.type("ab")
    await_field(person, "You need ab")
    person.press("Backspace", "Backspace")
    await_field(person, "You need")
    person.press("Backspace")
    await_field(person, "")


UNSURE = [
    ("need", "banana split the of", "I am not sure that this goes on from “You need”"),
    ("strength", "the the of", "Behind “I” I miss a verb"),
    (PROMISE, "banana of", "Behind “I'll” I miss a verb"),
]


def test_whoever_is_spoken_of_in_a_note_to_them_is_asked_about_by_name(at):
    told, person = at(DETAIL)
    person.type("He asked what I would say to a patient who has waited, and then told me what he says himself.")
    person.press("Enter")
    person.await_text("I am not sure that “He” is")
    assert told.saved == []


@pytest.mark.parametrize(("key", "typed", "asked"), UNSURE)
def test_what_does_not_follow_is_asked_about_once_and_stands_when_it_is_given_again(at, key, typed, asked):
    told, person = at(key)
    person.type(typed)
    await_field(person, f"{STEMS[key][0].begins} {typed}")
    person.press("Enter")
    person.await_text(asked)
    assert told.saved == []
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    seen = kept(key, STEMS[key][0].begins, typed)
    assert told.answers[key] in (seen, f"{STEMS[key][0].begins} {seen}"), (
        "as it was seen, with its beginning or behind it"
    )


@pytest.mark.parametrize(
    ("key", "typed"), [("strength", "brought order into the stock room"), (DETAIL, "how honest you were")]
)
def test_a_good_sentence_with_its_beginning_is_not_doubted(at, key, typed):
    told, person = at(key)
    person.type(typed)
    await_field(person, f"{STEMS[key][0].begins} {typed}")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert "I am not sure" not in person.whole()


@pytest.mark.parametrize(
    ("key", "typed", "asked", "answer"),
    [
        (
            DETAIL,
            "no driver facing cameras, asked the lads and they said no",
            "What has stayed with me most is that there are no driver-facing",
            "no driver facing cameras",
        ),
        (WHY, "no cameras = trust, had one in my face 3 yrs", "Those are several pieces", ""),
    ],
)
def test_pieces_that_make_no_sentence_are_asked_about_and_no_more_than_one_of_them_is_told(
    at, key, typed, asked, answer
):
    told, person = at(key, size=(200, 28))
    person.answer(typed)
    person.await_text(asked)
    assert told.saved == []
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[key] == (answer or typed)
    assert key + "_kind" not in told.answers


def test_pieces_are_told_as_far_as_they_can_be_and_what_is_not_told_is_named(at):
    told, person = at(DETAIL, size=(200, 28))
    person.answer("drivers pick own routes, depot dog")
    person.await_text("Not in the note: “depot dog”.")
    person.await_that(lambda: bool(told.saved), "the answer is taken")


@pytest.mark.parametrize(
    ("key", "typed", "asked"),
    [
        (WHY, "same problem my last place", "I am not sure that this goes on from “because”"),
        (DETAIL, "was very nice the kitchen and they explain me everything", "I miss what: a thing"),
        ("strength", "worked 6 years in a bakery in Lviv, 400 loafs each night", "This would be left out: “400 loafs"),
    ],
)
def test_a_doubt_names_what_is_wrong(at, key, typed, asked):
    told, person = at(key, size=(200, 28))
    person.answer(typed)
    person.await_text(asked)
    assert told.saved == []


@pytest.mark.parametrize(
    ("key", "typed", "shape"),
    [
        (DETAIL, "good crew, proper tools, no shouting", "the good crew, the proper tools and no shouting"),
        (DETAIL, "the oven of your uncle, it is ninety years old", "the oven of your uncle. It is ninety years old."),
        (WHY, "feels like trust", "it feels like trust"),
        (WHY, "seen it 4 yrs at my last yard", "I have seen it for 4 years at my last yard"),
        ("strength", "responsible for 12 beds and the drug round", "was responsible for 12 beds and the drug round"),
        ("strength", "have my own van, all tools, public liability", "my own van, all tools and public liability"),
    ],
)
def test_a_doubt_shows_the_same_words_as_they_would_go_on_and_tab_takes_them(at, key, typed, shape):
    told, person = at(key, size=(200, 28))
    person.answer(typed)
    person.await_text(f"{shape}”")
    assert told.saved == []
    person.press("Tab")
    person.await_that(lambda: str(field(person)).endswith(shape), shape)
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[key].endswith(shape)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        (DETAIL, "the ewes that lamb outside and the two that never do"),
        (DETAIL, "how you keep the espalier in shape with nothing but string"),
        ("need", "somebody who can sex day-old chicks and drive the quad"),
        ("strength", "taught phonics to a class of thirty, eleven of whom spoke no English"),
        ("strength", "teaseled cloth by hand for eleven winters"),
        (WHY, "my own gaffer would have shouted"),
    ],
)
def test_words_of_a_trade_are_not_doubted_where_the_sentence_holds(at, key, typed):
    told, person = at(key)
    person.answer(typed)
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert typed in told.answers[key]


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("strength", "done 4 yrs fifo at newman"),
        (DETAIL, "you have very nice team and kitchen is clean"),
    ],
)
def test_what_is_doubted_and_given_again_is_kept_word_for_word(at, key, typed):
    told, person = at(key)
    person.answer(typed)
    person.await_text("Enter again keeps it word for word")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[key].endswith(typed)


def test_a_promise_to_one_of_a_panel_is_told_to_you_and_names_whom_it_is_for(talk):
    panel = {"interviewers.1.name": "Felix Ito", "interviewers.1.stood_out": "the robotics club"}
    told = Told(until(PROMISE, panel), guide=silent_mentor())
    person = talk(told.in_terminal, size=(200, 28))
    person.await_text("◆ What did you agree on")
    person.answer("send Felix the audit he asked about by Friday")
    person.await_text("“I'll send Felix the audit you asked about by Friday”")
    person.press("Tab")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[PROMISE] == "I'll send Felix the audit you asked about by Friday"


def test_what_they_told_with_that_goes_behind_the_beginning_for_it(at):
    _, person = at(DETAIL)
    person.type("that new drivers ride along with a veteran")
    await_field(person, "You told me that new drivers ride along with a veteran")


def test_somebody_is_not_said_twice_behind_the_beginning_that_says_it(at):
    _, person = at("need")
    person.type("somebody knows how to weld aluminium")
    await_field(person, "You need somebody who knows how to weld aluminium")


def test_a_beginning_that_was_taken_away_does_not_come_back(at):
    _, person = at(DETAIL)
    person.type("the tour")
    person.press("\x15")
    await_field(person, "")
    person.type("the night porter and his keys ")
    await_field(person, "the night porter and his keys")


@pytest.mark.parametrize(
    ("key", "typed", "begins"),
    [
        (DETAIL, "your story about the flood, the two days without power, and the staff who slept there", "I keep"),
        (DETAIL, "how you draw before you write code, because our last rewrite cost us a month", "I keep"),
        (WHY, "my mum was on that ward", "because"),
        (WHY, "in my trade, the apprentice usually sweeps", "because"),
        (WHY, "my last ward was 60% agency", "because"),
        (WHY, "most captains I worked for would have hovered", "because"),
        (WHY, "want to see the kitchen at six", "It made me"),
        ("need", "a calm, patient person on the front desk", "You need"),
        ("need", "somebody who can weld aluminium", "You need"),
        ("strength", "ran a crew of six, mostly apprentices, for three summers", "I"),
    ],
)
def test_what_reads_on_is_taken_at_once_behind_the_beginning_that_fits(at, key, typed, begins):
    told, person = at(key)
    person.answer(typed)
    person.await_that(lambda: bool(told.saved), "the answer is taken")
    assert told.answers[f"{key}_stem"].startswith(begins)


def test_a_beginning_typed_once_more_stands_in_the_field_once(at):
    _, person = at(WHY)
    person.type("because nobody there hides a mistake ")
    await_field(person, "because nobody there hides a mistake")


@pytest.mark.parametrize(
    ("typed", "first", "then"),
    [
        (
            "send you the plan by Thursday and visit the Year 4 class next week",
            "I'll send you the plan by Thursday",
            "I'll visit the Year 4 class next week",
        ),
        (
            "send you the syllabus by Monday and Felix my certificate by Friday",
            "I'll send you the syllabus by Monday",
            "I'll send Felix my certificate by Friday",
        ),
    ],
)
def test_two_promises_each_with_its_day_become_two_answers(at, typed, first, then):
    told, person = at(PROMISE)
    person.answer(typed)
    person.await_text("◆ Anything else you agreed on?")
    await_field(person, then)
    person.press("Enter")
    person.await_that(lambda: told.saved and "actions.1.what" in told.answers, "the second is taken")
    assert [told.answers["actions.0.what"], told.answers["actions.1.what"]] == [first, then]


def test_a_beginning_changes_at_the_end_of_a_word_and_never_back_and_forth():
    asked = next_question(SCRIPT, until("need"))
    choice = StemChoice(asked, Context(fit=lambda stems, at, rest: Fit(1 - min(at, 1), rest.strip(), rest, "thing")))
    kept = []
    assert not choice.moved("a calmer nigh", kept.append)
    assert choice.moved("a calmer night ", kept.append)
    assert not choice.moved("a calmer night shift ", kept.append)
    assert not choice.moved("a calmer night shift now", kept.append, sure=True)
    assert choice.moved("a calmer night shift now", kept.append, sure=True, last=True)
    assert kept == []


def test_another_answer_is_asked_about_anew(at):
    told, person = at("need")
    person.answer("banana split the of")
    person.await_text("I am not sure")
    person.type(" the")
    person.await_gone("I am not sure")
    person.press("Enter")
    person.await_text("I am not sure")
    assert told.saved == []


@pytest.mark.parametrize("typed", ["dunno", "n/a", "can't remember"])
@pytest.mark.parametrize("key", [key for key in NEXT if key != DETAIL])
def test_an_answer_that_says_nothing_is_asked_about_once_and_then_left_out(at, key, typed):
    told, person = at(key)
    person.type(typed)
    await_field(person, f"{STEMS[key][0].begins} {typed}")
    person.press("Enter")
    person.await_text("Leave it out? Enter again does.")
    assert told.saved == []
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "it is left out")
    assert told.answers[key] == ""
    assert typed not in person.screen()


def test_going_back_puts_the_answer_behind_its_beginning_again(at):
    told, person = at("need")
    take(person, "need", "You want to")
    person.type("halve the backlog")
    await_field(person, "You want to halve the backlog")
    person.press("Enter")
    reach(person, NEXT["need"])
    person.press("Back")
    await_field(person, "You want to halve the backlog")
    person.press("Enter")
    reach(person, NEXT["need"])
    assert (told.answers["need"], told.answers["need_kind"]) == ("halve the backlog", "to_do")


def test_on_a_small_window_the_other_beginnings_make_room_for_what_is_typed(at):
    _, person = at("need", size=(60, 12))
    person.await_text("Tab ")
    person.type("a calmer night shift")
    person.await_text("a calmer night shift")
    person.await_gone("Tab ")


@pytest.mark.parametrize(
    ("begins", "typed"),
    [
        ("You told me that", "you want nurses to stop you on rounds"),
        ("I liked that you", "draw before you write code"),
        ("I enjoyed", "the robotics club"),
    ],
)
def test_a_beginning_chosen_by_key_is_how_the_note_says_it(at, begins, typed):
    told, person = at(DETAIL)
    take(person, DETAIL, begins)
    person.type(typed)
    sentence = f"{begins} {typed}."
    person.await_text(f"┄ {sentence}")
    person.press("Enter")
    reach(person, NEXT[DETAIL])
    assert sentence in note_of(told)


def test_slips_behind_a_beginning_that_was_chosen_are_mended(at):
    told, person = at(DETAIL)
    take(person, DETAIL, "I enjoyed")
    person.type("the board u did at the old mill")
    person.await_text("┄ I enjoyed the board you did at the old mill.")
    person.press("Enter")
    reach(person, NEXT[DETAIL])
    assert "I enjoyed the board you did at the old mill." in note_of(told)


def test_going_back_to_another_beginning_forgets_the_one_chosen_before(at):
    told, person = at(DETAIL)
    take(person, DETAIL, "I enjoyed")
    person.type("the robotics club")
    person.press("Enter")
    reach(person, NEXT[DETAIL])
    person.press("Back")
    await_field(person, "I enjoyed the robotics club")
    person.press("Tab", "Tab", "Tab")
    await_field(person, "I keep thinking about the robotics club")
    person.press("Enter")
    reach(person, NEXT[DETAIL])
    assert "I enjoyed the robotics club" not in note_of(told)


def note_of(told):
    """The note as far as it is told."""
    (written,) = compose_all(told.interview, Request("warm", "email", 0, TODAY), content.words("warm"))
    return written.note.body


@pytest.mark.parametrize(
    "typed",
    [
        "coming into Friday Harbor with that crosswind, you let me stand at the wheel ",
        "tasting the bread, it was still warm ",
        "meeting the crew, you said they are family ",
        "seeing the herd, you know each by name ",
    ],
)
def test_a_clause_behind_what_was_done_moves_at_most_once(at, typed):
    _, person = at("interviewers.0.stood_out")
    person.type(typed)
    person.await_that(lambda: typed.strip() in str(field(person)), "all that was typed stands there")


@pytest.mark.parametrize(("key", "typed", "offered"), [
    ("need", "a grade licence, bloke who turns up", "You need a grade licence and a bloke who turns up"),
    ("need", "a baker, lass who can do nights", "You need a baker and a lass who can do nights"),
    (WHY, "that's how my nan cooked, she never left the stove", "that's how my nan cooked. She never left the stove."),
])  # fmt: skip
def test_what_is_offered_is_right_english_of_whom_it_was_said(key, typed, offered):
    page = Told(until(key), guide=silent_mentor()).by_line(typed, typed)
    assert f"It would go on as: “{offered}”" in " ".join(page.split())
