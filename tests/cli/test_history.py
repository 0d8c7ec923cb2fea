"""``history``, ``show``, ``sent``, ``forget``, ``import`` and ``where``: the past, found, marked and let go."""

import json
import shutil

import pytest

from assistant import content
from assistant.core.drafts import begin, place_data, version_data
from assistant.core.interview.facts import Interview, Interviewer, Sender
from assistant.root import writing
from assistant.store import Sitting, Store
from tests.command_line import NOW
from tests.conftest import TODAY
from tests.store.databases import read_only

PEOPLE = (
    Interviewer("Dr. Priya Raman", call="Priya", stood_out="how your team runs incident reviews"),
    Interviewer("Marcus Bell", stood_out="how you keep a list of the alerts nobody answered"),
)


@pytest.fixture
def past(home):
    """Two sittings: a finished one with drafts, and one left after two answers."""
    store = Store.open(home / "data" / "afterword.db", lambda: NOW)
    answers = {"company": "Northwind", "role": "Engineer", "date_as": "2026-11-20 at 14:00"}
    answers |= {f"interviewers.{n}.name": f"{p.name}, Head of Data" for n, p in enumerate(PEOPLE)}
    one = store.save(Sitting({"answers": answers, "trail": []}, "Engineer at Northwind", finished=True))
    told = Interview("Northwind", "Engineer", PEOPLE, date="2026-11-20", sender=Sender("Sam Okafor"))
    drafts = begin(told, writing.first_settings(told), writing.tools(TODAY, None).compose)
    for index, history in enumerate(drafts.histories):
        for version in history.versions:
            store.append_versions(one.id, [(index, version_data(version))])
    store.append_versions(one.id, [(-1, place_data(drafts))])
    two = store.save(
        Sitting({"answers": {"company": "Café Müller", "role": "Chef"}, "trail": []}, "Chef at Café Müller")
    )
    store.close()
    return one.id, two.id


def test_the_newest_stands_first_with_who_and_whether_it_is_finished(afterword, past):
    ran = afterword("history")
    assert ran.out.splitlines() == [
        "    2  2026-11-23  Chef at Café Müller · not finished",
        "    1  2026-11-20  Engineer at Northwind · Dr. Priya Raman, Marcus Bell",
    ]


def test_words_find_a_sitting_by_an_answer_or_a_note(afterword, past):
    assert "Northwind" in afterword("history", "incident", "reviews").out
    assert "Chef" in afterword("history", "muller").out
    ran = afterword("history", "banana")
    assert ran == (1, "", "Nothing kept has banana in it.\n")


def test_more_than_the_limit_is_said(afterword, past):
    ran = afterword("history", "--limit", "1")
    assert ran.out.splitlines()[1:] == ["These are the 1 newest. More: --limit 2"]


def test_programs_get_json(afterword, past):
    rows = json.loads(afterword("history", "--json").out)
    assert rows[1] == {
        "sitting": 1,
        "title": "Engineer at Northwind",
        "day": "2026-11-20",
        "people": ["Dr. Priya Raman", "Marcus Bell"],
        "finished": True,
        "sent": [],
    }


def test_a_sitting_is_shown_with_its_answers_and_notes(afterword, past):
    ran = afterword("show", 1)
    assert "Engineer at Northwind, 2026-11-20" in ran.out
    assert "interviewer 1, name  Dr. Priya Raman, Head of Data" in ran.out
    assert "date as" not in ran.out
    assert ran.out.count("Sam Okafor") == 2
    assert "Not marked as sent. Once it is: afterword sent 1" in ran.out
    assert "No note was written yet." in afterword("show").out


def test_a_day_that_was_typed_is_shown_with_the_day_it_counts_from(afterword, home):
    answers = {"company": "Northwind", "date": "last Friday", "date_as": "2026-11-20 at 14:00"}
    answers |= {"actions.0.what": "I'll send my portfolio by Wednesday", "actions.0.what_on": "2026-11-23", "need": "x"}
    store = Store.open(home / "data" / "afterword.db", lambda: NOW)
    store.save(Sitting({"answers": answers, "trail": []}, "Northwind"))
    store.close()
    shown = [" ".join(line.split()) for line in afterword("show").out.splitlines()]
    assert "date last Friday (2026-11-20 at 14:00)" in shown
    assert "promise 1, what I'll send my portfolio by Wednesday (said on 2026-11-23)" in shown
    assert "need x" in shown


