"""Answers of a language model to one note: each refused for what is wrong with it, or accepted."""

import datetime
import re

from assistant import content
from assistant.core.compose import channel
from assistant.core.drafts import Drafts, History, Settings, Version
from assistant.core.guard import Common, Guard, original
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.note import Note, Sentence

TODAY = datetime.date(2026, 11, 23)
"""A Monday."""
INTERVIEW = Interview(
    "Northwind Traders",
    "Senior Data Engineer",
    (
        Interviewer(
            "Dr. Priya Raman", "Head of Data", call="Priya", email="priya.raman@northwind.example",
            stood_out="how your team runs incident reviews", why="It told me that nobody there hides a mistake.",
        ),
    ),
    date="2026-11-20",
    kind="video",
    need="cutting nightly pipeline failures by 40%",
    strength="At Hollis & Grey I rebuilt the ingestion layer in six months and halved failed runs",
    actions=(Action("send my portfolio", "me", "Wednesday"), Action("share the on-call rota", "them", "next week")),
    sender=Sender("Sam Okafor", "sam@example.org", "+44 20 7946 0123", ("https://okafor.example/work",)),
)  # fmt: skip
THANKS = "Thank you for talking with me on Friday about the Senior Data Engineer role at Northwind Traders."
DETAIL = (
    "I keep thinking about how your team runs incident reviews, because it told me that nobody there hides a mistake."
)
NEED = "You want to cut nightly pipeline failures by 40%."
STRENGTH = (
    "At Hollis & Grey I rebuilt the ingestion layer in six months and halved failed runs, "
    "and I'd like to do the same for you."
)
PROMISES = "I'll send you my portfolio by Wednesday, and I look forward to the on-call rota next week."
NOTE = Note(
    INTERVIEW.interviewers[0], "warm", "email", 0, "Thank you, and my portfolio",
    (
        (Sentence("Dear Priya,", "greeting", ("interviewers[0].call",)),),
        (
            Sentence(THANKS, "thanks", ("date", "role", "company")),
            Sentence(DETAIL, "detail", ("interviewers[0].stood_out", "interviewers[0].why")),
        ),
        (Sentence(NEED, "bridge", ("need",)), Sentence(STRENGTH, "bridge", ("strength",))),
        (Sentence(PROMISES, "promises", ("actions[0]", "actions[1]")),),
        (Sentence("Best wishes,", "closing"), Sentence("Sam Okafor", "signature", ("sender.name",))),
    ),
)  # fmt: skip
DRAFTS = Drafts((INTERVIEW,), (History((Version(NOTE, Settings("warm", "email")),)),))


def guard() -> Guard:
    tones = (content.tone(name) for name in content.tone_names())
    letters = [re.sub(r"\{.*?\}", " ", w.say) for t in tones for rows in t.wordings.values() for w in rows]
    common = Common(content.common_words(), content.read("model/telling"), content.english())
    return Guard(content.read("model/guard"), content.english(), content.wording(), letters, common)


def source(wish: str = "", drafts: Drafts = DRAFTS):
    note = drafts.now.note
    return original(drafts, TODAY, channel(note.channel, content.read("channels"), note.tone), wish)


def answer(
    thanks: str = THANKS, detail: str = DETAIL, need: str = NEED, strength: str = STRENGTH, promises: str = PROMISES
) -> str:
    return "\n\n".join(" ".join(filter(None, part)) for part in ((thanks, detail), (need, strength), (promises,)))


