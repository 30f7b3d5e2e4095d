"""Plain text in whatever encoding offices save it: UTF-8, GB18030, Big5, UTF-16."""

from __future__ import annotations

import codecs
from pathlib import Path


class UnreadableDocument(ValueError):
    """A file cannot be read as a document; the message says what was found and what to do."""


_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NARROW = ("utf-8", "gb18030")
_WIDE = ("utf-16-le", "utf-16-be")  # of text without a mark only these hold zero bytes


def read_text(path: Path) -> str:
    """Text of the file; line breaks become \\n. Raises UnreadableDocument."""
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "read error"
        raise UnreadableDocument(f"{path}: {reason}; check the name and the permission") from error
    text = decode(data, str(path)).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadableDocument(f"{path}: no text in {len(data)} bytes; wanted a policy's text")
    return text


# What offices put into files with a wrong ending; short ones would pass for some encoding.
_BINARY = (
    (b"%PDF", "binary data (a PDF file)"),
    (b"PK\x03\x04", "binary data (a zip file: Word, Excel or OFD)"),
    (b"\xd0\xcf\x11\xe0", "binary data (an old Word or Excel file)"),
    (b"\x89PNG", "binary data (a PNG picture)"),
    (b"\xff\xd8\xff", "binary data (a JPEG picture)"),
)


def decode(data: bytes, name: str) -> str:
    """Bytes to text: by byte order mark, as UTF-8, else as the encoding that fits best.

    name: what the error message calls the bytes. Raises UnreadableDocument.
    """
    found = next((kind for mark, kind in _BINARY if data.startswith(mark)), None)
    if found:
        raise UnreadableDocument(f"{name}: {found}; wanted text; save the document as .txt")
    marked = next((e for mark, e in _MARKS if data.startswith(mark)), None)
    unmarked = _WIDE if b"\0" in data else _NARROW
    for encoding in (marked,) if marked else unmarked:
        text = _decoded(data, encoding)
        if text is not None:
            return text
    if b"\0" in data and not marked:
        raise UnreadableDocument(f"{name}: binary data; wanted text; save the document as .txt")
    best = None if marked else _guess(data)
    if best is None:
        raise UnreadableDocument(f"{name}: encoding not recognised; save the document as UTF-8")
    return best


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        return None
    # GB18030 and UTF-16 decode almost any bytes, so what they give must look like Chinese.
    certain = encoding.startswith("utf-8") or encoding == "utf-16"
    return text if certain or _looks_chinese(text) else None


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # 0.1 s to import; needed for few files

    best = from_bytes(data).best()
    return None if best is None else str(best)


def _looks_chinese(text: str) -> bool:
    # Text decoded by the wrong table has ideographs too, but hardly any of the frequent ones,
    # and characters that no table assigns.
    ideographs = sum("\u4e00" <= c <= "\u9fa5" for c in text)
    frequent = sum(c in "的和在一是中不有人为年市、。\uff0c" for c in text)
    unassigned = any("\ue000" <= c <= "\uf8ff" for c in text)
    return not unassigned and frequent * 50 >= max(ideographs, 1)
