"""What stands around a note, in words of the person's own: greeting, sign-off, signature, postscript."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import RELAYED, Command
from assistant.core.drafts.drafts import Drafts, Frame
from assistant.core.drafts.frame import framed
from assistant.core.drafts.revise_sender import Signed, closing_line, signed, signed_by
from assistant.core.drafts.revising import Change, News, Tools, refused, told
from assistant.core.english import ended
from assistant.core.interview import LONG_LIMIT, SHORT_LIMIT, Sender, clean, ends_short
from assistant.core.note import Section

_OF_SENDER: dict[str, Callable[[Sender], Signed]] = {
    "email": lambda sender: Signed(lines=(sender.email,) if sender.email else ()),
    "phone": lambda sender: Signed(phone=sender.phone),
    "contact": lambda sender: Signed(phone=sender.phone, lines=(sender.email,) if sender.email else ()),
    "links": lambda sender: Signed(lines=sender.links),
}
"""What is known of the candidate and can stand under the name."""
_QUOTED = "\"'“”‘’«» "
_TITLED = "Dear"
"""Before a title, whatever the tone: nobody is greeted with "Hi Ms Calder"."""
MARKS = {
    "": "", "comma": ",", "colon": ":", "exclamation mark": "!", "exclamation point": "!", "dash": " –", "hyphen": " –",
    "full stop": ".", "period": ".",
}  # fmt: skip
"""What may stand behind a greeting or a closing, by what it is called."""
_MARKS, _ENDING = ",:!.–—- ", ":!–—"
POSTSCRIPT = re.compile(r"^p\.?\s?s\b[.:,\s]*", re.IGNORECASE)


def closing(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Set the words before the name, or the mark behind them; a name or a number is who signs, in every note."""
    if command.field == "mark":
        line = _line(drafts, Section.CLOSING).rstrip(_MARKS) + MARKS[command.text]
        return _framed(drafts, replace(drafts.now.frame, closing=line), "closed")
    text = tools.shapes.of("signed", "them").sub("", clean(command.text)).strip(_QUOTED).rstrip(",!;")
    text = text if ends_short(text) else text.rstrip(".,!;")
    if command.field == "first name":
        text = drafts.interview.sender.name.partition(" ")[0]
    if command.field in _OF_SENDER:
        return _signed_with(drafts, _OF_SENDER[command.field](drafts.interview.sender), tools)
    if not text:
        return refused(drafts, "closing_what")
    if len(text) > SHORT_LIMIT:
        return refused(drafts, "too_long_answer", limit=SHORT_LIMIT)
    said = signed(text, drafts.interview.sender, tools)
    if command.field == "name" and not said.phone and all(w[0].isupper() for w in re.findall(r"[^\W\d_]+", text)):
        said = Signed(name=text)
    if not said.is_by_name:
        return _framed(drafts, replace(drafts.now.frame, closing=closing_line(said.phrase)), "closed")
    return _signed_with(drafts, said, tools)


def _signed_with(drafts: Drafts, said: Signed, tools: Tools) -> Change:
    if not said.is_by_name:
        return refused(drafts, "nothing_to_sign")
    made = signed_by(drafts, said, tools)
    if made is drafts:
        return refused(drafts, "same_frame")
    change = told(made, "closed", words=made.now.note.words)
    many = News("signed_all", {"count": len(made.histories)})
    return replace(change, news=(*change.news, many)) if len(made.histories) > 1 else change


def greeting(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Set the greeting: a whole one, the word before the name as it stands, or the mark behind both."""
    if command.field == "mark":
        now = _line(drafts, Section.GREETING).rstrip(_MARKS)
        return _framed(drafts, replace(drafts.now.frame, greeting=now + MARKS[command.text]), "greeted")
    text = clean(command.text).strip(_QUOTED).rstrip(".,;")
    if not text:
        return refused(drafts, "greeting_what")
    if len(text) > SHORT_LIMIT:
        return refused(drafts, "too_long_answer", limit=SHORT_LIMIT)
    text = _written(text, drafts.now.note.to.name, tools)
    name = _line(drafts, Section.GREETING).partition(" ")[2].rstrip(_MARKS)
    if command.field:
        text = f"{command.field} {text}"
    elif text.split()[0].rstrip(".").lower() in tools.honorifics and name:
        text = f"{_TITLED} {text}"  # "address him as Dr Brennan"
    elif len(text.split()) == 1 and name:
        text = f"{text} {name}"
    mark = "" if text[-1] in _ENDING else ","
    return _framed(drafts, replace(drafts.now.frame, greeting=f"{text[0].upper()}{text[1:]}{mark}"), "greeted")


def _line(drafts: Drafts, section: Section) -> str:
    return "".join(s.text for s in drafts.now.note.sentences if s.section == section)


def _written(text: str, name: str, tools: Tools) -> str:
    """Write titles and the names that are known with their capitals: "dear ms nair"."""
    known = {w.casefold(): w for w in name.split()}

    def one(word: str) -> str:
        title = word.rstrip(".").lower() in tools.honorifics
        return known.get(word.casefold(), word.capitalize() if title and word.islower() else word)

    return " ".join(map(one, text.split()))


def postscript(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put a line after the name, in place of the one that stands there."""
    text = tools.shapes.of("signed", "told").sub("", POSTSCRIPT.sub("", clean(command.text)).strip(' "“”'))
    if not text:
        return refused(drafts, "postscript_what")
    if len(text) > LONG_LIMIT:
        return refused(drafts, "too_long_answer", limit=LONG_LIMIT)
    relayed = command.field == RELAYED
    text = told_to_reader(text, drafts, tools) if relayed else tools.addressed(text, drafts.interview, drafts.current)
    line = ended(f"P.S. {text[0].upper()}{text[1:]}")
    return _framed(drafts, replace(drafts.now.frame, postscript=line), "postscript")


def told_to_reader(text: str, drafts: Drafts, tools: Tools) -> str:
    """Turn a sentence to its reader, of whom alone "she" or "he" is said in it."""
    reader = drafts.interview.interviewers[drafts.current]
    return tools.addressed(text, replace(drafts.interview, interviewers=(reader,)), 0)


def without(drafts: Drafts, sections: frozenset[str]) -> Change:
    """Leave away what stands around the text."""
    frame = drafts.now.frame
    for section in sections:
        value: object = () if section == Section.SIGNATURE else ""
        frame = replace(frame, **{section: value})  # type: ignore[arg-type]
    gone = [" / ".join(s.text.rstrip(",").splitlines()) for s in drafts.now.note.sentences if s.section in sections]
    return _framed(drafts, frame, "dropped", what=f"“{'; '.join(gone)}”")


def _framed(drafts: Drafts, frame: Frame, id_: str, **values: str) -> Change:
    note = framed(drafts.now.note, frame)
    if note == drafts.now.note:
        return refused(drafts, "same_frame")
    version = replace(drafts.now, note=note, frame=frame, said="")
    return told(drafts.with_version(version), id_, **values, words=note.words)
