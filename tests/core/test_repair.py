"""Better answers as people type them: the confession is gone, and the answer follows from what they were asked."""

import re
from dataclasses import replace

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Action, Interview, Interviewer, Sender
from tests.core.samples import TODAY
from tests.tables import each

TONES = content.tone_names()
CAREFUL = Interview(
    "Northwind",
    "Ward Sister",
    (Interviewer("Priya Raman", stood_out="How your team plans each week on paper first."),),
    date="2026-11-20",
    strength="I ran a team of five for two years.",
    sender=Sender("Sam Okafor"),
)
REGRET = (
    "should have",
    "could have said",
    "vague",
    "textbook",
    "forgot",
    "no budget experience",
    "undersold",
    "muddled",
)


def written(tone="warm", **answers):
    (one,) = compose_all(replace(CAREFUL, **answers), Request(tone, "email", 0, TODAY), content.words(tone))
    body = one.note.body.replace("I'd", "I would").replace("I've", "I have").replace("I'm", "I am")
    return " ".join(body.split()), {left.path: left.reason for left in one.left_out}


ANSWERS = [
    (
        "when I had closed a business down",
        "I said I had done it twice, but it was three times.",
        ("When you asked when I had closed a business down, I said I had done it twice", "t was three times."),
    ),
    ("my notice period", "I said it was a month. It is six weeks.", ("my notice period, I said", "six weeks.")),
    (
        "how I would handle a patient who refuses treatment",
        "I should have said that I ask what they are afraid of before I offer any alternatives.",
        ("how I would handle a patient who refuses treatment", "I ask what they"),
    ),
    (
        "Why did you choose gradient boosting over a simpler model?",
        "I gave a textbook answer. In fact we tried logistic regression first, and it missed the interaction.",
        ("why I chose gradient boosting over a simpler model", "e tried logistic regression first, and it missed"),
    ),
    (
        "",
        "I said that I had no budget experience, but I managed a grant of 18,000 euros for two years.",
        ("budget experience", "I managed a grant of 18,000 euros for two years"),
    ),
    (
        "",
        "When you asked about conflict, I gave a vague answer. A better example is the time I saw it and we rang back.",
        ("conflict", "example", ": I saw it, and we rang back."),
    ),
    (
        "conflict in a team",
        "A better example than the one I gave is the dispute over the fume cupboard, which we solved with a sheet.",
        ("conflict in a team", "example", ": the dispute over the fume cupboard, which we solved with a sheet."),
    ),
    (
        "They asked if I mind heights and I just said yes.",
        "I should have told them that I have been climbing for two years and that I passed my test in May.",
        ("if I mind heights", "I have been climbing for two years and I passed my test in May."),
    ),
    (
        "Was I able to set out from scratch.",
        "The honest answer is that I set out all four lights, and that it took me a week.",
        ("whether I was able to set out from scratch", "I set out all four lights, and it took me a week."),
    ),
    (
        "How much did the change cost you in price.",
        "It cost us two per cent.",
        ("“How much did the change cost you in price?”", "It cost us two per cent."),
    ),
    ("", "I forgot to mention that I am a qualified first aider.", ("I am a qualified first aider",)),
    (
        "what I know about you",
        "I did not mention that I have used your route planner since 2023.",
        ("what I know about you", "I have used your route planner since 2023"),
    ),
    ("", "One thing I did not get to say is that I already hold a D1 licence.", ("I already hold a D1 licence",)),
    (
        "What is your greatest weakness?",
        "My answer was muddled. I used to take on too much, and I now keep a list.",
        ("my greatest weakness", "I used to take on too much, and I now keep a list"),
    ),
    (
        "",
        "Thinking about it since, I should have mentioned the garden, where I coordinate 25 volunteers.",
        ("I would like to mention the garden, where I coordinate 25 volunteers",),
    ),
    (
        "why a hotel and not a restaurant",
        "Because I like to see the same guests twice.",
        ("why a hotel and not a restaurant", "I like to see the same guests twice"),
    ),
    (
        "whether I have led a shift",
        "Yes, I have: I supervised three porters who each worked alone.",
        ("whether I have led a shift", "I supervised three porters"),
    ),
    (
        "",
        "I was asked about Python and I talked only about pandas; I have also written two services in production.",
        ("Python", "I have also written two services in production"),
    ),
    (
        "",
        "On the question of lesson planning, I would start with one task that everyone can begin.",
        ("lesson planning", "I would start with one task that everyone can begin"),
    ),
    ("", "I undersold my German. I have B2 and took the calls from Hamburg for a year.", ("my German", "I have B2")),
]


