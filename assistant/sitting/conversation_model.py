"""``/model`` and free wishes: what leaves is shown and asked for, and the note stays unless an answer holds."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import Drafts, News
from assistant.errors import AssistantError
from assistant.sitting.conversation_handing import Step
from assistant.sitting.conversation_parts import Parts

if TYPE_CHECKING:
    from assistant.sitting.rewriting import Asked, Rewriting

_FEW = 2
"""Reasons that fit one line, and words that are no wish yet."""
_NO_WISH = frozenset({"", "rewrite", "rewrite it", "polish", "polish it", "it", "the note"})


def is_free(words: str, read: Understood, free: Mapping[str, Sequence[str]]) -> bool:
    """Whether a line asks for what only a model can do: it was not understood, or it is one of some wishes.

    Where several things are offered for it, that is so if it begins as a wish for other wording does.
    """
    said = " ".join(words.lower().split()).strip(" .!").removeprefix("please ").removesuffix(" please")
    if said in free["wishes"]:
        return True
    # One word, or a command that was mistyped, is nothing to ask a model for.
    lost = isinstance(read, Unclear) and (not read.options or said.startswith(tuple(free["begins"])))
    return lost and len(words.split()) > _FEW and not words.startswith(("/", "\\"))


def reword(parts: Parts, drafts: Drafts, command: Command) -> Step:
    """Let the model reword the note on the screen; whatever goes wrong is one sentence, and the note stays."""
    if parts.rewriting is None:
        _say(parts, "no_model")
        return Step(drafts)
    wish = "" if command.text.strip().lower().rstrip(".!") in _NO_WISH else command.text.strip()
    try:
        return _reworded(parts, parts.rewriting, drafts, wish)
    except AssistantError as problem:
        _say(parts, "model_failed", sentence=problem.sentence, hint=problem.hint)
    except KeyboardInterrupt:
        _say(parts, "model_stopped")
    return Step(drafts)


def _reworded(parts: Parts, rewriting: "Rewriting", drafts: Drafts, wish: str) -> Step:
    name, own = rewriting.desk.writer.name, rewriting.desk.examples
    if own and not rewriting.agreed:
        rewriting.with_examples = _says_yes(parts, "model_examples", count=len(own), name=name)
    asked = rewriting.asked(drafts, wish)
    if not rewriting.agreed and not _agreed(parts, rewriting, asked):
        _say(parts, "model_kept_here")
        return Step(drafts)
    _say(parts, "model_writes", name=name)
    answer = rewriting.answer(asked)
    if answer.reasons:
        _say(parts, "model_again", reasons=_few(answer.reasons))
        answer = rewriting.answer(rewriting.again(asked, answer))
    if answer.reasons:
        _say(parts, "model_refused", name=name, reasons=_few(answer.reasons))
        return Step(drafts)
    new = rewriting.taken(drafts, answer)
    if new.now.note.body == drafts.now.note.body:
        _say(parts, "model_same", name=name)
        return Step(drafts)
    news = [News("model_taken", {"name": name, "words": new.now.note.words})]
    news += [News("model_left_out", {"count": answer.left_out})] if answer.left_out else []
    news += [News("model_put_in", {"count": answer.put_in})] if answer.put_in else []
    return Step(new, tuple(news))


def _agreed(parts: Parts, rewriting: "Rewriting", asked: "Asked") -> bool:
    """Show all that leaves, and ask."""
    writer, said = rewriting.desk.writer, parts.words["said"]
    place = said["model_at"].format(server=writer.server) if writer.server else ""
    hidden = ", ".join(asked.masking.stand_ins)
    _say(parts, "model_sends" if hidden else "model_sends_bare", name=writer.name, place=place, hidden=hidden)
    rule = parts.shows.own("-" * 40)
    parts.talker.say(f"{rule}\n{parts.shows.quoted(asked.request.whole)}\n{rule}")
    rewriting.agreed = _says_yes(parts, "model_agree")
    return rewriting.agreed


def _says_yes(parts: Parts, id_: str, **values: Any) -> bool:
    labels = parts.words["yes_no"]
    return parts.talker.key(_worded(parts, id_, **values), {"y": labels["yes"], "n": labels["no"]}) == "y"


def _few(reasons: Sequence[str]) -> str:
    return "; ".join(reasons[:_FEW])


def _say(parts: Parts, id_: str, **values: Any) -> None:
    parts.talker.say(_worded(parts, id_, **values))


def _worded(parts: Parts, id_: str, **values: Any) -> str:
    return parts.shows.message(str(parts.words["said"][id_]).format(**values).rstrip())
