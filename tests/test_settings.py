"""Settings are read from one file, and everything wrong in it is said at once."""

import pytest

from assistant import settings
from assistant.core.interview.facts import Sender
from assistant.errors import UsageError


def test_without_a_file_nothing_is_set(tmp_path):
    assert settings.load(tmp_path / "none") == settings.Settings()


def test_what_is_set_is_read(tmp_path):
    (tmp_path / "config.toml").write_text(
        'tone = "formal"\ncountry = "UK"\ntips = false\n[sender]\nname = "Sam\\n Okafor"\nlinks = ["example.org"]\n'
    )
    assert settings.load(tmp_path) == settings.Settings(
        tone="formal", country="UK", tips=False, sender=Sender("Sam Okafor", links=("example.org",))
    )


def test_every_wrong_key_is_named_with_the_file(tmp_path):
    (tmp_path / "config.toml").write_text('chanel = "email"\nspelling = "us"\ntips = "no"\n[sender]\nmail = "x"\n')
    with pytest.raises(UsageError) as caught:
        settings.load(tmp_path)
    said = caught.value.sentence
    assert str(tmp_path / "config.toml") in said
    assert "chanel: there is no such setting. Did you mean channel?" in said
    assert "spelling: expected one of american, british" in said
    assert "tips: expected true or false" in said
    assert "sender.mail: there is no such setting. Did you mean email?" in said


@pytest.mark.parametrize("text", [b"tone = ", b"\xff", b"sender = 1\n"])
def test_a_broken_file_is_a_usage_error_naming_it(tmp_path, text):
    (tmp_path / "config.toml").write_bytes(text)
    with pytest.raises(UsageError, match=r"config\.toml"):
        settings.load(tmp_path)


def test_what_time_is_worth_can_be_set(tmp_path):
    (tmp_path / "config.toml").write_text("[worth]\nhourly = 60\naround = 15\n")
    worth = settings.load(tmp_path).worth
    assert (worth.hourly, worth.around) == (60, 15)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hourly = 0", "worth.hourly: expected a number from 1 to 1000"),
        ('hourly = "much"', "worth.hourly: expected a number"),
        ("around = 2.5", "worth.around: expected a whole number"),
        ("around = true", "worth.around: expected a whole number"),
        ("arround = 2", "worth.arround: there is no such setting. Did you mean around?"),
    ],
)
def test_a_worth_that_cannot_be_reckoned_with_is_said(tmp_path, line, said):
    (tmp_path / "config.toml").write_text(f"[worth]\n{line}\n")
    with pytest.raises(UsageError) as caught:
        settings.load(tmp_path)
    assert said in caught.value.sentence
