"""What is asked of the program and of this note is answered to the point, and leaves every byte."""

from assistant import content
from assistant.content import teaching
from tests.conversation.desk import PANEL, converse, drafts
from tests.tables import each

ANSWERS = content.read("asked")["answer"]
TO_THE_POINT = [
    ("does it say the right day", "Yes, here:"),
    ("did you mention the teardown?", "Yes, here:"),
    ("is the teardown in there", "Yes, here:"),
    ("does it mention the salary", "No, nothing in this note says that."),
    ("who else gets one", "Hal Brennan, Mei-Ling Chou and Oskar Nyqvist"),
    ("is there one for Oskar too", "Hal Brennan, Mei-Ling Chou and Oskar Nyqvist"),
    ("who is this one for", "This one is to Hal Brennan."),
    ("what did you leave out", "stand in no sentence of this note"),
    ("how do I get out", "`done` ends it"),
    ("can I print it", "`save note.pdf`"),
    ("can I add another person", "`afterword again`"),
    ("what happens when I say done", "`done` ends it"),
    ("does it look desperate", "does not press anybody"),
    ("was I late, should I say sorry", "no excuse"),
    ("I swore by accident", "Leave it out"),
    ("they already decided", "Write it all the same"),
    ("which one is better, this or the old one", "read both aloud"),
    ("does she see what I wrote to Oskar?", "only if they show each other"),
    ("why is Oskar's so much shorter than hers", "what was told for that person"),
    ("I can't read this, font too small", "set in the terminal"),
    ("why is there no mention of the salary", "stand in no sentence of this note"),
    ("I wonder if it should be shorter", "70 to 120 words"),
    ("it's good I think, what now?", "Then `copy` it"),
    ("which lines are the same in both notes", "Word for word in more than one note"),
    ("how long is Oskar's?", "in the note to Oskar Nyqvist"),
    ("who gets what", "you: sending the bootloader write-up (Wednesday), in the note to"),
    ("what day was the interview?", "the date: Friday 20 November 2026"),
    ("how does Oskar's begin", "The note to Oskar Nyqvist greets with"),
    ("should I send two separate mails or one for both", "gets a note, however short"),
    ("can you read it to me", "It has no voice"),
    ("wait I forgot Jenny from HR, she was there too", "`afterword again`"),
    ("do you think I got the job?", "Nobody can know that yet"),
]


@each(("asked", "said"), TO_THE_POINT)
def test_a_question_is_answered_to_the_point(asked, said):
    told = converse(asked, interview=PANEL)
    assert said.replace("`", "") in " ".join(told.text.replace("`", "").split())
    assert [n.body for n in told.drafts.notes] == [n.body for n in drafts(PANEL).notes]


@each(
    "asked",
    [
        "should I bring biscuits on Wednesday when I drop off the write-up?",
        "can I put kisses at the end",
        "should I take a cake when I go back on Wednesday?",
        "is it ok to bring my old board to the start date?",
    ],
)
def test_a_question_that_is_about_no_sentence_gets_none_changed_behind_its_answer(asked):
    told = converse(asked)
    assert "may mean" not in told.text
    assert told.drafts == drafts()


@each("asked", ["is the note good enough to send now?", "is this good enough to go?", "is it good enough to send yet"])
def test_whether_the_note_is_good_enough_is_answered_by_its_rules(asked):
    assert "rules of a good note" in converse(asked).text


@each("block", ANSWERS)
def test_what_is_asked_in_other_words_is_known_to_the_tips(block):
    assert ("says" in block) != ("tip" in block)
    asked = block.get("tip", "should I send a gift")
    for tip in asked if isinstance(asked, list) else [asked]:
        assert not teaching.answer(tip, teaching.tips()).nearest


EITHER = ["email or linkedin?", "a handwritten card or an email", "should I email or use linkedin?", "text or email"]


@each("line", EITHER)
def test_of_two_ways_to_send_both_are_spoken_of(line):
    told = converse(line)
    assert told.drafts == drafts()
    assert told.text.count("Send it today.") == len(("the one", "the other"))


def test_a_story_before_a_question_belongs_to_it():
    told = converse("nobody answered, what do I do")
    assert "What you can type" not in told.text
    assert told.drafts == drafts()
