"""The click group: commands are found by name and imported only when they run."""

from collections.abc import Sequence
from importlib import import_module

import click

from assistant import __version__
from assistant.cli.manner import manner_of, options
from assistant.core.suggest import did_you_mean
from assistant.errors import UsageError
from assistant.root.sitting import Begin
from assistant.world import World

COMMANDS = {
    "new": "Begin with a new interview.",
    "resume": "Go on where the last sitting stopped, without asking.",
    "draft": "Write notes from a file of answers.",
    "export": "Write finished notes out: files, clipboard, mail program.",
    "drafts": "Store notes in your mail account's Drafts folder.",
    "follow-up": "Write a later note: a nudge, a promise kept, a thank-you for help, …",
    "due": "What was promised, by whom, and when to ask for news.",
    "history": "List past sittings, or find them by words.",
    "show": "Show a past sitting, its answers and notes.",
    "again": "Begin a new interview with the facts of an earlier one.",
    "sent": "Mark notes as sent.",
    "forget": "Delete past sittings for good.",
    "import": "Bring in what export --all wrote.",
    "config": "Show or change what is remembered of you.",
    "where": "Show where everything is kept.",
    "check": "Check and proofread a note, whoever wrote it.",
    "revise": "Revise notes in your own words, without a terminal.",
    "voice": "Keep texts of your own, so that notes sound like you.",
    "models": "List the language models that may reword notes.",
    "demo": "Show a whole sitting; nothing to type, nothing kept.",
    "advise": "Should you write, to whom, how and when?",
    "tips": "Read the etiquette, each rule with its source.",
    "learned": "Show which tips you have met, and what is new.",
    "questions": "Read or practise what interviewers ask.",
}
"""Each command's one line of help; ``assistant/cli/commands/<name>.py`` has it as ``command``."""
_FILES = {"import": "bring_in", "follow-up": "follow_up"}
"""Commands whose name cannot be that of a file."""
_NARROWEST, _WIDEST = 24, 80
"""Columns between which help is written."""


class Lazy(click.Group):
    """A group that knows its commands by name before any of them is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"assistant.cli.commands.{_FILES.get(cmd_name, cmd_name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command meant; raises ``UsageError`` suggesting what may have been."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = did_you_mean(args[0], COMMANDS)
            hint = "See afterword --help."
            if args[0].lower().endswith((".ics", ".txt", ".md")):
                hint = f"To begin with what it says: afterword new --from {args[0]}"
            elif "." in args[0]:
                hint = f"To write notes from a file: afterword draft {args[0]}"
            raise UsageError(f"There is no command {args[0]}.{near}", hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


_EXAMPLES = """\b
Examples:
  afterword
  afterword --plain
  afterword draft northwind.toml --tone formal
  afterword tips timing
"""


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EXAMPLES,
)
@options
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def afterword(context: click.Context, /, **_manner: object) -> int | None:
    """Turn a job interview into thank-you notes worth sending.

    Without a command: answer a few questions, get a note for each person you met. Everything stays on this machine.
    """
    if context.invoked_subcommand is None:
        from assistant.root.sitting import sit

        return sit(context.obj, manner_of(context), Begin.ASK)
    return None


def invoke(arguments: Sequence[str], world: World) -> int:
    """Run the command line; raises ``UsageError`` where it is not understood."""
    wide = max(_NARROWEST, min(world.size[0], _WIDEST)) - 2  # click itself takes no window for narrower than 52
    try:
        status = afterword.main(
            list(arguments), prog_name="afterword", obj=world, standalone_mode=False, terminal_width=wide
        )
    except click.UsageError as problem:
        path = problem.ctx.command_path if problem.ctx else "afterword"
        raise UsageError(problem.format_message(), f"See {path} --help.") from problem
    except click.ClickException as problem:
        raise UsageError(problem.format_message()) from problem
    except click.Abort as problem:
        raise KeyboardInterrupt from problem
    return int(status or 0)
