"""Action items as people type them: whose, what, by when, and how Priya Raman reads them; one row a line.

The day is Monday 23 November 2026.
"""

import pytest

from assistant import content
from assistant.core.compose import compose_all
from assistant.core.interview import Action, Interview, Interviewer, Sender
from assistant.core.people import Reader, person
from assistant.core.promises import Promise, Reading, Telling, Unread, due_in, guess_owner, parse, told
from tests.core.samples import TODAY, request
from tests.tables import each

ENGLISH, NAMES, WORDS = content.english(), content.names(), content.promise_words()
PEOPLE = [person(name, "", "", NAMES) for name in ("Priya Raman", "Tom Ashe")]
KEEP = frozenset({"priya", "raman", "tom", "ashe"})
READING = Reading(ENGLISH, WORDS, TODAY, keep=KEEP)
PRIYA, TOM = PEOPLE


def telling(people, index=0):
    return Telling(ENGLISH, NAMES, WORDS, Reader(people, index, asked_of=False), TODAY)


LEADS = {"me": "I will", "them": "you will", "both": "we will"}


def said(line, owner="", due="", people=(PRIYA,)):
    """Say a promise as a plain sentence: who will do it, or what the writer looks forward to, and when."""
    promise = parse(line, owner, due, READING)
    if isinstance(promise, Unread):
        return promise.reason
    one = told(promise, "actions[0]", telling(people))
    if one is None:
        return "who"
    deed = f"{LEADS[one.owner]} {one.do}" if one.do and not one.ahead else f"I look forward to {one.ahead}"
    deed = one.do if one.kind == "third" else deed
    return " ".join(f"{deed} {one.due}".split())


