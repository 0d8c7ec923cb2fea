"""Action items as hurried people and learners of English type them, and what is sure enough to be told.

The day is Monday 23 November 2026. A dash stands where nothing is told: better no promise than a wrong one.
"""

from dataclasses import replace
from datetime import date

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.compose.gather import gather
from assistant.core.interview import Action, Interview, Interviewer, Sender
from assistant.core.people import Reader, person
from assistant.core.promises import Reading, Telling, Unread, parse, told
from tests.core.samples import TODAY, request
from tests.tables import each

ENGLISH, NAMES, WORDS = content.english(), content.names(), content.promise_words()
PRIYA = person("Priya Raman", "", "", NAMES)
READING = Reading(ENGLISH, WORDS, TODAY, keep=frozenset({"priya", "raman"}))
LEARNER = replace(READING, is_learner=True)
CAREFUL = replace(READING, is_believed=True)
TELLING = Telling(ENGLISH, NAMES, WORDS, Reader((PRIYA,), 0, asked_of=False), TODAY)
NOTHING = "-"


def said(line, owner, due, reading=READING):
    promise = parse(line, owner, due, reading)
    one = None if isinstance(promise, Unread) else told(promise, "actions[0]", TELLING)
    if one is None:
        return NOTHING
    if one.kind in ("third", "consent"):
        lead = "I understand that" if one.kind == "third" else "I am ready for"
        return " ".join(f"{lead} {one.do} {one.due}".split())
    offered = "thank you for offering to" if one.owner == "them" else "I will"
    return " ".join(f"{f'I look forward to {one.ahead}' if one.ahead else f'{offered} {one.do}'} {one.due}".split())


