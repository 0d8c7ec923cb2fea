"""Notes go into the Drafts folder of a real mail server, once; what is wrong is a sentence, without a password."""

import email
import json
import shlex
import sys
from collections.abc import Iterator
from email.header import decode_header, make_header

import pytest

from tests.cli.conftest import SAMPLE
from tests.cli.test_due import keep
from tests.cli.test_follow_up import ONE, typed
from tests.deliver.dovecot import PASSWORDS, CutOff, Server, running


@pytest.fixture(scope="session")
def shared() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def server(shared):
    """The shared server with empty folders."""
    for message in (shared.top / "mail").rglob("cur/*"):
        message.unlink()
    return shared


def told(secret: str) -> str:
    """A command that prints a password."""
    return shlex.join([sys.executable, "-c", f"print({secret!r})"])


@pytest.fixture
def config(home):
    def write(server=None, **accounts):
        usual = {"host": "localhost", "user": "sam", "password_command": told(PASSWORDS["sam"])}
        if server:
            usual |= {"port": server.port, "ca_file": str(server.certificate)}
        tables = accounts or {"": {}}
        text = ""
        for name, changes in tables.items():
            rows = {key: value for key, value in (usual | changes).items() if value is not None}
            text += f"[drafts{'.' + name if name else ''}]\n"
            text += "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in rows.items())
        for folder in (home / "config", home / "config" / "afterword"):  # of this process, and of one of its own
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "config.toml").write_text(text, encoding="utf-8")

    return write


def heading(message: bytes, name: str) -> str:
    return str(make_header(decode_header(email.message_from_bytes(message)[name])))


def test_a_note_is_stored_in_the_folder_marked_for_drafts_whatever_its_name(afterword, config, server, tmp_path):
    config(server)
    path = tmp_path / "a.json"
    person = {
        "name": "Zoë Müller-Ñáñez",
        "email": "zoe@example.org",
        "stood_out": "how your team runs incident reviews",
    }
    path.write_text(json.dumps(SAMPLE | {"company": "Société Générale Zürich", "interviewers": [person]}))
    ran = afterword("drafts", "add", path)
    assert ran == (0, "The note to Zoë Müller-Ñáñez is in Entwürfe. Nothing has been sent.\n", ""), ran.err
    (message,) = server.kept()
    assert heading(message, "To") == "Zoë Müller-Ñáñez <zoe@example.org>"
    text = email.message_from_bytes(message).get_payload(0).get_payload(decode=True).decode()
    assert "Société Générale Zürich" in text
    assert next((server.top / "mail" / "sam").rglob("cur/*")).name.endswith(":2,DS")


def test_a_note_that_is_there_is_not_stored_twice(afterword, config, server, sample):
    config(server)
    assert afterword("drafts", "add", sample).status == 0
    again = afterword("drafts", "add", sample)
    assert again.out.count("in Entwürfe already; it was not stored again.") == 2
    assert len(server.kept()) == 2


def test_of_two_accounts_the_one_named_is_taken(afterword, config, server, sample):
    config(server, own={}, work={"user": "kim", "password_command": told(PASSWORDS["kim"])})
    assert afterword("drafts", "add", sample, "--to", "priya").status == 0
    assert afterword("drafts", "add", sample, "--to", "marcus", "--account", "work").status == 0
    assert [heading(m, "Subject") != "" for m in server.kept("sam")] == [True]
    assert "Marcus" in server.kept("kim")[0].decode()
    ran = afterword("drafts", "add", sample, "--account", "wrok")
    assert (ran.status, "Did you mean work?" in ran.err) == (2, True)


def test_a_connection_made_secure_after_it_is_open_will_do(afterword, config, server, sample):
    config(server, own={"port": server.starttls, "starttls": True})
    assert afterword("drafts", "add", sample).status == 0
    assert len(server.kept()) == 2


def test_export_hands_over_the_same_way(afterword, config, server, sample):
    config(server)
    assert "is in Entwürfe" in afterword("export", sample, "--to", "priya", "--via", "drafts").out


@pytest.mark.parametrize("arrives", [False, True], ids=["before it arrived", "after it arrived"])
def test_a_server_gone_in_the_middle_is_said_and_trying_again_stores_it_once(
    afterword, config, server, sample, arrives
):
    wire = CutOff(server, arrives=arrives)
    config(server, own={"port": wire.port})
    ran = afterword("drafts", "add", sample, "--to", "priya")
    wire.close()
    assert ran.status == 1
    assert "broke before the note was stored" in ran.err
    assert len(server.kept()) == int(arrives)
    config(server)
    again = afterword("drafts", "add", sample, "--to", "priya")
    assert ("already" in again.out) is arrives, again.err
    assert len(server.kept()) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"password_command": told("wrong-secret")}, "localhost does not take the password of sam."),
        ({"user": "nobody-here"}, "localhost does not take the password of nobody-here."),
        ({"host": "127.0.0.1"}, "The certificate of 127.0.0.1 cannot be trusted"),
        ({"ca_file": None}, "The certificate of localhost cannot be trusted"),
        ({"ca_file": "/none.pem"}, "/none.pem cannot be read as certificates."),
        ({"port": 1}, "localhost does not answer on port 1."),
        ({"host": "mail.invalid"}, "There is no server mail.invalid, or no network."),
        ({"folder": "Nowhere"}, "localhost has no folder Nowhere."),
    ],
)
def test_what_is_wrong_with_an_account_is_a_sentence(afterword, config, server, sample, changes, said):
    config(server, own=changes)
    ran = afterword("drafts", "add", sample, "--to", "priya")
    assert ran.status == 1
    assert said in ran.err
    assert "secret" not in ran.err
    assert "Traceback" not in ran.err
    assert server.kept() == []