MINE = [
    # typed, whose it was said to be, as she reads it
    ("I'll send you my portfolio by Friday", "", "I will send you my portfolio by Friday"),
    ("send my portfolio", "me", "I will send you my portfolio"),
    ("my references", "me", "I will send you my references"),
    ("cv", "me", "I will send you my CV"),
    ("i will email the case study to priya tmrw", "", "I will email you the case study tomorrow"),
    ("get back to her about the start date by wed", "me", "I will get back to you about the start date by Wednesday"),
    ("Need to send references + transcript", "me", "I will send you my references and transcript"),
    ("finish the take-home by Monday", "me", "I will finish the take-home by next Monday"),
    ("come in on Monday", "me", "I will come in next Monday"),
    ("read the paper she mentioned", "me", "I will read the paper you mentioned"),
    ("call HR on Thursday", "me", "I will call HR on Thursday"),
    ("I promised to share the dashboard with her", "", "I will share the dashboard with you"),
    ("I'll promised my references until Friday", "", "I will send you my references by Friday"),
    ("I'll promise to read the paper", "", "I will read the paper"),
    ("she wants me to send two writing samples by eod", "", "I will send you two writing samples by the end of today"),
    ("think about the offer", "me", "I will think about the offer"),
    ("fill in the background check form", "me", "I will fill in the background check form"),
    ("come in for a trial shift on Saturday", "me", "I will come in for a trial shift on Saturday"),
    ("follow up next week", "me", "I will follow up next week"),
    ("sending the bootloader write-up by Wednesday", "me", "I will send you the bootloader write-up by Wednesday"),
    ("ill send my github link", "", "I will send you my GitHub link"),
    ("send them the deck", "me", "I will send you the deck"),
    ("send my portfolio", "me", "I will send you my portfolio"),
    ("I have to let her know my start date by the 4th", "", "I will let you know my start date by 4 December"),
    ("walk the Elm Street corridor this weekend", "me", "I will walk the Elm Street corridor this weekend"),
    ("figma link to kyc project", "me", "I will send you the Figma link to the KYC project"),
    ("3 reel ideas", "me", "I will send you three reel ideas"),
    ("police check + TB test result", "me", "I will send you my police check and TB test result"),
    ("DBS check", "me", "I will complete my DBS check"),
    ("references x2", "me", "I will send you two references"),
    ("cv in pdf", "me", "I will send you my CV in PDF"),
    ("names of 2 refs", "me", "I will send you the names of two references"),
    ("photo of my gold card", "me", "I will send you a photo of my gold card"),
    ("1 pager on transport idea", "me", "I will send you the one-pager on the transport idea"),
    ("send license + TNCC card", "me", "I will send you my license and TNCC card"),
    ("send CVT license #", "me", "I will send you my CVT license number"),
    ("send link to my talk", "me", "I will send you the link to my talk"),
    ("send my portfolio at https://sam.example/x", "me", "I will send you my portfolio at https://sam.example/x"),
    ("get my white card", "me", "I will get my white card"),
    ("get you copies of my certs", "me", "I will send you copies of my certificates"),
    ("bring knives + own apron", "me", "I will bring knives and my own apron"),
    ("bring my logbooks to the office", "me", "I will bring my logbooks to the office"),
    ("do a tasting - 3 desserts", "me", "I will do a tasting"),
    ("come along on the Thursday run on Thursday", "me", "I will come along on the Thursday run"),
]
THEIRS = [
    ("You'll send me the case study by Tuesday", "", "I look forward to the case study by Tuesday"),
    ("she'll send me the contract", "", "I look forward to the contract"),
    ("Priya will send over the brief on Monday", "", "I look forward to the brief next Monday"),
    ("they will let me know about the start date", "", "I look forward to hearing from you about the start date"),
    ("I'll let me know about the start date", "", "I look forward to hearing from you about the start date"),
    ("I'll send me the rota", "", "I look forward to the rota"),
    ("they'll get back to me next week", "", "I look forward to hearing from you next week"),
    ("HR will call me about the contract", "", "I look forward to hearing from HR about the contract"),
    ("introduce me to the transit team", "them", "I look forward to meeting the transit team"),
    ("she will introduce me to her manager", "", "I look forward to meeting your manager"),
    ("share the usability findings", "them", "I look forward to the usability findings"),
    ("she's going to check with the CEO", "", "you will check with the CEO"),
    ("Sofie sends me the shift plan", "", "I look forward to the shift plan"),
    ("the recruiter calls me next week", "", "I look forward to hearing from the recruiter next week"),
    ("the recruiter will be in touch", "", "I look forward to hearing from the recruiter"),
    ("he will confirm the salary range", "", "I look forward to hearing from you about the salary range"),
    (
        "tell me which of the two sites I would start at",
        "them",
        "I look forward to hearing from you about which of the two sites I would start at",
    ),
    ("they will let candidates know the outcome", "", "I look forward to hearing from you"),
    ("they decide next week", "", "I look forward to hearing from you next week"),
    ("salary band + on call rates", "them", "I look forward to the salary band and on-call rates"),
    ("set up call w/ hiring mgr", "them", "I look forward to the call with the hiring manager"),
    ("get back to me re remote policy", "them", "I look forward to hearing from you about the remote policy"),
    ("inform the result by email", "them", "I look forward to hearing from you about the result by email"),
    ("schedule 2nd interview", "them", "I look forward to the second interview"),
    ("check whether it can move to 10 December", "them", "you will check whether it can move to 10 December"),
    (
        "let me know by Friday whether it starts in May",
        "them",
        "I look forward to hearing from you about whether it starts in May by Friday",
    ),
    ("contract hours", "them", "I look forward to hearing from you about the contract hours"),
    ("hear about the start in May", "them", "I look forward to hearing from you about the start in May"),
    ("send the background check link", "them", "I will look out for the background check link"),
]
OURS = [
    ("We'll speak again after half-term", "", "I look forward to speaking again after half-term"),
    ("we will meet next week", "", "I look forward to meeting you again next week"),
    ("second interview", "both", "I look forward to the second interview"),
    ("we agreed to have a call on Thursday at 3pm", "", "I look forward to our call at 3 pm on Thursday"),
    ("coffee", "both", "I look forward to our coffee"),
    ("site visit on 2 December", "both", "I look forward to the site visit on 2 December"),
]