FIRST_WORDS = [
    # a word that is verb and noun stands first: in agreements mostly a deed, or mostly a thing
    ("uniform size msg", "them", "fri", "I look forward to hearing from you about the uniform size on Friday"),
    ("excel test", "me", "fri", "I will complete the Excel test by Friday"),
    ("30 60 90 plan", "me", "fri", "I will send you my 30-60-90 plan by Friday"),
    ("mock email seq", "me", "fri", "I will send you the mock email sequence by Friday"),
    ("finish assessment", "me", "sun", "I will finish the assessment by Sunday"),
    ("upload full length pics", "me", "48h", "I will upload full length pictures"),
    ("visit site", "me", "sat", "I will visit the site on Saturday"),
    ("email transcript", "me", "sat", "I will email you my transcript by Saturday"),
    ("redraft cover letter", "me", "fri", "I will redraft the cover letter by Friday"),
    ("collect uniform", "me", "fri", "I will collect the uniform by Friday"),
    ("round 3 w cto", "both", "tues", "I look forward to round 3 with the CTO on Tuesday"),
    ("stage 2 with ops director", "both", "tue", "I look forward to stage 2 with the ops director on Tuesday"),
    ("test dataset", "them", "tue", "I look forward to the test dataset on Tuesday"),
    ("map back", "me", "fri", "I will send you the map by Friday"),
    ("test the app", "me", "fri", "I will test the app by Friday"),
    ("report back on sizes", "me", "fri", "I will report back on sizes by Friday"),
    ("stage friday dinner", "me", "fri", NOTHING),
    ("ask my sister if she can watch the kids", "me", "fri", NOTHING),
    ("call my old boss for a reference", "me", "fri", "I will call my old boss for a reference on Friday"),
    ("training dates", "them", "", "I look forward to hearing from you about the training dates"),
    ("sort date for trial", "them", "tue", "I look forward to hearing from you about the date for trial on Tuesday"),
]
IN_FULL = [
    ("record 2 min intro", "me", "fri", "I will record the 2-minute introduction by Friday"),
    ("reply to offer", "me", "fri", "I will reply to the offer by Friday"),
    ("phone catch up", "both", "fri", "I look forward to our phone catch-up on Friday"),
    ("show me round the cellar", "them", "sat", "I look forward to seeing the cellar on Saturday"),
    (
        "loan form + bank details form",
        "them",
        "fri",
        "I will look out for the loan form and bank details form on Friday",
    ),
    ("take home", "me", "sun", "I will send you the take-home by Sunday"),
    ("redo cv w dates", "me", "sun", "I will redo my CV with dates by Sunday"),
    ("chase old mgr for ref", "me", "wed", "I will chase my old manager for my reference by Wednesday"),
    ("apc + 2 refs", "me", "fri", "I will send you my APC and two references by Friday"),
    (
        "send cert iii + imms record",
        "me",
        "fri",
        "I will send you my certificate III and immunisation record by Friday",
    ),
    (
        "portfolio review w/ whole team",
        "both",
        "fri",
        "I look forward to the portfolio review with the whole team on Friday",
    ),
    ("complete h&s module", "me", "fri", "I will complete the health-and-safety module by Friday"),
    ("upload id scan to portal", "me", "fri", "I will upload my ID scan to the portal by Friday"),
    ("2x writing samples, no client names", "me", "fri", "I will send you two writing samples by Friday"),
    ("visit site on own", "me", "sat", "I will visit the site on my own on Saturday"),
    ("text me gate code", "them", "sat", "I will look out for the gate code on Saturday"),
    ("clean driving record printout", "me", "tue", "I will send you the clean driving record printout by Tuesday"),
]
THEIRS = [
    # thanked for only where it is done for the writer; asking about somebody is understood, and no offer
    ("call refs", "them", "next wk", "I understand that you will call my references next week"),
    ("call to my boss in Kouvola", "them", "", "I understand that you will call my boss in Kouvola"),
    ("speak w my manager", "them", "fri", "I understand that you will speak with my manager on Friday"),
    ("confirm salary band", "them", "", "I look forward to hearing from you about the salary band"),
    ("meet w resident council", "them", "nxt thurs", NOTHING),
    ("conflicts check", "them", "", NOTHING),
    ("stock list", "them", "fri", "I look forward to the stock list on Friday"),
    ("arrange the dormitory", "them", "", "thank you for offering to arrange the dormitory"),
    ("make me speak with the vet", "them", "", NOTHING),
    ("make a contract proposal", "them", "", "I look forward to the contract proposal"),
    ("confirm about working visa", "them", "", "I look forward to hearing from you about my working visa"),
    (
        "inform the health check schedule",
        "them",
        "",
        "I look forward to hearing from you about the health check schedule",
    ),
    ("bend test results", "them", "wed", "I look forward to the bend test results on Wednesday"),
    ("the address of the branch", "them", "", "I will look out for the address of the branch"),
    ("expenses form", "them", "tue", "I will look out for the expenses form on Tuesday"),
]
NAMED = [
    # a name in capitals goes on behind a small word; an abbreviation means what stands beside it
    (
        "forward my VIT registration number and Working with Children Check",
        "me",
        "tomorrow",
        "I will forward you my VIT registration number and Working with Children Check tomorrow",
    ),
    ("send my CV to Tom Ashe", "me", "fri", "I will send my CV to Tom Ashe by Friday"),
    ("share the plan with Tom Ashe", "me", "fri", "I will share the plan with Tom Ashe by Friday"),
    ("share the plan with Priya", "me", "fri", "I will share the plan with you by Friday"),
    ("send licence exp date", "me", "fri", "I will send you my licence expiry date by Friday"),
    ("edit test", "me", "fri", "I will complete the edit test by Friday"),
    ("ring re start date", "me", "tmrw am", "I will ring about the start date tomorrow morning"),
    (
        "call w regional mgr",
        "them",
        "thurs 10ish",
        "I look forward to the call with the regional manager at about 10 on Thursday",
    ),
    ("weld trial", "them", "fri", "I look forward to the weld trial on Friday"),
    ("edit the test", "me", "fri", "I will edit the test by Friday"),
]
ON_ITS_DAY = [
    # what happens on its day, and what is done by then though the same verb begins it
    ("go to watch one class", "me", "1 Dec", "I will go to watch one class on 1 December"),
    ("watch a rehearsal", "me", "1 Dec", "I will watch a rehearsal on 1 December"),
    ("trial a shift with the night team", "me", "fri", "I will trial a shift with the night team on Friday"),
    ("join the Thursday afternoon tour as a guest", "me", "thu", "I will join the Thursday afternoon tour as a guest"),
    ("go through the tender documents", "me", "fri", "I will go through the tender documents by Friday"),
    ("come back for a second look round", "me", "fri", "I will come back for a second look round on Friday"),
    ("come back to you with my start date", "me", "fri", "I will come back to you with my start date by Friday"),
]
ORDERED = [
    # papers of one's own, and what they will be in touch about
    ("send copy diploma nurse", "me", "", "I will send you a copy of my diploma as a nurse"),
    (
        "send copy of BSN and diploma agronomist",
        "me",
        "",
        "I will send you a copy of my BSN and my diploma as an agronomist",
    ),
    ("send certificates EN 9606", "me", "", "I will send you my EN 9606 certificates"),
    ("food handlers permit copy", "me", "", "I will send you a copy of my food handlers permit"),
    ("send forklift licence photo", "me", "", "I will send you a photo of my forklift licence"),
    ("send certified copy of ID", "me", "", "I will send you a certified copy of my ID"),
    ("send licence forklift and CV", "me", "", "I will send you my forklift licence and CV"),
    ("send IBAN and copy bank card", "me", "", "I will send you my IBAN and a copy of my bank card"),
    ("send licence details", "me", "", "I will send you my licence details"),
    ("send photo of garden", "me", "", "I will send you a photo of the garden"),
    ("text me about trial shift", "them", "", "I look forward to hearing from you about the trial shift"),
    ("let me know about training", "them", "", "I look forward to hearing from you about training"),
    ("email about next steps", "them", "", "I look forward to hearing from you about next steps"),
    (
        "let me know when the site interview will be",
        "them",
        "",
        "I look forward to hearing from you about when the site interview will be",
    ),
    ("let me know if I got it", "them", "", "I look forward to hearing from you"),
    ("call me about parking permit", "them", "", "I look forward to hearing from you about the parking permit"),
    ("dana told me she will send the rota", "them", "", "I look forward to the rota"),
    (
        "confirm whether the shifts change in January",
        "them",
        "thu",
        "thank you for offering to confirm on Thursday whether the shifts change in January",
    ),
    ("gonna bring my CDL by", "me", "thu", "I will bring my CDL on Thursday"),
]