def test_what_was_sent_is_marked_shown_and_taken_back(afterword, past):
    assert afterword("sent", 1, "--to", "marcus", "--on", "2026-11-21", "--way", "card") == (
        0,
        "Marked as sent on 2026-11-21 (card): Marcus Bell.\n",
        "",
    )
    assert "1 of 2 sent" in afterword("history").out
    assert "Sent 2026-11-21 (card)" in afterword("show", 1).out
    assert afterword("sent", 1).out.count("2026-11-23 (email)") == 2
    assert "sent 2026-11-23 (email)" in afterword("history").out
    assert "No longer marked as sent" in afterword("sent", 1, "--undo").out
    assert "sent" not in afterword("history").out


def test_a_forgotten_sitting_leaves_no_word_in_the_file(afterword, past, home):
    path = home / "data" / "afterword.db"
    assert b"incident" in path.read_bytes()
    ran = afterword("forget", 1, "--yes")
    assert ran == (0, "Forgotten: 1 (Engineer at Northwind).\n", "")
    data = path.read_bytes().lower()
    assert not [word for word in (b"northwind", b"priya", b"incident", b"marcus", b"okafor") if word in data]
    assert "Chef" in afterword("history").out


def test_a_damaged_file_set_aside_is_named_and_the_file_can_be_swept_alone(afterword, past, home):
    aside = home / "data" / "afterword-damaged-2026-11-01.db"
    aside.write_bytes(b"old")
    assert str(aside) in afterword("forget", 2, "--yes").err
    assert "The file is rewritten" in afterword("forget", "--sweep").out
    assert "Northwind" in afterword("history").out


def test_everything_is_forgotten_and_the_program_begins_anew(afterword, past):
    assert afterword("forget", "--all", "--yes").status == 0
    assert afterword("history").err == content.read("history")["history"]["none"] + "\n"


def belongings(home):
    data, config = home / "data", home / "config"
    (config / "tones").mkdir(parents=True)
    (data / "voice").mkdir()
    files = [
        data / "afterword-damaged-2026-11-01.db",
        data / "practice.jsonl",
        data / "voice" / "letter.txt",
        data / "afterword-report-2026-11-01-090000.txt",
        config / "config.toml",
        config / "tones" / "wry.toml",
    ]
    for path in files:
        path.write_text("")
    return [data / "afterword.db", data / "afterword-unfinished.json", *files]


def test_every_file_is_named_and_deleted_at_one_word(afterword, past, home):
    files = belongings(home)
    shown = afterword("where").out
    assert [path.name for path in files if str(path) not in shown] == ["letter.txt", "wry.toml"]
    assert "afterword forget --everything" in shown
    assert afterword("forget", "--everything", "--yes").out.startswith("Deleted for good.")
    assert list(home.iterdir()) == []
    assert afterword("forget", "--everything", "--yes").out == "There is no file of Afterword on this machine.\n"


def test_what_a_link_leads_to_and_what_is_not_ours_stays(afterword, past, home, tmp_path):
    belongings(home)
    treasure = tmp_path / "treasure.toml"
    treasure.write_text("mine")
    (home / "config" / "tones" / "linked.toml").symlink_to(treasure)
    (home / "data" / "diary.txt").write_text("mine too")
    assert afterword("forget", "--everything", "--yes").status == 0
    assert treasure.read_text() == "mine"
    assert [path.name for path in home.rglob("*")] == ["data", "diary.txt"]


def test_before_every_file_is_deleted_each_is_named_and_asked_about(afterword, past, home):
    ran = afterword("forget", "--everything", typed="no\n")
    assert (ran.status, "--yes" in ran.err) == (2, True)
    assert (home / "data" / "afterword.db").exists()