def test_a_port_that_speaks_no_tls_is_a_sentence(afterword, config, server, sample):
    config(server, own={"port": server.starttls})
    assert "localhost does not speak TLS on port" in afterword("drafts", "add", sample).err


def test_without_a_marked_folder_the_person_names_one(afterword, config, sample):
    with running("Drafts", marked=False) as server:
        config(server)
        ran = afterword("drafts", "add", sample, "--to", "priya")
        assert ran.status == 1
        assert "marks no folder as the one for drafts" in ran.err
        assert "There are" in ran.err
        config(server, own={"folder": "Drafts"})
        assert "is in Drafts." in afterword("drafts", "add", sample, "--to", "priya").out


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"password": "secret"}, "a password does not belong in a file"),
        ({"hots": "x"}, "there is no such setting. Did you mean host?"),
        ({"port": "993"}, "expected a whole number"),
        ({"user": None}, "drafts.own.user is missing"),
        ({"password_command": "no-such-program-here"}, "The password command cannot be run."),
        ({"password_command": "'unclosed"}, "The password command cannot be run."),
        ({"password_command": "false"}, "The password command gave no password."),
    ],
)
def test_settings_that_cannot_be_used_are_said(afterword, config, sample, changes, said):
    config(own=changes)
    ran = afterword("drafts", "add", sample, "--to", "priya")
    assert ran.status in (1, 2)
    assert said in ran.err


def test_without_an_account_it_says_how_to_set_one(afterword, sample):
    ran = afterword("drafts", "add", sample)
    assert ran.status == 2
    assert "No mail account is set." in ran.err
    assert "config.toml" in ran.err


def test_alone_it_shows_its_help(afterword):
    ran = afterword("drafts")
    assert ran.status == 0
    assert "afterword drafts login" in ran.out


def test_without_the_extra_it_says_what_to_install(afterword, config, sample, monkeypatch):
    monkeypatch.setitem(sys.modules, "imap_tools", None)
    config()
    assert "pip install 'afterword[mail]'" in afterword("drafts", "add", sample).err


class InMemory:
    """A keyring of one process."""

    priority = 1

    def __init__(self):
        self.kept = {}

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def set_password(self, service, name, secret):
        self.kept[service, name] = secret


@pytest.fixture
def keyring(monkeypatch):
    import keyring

    before = keyring.get_keyring()
    backend = type("Backend", (InMemory, keyring.backend.KeyringBackend), {})()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_the_password_is_taken_from_the_keyring(afterword, config, server, sample, keyring):
    config(server, own={"password_command": None})
    ran = afterword("drafts", "add", sample, "--to", "priya")
    assert "The keyring has no password for sam." in ran.err
    assert "afterword drafts login" in ran.err
    keyring.kept["afterword localhost", "sam"] = PASSWORDS["sam"]
    assert afterword("drafts", "add", sample, "--to", "priya").status == 0


def test_without_a_keyring_it_says_what_to_do_instead(afterword, config, sample):
    import keyring
    from keyring.backends import fail

    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        config(own={"password_command": None})
        assert "password_command" in afterword("drafts", "add", sample).err
    finally:
        keyring.set_keyring(before)


@pytest.mark.screen
def test_login_asks_without_showing_what_is_typed(talk_pty, config, home):
    config(own={"password_command": None})
    person = talk_pty("drafts", "login", env={"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})
    person.await_text("Password of sam at localhost:")
    person.type("pass word\r")
    person.await_text("There is no keyring to keep a password in.")
    assert "pass word" not in person.whole()


def test_in_the_conversation_it_is_stored_once_agreed(afterword, config, server, home):
    config(server)
    keep(home, ONE, finished=False)
    afterword("resume", "--plain", typed=typed("UK", *[""] * 11))
    ran = afterword("resume", "--plain", typed=typed("put it in my drafts", "n", "put it in my drafts", "y"))
    assert "Store the note to Dr. Priya Raman in the Drafts folder of your mail account?" in ran.out
    assert "The note to Dr. Priya Raman is in Entwürfe. Nothing has been sent." in ran.out
    assert len(server.kept()) == 1


def test_a_wrong_password_in_the_conversation_is_a_sentence_and_goes_on(afterword, config, server, home):
    config(server, **{"": {"password_command": told("wrong")}})
    keep(home, ONE, finished=False)
    afterword("resume", "--plain", typed=typed("UK", *[""] * 11))
    ran = afterword("resume", "--plain", typed=typed("put it in my drafts", "y", "formal"))
    assert "does not take the password of sam" in ran.out
    assert "Formal now." in ran.out
    assert server.kept() == []