BESIDE = [
    # what is noted beside an item, or a word too much in it
    (
        "do the Halloran wedding together, see how we get on",
        "both",
        "",
        "I look forward to doing the Halloran wedding together",
    ),
    ("edit test fragment, 5 minutes", "me", "thu", "I will edit the test fragment by Thursday"),
    ("bring ID, payslip and P45", "me", "thu", "I will bring my ID, payslip and P45 on Thursday"),
    ("account sample over to priya", "me", "wed", "I will send you the account sample by Wednesday"),
    ("send me contract to read", "them", "tue", "I look forward to the contract on Tuesday"),
    ("5 min test file", "me", "thu", "I will send you the 5-minute test file by Thursday"),
    ("30 min call w cfo", "both", "thu", "I look forward to our 30-minute call with the CFO on Thursday"),
    ("count 1 wall of the cellar", "both", "tue", "I look forward to counting one wall of the cellar on Tuesday"),
    ("intro to kate in finance", "them", "", "I look forward to the introduction to Kate in finance"),
    ("text me sched of final intvw", "them", "", "I look forward to the schedule of the final interview"),
    ("licence #s", "me", "fri", "I will send you my licence numbers by Friday"),
    ("cert copy + medical", "me", "fri", NOTHING),
    ("licence + the signed non-compete thing", "me", "fri", NOTHING),
    ("send rota stuff", "them", "fri", NOTHING),
]
DAYS = [
    # Monday typed on a Monday is the next; what counts from something else is left away
    ("send my portfolio", "me", "mon", "I will send you my portfolio by next Monday"),
    ("assessment drive", "both", "mon 10.15", "I look forward to the assessment drive next Monday at 10:15"),
    ("trial day", "both", "mon or tue", "I look forward to the trial day next Monday or Tuesday"),
    ("send my portfolio", "me", "this monday", "I will send you my portfolio today"),
    ("visit the camp", "both", "sat wk", "I look forward to visiting the camp on 5 December"),
    ("send one plan", "me", "in the beginning of the week", "I will send you one plan"),
    ("do task + send back", "me", "sunday", "I will do the task and send it back on Sunday"),
    ("bring driving licence for copy", "me", "thursday", "I will bring my driving licence on Thursday"),
    ("draft a 20 wine list", "me", "friday", "I will draft a 20-wine list by Friday"),
    ("send my slides", "me", "2 days before panel", "I will send you my slides"),
    ("send my slides", "me", "10 days from brief", "I will send you my slides"),
]


@pytest.mark.parametrize(
    ("line", "owner", "due", "read"),
    [*FIRST_WORDS, *IN_FULL, *THEIRS, *NAMED, *ON_ITS_DAY, *ORDERED, *BESIDE, *DAYS],
    ids=lambda row: row,
)
def test_what_is_typed_in_haste_is_told_as_it_was_meant_or_not_at_all(line, owner, due, read):
    assert said(line, owner, due) == read