@pytest.mark.parametrize("tone", TONES)
@each(("question", "typed", "reads"), ANSWERS)
def test_the_answer_stands_behind_what_was_asked_and_without_the_regret(question, typed, reads, tone):
    body, left_out = written(tone, repair=typed, repair_question=question)
    assert left_out == {}
    for words in reads:
        assert words.lower() in body.lower().replace("they're", "they are"), body
    assert not any(words in body for words in REGRET if words not in question), body


CANDID = [
    ("", "You asked about the training, and I forgot the level. It is Level 3, renewed in May."),
    ("", "I gave you the wrong year for my certificate: it was 2021, not 2019."),
    ("", "I said that I had never run a theatre list. In fact I ran one for a month last year."),
    ("how long it took to pay", "I said the payback was three years; having checked, it was closer to two and a half."),
    ("", "I told you the grant was for two years; having read the letter, it was for eighteen months."),
    ("", "I should have mentioned that I have also passed the final exam; I am only waiting for the ceremony."),
    (
        "How do you deal with an architect who will not compromise?",
        "I should have talked about the library at Frome, where I built two models and let the architect choose.",
    ),
    (
        "why I did not use a fixed design",
        "I answered that the line was moved; what I did not say is that I tested this, and the test is in Appendix C.",
    ),
]


@pytest.mark.parametrize("tone", ["warm", "formal", "concise", "confident"])
@pytest.mark.parametrize(("question", "typed"), CANDID, ids=[row[1][:40] for row in CANDID])
def test_a_correction_that_needs_what_it_corrects_is_told_as_it_was_written(question, typed, tone):
    body, left_out = written(tone, repair=typed, repair_question=question)
    assert left_out == {}
    assert typed.rstrip(".").lower() in body.lower()


@each(
    ("question", "typed"),
    [
        (
            "How would you keep two services consistent?",
            "I described the outbox pattern badly. What I should have said is that the event is written first.",
        ),
        (
            "whether I would work at weekends",
            "I hesitated, but only because I was thinking of my lift. I passed my driving test in October.",
        ),
        (
            "",
            "I said I had never worked with Purbeck. In fact I cut three shafts in it as an apprentice.",
        ),
        (
            "",
            "I could not remember the name of the polymerase; it was Phusion U, as it reads through uracil.",
        ),
        ("", "When I was asked about referrals I forgot to mention that I made two last year."),
        ("", "I forgot to say that my drone licence is up for renewal in March; I have already booked the course."),
    ],
)
def test_an_account_that_carries_its_topic_is_told_as_it_was_typed(question, typed):
    interview = replace(CAREFUL, repair=typed, repair_question=question)
    (one,) = compose_all(interview, Request("warm", "email", 0, TODAY), content.words("warm"))
    body = " ".join(one.note.body.split())
    assert typed in body
    assert "question again" not in body
    assert not [left for left in one.left_out if left.path.startswith("repair")]


HASTY = replace(
    CAREFUL,
    strength="ran a team of 5 for 2 yrs",
    interviewers=(Interviewer("Priya Raman", stood_out="tea at 10, everyone stops"),),
)