@pytest.mark.screen
@pytest.mark.parametrize(("typed", "left"), [("yes", 1), ("no", 2), ("", 2)])
def test_a_person_is_asked_before_anything_is_forgotten(talk_pty, past, home, typed, left):
    (home / "data" / "afterword").mkdir()
    path = (home / "data" / "afterword.db").rename(home / "data" / "afterword" / "afterword.db")
    person = talk_pty("forget", "1")
    person.await_text("Forget 1 (Engineer at Northwind) for good? Type yes:")
    person.type(typed + "\r")
    assert person.done() == (0 if left == 1 else 1)
    store = Store.open(path, lambda: NOW)
    assert len(store.recent()) == left
    store.close()


def test_everything_goes_out_and_comes_in_on_another_machine(afterword, past, home, tmp_path):
    path = tmp_path / "all.json"
    afterword("sent", 1)
    assert afterword("export", "--all", "--out", path) == (0, f"{path}\n", "")
    assert afterword("export", "--all").out == path.read_text(encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8"))["sittings"][0]["sent"][0]["way"] == "email"
    before, shown = afterword("history").out, afterword("show", 1).out
    shutil.rmtree(home / "data")
    assert afterword("import", path).out == "Brought in: 2. There already: 0.\n"
    assert (afterword("history").out, afterword("show", 1).out) == (before, shown)
    assert afterword("import", "-", typed=path.read_text(encoding="utf-8")).out == "Brought in: 0. There already: 2.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "99"], "There is no sitting 99."),
        (["show", "x"], "There is no sitting x."),
        (["sent", "1", "--to", "Bob"], "Nobody here is called Bob."),
        (["sent", "1", "--on", "soon"], "--on soon is not a day."),
        (["forget"], "Say which sittings to forget, or --all."),
        (["forget", "1", "--all"], "Say which sittings to forget, or --all."),
        (["forget", "1"], "Nobody can be asked here."),
        (["forget", "99", "--yes"], "There is no sitting 99."),
        (["import", "none.json"], "There is no file none.json."),
        (["import", "-"], "- is not JSON."),
    ],
)
def test_what_cannot_be_is_a_sentence(afterword, past, arguments, said):
    ran = afterword(*arguments)
    assert ran.status in (1, 2)
    assert ran.out == ""
    assert said in ran.err


@pytest.mark.parametrize("command", ["history", "show", "sent", "forget --all --yes", "export", "export --all"])
def test_before_anything_was_kept_no_file_is_made(afterword, home, command):
    ran = afterword(*command.split())
    assert "Nothing is kept yet." in ran.err
    assert not (home / "data").exists()


def test_an_empty_list_is_no_failure(afterword):
    assert afterword("history").status == 0
    assert afterword("history", "--json") == (0, "[]\n", "")
    assert afterword("history", "anything").status == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["history"], 0), (["due"], 0), (["show", "1"], 0), (["export", "1", "--to", "Priya"], 0),
        (["sent", "1"], 1), (["due", "done", "1.ask"], 1), (["forget", "1", "--yes"], 1), (["forget", "--sweep"], 1),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_read_without_a_word_and_said_where_it_matters(
    afterword, past, home, monkeypatch, arguments, status
):
    before = (home / "data" / "afterword.db").read_bytes()
    read_only(monkeypatch)
    ran = afterword(*arguments)
    assert ran.status == status
    assert ("cannot be written: attempt to write a readonly database" in ran.err) == bool(status)
    assert "resumed" not in ran.err
    assert bool(ran.out) != bool(status)
    assert (home / "data" / "afterword.db").read_bytes() == before


def test_where_names_the_places_and_what_is_there(afterword, past, home):
    shown = afterword("where").out
    assert f"{home / 'data' / 'afterword.db'}  (sittings: 2," in shown
    assert "not there yet" in shown
    places = json.loads(afterword("where", "--json").out)
    assert places["kept"] == {"path": str(home / "data" / "afterword.db"), "exists": True}


def test_a_sitting_with_drafts_is_exported_as_it_stands(afterword, past):
    ran = afterword("export", 1, "--to", "marcus")
    assert ran.out.startswith("To: Marcus Bell\nSubject: ")
    assert "the alerts nobody answered" in ran.out