DECISIONS = [
    # typed as the day of the decision, and how it is said; a dash where no day is told
    ("mon", "by next Monday"),
    ("month end", "by the end of the month"),
    ("w/in 5 days", "within five days"),
    ("b4 half term", "before half-term"),
    ("after board mtg 18th", "after the board meeting on 18 December"),
    ("when the chef is back, wed", "when the chef is back on Wednesday"),
    ("after 2nd round thu", "after the second round on Thursday"),
    ("in the beginning of the week", NOTHING),
    ("2 days before panel", NOTHING),
    ("They are aiming for the week of December 7", "in the week of December 7"),
    ("They are aiming for a January start", NOTHING),
    ("They are hoping for mid-December", "in mid-December"),
    ("They plan for someone to start on 4 January", NOTHING),
    ("They would like it settled by Christmas", "by Christmas"),
    ("the board meeting on 8 December", "after the board meeting on 8 December"),
    ("board mtg 8 dec", "after the board meeting on 8 December"),
    ("The owners meet on 3 December and will write to us afterwards", "after you meet on 3 December"),
    ("commission meets the 8th", "after the commission meets on the 8th"),
    ("owners meet Thursday", "after the owners meet on Thursday"),
    ("before thxgiving", "before Thanksgiving"),
]


@pytest.mark.parametrize(("typed", "read"), DECISIONS)
def test_a_decision_is_told_by_the_part_of_it_that_reads(typed, read):
    interview = Interview(
        "Northwind", "Editor", (Interviewer("Priya Raman"),), decision_by=typed, sender=Sender("Sam Okafor")
    )
    assert gather(interview, 0, request("warm"), content.words("warm")).decision == read.removeprefix(NOTHING)


@pytest.mark.parametrize("typed", ["Wants to talk to her husband first, maybe Friday", "Friday?", "might be Friday"])
def test_nobody_is_held_to_a_guess_at_the_day(typed):
    interview = Interview(
        "Northwind", "Editor", (Interviewer("Priya Raman"),), decision_by=typed, sender=Sender("Sam Okafor")
    )
    found = gather(interview, 0, request("warm"), content.words("warm"))
    assert (found.decision, [told.due for told in found.promises]) == ("", ["perhaps on Friday"])


LEARNERS = [
    ("fill the form for the security", "me", "tomorrow", "I will fill in the form tomorrow"),
    ("bring licence for copy", "me", "friday", "I will bring my licence on Friday"),
    ("give my decision", "me", "until friday", "I will give you my decision by Friday"),
    ("send three photo of my work", "me", "friday", "I will send you three photos of my work by Friday"),
    ("confirm my participation in the test day", "me", "", "I will confirm my participation in the test day"),
    ("send the proof of my visa", "me", "", "I will send you the proof of my visa"),
    ("to send DBS from my last job", "me", "this week-end", "I will send you the DBS from my last job this weekend"),
    ("bring passport and the paper of address", "me", "", "I will bring my passport and proof of address"),
    (
        "tell me if I can start in january",
        "them",
        "friday",
        "I look forward to hearing from you about whether I can start in January on Friday",
    ),
    ("come for an essay of one morning", "me", "friday", NOTHING),
    ("make me the medical exam", "me", "friday", NOTHING),
    ("feel us by phone for the dates", "both", "friday", NOTHING),
    ("mark the conversation with the manager", "them", "friday", NOTHING),
    ("inform the schedule", "me", "friday", NOTHING),
    ("send two sample of my dashboard, without company data", "me", "friday", NOTHING),
    ("hospitate one half day", "me", "friday", NOTHING),
    ("make the exam of english", "me", "friday", NOTHING),
    ("take contact with my old boss", "me", "friday", NOTHING),
    ("show up how I work", "me", "friday", NOTHING),
    ("send picture my work", "me", "friday", NOTHING),
    ("arrange me to see the factory", "them", "friday", NOTHING),
    ("give the answer if they take me", "them", "friday", NOTHING),
    ("confirm salary expect by email", "me", "friday", NOTHING),
    ("bring the original of certificates", "me", "", "I will bring the original of my certificates"),
    ("scan of certificates", "me", "friday", "I will send you a scan of my certificates by Friday"),
    ("they send the offer on the email", "them", "", "I look forward to the offer by email"),
    ("I will send my certificates EN ISO 9606", "me", "", "I will send you my EN ISO 9606 certificates"),
    ("send photos from my works", "me", "", "I will send you photos of my work"),
    ("send the translation from my diploma", "me", "", "I will send you the translation of my diploma"),
    ("send photos from my trip to the mill", "me", "", "I will send you photos from my trip to the mill"),
    ("sent the references", "me", "", NOTHING),
]


