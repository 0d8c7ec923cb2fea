"""One wish for several notes: done to each, and taken back as one."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts
from assistant.core.drafts.revising import Change, News, Tools
from assistant.core.drafts.revision import revise

_ONCE = frozenset({"change", "rename"})
"""What concerns the answers, and so every note already."""


def revise_all(drafts: Drafts, command: Command, tools: Tools, said: str = "", people: Sequence[int] = ()) -> Change:
    """Apply a command to the notes of some people, or of everyone, as one step."""
    chosen = tuple(people) or tuple(range(len(drafts.histories)))
    if command.name in _ONCE:
        chosen = (drafts.current if drafts.current in chosen else chosen[0],)
    elif command.name in ("undo", "redo"):
        # The latest step is the one meant, and undoing takes it back wherever it was made.
        chosen = (max(chosen, key=lambda i: drafts.histories[i].now.step),)
    made = drafts
    changes: dict[int, Change] = {}
    for index in chosen:
        changes[index] = revise(replace(made, current=index), command, tools, said)
        made = changes[index].drafts
    done = {i for i in chosen if made.histories[i].now is not drafts.histories[i].now}
    return Change(_as_one_step(drafts, made), _news(drafts, changes, done), _asked(changes))


def _as_one_step(before: Drafts, after: Drafts) -> Drafts:
    step = before.steps + 1
    histories = tuple(
        replace(h, versions=tuple(replace(v, step=min(v.step, step)) for v in h.versions)) for h in after.histories
    )
    return replace(after, histories=histories, steps=min(after.steps, step), current=before.current)


def _news(drafts: Drafts, changes: dict[int, Change], changed: Collection[int]) -> tuple[News, ...]:
    # What the wish for one note did to another already is not refused there.
    refused = [i for i, change in changes.items() if i not in changed and any(n.problem for n in change.news)]
    done = [i for i in changes if i not in refused]
    told = changes[next((i for i in (drafts.current, *done, *changes) if i in (done or changes)), 0)].news
    if len(changes) == 1 or not done:
        return told
    if not refused:
        said = any(n.id == "signed_all" for n in told)
        return told if said else (*told, News("for_all", {"count": len(done)}))
    names = [drafts.interview.interviewers[i].name for i in refused]
    return (*told, News("not_for", {"names": names}, problem=True), *changes[refused[0]].news)


def _asked(changes: dict[int, Change]) -> str:
    return next((change.asks for change in changes.values() if change.asks), "")
