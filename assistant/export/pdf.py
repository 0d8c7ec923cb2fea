"""A PDF to print: a letter on A4 or US Letter, or a card where the note is for one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistant.core.interview import ChannelName, clean
from assistant.core.note import Section
from assistant.export.format import Export, Format

if TYPE_CHECKING:
    from fpdf import FPDF

    from assistant.core.note import Note

PAPERS = ("a4", "letter")
_US_PAPER = frozenset({"us", "usa", "united states", "america", "ca", "canada", "mx", "mexico", "ph", "philippines"})
_CARDS = {"a4": (105.0, 148.0), "letter": (127.0, 177.8)}
"""Width and height of a card in millimetres: A6, and five by seven inches."""
_LETTER_SIZES, _CARD_SIZES = (11.0, 10.5, 10.0, 9.5), (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)
"""Sizes of type in points, the first that lets it fit on one page."""
_LETTER_MARGIN, _CARD_MARGIN = 25.0, 12.0
_LEADING = 1.45
_INK = "\n" * 4


def _write(export: Export) -> bytes:
    return b"".join(_stream([export]))


def _stream(notes: Iterable[Export]) -> Iterator[bytes]:
    """Write all notes into one document, each on a page of its own."""
    from assistant.export.fonts import fonts_for

    exports = list(notes)
    if not exports:
        return
    texts = [_text(export) for export in exports]
    pdf = _document(exports[0])
    families = []
    for number, path in enumerate(fonts_for("".join(texts))):
        families.append(f"f{number}")
        pdf.add_font(families[-1], fname=str(path))
    pdf.set_fallback_fonts(families[1:])
    pdf.set_text_shaping(use_shaping_engine=True)
    for export, text in zip(exports, texts, strict=True):
        (_card if export.note.channel == ChannelName.CARD else _letter)(pdf, export, text)
    yield bytes(pdf.output())


def paper(export: Export) -> str:
    """Return the paper asked for, else that of the country: ``letter`` in North America and the Philippines."""
    country = export.interview.country if export.interview else ""
    return export.paper or ("letter" if country.strip().casefold() in _US_PAPER else "a4")


def _text(export: Export) -> str:
    note = export.note
    above = [*(clean(line) for line in note.head), "", clean(note.subject), ""] if note.head else []
    return "\n".join([*above, note.body if note.channel == ChannelName.CARD else _to_be_signed(note)])


def _to_be_signed(note: "Note") -> str:
    """Leave room for a name by hand between the closing and the name in print."""
    *rest, last = note.paragraphs
    if not rest or [sentence.section for sentence in last[:2]] != [Section.CLOSING, Section.SIGNATURE]:
        return note.body
    above = replace(note, paragraphs=tuple(rest)).body
    return f"{above}\n\n{last[0].text}{_INK}" + "\n".join(sentence.text for sentence in last[1:])


def _document(export: Export) -> "FPDF":
    from fpdf import FPDF

    pdf = FPDF(unit="mm", format=paper(export))
    pdf.set_title(clean(export.note.subject) or "A note")
    pdf.set_author(clean(export.sender.name))
    pdf.set_lang("en")
    pdf.set_creator("Afterword")
    if export.now:
        pdf.set_creation_date(export.now)
    return pdf


def _letter(pdf: "FPDF", export: Export, text: str) -> None:
    pdf.set_margins(_LETTER_MARGIN, _LETTER_MARGIN)
    pdf.add_page(format=paper(export))
    room = pdf.h - 2 * _LETTER_MARGIN
    size = next((s for s in _LETTER_SIZES if _height(pdf, text, s) <= room), _LETTER_SIZES[0])
    pdf.set_auto_page_break(auto=True, margin=_LETTER_MARGIN)
    _put(pdf, text, size)


def _card(pdf: "FPDF", export: Export, text: str) -> None:
    pdf.set_margins(_CARD_MARGIN, _CARD_MARGIN)
    pdf.add_page(format=_CARDS[paper(export)])
    room = pdf.h - 2 * _CARD_MARGIN
    size = next((s for s in _CARD_SIZES if _height(pdf, text, s) <= room), _CARD_SIZES[-1])
    pdf.set_auto_page_break(auto=True, margin=_CARD_MARGIN)
    pdf.set_y(_CARD_MARGIN + max(0.0, (room - _height(pdf, text, size)) / 2))
    _put(pdf, text, size)


def _height(pdf: "FPDF", text: str, size: float) -> float:
    found: Any = _put(pdf, text, size, dry_run=True, output="HEIGHT")
    return float(found)


def _put(pdf: "FPDF", text: str, size: float, **more: Any) -> Any:
    pdf.set_font("f0", size=size)
    return pdf.multi_cell(0, size / pdf.k * _LEADING, text, align="L", new_x="LMARGIN", new_y="NEXT", **more)


FORMAT = Format(
    "pdf", ".pdf", "a letter or card to print", _write, _stream, "letter", is_text=False, called=("pdf file",)
)
