"""Whatever is typed behind a beginning, the sentence that was shown last for it is the very sentence of the note."""

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.questions import Answered, Progress
from assistant.sitting.mentor import kind_of
from tests.ask.sitting import ANSWERS, TODAY, Told, silent_mentor

DETAIL, WHY, NEED, DONE, PROMISE, BETTER = (
    "interviewers.0.stood_out", "interviewers.0.why", "need", "strength", "actions.0.what", "repair",
)  # fmt: skip
BREATHS = [(DETAIL, WHY), (NEED, DONE), (PROMISE, "decision_by"), (BETTER,)]
"""Answers that are told in one breath: the later one shows how both are said."""
PAIRS = [
    (DETAIL, "I keep thinking about", "the kiln you rebuilt from the bricks of the old school"),
    (DETAIL, "I keep thinking about", "how the lads rod the drains before every storm"),
    (DETAIL, "I keep thinking about", "what you said about calving at three in the morning"),
    (DETAIL, "I keep thinking about", "the ewes that lamb outside and the two that never do"),
    (DETAIL, "I keep thinking about", "your rule that nobody fells alone"),
    (DETAIL, "I keep thinking about", "how you keep the espalier in shape with nothing but string"),
    (DETAIL, "I keep thinking about", "drivers quitting bc routes change last min"),
    (DETAIL, "I keep thinking about", "the oven of your uncle, it is ninety years old"),
    (DETAIL, "I keep thinking about", "no driver facing cameras, asked the lads and they said no"),
    (DETAIL, "I keep thinking about", "you have very nice team and kitchen is clean"),
    (DETAIL, "I keep thinking about", "84 kenworth u still run, good shed"),
    (DETAIL, "I liked that you", "let the apprentice answer first"),
    (DETAIL, "I liked that you", "asked what I would do if the chiller tripped on a Sunday"),
    (DETAIL, "I liked that you", "very friendly with the customers"),
    (DETAIL, "I enjoyed", "watching the weaver fix the warp while she talked"),
    (DETAIL, "I enjoyed", "the tour of the byre"),
    (DETAIL, "You told me that", "every apprentice spends a month in the foundry"),
    (DETAIL, "You told me that", "no overtime, paid breaks"),
    (DETAIL, "", "You never once looked at the clock."),
    (DETAIL, "", "The dog under your desk knew every customer."),
    (WHY, "because", "my own gaffer would have shouted"),
    (WHY, "because", "at my last yard nobody signed the lifting plan"),
    (WHY, "because", "seen it 4 yrs at my last job"),
    (WHY, "because", "thats how i was taught, fix it dont bin it"),
    (WHY, "It told me that", "you trust the person on shift"),
    (WHY, "It made me", "think of my grandmother's loom"),
    (WHY, "", "Nobody ever asked me that before."),
    (NEED, "You need", "somebody who can shoe a nervous horse"),
    (NEED, "You need", "a dispatcher who does not panic when the ferries stop"),
    (NEED, "You need", "fewer breakdowns on the bottling line"),
    (NEED, "You need", "someone who can take the backlog of ship plans, some 1,200 sheets, and make them safe to scan"),
    (NEED, "You need", "a baker which can work alone in the night and is never late"),
    (NEED, "You need", "reliable, on time, no drama"),
    (NEED, "You need somebody who", "reads the mooring lines before the weather does"),
    (NEED, "You need somebody who", "class 1, clean licence"),
    (NEED, "You want to", "bring the fallow fields back under clover"),
    (NEED, "You want to", "cut the waiting list for hearing tests"),
    (NEED, "You told me that", "the night shift has no fitter"),
    (NEED, "You told me that", "short staffed since june"),
    (NEED, "", "Half of your beds stand empty for want of nurses."),
    (DONE, "I", "shod forty horses a week at the racing yard"),
    (DONE, "I", "have driven artics for fourteen years with a clean licence"),
    (DONE, "I", "kept the books of three parishes and found the missing tithe"),
    (DONE, "I", "taught phonics to a class of thirty, eleven of whom spoke no English"),
    (DONE, "I", "was the only tapster on the late shift and never lost a keg"),
    (DONE, "I", "4 yrs night dispatch, cut no-shows from 11 to 3 a wk"),
    (DONE, "I", "responsible for 12 beds and medication"),
    (DONE, "I", "worked 6 years in night in bakery in Lviv, 400 loafs each night"),
    (DONE, "I have", "been a banksman on tower cranes for six years"),
    (DONE, "I have", "done 4 yrs fifo at newman, cats and western stars"),
    (DONE, "I have", "my own van, all tools, public liability"),
    (DONE, "", "At Drumlanrig I restored two acres of kitchen garden."),
    (PROMISE, "I'll", "send you the calving records by Friday"),
    (PROMISE, "I'll", "bring my CSCS card on Monday"),
    (PROMISE, "I'll", "certs to Dave, trial shift tues"),
    (PROMISE, "You'll", "ring me about the trial shift next week"),
    (PROMISE, "We'll", "walk the boundary together on Thursday"),
    (PROMISE, "", "Sister Mary will show me the rota on Tuesday."),
    (BETTER, "I", "have also lambed two hundred ewes on my own"),
    (BETTER, "I", "would replant with Ilex crenata before I would spray"),
]
"""Sixty beginnings and ends, right and wrong, of many trades."""
REST = {
    **{key: ANSWERS[key] for key in ("interviewers.0.name", "interviewers.0.call", "company", "role", "sender.name")},
    "date": "yesterday, in person",
    "country": "UK",
    DETAIL: "how your team runs the handover",
    WHY: "my last crew never had one",
    NEED: "a calmer night shift",
    DONE: "ran a crew of six through two winters",
    PROMISE: "send you my tickets by Friday",
    "regret": "the lambing",
    BETTER: "have also run the night shift for two years",
    "decision_by": "in two weeks",
}


