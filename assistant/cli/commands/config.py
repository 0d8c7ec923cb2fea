"""``afterword config``: who you are and how you write, shown and changed."""

import click

from assistant import content, identity, settings
from assistant.errors import ExitStatus
from assistant.root.writing import choose_model
from assistant.world import World, tell_data, tell_lines

_EXAMPLES = """\b
Examples:
  afterword config
  afterword config set name Sam Okafor
  afterword config set links linkedin.com/in/samokafor samokafor.example
  afterword config set dialect british
  afterword config unset phone
"""
_SETTING = """\b
Examples:
  afterword config set name Sam Okafor
  afterword config set signature "Sam Okafor, +1 555 0100, linkedin.com/in/samokafor"
  afterword config set tone formal
  afterword config set closing Best wishes
"""
_TAKING_AWAY = """\b
Example:
  afterword config unset phone country
"""


@click.group("config", epilog=_EXAMPLES, invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.pass_context
def command(context: click.Context, /, *, as_json: bool) -> int | None:
    """Show what is remembered of you: name, signature, links, tone, country, spelling, and which model may help.

    The first sitting fills it in. It stands in config.toml, which you may edit as well.
    """
    if context.invoked_subcommand is not None:
        return None
    world: World = context.obj
    found = identity.shown(settings.load(world.config_dir))
    if as_json:
        tell_data(world, found)
        return ExitStatus.DONE
    said = content.read("identity")["shown"]
    wide = max(map(len, found))
    lines = [f"{name:<{wide}}  {text or said['none']}" for name, text in found.items()]
    tell_lines(world, [*lines, "", said["where"].format(path=settings.path_in(world.config_dir)), said["how"]])
    return ExitStatus.DONE


@command.command("set", epilog=_SETTING)
@click.argument("name")
@click.argument("value", nargs=-1, required=True)
@click.pass_obj
def set_(world: World, /, name: str, value: tuple[str, ...]) -> int:
    """Set one: name, email, phone, links, closing, tone, channel, country, spelling, tips, model, or the signature."""
    if name.strip().lower() == "signature":
        new = identity.signed(value, content.read("questions")["people"]["suffixes"])
    else:
        found = identity.key(name)
        new = {found: identity.value(found, value, content.tone_names())}
    if "model" in new:
        choose_model(world, str(new["model"]))
    else:
        identity.change(world.config_dir, new)
    now, said = identity.shown(settings.load(world.config_dir)), content.read("identity")
    none = said["shown"]["none"]
    tell_lines(world, [said["changed"]["set"].format(name=each, value=now[each] or none) for each in new])
    return ExitStatus.DONE


@command.command("unset", epilog=_TAKING_AWAY)
@click.argument("names", nargs=-1, required=True, metavar="NAME…")
@click.pass_obj
def unset(world: World, /, names: tuple[str, ...]) -> int:
    """Take settings away; what was usual before counts again."""
    found = list(dict.fromkeys(map(identity.key, names)))
    identity.change(world.config_dir, dict.fromkeys(found))
    world.say(content.read("identity")["changed"]["unset"].format(names=", ".join(found)))
    return ExitStatus.DONE
