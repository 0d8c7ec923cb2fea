"""No miss changes a note: what is asked is answered, and what is not sure of its words is offered or left."""

from dataclasses import replace

import pytest

from tests.conversation.desk import PANEL, converse, drafts

ANSWERED = [
    "decided its not for me, what do i say", "sound cut out when i answered, do i bring it up",
    "they want two referees, where do i put them", "dear or hi", "wich one is the subject",
    "can i copy and paste for the rest of them", "lost out to someone with more experience, answer?",
    "three weeks silence, give up?", "she prefers texting, ok to thank by text", "spoke ten minutes, worth writing",
    "the security man was so kind, mention him?",
    "the interview was ten days ago is it embarrassing to write now", "sunday evening ok to send?",
    "some interview this was, what now", "which of the two should i send first",
    "dont change anything but tell me if the end is too stiff", "where are my files",
    "sorry i typed that in the wrong window", "was heißt das",
]  # fmt: skip


@pytest.mark.parametrize("line", ANSWERED)
def test_a_line_that_asks_is_answered_with_its_verb_left_out_too(line):
    told = converse(line, interview=PANEL)
    assert told.drafts == drafts(PANEL)
    assert told.hands.copied == []
    assert "did not understand" not in told.text


@pytest.mark.parametrize(
    "line",
    ["can you make it shorter?", "formal. and is it ok to send on a sunday?", "put in that I loved the tour, can you?"],
)
def test_a_request_put_as_a_question_is_done_all_the_same(line):
    assert converse(line).drafts != drafts()


@pytest.mark.parametrize(
    "line",
    [
        "sign off: none", "the goodbye is cold",
        "no words like warm, lovely, excited",
        "they ghosted me after the final round", "can i have these at the end",
        "he said Tuesday, not early next week, and that is his doing", "Delete for the role at Tidewater Robotics",
    ],
)  # fmt: skip
def test_what_is_not_sure_of_its_words_changes_nothing_until_it_is_chosen(line):
    told = converse(line)
    assert told.drafts == drafts()
    assert told.left


def test_what_is_said_behind_a_name_is_no_part_of_it():
    assert converse("my name is Samuel actually").drafts.now.note.body.endswith("\nSamuel")
    assert converse("my name is spelled Sam Okaffor").drafts.now.note.body.endswith("\nSam Okaffor")
    assert converse("the role is Systems Engineer i think").drafts.interview.role == "Systems Engineer"


@pytest.mark.parametrize(
    ("lines", "there"),
    [
        (["say 1.5s, not 1.6s"], "to 1.5s"), (["add that I am grateful for his patience"], "for your patience"),
        (["add after the first sentence: I left with a long list of ideas."], ". I left with a long list of ideas. "),
        (["replace the boot time paragraph with: I have made boot time short before."], "I have made boot time short"),
        (["after the first paragraph add: I told my wife, and she laughed."], ". I told my wife, and she laughed.\n"),
        (["use this for the last paragraph: Write, or call."], "\n\nWrite, or call.\n\n"),
        (['put "The tea was good." right behind the boot time sentence'], "to 1.6s. The tea was good.\n"),
        (["swap the last sentence for: Ask me, or call."], "\n\nAsk me, or call.\n"),
        (["before the last paragraph put: My CV is attached."], "\n\nMy CV is attached. I'll send you"),
        (["new last sentence: Ask, whatever it is."], "start date. Ask, whatever it is.\n"),
        (['put "Good to meet you, Hal." at the top'], "Hal,\n\nGood to meet you, Hal. Thank you for talking"),
        (["instead of the last paragraph just write It comes soon, I hope."], "\n\nIt comes soon, I hope.\n"),
    ],
)  # fmt: skip
def test_what_is_given_stands_where_it_is_to_be_and_nothing_of_the_wish_with_it(lines, there):
    body = converse(*lines).drafts.now.note.body
    assert there in body
    assert "say 1" not in body


@pytest.mark.parametrize(
    "line",
    [
        "e-mail or a handwritten card?",
        "show me how it was at first",
        "make it easier to read",
        "save to desktop",
    ],
)
def test_a_question_a_look_and_what_may_be_several_things_change_and_write_nothing(line):
    told = converse(line)
    assert told.drafts.now.note == drafts().now.note
    assert told.hands.saved == []


def test_the_other_one_of_two_notes_is_the_one_that_is_not_on_the_screen():
    two = replace(PANEL, interviewers=PANEL.interviewers[:2])
    told = converse("make the other one formal", interview=two)
    assert [h.now.settings.tone for h in told.drafts.histories] == [drafts(two).now.settings.tone, "formal"]


