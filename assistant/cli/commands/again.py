"""``afterword again``: a new sitting that begins with facts of an earlier one."""

import click

from assistant import content
from assistant.cli.manner import manner_of, options
from assistant.root.past import LAST, archive, sitting_of
from assistant.root.sitting import Begin

_EXAMPLES = """\b
Examples:
  afterword again
  afterword again 12
  afterword again 12 --me
"""
_MINE = ("sender.name", "strength")
_COMPANYS = ("company", "role", "country", "need")


@click.command("again", epilog=_EXAMPLES)
@click.argument("number", metavar="[SITTING]", default=LAST)
@click.option("--me", is_flag=True, help="Only my own facts: name, how to reach me, what I bring.")
@options
@click.pass_context
def command(context: click.Context, /, number: str, *, me: bool, **_manner: object) -> int:
    """Begin a new interview with the facts of a SITTING, the last if no number is given.

    The company, the role, the country, what they need and your own facts stand in the fields; Enter keeps each. The
    earlier sitting stays as it is.
    """
    from assistant.root.sitting import sit

    with archive(context.obj) as kept:
        earlier = sitting_of(kept, number)
    answers = earlier.state.get("answers", {})
    fields = {key: answers[key] for key in (*_MINE, *(() if me else _COMPANYS)) if answers.get(key)}
    context.obj.say(content.read("history")["again"]["told"].format(number=earlier.id, title=earlier.title))
    return sit(context.obj, manner_of(context), Begin.NEW, fields)