class Typist:
    """Types each answer behind a beginning, and presses Enter again where it is doubted."""

    live = True

    def __init__(self, typed):
        self.typed = typed
        self.shown = {}

    def recall(self, *_, **__):
        """Say nothing."""

    open = say = miss = recall

    def ask(self, asked, context):
        begins, text = self.typed.get(asked.key, (None, ""))
        at = next((n for n, stem in enumerate(asked.stems) if stem.begins == begins), 0)
        found = context.fit(asked.stems, at, text)
        letter = context.preview(found) if asked.question.section and found.text else None
        if letter and letter.sentence:
            self.shown[asked.key] = letter.sentence
        elif problem := context.doubt(found):  # what is told of several pieces stands in the doubt
            _, told, sentence = problem.sentence.partition("tells only this: ")
            self.shown |= {asked.key: sentence} if told else {}
        stem = asked.stems[found.stem].begins if asked.stems and found.text else None
        return Answered(found.text or asked.fallback, found.said, kind_of(asked, found), stem=stem)


_QUICK = 6
"""Of so many pairs one is looked at each time; the thorough tests look at all, in two tones."""


@pytest.mark.parametrize(
    ("key", "begins", "text", "tone"),
    [
        pytest.param(*pair, tone, marks=[] if number % _QUICK == 0 and tone == "warm" else [pytest.mark.thorough])
        for number, pair in enumerate(PAIRS)
        for tone in ("warm", "formal")
    ],
)
def test_what_stood_under_the_field_last_is_the_sentence_of_the_note(key, begins, text, tone):
    typist = Typist({name: (None, said) for name, said in REST.items()} | {key: (begins, text)})
    told = Told(Progress(), guide=silent_mentor(tone))
    assert not told.run(typist).left
    (written,) = compose_all(told.interview, Request(tone, "email", 0, TODAY), content.words(tone))
    body = " ".join(written.note.body.split())
    breath = next(each for each in BREATHS if key in each)
    shown = [typist.shown[each] for each in breath if each in typist.shown]
    assert not shown or shown[-1] in body
