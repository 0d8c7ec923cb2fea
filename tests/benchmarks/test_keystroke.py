"""From a key pressed to its letter on the screen, and to its sentence there; nothing is typed a second time."""

import itertools
import threading
import time

import pytest

from assistant.ask.glyphs import UNICODE
from assistant.ask.terminal_field import Field
from assistant.core.questions import next_question
from assistant.core.questions.settle import Moment
from assistant.sitting import Wizard
from tests.ask.sitting import SCRIPT, TODAY, silent_mentor, until
from tests.benchmarks.people import NEED, PROMISES, STOOD_OUT

FRAME = 0.016
"""Seconds within which 99 of 100 keys are to be on the screen."""
READ = 0.100
"""Seconds within which the sentence of the note has to follow: what comes sooner is taken to come at once."""
CLEAR = "\x15"
KEYS = 600
TYPED = {
    "interviewers.0.stood_out": STOOD_OUT,
    "need": NEED,
    "actions.0.what": [f"{what} by {day}" for day in ("Friday", "next week", "12 December") for what in PROMISES],
    "date": [
        f"{day}, {how}, {turn} round, 45 minutes"
        for day, how in [("yesterday afternoon", "video"), ("last Friday", "on site"), ("20 November", "by phone")]
        for turn in ("first", "second", "final")
    ],
}


@pytest.mark.parametrize("rows", [24, 44])
@pytest.mark.parametrize("asked_for", TYPED)
def test_a_key_is_on_the_screen_within_a_frame_and_its_sentence_before_anybody_reads_it(
    talk, benchmark, asked_for, rows
):
    progress = until(asked_for)
    asked = next_question(SCRIPT, progress)
    context = Wizard(SCRIPT, None, lambda: Moment(TODAY), guide=silent_mentor()).context(asked, progress)
    fields, painted, followed, since, lags = [], threading.Event(), threading.Event(), [0.0], []

    def seen(_):
        field = fields[0]
        if not since[0]:
            return
        painted.set()
        if field.followed == field.buffer.text:
            lags.append(time.perf_counter() - since[0])
            since[0] = 0.0
            followed.set()

    def program():
        field = Field(asked, context, UNICODE)
        field.buffer.on_text_changed += lambda _: since.__setitem__(0, pressed[0])
        field.app.after_render += seen
        fields.append(field)
        return field.run()

    pressed = [0.0]
    person = talk(program, size=(80, rows))
    person.await_text("◆")
    # Each text is typed once; where there are not enough, those of the next round have other words behind them.
    rounds = (f"{text}{more}" for more in ("", " and more", " at night", " there") for text in TYPED[asked_for])
    keys = itertools.chain.from_iterable([*text, CLEAR] for text in rounds)

    def press():
        painted.clear()
        followed.clear()
        pressed[0] = time.perf_counter()
        person.type(next(keys))
        assert painted.wait(10), "the key was never shown"

    def wait():
        if lags or fields[0].buffer.text:
            assert followed.wait(10), "the sentence never followed"

    benchmark.pedantic(press, setup=wait, rounds=KEYS, warmup_rounds=0)
    shown = sorted(benchmark.stats.stats.data)[int(KEYS * 0.99)]
    told = sorted(lags)[int(len(lags) * 0.99)]
    benchmark.extra_info |= {"shown_ms": round(shown * 1000, 1), "told_ms": round(told * 1000, 1)}
    print(f"\n{asked_for}, {rows} rows: 99 of 100 keys within {shown * 1000:.1f} ms,", end=" ")
    print(f"their sentence within {told * 1000:.1f}")
    assert shown <= FRAME
    assert told <= READ
    person.press("Ctrl-C")