@each(("line", "owner", "read"), [*MINE, *THEIRS, *OURS])
def test_an_action_item_is_read_by_its_reader_as_it_was_meant(line, owner, read):
    assert said(line, owner) == read


APART = [
    # what, whose and by when, given apart as in an answers file
    ("send my portfolio", "me", "Friday", "I will send you my portfolio by Friday"),
    ("the trace file", "them", "next week", "I look forward to the trace file next week"),
    ("speak after half-term", "both", "", "I look forward to speaking with you after half-term"),
    ("send my portfolio", "me", "banana", "I will send you my portfolio"),
    ("send my portfolio", "me", "yesterday", "I will send you my portfolio"),
    ("send my portfolio by yesterday", "me", "", "I will send you my portfolio"),
    ("send my portfolio by Friday 28 November", "me", "", "I will send you my portfolio"),
    ("send the notes from 12 November", "me", "", "I will send you the notes from 12 November"),
    ("send my portfolio by Friday", "me", "", "I will send you my portfolio by Friday"),
    ("I'll send the notebook", "them", "", "I will send you the notebook"),
    ("send you my report, and you said the board meets on 10 December", "me", "", "I will send you my report"),
    ("send my report because you said the board meets on 10 December", "me", "", "I will send you my report"),
    ("She will send me the take-home on Monday", "me", "Monday", "I look forward to the take-home next Monday"),
]


@each(("what", "owner", "due", "read"), APART)
def test_the_words_of_the_line_come_before_the_owner_given_with_it(what, owner, due, read):
    assert said(what, owner, due) == read


UNREAD = [
    # nothing is promised with these; why not
    ("", "nothing"),
    ("nope", "nothing"),
    ("nothing", "nothing"),
    ("n/a", "nothing"),
    ("dunno", "nothing"),
    ("can't remember", "nothing"),
    ("banana", "unsure"),
    ("asdf qwer", "unsure"),
    ("you'll Marcus will share it", "unsure"),
    ("you'll Marcus shares the plan", "unsure"),
    ("I'll promise a visit", "unsure"),
    ("Envoyer le dossier avant vendredi", "foreign"),
    ("salary?", "unsure"),
]


@each(("line", "why"), UNREAD)
def test_what_is_no_promise_is_not_made_one(line, why):
    assert said(line, "me") == why


OWNERS = [
    ("I'll send it", "me"),
    ("ill send it", "me"),
    ("I promised to call", "me"),
    ("they asked me to send it", "me"),
    ("need to call HR", "me"),
    ("she'll send it", "them"),
    ("You'll send me the brief", "them"),
    ("HR will call", "them"),
    ("they're going to check", "them"),
    ("Priya to send the brief", "them"),
    ("We'll talk on Monday", "both"),
    ("we agreed to talk", "both"),
    ("my references", ""),
    ("the case study", ""),
]


@each(("line", "owner"), OWNERS)
def test_a_line_tells_whose_it_is_or_is_asked_about(line, owner):
    assert guess_owner(line, ENGLISH) == owner


INSIDE = [
    ("send my portfolio by Friday", "by Friday"),
    ("send it tmrw", "tomorrow"),
    ("call on Thursday at 3pm", "on Thursday at 3pm"),
    ("send the Friday report", ""),
    ("let me know which Saturday I can teach", ""),
    ("tell me what Monday I could start", ""),
    ("send the Friday form", ""),
    ("join the Thursday afternoon tour as a guest", ""),
    ("send one of my Tuesday sketches", ""),
    ("cover for a week", ""),
    ("send my portfolio", ""),
    ("speak after half-term", "after half-term"),
    ("let me know on Friday about the trial shift", "on Friday"),
    ("spend next Thursday in the branch", "next Thursday"),
]


@each(("line", "due"), INSIDE)
def test_a_date_inside_a_line_is_found_and_what_is_none_is_left(line, due):
    assert due_in(line, READING) == due


