"""The requests the program would send for interviews in files, and what becomes of answers to them. On demand:

    python -m tests.model.standing_in ask answers.json FILE[:NAME]…     writes each request, its answer left empty
    python -m tests.model.standing_in take answers.json                  says of each answer whether it is taken
    python -m tests.model.standing_in notes answers.json OUT.json        writes the notes made of those taken

NAME is the interviewer the note is to; without it, the first. Whoever answers reads ``system`` and ``prompt`` alone.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assistant import content, settings
from assistant.content.answers import Source
from assistant.content.answers import interviews as read
from assistant.core.compose import channel
from assistant.core.drafts import Drafts, Settings, begin, drafts_from, place_data, version_data
from assistant.core.drafts.retold import person_named
from assistant.core.guard import Masking, Masks, pools
from assistant.core.interview.facts import Interview
from assistant.root import writing
from assistant.root.writing import guard, templates
from assistant.sitting import Desk, Rewriting
from assistant.sitting.rewriting import Answer, Asked
from assistant.world import proofreader_for
from tests.conftest import TODAY

ABOUT = (
    "The answers in this file are those of a language model to the system text and the prompts that stand with them: "
    "what the program sent for these interviews, with names hidden behind stand-ins, first under earlier instructions, "
    "then under later ones. Those under freer are further ones to the earlier prompts, by a model that keeps less "
    "closely to them; refused says why one is not taken. Those under wrong are answers with something invented in them."
)


@dataclass
class Said:
    """A model that has answered already."""

    text: str
    name: str = "stored"
    server: str = ""

    def answer(self, _system: str, _prompt: str) -> Iterator[str]:
        yield from (self.text[i : i + 6] for i in range(0, len(self.text), 6))


def rewriting(text: str = "") -> Rewriting:
    masks = Masks(pools(content.read("model/masks")), content.english(), content.names())
    desk = Desk(
        Said(text), guard(), masks, templates(), content.english(), content.tone,
        lambda place, tone: channel(place, content.read("channels"), tone), TODAY,
    )  # fmt: skip
    return Rewriting(lambda: desk, lambda _: None)


def drafted(told: Interview, name: str) -> Drafts:
    """Write the warm mail, proofread as in a sitting."""
    proofreader = proofreader_for(told, settings.Settings().spelling)
    drafts = begin(told, Settings("warm", "email"), writing.tools(TODAY, writing.Remembering(proofreader)).compose)
    return replace(drafts, current=(person_named(told, name) or 0) if name else 0)


def entry(told: Interview, name: str) -> dict[str, Any]:
    """Give one request with all that its answer is held to."""
    drafts = drafted(told, name)
    asked = rewriting().asked(drafts, "")
    kept = {"place": place_data(drafts), "versions": [[version_data(v) for v in h.versions] for h in drafts.histories]}
    return {**asked.request._asdict(), "answer": "", "stand_ins": asked.masking.stand_ins, "drafts": kept}


def judged(data: Mapping[str, Any], *, again: bool = False) -> tuple[Drafts, Asked, Answer]:
    """Unmask a stored answer and hold it to the note it was asked for; one that was asked for again may be cut."""
    drafts = drafts_from(data["drafts"]["place"], data["drafts"]["versions"])
    assert drafts is not None
    ours = rewriting(data["answer"])
    asked = ours.asked(drafts, "")._replace(masking=Masking(data["stand_ins"]), is_again=again)
    return drafts, asked, ours.answer(asked)


def ask(out: Path, names: list[str]) -> None:
    found = {}
    for each in names:
        path, _, name = each.partition(":")
        told = next(iter(read(Source(path))))
        assert isinstance(told, Interview), told
        found[Path(path).stem] = entry(told, name)
    whole = {"about": ABOUT, "asked": [{"notes": found}]}
    out.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def stored(path: Path) -> dict[str, Any]:
    """Give the notes that were asked for last."""
    last: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))["asked"][-1]["notes"]
    return last


def take(path: Path) -> None:
    for stem, data in stored(path).items():
        _, _, answer = judged(data)
        print(f"{stem}: {'; '.join(answer.reasons) or 'taken'}")


def notes(path: Path, out: Path) -> None:
    found = {}
    for stem, data in stored(path).items():
        drafts, _, answer = judged(data)
        if not answer.reasons:
            note = rewriting().taken(drafts, answer).now.note
            found[stem] = {"to": note.to.name, "subject": note.subject, "body": note.body}
    out.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["ask", out, *files]:
            ask(Path(out), files)
        case ["take", answers]:
            take(Path(answers))
        case ["notes", answers, out]:
            notes(Path(answers), Path(out))
        case _:
            sys.exit(__doc__)
