"""``config``: who somebody is and how they write, remembered after the first sitting, shown and changed."""

import json
import tomllib

import pytest

from tests.systems import is_private

HAND_WRITTEN = '# my own file\ntone = "formal"  # always\n\n[drafts]\nhost = "imap.example.org"\n'


@pytest.fixture
def file(home):
    return home / "config" / "config.toml"


@pytest.fixture
def asked(afterword):
    """Answer all the questions, the signature last, and finish."""

    def sit(name: str, *said: str, answers: tuple[str, ...] = ("Northwind", "Data Engineer")):
        lines = ["Priya Raman, Head of Data", answers[0], answers[1]]
        return afterword("new", "--plain", "--quick", typed="\n".join([*lines, "", "", "", name, *said, ""]))

    return sit


def test_before_anything_is_set_it_says_so_and_how(afterword, file):
    ran = afterword("config")
    assert ran.status == 0
    assert "name      (not set)" in ran.out
    assert "afterword config set" in ran.out
    assert not file.exists()


def test_what_is_set_is_shown_and_can_be_taken_away(afterword, file):
    assert afterword("config", "set", "name", "Sam", "Okafor").out == "name: Sam Okafor\n"
    assert afterword("config", "set", "links", "a.example", "b.example").out == "links: a.example, b.example\n"
    afterword("config", "set", "tips", "off")
    found = json.loads(afterword("config", "--json").out)
    assert (found["name"], found["links"], found["tips"]) == ("Sam Okafor", "a.example, b.example", "no")
    assert afterword("config", "unset", "links", "tips").out == "No longer set: links, tips.\n"
    assert json.loads(afterword("config", "--json").out)["links"] == ""
    assert is_private(file)


def test_a_whole_signature_is_parted(afterword, file):
    afterword("config", "set", "signature", "Sam Okafor, +1 555 0100, linkedin.com/in/samokafor")
    sender = tomllib.loads(file.read_text())["sender"]
    assert sender == {"name": "Sam Okafor", "phone": "+1 555 0100", "links": ["linkedin.com/in/samokafor"]}


def test_a_dialect_may_be_said_as_people_say_it(afterword):
    assert afterword("config", "set", "dialect", "UK").out == "spelling: british\n"


def test_what_else_stands_in_the_file_stays_as_it_is(afterword, file):
    file.parent.mkdir(parents=True)
    file.write_text(HAND_WRITTEN)
    afterword("config", "set", "country", "UK")
    afterword("config", "unset", "country")
    assert file.read_text() == HAND_WRITTEN


@pytest.mark.parametrize("before", [None, HAND_WRITTEN, 'model = "old"\n# mine\n\n[sender]\nname = "Sam"  # me\n'])
def test_a_model_is_remembered_where_every_other_setting_stands(afterword, file, monkeypatch, before):
    from assistant import model

    monkeypatch.setattr(model, "found", lambda name: name)
    if before is not None:
        file.parent.mkdir(parents=True)
        file.write_text(before)
    assert afterword("config", "set", "model", 'my "small" one').out == 'model: my "small" one\n'
    assert tomllib.loads(file.read_text())["model"] == 'my "small" one'
    rest = [line for line in (before or "").splitlines() if not line.startswith("model")]
    assert [line for line in file.read_text().splitlines() if not line.startswith("model")] == rest
    assert afterword("config", "set", "model", "none").out == "model: (not set)\n"
    assert file.read_text().splitlines() == rest
    assert is_private(file)


def test_a_model_that_is_not_there_is_not_remembered(afterword, file):
    ran = afterword("config", "set", "model", "no-such-model-anywhere")
    assert ran.status == 1
    assert not file.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("nmae", "Sam"), "There is no setting nmae. Did you mean name?"),
        (("tone", "freindly"), "There is no tone freindly."),
        (("email", "sam"), "“sam” is no e-mail address."),
        (("spelling", "klingon"), "There is no spelling klingon."),
        (("tips", "perhaps"), "tips is yes or no, not “perhaps”."),
        (("name", ""), "name needs a value."),
        (("signature", "+1 555 0100"), "I see no name in that."),
        (("modle", "x"), "There is no setting modle. Did you mean model?"),
    ],
)
def test_what_cannot_be_set_is_said_and_nothing_changes(afterword, file, typed, said):
    ran = afterword("config", "set", *typed)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert not file.exists()


def test_a_broken_file_is_left_as_it_is(afterword, file):
    file.parent.mkdir(parents=True)
    file.write_text("tone = ")
    ran = afterword("config", "set", "name", "Sam")
    assert ran.status == 2
    assert "is not valid TOML" in ran.err
    assert file.read_text() == "tone = "


def test_a_folder_that_cannot_be_written_is_a_sentence(afterword, home):
    (home / "config").write_text("a file where the folder would be")
    ran = afterword("config", "set", "name", "Sam")
    assert ran.status == 1
    assert "cannot be written" in ran.err


def test_the_first_sitting_is_remembered_and_said_once(asked, afterword, file):
    ran = asked("Sam Okafor, sam@example.org", "formal", "done", "y", "done")
    assert "Remembered for next time: Sam Okafor, sam@example.org, formal. To change it: afterword config" in ran.out
    assert tomllib.loads(file.read_text()) == {
        "tone": "formal", "sender": {"name": "Sam Okafor", "email": "sam@example.org"},
    }  # fmt: skip
    again = asked("", "done", "y", "done", answers=("Finch", "Chef"))
    assert "Remembered" not in again.out
    assert "Sam Okafor" in again.out


def test_somebody_else_at_the_keyboard_changes_nothing(asked, file):
    asked("Sam Okafor", "done", "y", "done")
    before = file.read_text()
    asked("Ada Park", "done", "y", "done", answers=("Finch", "Chef"))
    assert file.read_text() == before


def test_a_usual_closing_stands_in_every_note(afterword, sample):
    afterword("config", "set", "closing", "Best wishes,")
    ran = afterword("draft", sample)
    assert ran.out.count("\nBest wishes,\nSam Okafor") == 2


def test_a_closing_said_in_the_first_sitting_is_remembered(asked, file):
    asked("Sam Okafor", "sign it Best wishes", "done", "y", "done")
    assert tomllib.loads(file.read_text())["closing"] == "Best wishes"


def test_what_cannot_be_remembered_is_said_and_the_sitting_is_kept(asked, home, afterword):
    (home / "config").write_text("a file where the folder would be")
    ran = asked("Sam Okafor", "done", "y", "done")
    assert ran.status == 0
    assert "It could not be remembered for next time" in ran.err
    assert "Northwind" in afterword("history").out
