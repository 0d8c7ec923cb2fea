"""A ``mailto:`` address, which opens the mail program with a letter begun."""

from urllib.parse import quote

LONGEST = 2000
"""Characters of the encoded address that every common program takes; browsers and Windows cut what is longer."""


def mailto(to: str, subject: str, body: str) -> str:
    """Write the address of a letter; line ends become CRLF, and all but plain letters are percent-encoded as UTF-8."""
    lines = "\r\n".join(body.splitlines())
    fields = [f"{name}={quote(text, safe='')}" for name, text in (("subject", subject), ("body", lines)) if text]
    return f"mailto:{quote(to, safe='@')}" + ("?" + "&".join(fields) if fields else "")
