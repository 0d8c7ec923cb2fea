"""An e-mail message that mail programs open as a draft."""

from email.charset import QP, Charset
from email.header import Header
from email.message import Message
from email.utils import formataddr

from assistant.core.interview.clean import clean
from assistant.export.format import Export, Format

_ENCODED_WORD = 75
"""Characters mail allows in one encoded word; longer names take several."""
_UTF8 = Charset("utf-8")
_UTF8.body_encoding = QP  # stays readable, and no line grows past what mail may carry


def _write(export: Export) -> bytes:
    # ``EmailMessage`` loses and adds spaces in long headers that are not ASCII; the older class does not.
    message = Message()
    message["Subject"] = _subject(export.note.subject)
    for name, person in (("From", export.sender), ("To", export.note.to)):
        if address := _address(person.name, person.email):
            message[name] = address
    message["X-Unsent"] = "1"  # Outlook opens the message for writing
    message["MIME-Version"] = "1.0"
    message.set_payload(export.note.body + "\n", _UTF8)
    return message.as_bytes()


def _subject(text: str) -> str:
    text = clean(text)
    return text if text.isascii() and len(text) < 60 else Header(text, _UTF8, header_name="Subject").encode()


def _address(name: str, email: str) -> str:
    name, email = clean(name), clean(email)
    if not email.isascii() or not email:  # plain mail headers cannot hold it; the person fills it in
        return ""
    address = formataddr((name, email), charset="utf-8")
    if name.isascii() or len(address) - len(email) <= _ENCODED_WORD:
        return address
    return f"{Header(name, _UTF8, header_name='From').encode()} <{email}>"


FORMAT = Format("eml", ".eml", _write)