@pytest.mark.parametrize(("line", "owner", "due", "read"), LEARNERS, ids=lambda row: row)
def test_of_a_learner_only_what_people_agree_upon_is_told(line, owner, due, read):
    assert said(line, owner, due, LEARNER) == read


def test_of_somebody_who_writes_with_care_a_deed_of_theirs_is_understood():
    read = said("tell the team that I have applied", "them", "", CAREFUL)
    assert read == "I understand that you will tell the team that I have applied"


def test_what_they_will_tell_is_named_in_the_words_of_somebody_careful():
    read = said("let me know whether the course can be paid for by the firm", "them", "end of this month", CAREFUL)
    assert read.startswith("I look forward to hearing from you about whether the course can be paid for by the firm")


SENT = [
    # what, whose, by when, when they decide, and what of it stands in the note
    ("send the contract, with the bonus clause marked", "them", "thu", "", "the contract on Thursday, with the bonus"),
    ("the offer letter", "them", "hopefully this week", "", "the offer letter, hopefully this week"),
    ("tell me about the rota", "them", "maybe tomorrow", "", "hearing from you, perhaps tomorrow, about the rota"),
    ("my references", "me", "asap hopefully", "", "my references soon"),
    ("meet with their consultant, Pete Abernethy", "both", "before Christmas", "", "Pete Abernethy, before Christmas"),
    # Monday on a Monday is today where they decide before the next
    ("my references", "me", "to Wednesday", "", "my references by Wednesday"),
    ("", "", "", "not decided yet, maybe after New Year", "hearing from you, perhaps after the new year"),
    ("my references", "me", "mon", "before thxgiving", "my references today"),
    ("my references", "me", "mon", "11 December", "my references by next Monday"),
]


@pytest.mark.parametrize("tone", content.tone_names())
def test_what_is_only_hoped_stands_between_commas_and_not_in_the_subject(tone):
    interview = Interview(
        "Northwind",
        "Editor",
        (Interviewer("Priya Raman"),),
        actions=(Action("my CV", "me", "hopefully friday"), Action("complete the form", "me", "tomorrow")),
        sender=Sender("Sam Okafor"),
    )
    (one,) = compose_all(interview, request(tone), content.words(tone))
    assert "my CV, hopefully by Friday, and complete the form tomorrow" in one.note.body
    assert "hopefully" not in one.note.subject


@pytest.mark.parametrize(("what", "owner", "due", "decides", "words"), SENT)
def test_a_day_stands_where_it_belongs_in_the_note(what, owner, due, decides, words):
    interview = Interview(
        "Northwind",
        "Editor",
        (Interviewer("Priya Raman", stood_out="She explained why every bench in the workshop faces the window."),),
        strength="I have run a small team of conservators for six years, and I trained four of them myself.",
        actions=(Action(what, owner, due),) if what else (),
        decision_by=decides,
        sender=Sender("Sam Okafor"),
    )
    (one,) = compose_all(interview, request("warm"), content.words("warm"))
    assert words in one.note.body


def test_a_question_about_what_there_is_keeps_its_words():
    read = said("let me know if there's a second round", "them", "Wednesday", CAREFUL)
    assert "about whether there's a second round" in read


@each(
    ("what", "due", "said"),
    [
        ("copy of cpc card", "mon", "send you a copy of my CPC card today"),  # heard on Saturday, drafted on Monday
        ("hcpc number + dbs", "", "my HCPC number and DBS"),
        ("trial shifts on fri + sat", "", "the trial shifts on Friday and Saturday"),
    ],
)
def test_a_day_heard_some_days_ago_and_two_things_or_days_are_told_as_meant(what, due, said):
    interview = Interview(
        company="Halden",
        role="Porter",
        date="2026-11-28",
        interviewers=(Interviewer("Ana Bell"),),
        actions=(Action(what, "me" if "shifts" not in what else "both", due),),
    )
    (one,) = compose_all(interview, Request("warm", "email", 0, date(2026, 11, 30)), content.words("warm"))
    assert said in " ".join(one.note.body.split())
