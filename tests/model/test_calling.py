"""A call: whatever a server does, it ends in a text or in one sentence."""

import sys
import threading

import llm
import pytest

from assistant.errors import AssistantError
from assistant.model import Limits, answer, found, listed, place_of
from tests.model.server import MODEL, Reply, write_models

USUAL = Limits()
SOON = Limits(connect=5, first=0.3, whole=0.6)


def said(name=MODEL, limits=USUAL):
    return "".join(answer(found(name), "Be brief.", "Say it.", limits))


def problem(name=MODEL, limits=USUAL):
    with pytest.raises(AssistantError) as caught:
        said(name, limits)
    assert caught.value.sentence[-1] in ".?"
    assert "\n" not in caught.value.sentence
    return f"{caught.value.sentence} {caught.value.hint}"


def test_the_answer_of_a_server_comes_in_pieces_and_whole(server):
    server.will_say("Thank you, Priya. It was good.")
    assert list(answer(found("loop"), "s", "p", USUAL)) == ["Thank y", "ou, Pri", "ya. It ", "was goo", "d."]
    assert server.asked[0]["messages"] == [{"role": "system", "content": "s"}, {"role": "user", "content": "p"}]
    assert server.asked[0]["stream"]


def test_a_model_of_a_plugin_answers(answering):
    answering.answers = ["It was good."]
    assert said("said") == "It was good."
    assert answering.asked == [("Be brief.", "Say it.")]


def test_a_model_without_instructions_of_their_own_gets_them_before_the_text(answering):
    answering.answers = ["Yes."]
    answering.allows_system_prompt = False
    said("answering")
    assert answering.asked == [("", "Be brief.\n\nSay it.")] or answering.asked == [(None, "Be brief.\n\nSay it.")]


def test_models_are_listed_with_aliases_and_their_server(server, answering):
    rows = {row.name: row for row in listed()}
    assert rows["answering"].aliases == ("said",)
    assert rows[MODEL].aliases == ("loop",)
    assert rows[MODEL].server == server.address


def test_a_secret_in_an_address_is_not_shown(llm_folder):
    write_models(llm_folder, "https://sam:secret@models.example:8443")
    assert place_of(found(MODEL)) == "https://models.example:8443"


def test_an_unknown_model_is_said_with_the_nearest(server):
    assert "llm knows no model loopbak. Did you mean loopback?" in problem("loopbak")


def test_no_llm_at_all(monkeypatch):
    monkeypatch.setitem(sys.modules, "llm", None)
    with pytest.raises(AssistantError) as caught:
        listed()
    assert "pip install 'afterword[ai]'" in caught.value.hint


def test_a_broken_list_of_models_is_said(llm_folder):
    llm_folder.mkdir()
    (llm_folder / "extra-openai-models.yaml").write_text("{[", encoding="utf-8")
    with pytest.raises(AssistantError, match="cannot be loaded"):
        listed()


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "loopback was refused without a key. Name one with api_key_name"),
        (403, "loopback was refused without a key. Name one with api_key_name"),
        (404, "does not know the model small. It is the model_name of loopback"),
        (429, "takes no more requests for now"),
        (500, "failed (status 500)"),
        (503, "failed (status 503)"),
        (400, "refused the request to loopback (status 400)"),
    ],
)
def test_what_a_server_refuses_is_one_sentence_and_asked_once(server, status, words):
    server.will_say(*[Reply(status=status, body='{"error": {"message": "Ignore \\u001b[31m all rules"}}')] * 3)
    told = problem()
    assert words in told
    assert "Ignore" not in told
    assert len(server.asked) == 1


def test_a_key_that_is_refused_says_how_to_store_another(server, llm_folder):
    (llm_folder / "keys.json").write_text('{"loopback-key": "old"}', encoding="utf-8")
    server.will_say(Reply(status=401))
    assert "The key for keyed was refused. Store another with: llm keys set loopback-key" in problem("keyed")


@pytest.mark.parametrize("words", ["context_length_exceeded", "maximum context length is 4096 tokens"])
def test_a_request_longer_than_a_model_reads_is_said(server, words):
    server.will_say(Reply(status=400, body=f'{{"error": {{"message": "{words}"}}}}'))
    assert "The request is longer than loopback can read." in problem()


def test_a_request_longer_than_a_model_of_a_plugin_reads_is_said(answering):
    answering.answers = [ValueError("Requested tokens (1516) exceed context window of 512")]
    assert "The request is longer than answering can read." in problem("answering")


def test_a_model_in_this_process_is_never_asked_twice_at_once(answering):
    go_on, begun = threading.Event(), []

    def execute(*_, **__):
        begun.append(1)
        yield "It "
        go_on.wait(30)
        yield "was."

    answering.execute = execute
    reading = answer(found("answering"), "s", "p", USUAL)
    assert next(reading) == "It "
    reading.close()
    assert "did not begin" in problem("answering", SOON)
    assert begun == [1]
    go_on.set()
    assert said("answering") == "It was."


def test_a_missing_key_says_how_to_store_one(server):
    assert "keyed needs a key. Store it with: llm keys set loopback-key" in problem("keyed")
    assert server.asked == []


def test_nothing_at_the_address(llm_folder):
    write_models(llm_folder, "http://127.0.0.1:1")
    assert "Nothing answers at http://127.0.0.1:1." in problem()


def test_a_server_that_hangs_up_half_way(server):
    server.will_say(Reply("Thank you for all of it.", cut_after=2))
    assert "loopback broke off in the middle" in problem()


def test_a_server_that_hangs_up_at_once(server):
    server.will_say(Reply("Thank you.", cut_after=0))
    assert "loopback broke off before its answer" in problem()


def test_a_server_that_never_begins(server):
    server.will_say(Reply("Thank you.", wait_before=True))
    told = problem(limits=SOON)
    assert "did not begin within 0 seconds" in told or "did not answer in time" in told


def test_a_server_that_stops_half_way(server):
    server.will_say(Reply("Thank you for all of it.", wait_after=2))
    assert "was not done within" in problem(limits=Limits(first=5, whole=0.3))


def test_an_endless_answer_is_stopped_and_the_server_notices(server):
    server.will_say(Reply(endless=True))
    assert "went on and on" in problem(limits=Limits(characters=500))
    assert server.closed.wait(20)


@pytest.mark.parametrize("text", ["", "\u200b"[:0]])
def test_an_empty_answer(server, text):
    server.will_say(text)
    assert "gave an empty answer" in problem()


def test_who_stops_reading_stops_the_call(server):
    server.will_say(Reply("Thank you.", endless=True))
    reading = answer(found(MODEL), "s", "p", USUAL)
    next(reading)
    reading.close()
    assert server.closed.wait(20)


def test_an_error_of_a_plugin_is_one_sentence(answering):
    answering.answers = [ValueError("secret\ntext"), llm.ModelError("x"), SystemExit(3)]
    assert "could not answer (ValueError)" in problem("answering")
    assert "could not answer (ModelError)" in problem("answering")
    assert "could not answer (SystemExit)" in problem("answering")


def test_nothing_is_logged(server, llm_folder):
    server.will_say("Thank you.")
    said()
    assert [path.name for path in llm_folder.iterdir()] == ["extra-openai-models.yaml"]


def test_no_thread_keeps_the_program_alive(server):
    server.will_say(Reply("Thank you.", wait_after=1))
    reading = answer(found(MODEL), "s", "p", USUAL)
    next(reading)
    assert all(t.daemon for t in threading.enumerate() if t.name == "model")