PANEL = [
    # typed, as Priya reads it where Tom Ashe was there as well
    ("send Tom my references", "I will send my references to Tom"),
    ("send Priya my references", "I will send you my references"),
    ("send both of them the deck", "I will send both of you the deck"),
    ("get back to her about the start date", "who"),
    ("get back to Priya about the start date", "I will get back to you about the start date"),
]


@each(("line", "read"), PANEL)
def test_in_a_panel_a_promise_names_whom_it_concerns(line, read):
    assert said(line, "me", people=PEOPLE) == read


def test_a_promise_to_one_of_two_is_made_to_them_as_you():
    promise = parse("send Tom my references", "me", "", READING)
    assert isinstance(promise, Promise)
    assert told(promise, "actions[0]", telling(PEOPLE, 1)).do == "send you my references"


@pytest.mark.parametrize(("what", "due", "named"), [
    ("send my portfolio", "yesterday", "yesterday"),
    ("send my portfolio by yesterday", "", "by yesterday"),
    ("send my portfolio", "20 November", "20 November"),
])  # fmt: skip
def test_a_date_that_nobody_can_keep_is_left_out_and_named(what, due, named):
    interview = Interview(
        "Northwind", "Analyst", (Interviewer("Priya Raman"),), actions=(Action(what, "me", due),), sender=Sender("Sam")
    )
    (one,) = compose_all(interview, request("warm"), content.words("warm"))
    assert "my portfolio" in one.note.body
    assert [(gone.path, gone.text) for gone in one.left_out] == [("actions[0].due", named)]


@pytest.mark.parametrize("line", ["arrange the DBS check", "background check", "run the credit check", "drug test"])
def test_nobody_looks_forward_to_a_check_of_theirs(line):
    promise = parse(line, "them", "", READING)
    assert isinstance(promise, Promise)
    one = told(promise, "actions[0]", telling((PRIYA,)))
    assert (one.kind, one.ahead) == ("consent", "")


def test_a_day_for_arranging_a_check_is_not_the_day_of_the_check():
    assert "hearing from you next week about the typing test" in note(("them", "schedule the typing test", "next week"))


def note(*actions, tone="warm"):
    interview = Interview(
        "Northwind",
        "Editor",
        (Interviewer("Priya Raman", stood_out="How your team plans each week on paper first."),),
        strength="I ran a team of five for two years.",
        actions=tuple(Action(what, owner, due) for owner, what, due in actions),
        sender=Sender("Sam Okafor"),
    )
    return compose_all(interview, request(tone), content.words(tone))[0].note.body.replace("I'll", "I will")


TONES = content.tone_names()


@pytest.mark.parametrize("tone", TONES)
def test_a_date_that_another_verb_would_take_goes_first(tone):
    assert "Tomorrow I will send you the name of the system we used" in note(
        ("me", "send the name of the system we used", "tomorrow"), tone=tone
    )


@pytest.mark.parametrize("tone", TONES)
def test_what_they_send_and_i_return_is_told_once(tone):
    body = note(("them", "send the case study", "Wednesday"), ("me", "return it", "Friday"), tone=tone)
    assert "Once I have the case study, I will return it by Friday" in body
    assert body.count("case study") == 1


@pytest.mark.parametrize("tone", TONES)
def test_two_things_sent_on_two_days_are_sent_once(tone):
    body = note(("me", "names of 2 refs", "Wednesday"), ("me", "send my crew availability", "Friday"), tone=tone)
    assert "the names of two references by Wednesday and my crew availability by Friday" in body


@pytest.mark.parametrize("tone", TONES)
def test_what_a_call_is_about_is_not_named_where_it_is_looked_forward_to(tone):
    body = note(("them", "ring me about trial morning", ""), ("both", "trial morning", "Thursday"), tone=tone)
    assert body.count("trial morning") == 1
    assert "  " not in body
    assert "hearing from you" in body