@each(
    ("typed", "told"),
    [
        ("forgot to say i also did the vat returns", "I also did the VAT returns"),
        ("shouldve said i have reach truck licence too", "I have a reach truck licence."),
        ("forgot to say medical done in oct", "my medical was done in October."),
        ("forgot to add 3 yrs as school cook", "I have three years as a school cook."),
        (
            "oh and i forgot to tell you i already have my first aid certificate",
            "I already have my first aid certificate",
        ),
        (
            "said my licence runs till march, its actually till june",
            "I said my licence runs till March, but it's actually till June.",
        ),
        (
            "said i couldnt do saturdays, actually i can do 2 a month",
            "I said I couldn't do Saturdays, but in fact I can do two a month.",
        ),
        ("I said my licence is finish in March but is May", "I said my licence is finished in March, but it is May."),
        (
            "I was nervous and I said I don't know Excel, but I used it for two years",
            "I said I don't know Excel, but I used it for two years.",
        ),
        ("told him i dont have my own tools, i do", "I said I don't have my own tools, but in fact I do."),
        ("forgot to say my start date is 1 june not 1 may", "my start date is 1 June, not 1 May"),
        ("forgot to say notice is 4 wks not 3 months", "my notice is four weeks, not three months"),
        (
            "I said my driving is bad, but I pass the test last month",
            "my driving is bad, but I passed the test last month.",
        ),
    ],
)
def test_what_was_forgotten_or_said_wrongly_is_told_though_it_was_typed_in_haste(typed, told):
    (one,) = compose_all(replace(HASTY, repair=typed), Request("warm", "email", 0, TODAY), content.words("warm"))
    assert told in one.note.body


@each(
    ("typed", "told"),
    [
        (
            "recursion question, should have used a stack not a queue",
            "On the recursion question, I should have used a stack, not a queue.",
        ),
        ("got the vat question wrong, its 20% not 17.5", "On the VAT question, I should have said 20%, not 17.5."),
        ("fee question, we charged 10% not 12", "On the fee question, I should have said that we charged 10%, not 12."),
        (
            "q about late parents, should have said i call home first",
            "On your question about late parents, I should have said that I call home first.",
        ),
        (
            "spark question, should have said broadcast join",
            "On the spark question, I should have said a broadcast join.",
        ),
        (
            "said notice period 1 mth, actually 2 mths but can buy out",
            "I said that my notice period was one month, but it is actually two months.",
        ),
        ("said 4 wks notice, its actually 2", "I said four weeks’ notice, but it is actually two."),
        ("forgot to say notice is 1 month not 2 wks", "I should have said that my notice is one month, not two weeks."),
        ("didnt mention my pesticide licence", "I should also have mentioned my pesticide licence."),
        ("left out my 2 yrs in retail", "I should also have mentioned my two years in retail."),
    ],
)
def test_a_jotting_says_in_a_sentence_of_its_own_what_it_puts_right(typed, told):
    (one,) = compose_all(replace(HASTY, repair=typed), Request("warm", "email", 0, TODAY), content.words("warm"))
    assert f"\n{told}\n" in one.note.body


@each("typed", ["tms question, used mandata not paragon", "triage question, should have checked airway first"])
def test_a_jotting_with_a_word_that_nobody_knows_or_that_lacks_one_is_left_out(typed):
    (one,) = compose_all(replace(HASTY, repair=typed), Request("warm", "email", 0, TODAY), content.words("warm"))
    assert "repair" in {left.path for left in one.left_out}


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    "typed",
    [
        "On the gift with strings, I would now say that I would bring the donor to see the school first.",
        "What we actually did was move the date by a week.",
        "I gave the period as ten years. It was fourteen.",
    ],
)
def test_an_answer_that_leads_up_to_itself_is_not_announced_besides(typed, tone):
    body, left_out = written(tone, repair=typed, repair_question="how I would set up a fund")
    assert re.search(r"You asked me how I would set up a fund\. (?=On|What|I gave)", body)
    assert not left_out


@pytest.mark.parametrize("tone", TONES)
def test_a_question_that_is_answered_again_is_told_once(tone):
    asked = "how I would handle a grantee who cannot account for the money"
    people = (replace(CAREFUL.interviewers[0], stood_out=f"Priya asked {asked}."),)
    typed = "My answer was too strict. I would first find out what happened."
    again = asked.replace("handle", "deal with").replace("cannot", "can't")
    body, left_out = written(tone, interviewers=people, repair=typed, repair_question=again)
    assert body.count("grantee") == 1
    assert not left_out


@pytest.mark.parametrize("tone", TONES)
def test_whoever_said_too_much_has_nothing_to_add(tone):
    typed = "You asked why I left the mill and I rambled. The mill closed in March."
    (one,) = compose_all(replace(CAREFUL, repair=typed), Request(tone, "email", 0, TODAY), content.words(tone))
    assert "The mill closed in March." in one.note.body
    assert not {"more", "fuller", "fully", "complete", "add"} & set(
        one.note.body.replace(",", " ").replace(".", " ").split()
    )


