from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from documents import UnreadableDocument, read_document
from documents.readers import read_file

TEXT = (
    "关于加快培育先进制造业集群的意见\n"
    "一、总体要求\n"
    "到2025年,全市先进制造业集群的产值达到1.5万亿元。\n"
)
BIG5 = "關於加快培育先進製造業集群的意見\n一、總體要求\n為提升產業的競爭力,制定本意見。\n"


def written(folder: Path, data: bytes, name: str = "policy.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("gbk"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode("gb18030"),
    ],
    ids=["utf-8", "utf-8 mark", "gb18030", "gbk", "utf-16", "utf-16 be", "crlf", "cr"],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    assert read_file(written(tmp_path, data)) == TEXT


def test_big5(tmp_path: Path) -> None:
    assert read_file(written(tmp_path, BIG5.encode("big5"))) == BIG5


def test_the_same_policy_in_two_encodings_is_one_document(tmp_path: Path) -> None:
    first = read_document(written(tmp_path, TEXT.encode(), "a.txt"))
    second = read_document(written(tmp_path, TEXT.encode("gb18030"), "b.txt"))
    assert first.id == second.id
    assert first.sha256 != second.sha256
    assert (first.source, second.source) == ("a.txt", "b.txt")


def test_markdown(tmp_path: Path) -> None:
    data = "# 某市集群促进条例\n<!-- INFO END -->\n\n## 第一章 总则\n\n**第一条** 为了促进发展。\n"
    document = read_document(written(tmp_path, data.encode(), "law.md"))
    assert document.text == "某市集群促进条例\n第一章 总则\n第一条 为了促进发展。"
    assert [c.reference for c in document.clauses] == ["标题", "第一章", "第一条"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("empty.txt", b"", "no text in 0 bytes"),
        ("blank.txt", b" \n\n", "no text in 3 bytes"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00" * 40, "binary"),
        ("zeros.txt", bytes(range(256)) * 8, "binary"),
        ("marks.txt", b"---\n***\n", "no policy in the text"),
        ("policy.xyz", TEXT.encode(), "wanted one of"),
        ("policy", TEXT.encode(), "no ending"),
        ("comment.md", b"<!-- nothing -->", "only comments"),
        ("broken.txt", codecs.BOM_UTF16_LE + b"a\xd8", "encoding not recognised"),
    ],
)
def test_unreadable_files(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    with pytest.raises(UnreadableDocument, match=message) as caught:
        read_document(written(tmp_path, data, name))
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="a folder"):
        read_document(tmp_path)
    with pytest.raises(UnreadableDocument, match=r"missing\.txt: No such file"):
        read_document(tmp_path / "missing.txt")


@pytest.mark.parametrize(
    ("start", "found"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Word"),
    ],
)
def test_a_file_with_a_wrong_ending_is_named(start: bytes, found: str, tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_bytes(start)
    with pytest.raises(UnreadableDocument, match=found):
        read_file(path)
