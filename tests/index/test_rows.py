from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.rows import BadRow, read_rows, write_rows


def rows_of(path: Path, raw: bytes) -> list[tuple[int, dict[str, object]]]:
    path.write_bytes(raw)
    return [(row.line, dict(row.fields)) for row in read_rows(path)]


def test_rows_know_their_lines(tmp_path: Path) -> None:
    raw = '{"id": 1}\n\n  \n{"id": "二"}'.encode()
    assert rows_of(tmp_path / "in", raw) == [(1, {"id": 1}), (4, {"id": "二"})]


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    assert rows_of(tmp_path / "in", b'\xef\xbb\xbf{"id": 1}\r\n{"id": 2}\r\n') == [
        (1, {"id": 1}),
        (2, {"id": 2}),
    ]


def test_a_line_separator_inside_a_text_is_no_line_end(tmp_path: Path) -> None:
    assert rows_of(tmp_path / "in", '{"id": "a\u2028b"}'.encode()) == [(1, {"id": "a\u2028b"})]


def test_empty_file(tmp_path: Path) -> None:
    assert rows_of(tmp_path / "in", b"") == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"{'id': 1}", "not JSON"),
        (b"[1]", "a list, wanted an object"),
        (b"7", "a number, wanted an object"),
        (b"null", "null, wanted an object"),
        ('{"id": "苏州"}'.encode("gb18030"), "byte 9 is not UTF-8"),
        ('{"id": 1}'.encode("utf-16"), "byte 1 is not UTF-8"),
        (rb'{"id": "\ud83d"}', "surrogate"),
        (b"[" * 100_000, "not JSON"),
    ],
)
def test_a_bad_line_is_named(line: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b'{"id": 1}\n' + line)
    with pytest.raises(BadRow) as error:
        read_rows(path)
    assert str(error.value).startswith(f"{path} line 2: ")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, 'field "question" is missing; found: id'),
        ({"question": None}, '"question" is null, wanted text'),
        ({"question": 7}, '"question" is a number, wanted text'),
        ({"question": ["a"]}, '"question" is a list, wanted text'),
    ],
)
def test_a_field_that_is_no_text(fields: dict[str, object], reason: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("\n" + json.dumps({"id": 1} | fields))
    with pytest.raises(BadRow) as error:
        read_rows(path)[0].text("question")
    assert str(error.value) == f"{path} line 2: {reason}"


@pytest.mark.parametrize("value", [None, True, 1.5, [], {}])
def test_identities_are_texts_or_whole_numbers(value: object, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"id": value}))
    with pytest.raises(BadRow, match="wanted text or a whole number"):
        read_rows(path)[0].identity()


def test_fields_come_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 7, "question": "", "history": ["一", "二"], "none": null}', "utf-8")
    row = read_rows(path)[0]
    assert (row.identity(), row.text("question")) == (7, "")
    assert row.texts("history") == ("一", "二")
    assert row.texts("none") == row.texts("absent") == ()


@pytest.mark.parametrize("value", ["一", [1], {"a": 1}])
def test_history_must_be_a_list_of_texts(value: object, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"history": value}))
    with pytest.raises(BadRow, match='"history" is no list of texts'):
        read_rows(path)[0].texts("history")


def test_written_rows_are_read_again(tmp_path: Path) -> None:
    rows = [{"id": "一\n二\u2028", "hits": [{"score": 0.5}]}, {"id": 2, "hits": []}]
    write_rows(tmp_path / "out", iter(rows))
    assert [row.fields for row in read_rows(tmp_path / "out")] == rows
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    def failing() -> Iterator[dict[str, int]]:
        yield {"id": 1}
        raise RuntimeError("on the way")

    (tmp_path / "out").write_text("old")
    with pytest.raises(RuntimeError):
        write_rows(tmp_path / "out", failing())
    assert (tmp_path / "out").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