@pytest.mark.parametrize("tone", TONES)
def test_a_correction_is_told_to_the_one_who_is_named_in_the_question(tone):
    panel = replace(
        CAREFUL,
        interviewers=(*CAREFUL.interviewers, Interviewer("Erik Lindqvist", call="Professor Lindqvist")),
        repair="I only talked about retraining. I should have said that we compared the inputs every week.",
        repair_question="Professor Lindqvist asked how I watch for drift.",
    )
    first, second = compose_all(panel, Request(tone, "email", 0, TODAY), content.words(tone))
    assert "compared the inputs" not in first.note.body
    assert "we compared the inputs every week" in second.note.body.lower()


@pytest.mark.parametrize("tone", TONES)
def test_what_nobody_is_known_to_have_asked_is_not_told_as_asked(tone):
    body, _ = written(tone, repair="I undersold my German. I have B2 and took the calls from Hamburg for a year.")
    assert "ou asked" not in body
    assert "our question" not in body


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    ("question", "typed", "reason"),
    [
        ("", "I ask what they are afraid of before I offer any alternatives.", "unsure"),
        ("", "I panicked. It is Level 3, renewed in May.", "unsure"),
        ("", "I gave a fake example, and I am sorry.", "confession"),
        ("", "I said I had never used SAP, but I hope to learn it.", "confession"),
    ],
)
def test_what_would_leave_the_reader_guessing_is_left_out_and_named(question, typed, reason, tone):
    body, left_out = written(tone, repair=typed, repair_question=question)
    assert left_out.get("repair") == reason, body


DUES = [
    (
        "them",
        "email me the date of the medical",
        "Thursday",
        "from you on Thursday with the date of the medical",
    ),
    ("them", "let me know the time of the second interview", "Thursday", "on Thursday about the time of the second"),
    ("me", "bring my original licence", "when I come for the medical", "bring my original licence when I come for the"),
    (
        "me",
        "send photos of the stairs before and after my repairs",
        "next Wednesday",
        "after my repairs by next Wednesday",
    ),
    (
        "them",
        "let me know which shift I would work first",
        "Thursday",
        "on Thursday about which shift I would work first",
    ),
    ("me", "bring my own knives", "at the trial shift", "bring my own knives at the trial shift"),
    ("me", "send my portfolio", "23 November", "send you my portfolio today"),
    ("me", "send the signed form", "today or tmrw", "send you the signed form today or tomorrow"),
    ("me", "prepare a floor plan", "next Wednesday", "prepare a floor plan by next Wednesday"),
    ("me", "call the registrar about my visa", "next Wednesday", "about my visa next Wednesday"),
    ("me", "call the registrar about my papers", "after the weekend", "about my papers after the weekend"),
]


@pytest.mark.parametrize(("owner", "what", "due", "reads"), DUES, ids=[row[2] for row in DUES])
def test_by_when_is_said_as_a_letter_says_it(owner, what, due, reads):
    body, left_out = written(actions=(Action(what, owner, due),))
    assert reads in body
    assert left_out == {}


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("Decision expected the week of 7 December", "in the week of 7 December"),
        ("once the other two trials are done", "once the other two trials are done"),
        ("They expect to let people know by Friday 27 November", "by Friday"),
        ("after the trial shift", "after the trial shift"),
        ("before they close for Christmas", "before you close for Christmas"),
        ("today or tmrw", "today or tomorrow"),
        ("They meet on 3 December and will telephone everyone that evening.", "on 3 December"),
    ],
)
def test_when_they_decide_is_said_as_a_letter_says_it(typed, reads):
    body, _ = written(decision_by=typed)
    assert f"decide {reads}" in body or f"hearing from you {reads}" in body


@pytest.mark.parametrize("typed", ["by 20 November", "last Friday"])
def test_a_decision_that_should_be_there_already_is_left_out_and_named(typed):
    body, left_out = written(decision_by=typed)
    assert "decide" not in body
    assert left_out == {"decision_by": "due"}