GOOD = {
    "as it was": answer(),
    "another order": f"{DETAIL} {THANKS}\n\n{NEED} {STRENGTH}\n\n{PROMISES}",
    "one paragraph": " ".join((THANKS, DETAIL, NEED, STRENGTH, PROMISES)),
    "other words": answer(
        "It was good to talk with you on Friday about the Senior Data Engineer role at Northwind Traders.",
        "The way your team runs incident reviews has stayed with me: nobody there hides a mistake.",
        "You hope to cut nightly pipeline failures by 40%.",
        "At Hollis & Grey I rebuilt the ingestion layer within six months, which halved failed runs, and I would be "
        "glad to do that for you too.",
        "You will have my portfolio by Wednesday, and I look forward to receiving the on-call rota next week.",
    ),
    "the date written out": answer(promises="I will send you my portfolio by Wednesday 25 November, and I look forward to the on-call rota next week."),
    "month first": answer(promises="By November 25 I'll send you my portfolio. I look forward to the on-call rota next week."),
    "the date in figures": answer(promises="I'll send you my portfolio by 25/11, and I look forward to the on-call rota next week."),
    "the day of the talk as a date": answer(THANKS.replace("on Friday", "on 20 November")),
    "per cent in words": answer(need="You want to cut nightly pipeline failures by forty per cent."),
    "six in figures": answer(strength=STRENGTH.replace("six months", "6 months")),
    "halved in other words": answer(strength=STRENGTH.replace("halved failed runs", "cut failed runs in half")),
    "a promise the other way round": answer(
        promises="My portfolio will be with you by Wednesday, and I look forward to the on-call rota next week."),
    "theirs as an offer": answer(
        promises="I'll send you my portfolio by Wednesday. Thank you for offering to share the on-call rota next week."),
    "two sentences for two promises": answer(
        promises="You can expect my portfolio by Wednesday. I look forward to the on-call rota next week."),
    "curly apostrophes": answer().replace("'", "’"),
    "the negation kept in other words": answer(detail="Your incident reviews stayed with me, as it seems that no mistake is hidden in your team."),
    "shorter": answer(
        thanks="Thank you for Friday's conversation about the Senior Data Engineer role at Northwind Traders.",
        detail="Your incident reviews, in which nobody hides a mistake, have stayed with me.",
        strength="At Hollis & Grey I rebuilt the ingestion layer in six months, which halved failed runs.",
    ),
    "another verb for a deed": answer(strength=STRENGTH.replace("and halved failed runs", "and cut failed runs in half")),
    "a wish in plain words": answer(strength=f"{STRENGTH} I'd be delighted to try something similar with you."),
    "looked forward to with a not": answer(promises="I'll send you my portfolio by Wednesday, and I can't wait for the on-call rota next week."),
    "heard from by a day": answer(promises="I'll send you my portfolio by Wednesday, and I look forward to hearing from you next week about the on-call rota."),
    "many thanks": answer(THANKS.replace("Thank you", "Many thanks")),
    "a liking behind which": answer(THANKS[:-1] + ", which I enjoyed."),
    "known from what was done": answer(need="Nightly pipeline failures, and cutting them by 40%, are a problem I know."),
    "an open ear": answer(promises=f"{PROMISES} If there is anything else you would like to know before then, please just ask."),
    "an open ear that lets them know": answer(promises=f"{PROMISES} If you need anything more from me, please let me know and I'll gladly send it."),
    "a hope": answer(promises=f"{PROMISES} I very much hope that we will be working together."),
    "a reaction in general words": answer(detail=DETAIL + " It says a lot about how you work, and it made me want to be part of it."),
    "a picture of the work": answer(THANKS[:-1] + ", which gave me a good picture of the work that lies ahead."),
    "an open ear for what comes up": answer(promises=f"{PROMISES} If any questions come up before then, I will gladly answer them."),
    "an open ear that ends on first": answer(promises=f"{PROMISES} If there is anything else you need first, please just ask."),
    "a hope in a warm word": answer(promises=f"{PROMISES} It would be wonderful to join you."),
    "a meeting looked forward to": answer(promises=f"{PROMISES} It will be lovely to see you all."),
    "what one understood": answer(need="As I understood you, you want to cut nightly pipeline failures by 40%."),
    "what one wished": answer(detail=f"{DETAIL} By the end of it I very much wished to be part of that team."),
    "plain words in another form": answer(strength=STRENGTH.replace("do the same for you", "make your nightly pipeline quieter")),
    "let know what they need": answer(promises=f"{PROMISES} Please let me know if you need anything else from me before then."),
    "let know without a please": answer(promises=f"{PROMISES} Let me know if you'd like anything more from me."),
    "let know behind a so": answer(promises=f"{PROMISES[:-1]}, so please let me know if you need anything first."),
    "the time that both spent": answer(detail="I enjoyed the time we spent on your incident reviews, in which nobody hides a mistake."),
    "what a need calls for": answer(need="You mentioned that the role calls for cutting nightly pipeline failures by 40%."),
    "a belief in plain words": answer(promises=f"I believe that I could do the work well and would be glad to do it. {PROMISES}"),
    "a condition before what is settled": answer(
        promises="I'll send you my portfolio by Wednesday. If you need anything before the on-call rota next week, please ask. I look forward to it."),
    "a liking that is a wish": answer(detail=f"{DETAIL} I liked that at once, and it made me all the keener to work with you."),
    "a place to work in": answer(detail=f"{DETAIL} That is a team I would be glad to be part of."),
    "what one came away with": answer(detail=f"{DETAIL} I came away wanting the job even more than before."),
    "work one would take on": answer(strength=f"{STRENGTH} That is work I would gladly take on with you."),
    "work to see through": answer(strength=f"{STRENGTH} I would gladly see that work through with you."),
    "oneself in their place": answer(detail=f"{DETAIL} I could see myself there very well."),
    "happier still": answer(promises=f"{PROMISES} If anything else comes up before then, I would be glad to hear from you, and happier still to join you."),
    "whatever comes of it": answer(promises=f"{PROMISES} Whatever comes of it, I enjoyed the conversation."),
    "a hope to talk": answer(promises=f"{PROMISES} I hope we will speak again soon."),
    "an answer more fully": answer(promises=f"{PROMISES} I would be glad to do that more fully."),
    "what else they would like to know": answer(promises=f"{PROMISES} Until then I would be glad to answer anything else you would like to know."),
    "a smile": answer(detail=f"{DETAIL} I smiled about it afterwards."),
    "put to use": answer(strength=f"{STRENGTH} I would happily put that to use for you."),
}  # fmt: skip
"""Answers that keep every fact and add none."""

