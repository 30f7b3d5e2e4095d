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


def decode(data: bytes, name: str) -> str:
    """Bytes to text: by byte order mark, as UTF-8, else as the encoding that fits best.

    name: what the error message calls the bytes. Raises UnreadableDocument.
    """
    encoding = next((e for mark, e in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _guess(data, name)
    if "\x00" in text:
        raise UnreadableDocument(f"{name}: binary data; wanted text; save the document as .txt")
    return text


def _guess(data: bytes, name: str) -> str:
    # GB18030 first: it is what Chinese offices use besides UTF-8, and a detector is unsure of it
    # in short files. What it decodes must look like Chinese, since it decodes almost any bytes.
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        text = ""
    if _looks_chinese(text):
        return text
    from charset_normalizer import from_bytes  # 0.1 s to import; needed for few files

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableDocument(f"{name}: encoding not recognised; save the document as UTF-8")
    return str(best)


def _looks_chinese(text: str) -> bool:
    # Text wrongly decoded as GB18030 has ideographs too, but hardly any of the frequent ones.
    ideographs = sum("一" <= c <= "龥" for c in text)
    frequent = sum(c in "的和在一是中不有人为,。、" for c in text)
    return frequent * 50 >= max(ideographs, 1)
