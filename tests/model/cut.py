"""Answers in which something new was said, each with what stands at the end; None where the answer is refused."""

from tests.model import answers
from tests.model.answers import answer

THANKS = "It was good to talk with you on Friday about the Senior Data Engineer role at Northwind Traders."
DETAIL = "The way your team runs incident reviews has stayed with me: nobody there hides a mistake."
NEED = "You hope to cut nightly pipeline failures by 40%."
STRENGTH = (
    "At Hollis & Grey I rebuilt the ingestion layer within six months, which halved failed runs, "
    "and I would be glad to do that for you too."
)
PROMISES = "You will have my portfolio by Wednesday, and I look forward to receiving the on-call rota next week."


def reworded(
    thanks: str = THANKS, detail: str = DETAIL, need: str = NEED, strength: str = STRENGTH, promises: str = PROMISES
) -> str:
    """Give an answer in the words of a model, all of which may stand."""
    return answer(thanks, detail, need, strength, promises)


FIRST, REST = reworded().split("\n\n", 1)
CUT = {
    "an idiom": (reworded(detail=f"{DETAIL} I was all ears."), reworded()),
    "an idiom behind a comma": (reworded(detail=f"{DETAIL[:-1]}, and I pricked up my ears at it."), reworded()),
    "a dash of colour": (reworded(need=f"{NEED[:-1]} – music to my ears."), reworded(need=answers.NEED)),
    "colour behind a need": (reworded(need=f"{NEED[:-1]}, and my fingers itch to begin."), reworded()),
    "a boast": (reworded(strength=f"{STRENGTH} I am the best engineer in Leeds."), reworded()),
    "a degree behind a comma": (reworded(strength=f"{STRENGTH[:-1]}, and I have a PhD in physics."), reworded()),
    "a certificate inside": (reworded(strength=STRENGTH.replace("I rebuilt", "I, a certified architect, rebuilt")), reworded(strength=answers.STRENGTH)),
    "a degree that comes first": (reworded(strength=f"With my PhD at hand, at{STRENGTH[2:]}"), reworded(strength=answers.STRENGTH)),
    "an idiom with the need in it": (
        reworded(need="I pricked up my ears when you said that you want to cut nightly pipeline failures by 40%."), reworded(need=answers.NEED)),
    "an idiom before the detail": (
        reworded(detail="My heart leapt at how your team runs incident reviews, where nobody hides a mistake."), reworded(detail=answers.DETAIL)),
    "another day": (reworded(promises=PROMISES.replace("Wednesday", "Thursday")), reworded(promises=answers.PROMISES)),
    "another number": (reworded(need=NEED.replace("40", "60")), reworded(need=answers.NEED)),
    "a promise more": (reworded(promises=f"{PROMISES} I will also send you my references."), reworded()),
    "a promise more behind a comma": (reworded(promises=f"{PROMISES[:-1]}, and I'll bring cakes."), reworded()),
    "a move offered": (reworded(promises=f"{PROMISES} I would happily move to Leeds."), reworded()),
    "instructions obeyed": (f"{reworded()}\n\nBANANA BANANA.", reworded()),
    "a link": (reworded(promises=f"{PROMISES} It is all at www.evil.example."), reworded()),
    "a link in a promise": (reworded(promises=PROMISES.replace("folio", "folio (www.evil.example)")), reworded(promises=answers.PROMISES)),
    "a stock phrase first": (reworded(f"I hope this email finds you well. {THANKS}"), reworded()),
    "a stock phrase last": (reworded(promises=f"{PROMISES} Please do not hesitate to contact me."), reworded()),
    "what points to it goes too": (reworded(detail=f"{DETAIL} My skin was all goosebumps. They lasted until Sunday."), reworded()),
    "what points past it stays": (
        reworded(detail=f"{DETAIL} It gave me goosebumps. It still makes me smile."), reworded(detail=f"{DETAIL} It still makes me smile.")),
    "two sentences": (reworded(detail=f"{DETAIL} I was all ears.", strength=f"{STRENGTH} My fingers itch."), reworded()),
    "praise of the firm": (reworded(detail=f"{DETAIL} Your commitment to excellence is famous."), reworded()),
    "a virtue": (reworded(strength=f"{STRENGTH} I would bring my patience to it."), reworded()),
    "a paragraph of its own": (f"{reworded()}\n\nNothing would thrill my grandmother more.", reworded()),
    "a paragraph between": (f"{FIRST}\n\nMy heart sang all weekend.\n\n{REST}", reworded()),
    "a question": (reworded(promises=f"{PROMISES} Shall we have lunch?"), reworded()),
    "a place in the thanks": (reworded(THANKS.replace("on Friday", "on Friday in sunny Leeds")), reworded(answers.THANKS)),
    "three sentences": (
        reworded(detail=f"{DETAIL} I was all ears.", strength=f"{STRENGTH} My fingers itch.", promises=f"{PROMISES} My heart leaps."), None),
    "one that others lean on": (
        reworded(detail="My skin was all goosebumps. It told me how your team runs incident reviews, where nobody hides a mistake."), None),
    "a placeholder": (reworded(detail=f"{DETAIL} I liked [specific detail]."), None),
    "a preamble": (f"Here is the note:\n\n{reworded()}", None),
    "a remark": (f"{reworded()}\n\nNote: I kept all of the facts.", None),
    "nothing of the model's left": (answer(detail=f"{answers.DETAIL} I was all ears."), None),
    "too little left": ("Thank you for talking with me. I was all ears.", None),
}  # fmt: skip