BAD = {
    "a degree": ("word_new", answer(strength=STRENGTH.replace("At Hollis", "With my master's degree and at Hollis"))),
    "an invented skill": ("name_new", answer(strength=STRENGTH.replace("ingestion layer", "ingestion layer in Kubernetes"))),
    "a skill in small letters": ("word_new", answer(strength=STRENGTH.replace("ingestion layer", "terraform ingestion layer"))),
    "an invented title": ("word_new", answer(strength=STRENGTH.replace("I rebuilt", "I, as a manager, rebuilt"))),
    "another company": ("name_new", answer(strength=STRENGTH.replace("At Hollis & Grey", "At Hollis & Grey and Acme"))),
    "a place": ("name_new", answer(THANKS.replace("on Friday", "on Friday in London"))),
    "another name": ("name_new", answer(f"Priya and Marcus, {THANKS[0].lower()}{THANKS[1:]}")),
    "the company gone": ("name_lost", answer(THANKS.replace(" at Northwind Traders", ""))),
    "the company cut": ("name_lost", answer(THANKS.replace("Northwind Traders", "Northwind"))),
    "the former employer gone": ("name_lost", answer(strength=STRENGTH.replace("At Hollis & Grey ", ""))),
    "the role gone": ("name_lost", answer(THANKS.replace("Senior Data Engineer", "open"))),
    "a percentage changed": ("number_new", answer(need=NEED.replace("40%", "45%"))),
    "a percentage gone": ("number_lost", answer(need="You want to cut nightly pipeline failures.")),
    "per cent become a count": ("number_new", answer(need=NEED.replace("by 40%", "by 40"))),
    "a number in words": ("number_new", answer(strength=STRENGTH.replace("six months", "six months with twelve people"))),
    "a time rounded": ("day_new", answer(strength=STRENGTH.replace("six months", "five months"))),
    "doubled for halved": ("number_new", answer(strength=STRENGTH.replace("halved", "doubled"))),
    "half gone": ("number_lost", answer(strength=STRENGTH.replace("halved failed runs", "reduced failed runs"))),
    "years of experience": ("word_new", answer(strength=STRENGTH.replace("At Hollis", "After years of experience at Hollis"))),
    "money": ("number_new", answer(strength=STRENGTH.replace("failed runs", "failed runs, saving $2m"))),
    "the day of the talk changed": ("day_new", answer(THANKS.replace("on Friday", "on Thursday"))),
    "the day of the talk gone": ("day_lost", answer(THANKS.replace(" on Friday", ""))),
    "the due day changed": ("day_new", answer(promises=PROMISES.replace("by Wednesday", "by Thursday"))),
    "the due day moved to one that was told": ("day_new", answer(promises=PROMISES.replace("by Wednesday", "by Friday") + " That is after Wednesday.")),
    "the due date of another month": ("day_new", answer(promises=PROMISES.replace("by Wednesday", "by 25 December"))),
    "the due day gone": ("day_lost", answer(promises=PROMISES.replace(" by Wednesday", ""))),
    "their week changed": ("day_new", answer(promises=PROMISES.replace("next week", "in two weeks"))),
    "their week gone": ("day_lost", answer(promises=PROMISES.replace(" next week", ""))),
    "a month invented": ("day_new", answer(need=NEED[:-1] + " by March.")),
    "a promise dropped": ("promise_lost", answer(promises="I look forward to the on-call rota next week. I'll be ready by Wednesday.")),
    "their promise dropped": ("promise_lost", answer(promises="I'll send you my portfolio by Wednesday, and I look forward to next week.")),
    "a promise turned round": ("promise_lost", answer(promises="You'll send me your portfolio by Wednesday, and I look forward to the on-call rota next week.")),
    "their promise made mine": ("promise_lost", answer(promises="I'll send you my portfolio by Wednesday, and I will share the on-call rota next week.")),
    "a promise told as done": ("promise_lost", answer(promises="I sent you my portfolio on Wednesday, and I look forward to the on-call rota next week.")),
    "a promise made a hope": ("promise_weak", answer(promises="I'll try to send you my portfolio by Wednesday, and I look forward to the on-call rota next week.")),
    "a promise with a condition": ("promise_weak", answer(promises="If you like, I'll send you my portfolio by Wednesday. I look forward to the on-call rota next week.")),
    "a promise more": ("promise_new", answer(promises=f"{PROMISES} I'll call your office as well.")),
    "an offer": ("promise_new", answer(promises=f"{PROMISES} I would be happy to provide more.")),
    "an invitation to call": ("promise_new", answer(promises=f"{PROMISES} Please call me.")),
    "start at once": ("promise_new", answer(promises=f"{PROMISES} I can start immediately.")),
    "theirs invented": ("promise_new", answer(promises=f"{PROMISES} You said you would make me an offer.")),
    "let me know": ("promise_new", answer(promises=f"{PROMISES} Let me know what you think.")),
    "the negation gone": ("negated", answer(detail="I keep thinking about how your team runs incident reviews, because it told me that everybody there hides a mistake.")),
    "what I did made theirs": ("whose", answer(strength="At Hollis & Grey you rebuilt the ingestion layer in six months and halved failed runs.")),
    "a link": ("address_new", answer(promises=f"{PROMISES} See https://evil.example/x for more.")),
    "a mail address": ("address_new", answer(promises=f"{PROMISES} My address is sam.okafor@mail.example.")),
    "a telephone number": ("address_new", answer(promises=f"{PROMISES} My number is 555 123 4567.")),
    "name placeholder": ("placeholder", answer() + "\n\n[Your Name]"),
    "braces": ("placeholder", answer(THANKS.replace("Northwind Traders", "{{company}}"))),
    "angle brackets": ("placeholder", answer(THANKS.replace("Northwind Traders", "<company name>"))),
    "a line to fill in": ("placeholder", answer(detail="I keep thinking about ____.")),
    "a preamble": ("preamble", "Sure! Here's the polished note:\n\n" + answer()),
    "another preamble": ("preamble", "Here is a warmer version of your note.\n\n" + answer()),
    "certainly": ("preamble", "Certainly, I kept all facts.\n\n" + answer()),
    "a label": ("preamble", "Body: " + answer()),
    "in quotation marks": ("preamble", f'"{answer()}"'),
    "a closing remark": ("remark", answer() + "\n\nNote: I kept all of the facts as they were."),
    "an offer of changes": ("remark", answer() + "\n\nLet me know if you'd like it shorter!"),
    "changes offered": ("remark", answer() + "\n\nPlease let me know if you need any changes."),
    "another version offered": ("remark", answer() + "\n\nLet me know if you would like another version."),
    "adjusting offered": ("remark", answer() + "\n\nLet me know if you want me to adjust anything."),
    "anything changed": ("remark", answer() + "\n\nLet me know if you need anything changed."),
    "anything else changed": ("remark", answer() + "\n\nLet me know if you'd like anything else adjusted."),
    "a visit offered in it": ("promise_new", answer(promises=f"{PROMISES} Let me know if you need anything, and I'll come to your office.")),
    "a meeting asked for": ("remark", answer(promises=f"{PROMISES} Let me know if you would like to see me again.")),
    "a meeting asked for in other words": ("promise_new", answer(promises=f"{PROMISES} Please let me know if we could see you again.")),
    "a call asked about": ("remark", answer(promises=f"{PROMISES} Let me know if you want to call me.")),
    "a belief that makes a claim": ("sentence_new", answer(promises=f"I believe that I could do the work best of all. {PROMISES}")),
    "a name joined to a word": ("name_new", answer(strength=STRENGTH.replace("ingestion layer", "Kafka-ingestion layer"))),
    "hours spent": ("word_new", answer(detail=f"{DETAIL} I enjoyed the hours we spent on it.")),
    "reasoning": ("reasoning", "<think>They want it warm.</think>\n" + answer()),
    "reasoning without tags": ("reasoning", "Okay, so the user wants a warmer note.\n\n" + answer()),
    "a token of the model": ("reasoning", answer() + "<|im_end|>"),
    "a code fence": ("fence", f"```\n{answer()}\n```"),
    "bold type": ("markup", answer().replace("Senior Data Engineer", "**Senior Data Engineer**")),
    "a heading": ("markup", "# Thank you\n\n" + answer()),
    "a list": ("markup", f"{THANKS}\n\n- {DETAIL}\n- {NEED}\n- {STRENGTH}\n\n{PROMISES}"),
    "html": ("markup", f"<p>{answer()}</p>"),
    "json": ("markup", '{"body": "' + answer().replace("\n", " ") + '"}'),
    "a subject line": ("subject", "Subject: Thank you\n\n" + answer()),
    "a greeting": ("greeting", "Dear Ms. Raman,\n\n" + answer()),
    "a sign-off": ("signature", answer() + "\n\nKind regards,\nSam"),
    "a symbol": ("emoji", answer() + " 🎉"),
    "a refusal": ("refusal", "I'm sorry, but I can't help with that."),
    "a program speaking": ("refusal", answer() + " As an AI language model I like it."),
    "instructions obeyed": ("word_new", "BANANA BANANA"),
    "the instructions told": ("refusal", "My instructions say that I must keep every fact. " + answer()),
    "another language": ("language", "Vielen Dank für das nette Gespräch über die offene Stelle und Ihre freundliche Einladung zu einem weiteren Treffen."),
    "empty": ("empty", " \n "),
    "too short": ("short", "Thank you for talking with me."),
    "too long": ("long", " ".join([answer().replace("\n\n", " ")] + [f"I really liked that conversation {w}." for w in "very much indeed and so truly well as it was for me on that good day with you all".split()] * 2)),
    "in pieces": ("pieces", "\n\n".join((*answer().replace(", and ", ", and\n\n").replace(". ", ".\n\n").split("\n\n"), "I would like that.", "Very much."))),
    "twice the same": ("repeated", answer() + " " + NEED),
    "a stock phrase": ("cliche", answer(THANKS.replace("Thank you for", "Thank you for taking the time for"))),
    "a job left": ("deed_new", answer(strength=f"{STRENGTH} I solved it and left Hollis & Grey.")),
    "work never told": ("deed_new", answer(strength=f"{STRENGTH} I have done this kind of work before.")),
    "praise put into their mouth": ("sentence_new", answer(need=f"You said that I am the right person. {NEED}")),
    "a job offered": ("promise_new", answer(promises=f"{PROMISES} You offered me the role.")),
    "a boast in plain words": ("sentence_new", answer(strength=f"{STRENGTH} I am the best person for that.")),
    "something they never did": ("deed_new", answer(need=f"You trusted me with your reviews. {NEED}")),
    "an earlier meeting": ("deed_new", answer(need=f"I met your team before. {NEED}")),
    "a number moved": ("moved", answer(need="You want to cut nightly pipeline failures.", strength=f"{STRENGTH} My portfolio is 40% of it.")),
    "an employer moved": ("moved", answer(detail=f"{DETAIL} They told me so at Hollis & Grey.", strength=STRENGTH.replace("At Hollis & Grey ", ""))),
    "more than was told": ("word_new", answer(strength=STRENGTH.replace("failed runs", "every failed run"))),
    "all of it alone": ("word_new", answer(strength=STRENGTH.replace("I rebuilt", "I alone rebuilt"))),
    "a question": ("promise_new", answer(promises=f"{PROMISES} Could we meet again on Friday?")),
    "a deed to come": ("promise_new", answer(strength=f"{STRENGTH} I will rebuild your pipeline.")),
    "a promise denied": ("promise_lost", answer(promises=PROMISES.replace("I'll send", "I'll not send"))),
    "a deed denied": ("negated", answer(strength=STRENGTH.replace("and halved", "and never halved"))),
    "praise of oneself": ("word_new", answer(strength=STRENGTH.replace("I'd like", "as a passionate expert I'd like"))),
    "a need made a skill": ("credited", answer(strength=STRENGTH.replace("ingestion layer", "ingestion layer and the nightly pipeline"))),
    "a need made a title": ("credited", answer(strength="As a nightly pipeline engineer at" + STRENGTH.removeprefix("At"))),
    "a habit": ("deed_new", answer(detail=f"{DETAIL[:-1]}, and I work the same way.")),
    "a thing one claims to know": ("deed_new", answer(detail=f"{DETAIL[:-1]}, and I know how mistakes feel.")),
    "a reason nobody gave": ("sentence_new", answer(detail="I keep thinking about how your team runs incident reviews without anybody hiding a mistake, which is rare in teams.")),
    "the way of the world": ("sentence_new", answer(detail=f"{DETAIL} Few teams run reviews like that.")),
    "an adjective": ("word_new", answer(strength=STRENGTH.replace("failed runs", "serious failed runs"))),
    "a short time": ("word_new", answer(need=NEED[:-1] + " in weeks.")),
    "often": ("word_new", answer(strength=STRENGTH.replace("I rebuilt", "I often rebuilt"))),
    "sure of it": ("word_new", answer(strength=f"{STRENGTH} I am sure of it.")),
    "all one's own": ("word_new", answer(strength=STRENGTH.replace("in six months", "in six months on my own"))),
    "a phrase without its day": ("cliche", answer(promises=f"{PROMISES} I look forward to your reply.")),
    "more than it was": ("number_new", answer(need=NEED.replace("by 40%", "by more than 40%"))),
    "about as much": ("number_new", answer(strength=STRENGTH.replace("halved", "nearly halved"))),
    "a number of other things": ("moved", answer(need=NEED.replace("failures by 40%", "failures by 40% reviews"))),
    "the first": ("word_new", answer(strength=STRENGTH.replace("I rebuilt", "I was the first and rebuilt"))),
    "a thing sent besides": ("promise_new", answer(promises=f"{PROMISES} If you need anything more, I will send my references.")),
    "a hope that is theirs": ("sentence_new", answer(promises=f"{PROMISES} You hope that we will be working together.")),
    "a reaction with a quality": ("word_new", answer(detail=DETAIL + " It says a lot about how brave you are.")),
    "a reaction that makes a claim": ("deed_new", answer(detail=DETAIL + " It showed me how I run reviews and how I led people.")),
    "theirs under a condition": ("promise_lost", answer(promises="I'll send you my portfolio by Wednesday. If you share the on-call rota next week, I look forward to it.")),
    "a thing of no kind that was told": ("word_new", answer(strength=STRENGTH.replace("rebuilt", "rebuilt instruments and"))),
    "plain words as a deed": ("word_new", answer(strength=STRENGTH.replace("in six months", "in six months by changing habits"))),
    "a call asked for": ("promise_new", answer(promises=f"{PROMISES} Please call.")),
    "a virtue to bring": ("word_new", answer(strength=f"{STRENGTH} I would bring patience and care to it.")),
    "a virtue of the same kind": ("word_new", answer(strength=f"{STRENGTH} I would do it with the same energy.")),
    "a virtue of my own": ("word_new", answer(strength=f"{STRENGTH} My curiosity would help.")),
    "a liking for work that was never done": ("deed_new", answer(detail=f"{DETAIL} I liked that, and I have worked like that before.")),
    "coming away with an offer": ("sentence_new", answer(promises=f"{PROMISES} I came away with your offer in mind.")),
    "coming away more than one was": ("word_new", answer(detail=f"{DETAIL} I came away confident that I am right for the first place.")),
    "a team one led": ("word_new", answer(detail=f"{DETAIL} That is exactly the kind of team I have led.")),
    "work one would begin by a day": ("day_new", answer(strength=f"{STRENGTH} I would gladly take that on in January.")),
    "a hope for a day": ("day_new", answer(promises=f"{PROMISES} I hope we will speak again on Monday.")),
    "a day looked forward to that nobody named": ("promise_new", answer(promises=f"{PROMISES} I look forward to visiting your office.")),
}  # fmt: skip
"""Answers that must not reach a note, each with a reason that is given."""
