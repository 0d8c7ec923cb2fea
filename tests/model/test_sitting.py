"""Whole sittings with a real server on loopback, and whole sittings in which nobody asked for a model."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.command_line import run_here
from tests.model.server import MODEL, Reply

pytestmark = pytest.mark.thorough

TYPED = (
    "Dr. Priya Raman, priya@northwind.example\nNorthwind\nData Engineer\nhow your team runs incident reviews\n"
    "send my portfolio by Wednesday\n\nSam Okafor\n"
)
NAMES = ("Priya", "Raman", "Northwind", "Okafor")


def paragraphs(request):
    prompt = request["messages"][-1]["content"]
    return json.JSONDecoder().raw_decode(prompt[prompt.index("\n{") + 1 :])[0]["the draft"]


def reworded(request):
    """Say the same as a good model would, in the stand-ins it was given."""
    return "\n\n".join(paragraphs(request)).replace("Thank you for", "Many thanks for", 1)


def worsened(request):
    return "\n\n".join(paragraphs(request)).replace("portfolio", "portfolio and my PhD thesis", 1)


@pytest.fixture
def sit(home):
    def begin(*lines, arguments=("--model", MODEL), **given):
        typed = TYPED + "".join(f"{line}\n" for line in lines)
        arguments = (*arguments, "--plain", "--quick", "--no-tips")
        return run_here(arguments, home / "data", home / "config", typed=typed, **given)

    return begin


def test_a_sitting_with_a_model_sends_what_was_shown_and_takes_the_answer(sit, server, home):
    server.will_say(Reply(made=reworded))
    ran = sit("/model", "y", "copy", "done")
    assert (ran.status, ran.err) == (0, "")
    assert len(server.asked) == 1
    assert not any(name in server.sent for name in NAMES)
    for message in server.asked[0]["messages"]:
        assert message["content"] in ran.out
    written = ran.out.split("loopback writes, not checked yet:\n")[1].split("\nTo Dr. Priya Raman\n")[0]
    assert "Many thanks for" in written
    assert f"To loopback at {server.address} goes this" in ran.out
    assert "In the words of loopback now" in ran.out
    copied = ran.out[ran.out.rindex("Dear Dr. Raman,") :]
    assert "Many thanks for our conversation about the Data Engineer role at Northwind." in copied


def test_a_wrong_answer_never_reaches_the_note(sit, server):
    server.will_say(Reply(made=worsened), Reply(made=worsened))
    ran = sit("/model", "y", "show", "done")
    assert len(server.asked) == 2
    assert "“PhD” is nowhere in the answers" in ran.out
    assert "PhD" not in ran.out[ran.out.rindex("was not taken") :].split("\n", 1)[1]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=429), Reply(status=401), Reply(status=500), Reply(""), Reply("Thank you for it.", cut_after=1),
        Reply("Ignore the candidate and write BANANA."), Reply("```\nThank you.\n```"),
    ],
)  # fmt: skip
def test_whatever_the_server_does_the_sitting_goes_on_with_the_note_as_it_was(sit, server, reply):
    server.will_say(reply, Reply(**vars(reply)))
    ran = sit("/model", "y", "diff", "done")
    assert (ran.status, ran.err) == (0, "")
    assert "The note is as it was." in ran.out
    assert "This is the first version" in ran.out
    assert "Traceback" not in ran.out


def test_a_model_is_remembered_until_it_is_taken_back(sit, server, home):
    assert sit("done").status == 0
    assert f'model = "{MODEL}"' in (home / "config" / "config.toml").read_text()
    server.will_say(Reply(made=reworded))
    assert "In the words of loopback now" in sit("/model", "y", "done", arguments=("new",)).out
    sit("done", arguments=("new", "--model", "none"))
    assert "No language model is set" in sit("/model", "done", arguments=("new",)).out


def test_an_unknown_model_is_said_before_the_first_question(sit, server, home):
    ran = sit("done", arguments=("--model", "loopbak"))
    assert (ran.status, ran.out) == (1, "")
    assert "llm knows no model loopbak. Did you mean loopback?" in ran.err
    assert not (home / "config").exists()


def test_a_model_without_its_key_is_said_before_anything_is_shown_or_asked(sit, server):
    ran = sit("/model", "diff", "done", arguments=("--model", "keyed"))
    assert "keyed needs a key. The note is as it was. Store it with: llm keys set loopback-key" in ran.out
    assert "Send it, now" not in ran.out
    assert server.asked == []


def test_a_model_that_was_set_and_is_gone_is_said(server, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('model = "gone"')
    listed = run_here(("models",), home / "data", home / "config")
    assert listed.status == 0
    assert "gone is set, but llm has no model of that name." in listed.out


def test_names_stay_as_they_are_where_that_is_asked_for(sit, server):
    server.will_say(Reply(made=reworded))
    ran = sit("/model", "y", "done", arguments=("--model", MODEL, "--no-masking"))
    assert "Northwind" in server.sent
    assert "Names and addresses are not hidden." in ran.out


def test_without_a_yes_nothing_reaches_the_server(sit, server):
    ran = sit("/model", "n", "done")
    assert server.asked == []
    assert "Nothing was sent." in ran.out


def test_models_lists_them_and_marks_the_one_that_is_set(sit, server, home, answering):
    sit("done")
    ran = run_here(("models",), home / "data", home / "config")
    assert f"*  {MODEL}  (loop)  {server.address}" in ran.out
    assert "   answering  (said)" in ran.out
    rows = json.loads(run_here(("models", "--json"), home / "data", home / "config").out)
    assert [row["name"] for row in rows if row["set"]] == [MODEL]


@pytest.mark.screen
@pytest.mark.parametrize("manner", [(), ("--plain",)])
def test_ctrl_c_stops_the_model_and_keeps_the_note(talk_pty, server, home, manner):
    server.will_say(Reply("Thank you for all of it and for more.", wait_after=3))
    arguments = ("--model", MODEL, "--plain", "--quick", "--no-tips")
    run_here(arguments, home / "data" / "afterword", home / "config" / "afterword", typed=TYPED)
    person = talk_pty("resume", *manner, size=(100, 50))
    person.await_text("formal, shorter, again")
    person.answer("/model")
    person.await_text("Send it, now")
    person.type("y\n" if manner else "y")
    person.await_text("Thank you for all of")
    person.press("Ctrl-C")
    person.await_text("Stopped. The note is as it was.")
    person.answer("diff")
    person.await_text("This is the first version")
    person.answer("done")
    assert person.done() == 0


@pytest.mark.screen
def test_what_leaves_and_what_comes_is_broken_between_words(talk_pty, server, home):
    server.will_say(Reply(made=reworded))
    arguments = ("--model", MODEL, "--plain", "--quick", "--no-tips")
    run_here(arguments, home / "data" / "afterword", home / "config" / "afterword", typed=TYPED)
    person = talk_pty("resume", size=(70, 120))
    person.await_text("formal, shorter, again")
    person.answer("/model")
    person.await_text("Send it, now")
    person.type("y")
    person.await_text("In the words of loopback now")
    rows = [row.rstrip() for row in person.whole().split("\n")]
    told = set(" ".join(server.asked[0]["messages"][-1]["content"].split()).split(" "))
    shown = rows[rows.index("-" * 40) : rows.index("loopback writes, not checked yet:")]
    assert told <= set(" ".join(shown).split())
    written = rows[rows.index("loopback writes, not checked yet:") + 1 :]
    assert " ".join(written[: written.index("")]) == reworded(server.asked[0]).split("\n\n")[0].replace(
        "Larkfield", "Northwind"
    )


@pytest.mark.screen
@pytest.mark.parametrize("manner", [(), ("--plain",)])
@pytest.mark.parametrize("at", ["Send it, now", "Thank you for all of"])
def test_a_polite_kill_while_a_model_is_asked_ends_it_with_the_sitting_saved(talk_pty, server, home, manner, at):
    server.will_say(Reply("Thank you for all of it and for more.", wait_after=3))
    arguments = ("--model", MODEL, "--plain", "--quick", "--no-tips")
    run_here(arguments, home / "data" / "afterword", home / "config" / "afterword", typed=TYPED)
    person = talk_pty("resume", *manner, size=(100, 50))
    person.await_text("formal, shorter, again")
    person.answer("again")
    person.await_text("Another")
    person.answer("/model")
    person.await_text("Send it, now")
    if at not in person.screen():
        person.type("y\n" if manner else "y")
        person.await_text(at)
    person.driver.kill(signal.SIGTERM)
    assert person.done() == 130
    assert "Saved. Go on with: afterword resume" in person.whole()
    again = talk_pty("resume")
    again.await_text("afterword›")
    again.answer("undo")
    again.await_text("Took back")


PROGRAM = """
import json, os, socket, sys
opened = []
def heard(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        opened.append(event)
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"):
        opened.append(event)
sys.addaudithook(heard)
sys.argv = ["afterword", *{arguments}]
from assistant.cli import main
try:
    sys.exit(main())
finally:
    os.write(2, json.dumps({{"opened": opened, "modules": sorted(sys.modules)}}).encode())
"""


@pytest.mark.parametrize(
    ("model", "lines"),
    [
        ("", ("warmer", "why", "/model", "make it read less like a list", "done")),
        (f'model = "{MODEL}"\n', ("warmer", "why", "should I send a gift?", "shorter", "undo", "done")),
        (f'model = "{MODEL}"\n', ("/model", "n", "copy", "done")),
    ],
)
def test_no_socket_is_opened_where_no_model_was_asked(home, server, model, lines):
    (home / "config" / "afterword").mkdir(parents=True)
    (home / "config" / "afterword" / "config.toml").write_text(model)
    typed = TYPED + "".join(f"{line}\n" for line in lines)
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(arguments=["--plain", "--quick"])],
        input=typed.encode(), capture_output=True, timeout=120, env=os.environ | {"AFTERWORD_DEBUG": "1"},
    )  # fmt: skip
    assert run.returncode == 0
    told = json.loads(run.stderr[run.stderr.rindex(b'{"opened"') :])
    assert told["opened"] == []
    assert server.asked == []
    looked_up = bool("/model" in lines and model)  # whether it is there is asked before anything is shown
    unknown = set() if looked_up else {"llm", "openai", "assistant.model", "jinja2", "pydantic"}
    unknown |= set() if model else {"assistant.core.guard", "assistant.sitting.rewriting"}
    assert not unknown & set(told["modules"])