def test_a_sentence_that_is_kept_of_a_paragraph_stays_without_the_rest():
    row = drafts().now.note.paragraphs[1]
    body = converse(f'drop the first paragraph but keep "{row[0].text}"').drafts.now.note.body
    assert row[0].text in body
    assert row[1].text not in body


@pytest.mark.parametrize("line", ["add my number +44 7700 900123", "+44 7700 900123 below my name"])
def test_a_number_keeps_its_plus(line):
    assert converse(line).drafts.now.note.body.endswith("\n+44 7700 900123")


def test_what_is_said_of_anothers_note_leaves_the_one_on_the_screen():
    told = converse("oskar's should not mention the board", interview=PANEL)
    assert told.drafts == drafts(PANEL)
    assert "1 the note to Oskar" in told.text


def test_two_tones_beside_each_other_take_neither():
    told = converse("could you show me the concise one and the formal one side by side?")
    assert told.drafts.now.note == drafts().now.note


def test_a_word_that_leaves_a_gap_is_not_taken_out_unasked():
    frank = replace(PANEL.interviewers[0], stood_out="your calendar is chaotic and you need someone who will say no")
    told = replace(PANEL, interviewers=(frank, *PANEL.interviewers[1:]))
    assert converse('never say "chaotic"', interview=told).drafts.notes == drafts(told).notes


@pytest.mark.parametrize("words", ["sí", "non", "ye", "nah", "mm", "ok leave it", "keep what I have", "never mind"])
def test_a_bare_answer_to_nothing_leaves_all_as_it_is(words):
    told = converse(words)
    assert told.drafts == drafts()
    assert "Left as it was." in told.text


@pytest.mark.parametrize(
    ("words", "changed"), [("sí", True), ("ye", True), ("nah", False), ("keep what I have", False)]
)
def test_a_bare_answer_to_one_offer_takes_it_or_leaves_it(words, changed):
    told = converse("linkedin invite before or after", words)
    assert (told.drafts != drafts()) == changed


def test_a_yes_to_several_offers_asks_which():
    told = converse("formal", "make the first paragraph formal", "yes", "neither")
    assert told.drafts.notes == converse("formal").drafts.notes
    assert told.text.count("Type its number") == 2


@pytest.mark.parametrize(
    "line",
    [
        "I'd like it more warm, but without “thrilled” and “so excited”",
        "could the teardown come at the very end, as a P.S.?",
        "drop the teardown. actually no, keep it and say why",
        "it is Tuesday, not Marlow",
    ],
)
def test_what_would_lose_a_part_of_the_line_or_turn_it_round_is_offered(line):
    told = converse(line)
    assert told.drafts == drafts()


def test_several_people_named_each_get_their_own_wish():
    told = converse("Do Hal's formal, Oskar's short and leave Mei-Ling's be", interview=PANEL)
    hal, mei_ling, oskar = told.drafts.notes
    before = drafts(PANEL).notes
    assert (hal.tone, oskar.tone) == ("formal", before[2].tone)
    assert oskar.words < before[2].words
    assert mei_ling == before[1]


def test_a_question_about_a_part_shows_where_it_is_from_and_offers_what_can_be_done():
    told = converse("is it weird to mention the teardown?")
    assert told.drafts == drafts()
    assert "the teardown of the old board" in told.text.split("or `help`")[-1]
    assert "1 leave out" in told.text
    assert "teardown" not in converse("is it weird to mention the teardown?", "1").drafts.now.note.body


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("did you send it already?", "nothing goes anywhere by itself"),
        ("can my boss see this", "Everything stays on this machine"),
        ("where do i find it again", "Every version is kept"),
        ("what does confident mean", "A tone says the same facts"),
        ("i dont own a printer", "No printer is needed"),
    ],
)
def test_what_is_asked_about_the_program_is_answered_in_other_words_too(line, says):
    told = converse(line)
    assert told.drafts == drafts()
    assert says in " ".join(told.text.split())


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("don't say especially enjoyed hearing. say was pleased to learn", "“was pleased to learn” instead of"),
        ("Not firmware ENGINEER its Firmware Team Lead they changed it", "change the role to “Firmware Team Lead”"),
    ],
)
def test_what_is_given_in_so_many_words_is_offered_with_its_value(line, offered):
    assert offered in " ".join(converse(line).text.split())


def test_yes_do_that_takes_the_one_thing_that_was_offered():
    told = converse("could this go as a proper letter instead?", "yes, do that")
    assert told.drafts.now.settings.channel == "letter"
