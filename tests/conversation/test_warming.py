"""What is loaded and rehearsed in the background, so that no wish waits."""

import threading

from assistant import content
from assistant.core.check.polish import polish
from assistant.root import writing
from assistant.root.sitting import warming
from tests.conversation.desk import TODAY, Typing, drafts

PATIENCE = 20


class Slow:
    """Composes as told and notes for which settings."""

    def __init__(self):
        self.wrote, self.begun, self.free = [], threading.Event(), threading.Event()

    def __call__(self, interview, index, settings, earlier):
        self.wrote.append(settings)
        self.begun.set()
        assert self.free.wait(PATIENCE)


class Waiting:
    """A person who says nothing until told to."""

    def __init__(self):
        self.asked, self.speaks = threading.Event(), threading.Event()

    def line(self, prompt, old=""):
        self.asked.set()
        assert self.speaks.wait(PATIENCE)
        return "formal"


def test_every_tone_is_rehearsed_while_the_draft_is_read():
    slow, person = Slow(), Waiting()
    slow.free.set()
    rehearsal = warming.Rehearsal(slow, ("warm", "formal", "casual"))
    listening = rehearsal.listening(person)
    reader = threading.Thread(target=listening.line, args=("› ",))
    reader.start()
    rehearsal.begin(drafts()).join(PATIENCE)
    person.speaks.set()
    reader.join(PATIENCE)
    assert {s.tone for s in slow.wrote} == {"warm", "formal", "casual"}
    assert {s.tone for s in slow.wrote[:2]} == {"formal", "casual"}


def test_nothing_is_rehearsed_while_a_wish_is_carried_out():
    slow = Slow()
    rehearsal = warming.Rehearsal(slow, ("warm", "formal"))
    thread = rehearsal.begin(drafts())
    assert not slow.begun.is_set()
    person = Waiting()
    listening = rehearsal.listening(person)
    reader = threading.Thread(target=listening.line, args=("› ",))
    reader.start()
    assert slow.begun.wait(PATIENCE)
    person.speaks.set()
    reader.join(PATIENCE)
    slow.free.set()
    assert len(slow.wrote) == 1
    assert thread.is_alive()


def test_a_defect_in_the_rehearsal_ends_it_and_nothing_else():
    def broken(*_):
        raise RuntimeError

    rehearsal = warming.Rehearsal(broken, ("warm", "formal"))
    listening = rehearsal.listening(Typing(["formal"]))
    thread = rehearsal.begin(drafts())
    assert listening.line("› ") == "formal"
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_all_that_is_loaded_in_the_background_can_be_loaded():
    warming.load_in_background().join(PATIENCE)
    assert content.wording.cache_info().currsize


def test_a_text_is_proofread_once():
    class Counting:
        read = 0

        def lint(self, text):
            self.read += 1
            return ()

    counting = Counting()
    remembering = writing.Remembering(counting)
    tools = writing.tools(TODAY, remembering)
    note = tools.compose(drafts().interview, 0, drafts().now.settings, ())
    before = counting.read
    polish(note, drafts().interview, remembering)
    assert counting.read == before
