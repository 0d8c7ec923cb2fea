"""``afterword drafts``: notes into the Drafts folder of a mail account."""

import click

from assistant.cli import options
from assistant.errors import AssistantError, ExitStatus
from assistant.root.past import LAST
from assistant.world import World

_EXAMPLES = """\b
Examples:
  afterword drafts login
  afterword drafts add
  afterword drafts add 12 --to Priya --account work

\b
In config.toml:
  [drafts]
  host = "imap.example.org"
  user = "sam@example.org"
"""
_ADDING = """\b
Examples:
  afterword drafts add
  afterword drafts add 12 --to Priya --account work
"""
_LOGGING_IN = """\b
Examples:
  afterword drafts login
  afterword drafts login --account work
"""


@click.group("drafts", epilog=_EXAMPLES, invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Store notes in the Drafts folder of your mail account, by IMAP over TLS. Nothing is ever sent.

    The account is the table [drafts] of config.toml, or several of them, [drafts.work] and [drafts.own]. The password
    is taken from the keyring or from password_command, never from a file.
    """
    if context.invoked_subcommand is None:
        world: World = context.obj
        world.say(context.get_help())


@command.command("add", epilog=_ADDING, short_help="Store notes, each unless it is there already.")
@click.argument("source", metavar="[SITTING|FILE]", default=LAST)
@options.to
@click.option("--account", metavar="NAME", default="", help="The account. Otherwise the first in config.toml.")
@click.pass_obj
def add(world: World, /, source: str, to: str, account: str) -> int:
    """Store each note of a SITTING (its number, or last) or a FILE of answers, unless it is there already."""
    from assistant.cli.commands.export import hand_over, notes_of

    for export in list(notes_of(world, source, to.strip(), "eml")):
        hand_over(world, "drafts", [export], account)
    return ExitStatus.DONE


@command.command("login", epilog=_LOGGING_IN, short_help="Keep a password in the keyring.")
@click.option("--account", metavar="NAME", default="", help="The account. Otherwise the first in config.toml.")
@click.pass_obj
def login(world: World, /, account: str) -> int:
    """Ask for the password of an account and keep it in the keyring."""
    from assistant.deliver import keep_password, read_account
    from assistant.settings import load_account

    of = read_account(load_account(world.config_dir, "drafts"), account)
    if not world.in_terminal:
        raise AssistantError(
            "A password is asked for in a terminal only.", "Or give a password_command in config.toml."
        )
    import getpass

    keep_password(of, getpass.getpass(f"Password of {of.user} at {of.host}: "))
    world.say("It is in the keyring.")
    return ExitStatus.DONE
