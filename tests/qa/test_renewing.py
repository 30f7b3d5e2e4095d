"""The running assistant takes an index that is built anew, and only one that is whole."""

from __future__ import annotations

import logging
import shutil
import threading
import time
from pathlib import Path

import pytest
from hand_made import NEW, OLD

from documents.read import document_from_text
from index.embedding import BUILTIN_DIRECTORY, load_embedder
from index.manifest import MANIFEST
from index.sentence_models import SentenceTransformerEmbedder
from index.store import build_index
from qa.model import Scope
from qa.renewing import RenewingAssistant, open_renewing
from qa.screen.conversation import Desk

NEVER = 1e6  # seconds: the tests look themselves
LOOMS, CENTRES = "推广应用数码织机多少台？", "建设省级丝绸设计中心多少个？"
BEFORE = document_from_text(OLD, "old.txt")
AFTER = document_from_text(OLD.replace("2000台", "3500台"), "old.txt")


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    build_index([BEFORE], tmp_path / "index", load_embedder())
    return tmp_path / "index"


@pytest.fixture
def assistant(directory: Path):
    made = RenewingAssistant(directory, NEVER)
    yield made
    made.close()


def test_an_index_built_anew_is_taken(directory: Path, assistant: RenewingAssistant) -> None:
    assert "2000台" in assistant.ask(LOOMS).text
    assert not assistant.look()
    build_index([AFTER, document_from_text(NEW, "new.txt")], directory, load_embedder())
    assert "2000台" in assistant.ask(LOOMS).text  # the old one answers until somebody looks
    assert assistant.look()
    assert "3500台" in assistant.ask(LOOMS).text
    assert "2个" in assistant.ask(CENTRES).text
    assert {document.source for document in assistant.documents} == {"old.txt", "new.txt"}
    assert not assistant.look()


def test_it_looks_by_itself(directory: Path) -> None:
    assistant = RenewingAssistant(directory, 0.05)
    build_index([AFTER], directory, load_embedder())
    for _ in range(600):
        if "3500台" in assistant.ask(LOOMS).text:
            break
        time.sleep(0.1)
    else:
        pytest.fail("the new index was not taken within a minute")
    assistant.close()


@pytest.mark.parametrize("damage", ["manifest", "vectors", "nothing there", "another format"])
def test_what_is_not_whole_is_not_taken(
    damage: str,
    directory: Path,
    assistant: RenewingAssistant,
    caplog: pytest.LogCaptureFixture,
) -> None:
    index = build_index([AFTER], directory, load_embedder())
    manifest = directory / MANIFEST
    if damage == "manifest":
        manifest.write_text("{")
    elif damage == "vectors":
        (directory / index.manifest.generation / "vectors.faiss").write_bytes(b"")
    elif damage == "nothing there":
        shutil.rmtree(directory)
    else:
        manifest.write_text(
            manifest.read_text().replace('"format_version": ', '"format_version": 9')
        )
    with caplog.at_level(logging.ERROR, "qa.renewing"):
        assert not assistant.look()
        assert not assistant.look()
    assert "2000台" in assistant.ask(LOOMS).text
    said = [record.getMessage() for record in caplog.records if record.name == "qa.renewing"]
    assert len(said) == (0 if damage == "nothing there" else 1)  # once, not at every look
    assert all("\n" not in line and "the old one answers on" in line for line in said)
    shutil.rmtree(directory, ignore_errors=True)
    build_index([AFTER], directory, load_embedder())
    assert assistant.look()
    assert "3500台" in assistant.ask(LOOMS).text


def test_a_question_is_answered_from_one_index_alone(
    directory: Path, assistant: RenewingAssistant
) -> None:
    """People ask while the index changes again and again: text and quotes agree in each answer."""
    answers, done = [], threading.Event()

    def keep_asking() -> None:
        while not done.is_set():
            answers.append(assistant.ask(LOOMS))

    asking = [threading.Thread(target=keep_asking) for _ in range(3)]
    for thread in asking:
        thread.start()
    for number in range(4):
        build_index([AFTER if number % 2 == 0 else BEFORE], directory, load_embedder())
        assert assistant.look()
    done.set()
    for thread in asking:
        thread.join()
    figures = set()
    for answer in answers:
        assert answer.status == "answered"
        (figure,) = {figure for figure in ("2000台", "3500台") if figure in answer.text}
        for citation in answer.citations:
            assert citation.document.text[citation.start : citation.end] == citation.quote
            assert citation.document.id in {BEFORE.id, AFTER.id}
        assert any(figure in citation.quote for citation in answer.citations)
        figures.add(figure)
    assert figures


def test_the_model_is_loaded_again_only_if_it_changed(
    directory: Path, assistant: RenewingAssistant
) -> None:
    first = assistant._embedder
    build_index([AFTER], directory, load_embedder())
    assert assistant.look() and assistant._embedder is first
    other = SentenceTransformerEmbedder(str(BUILTIN_DIRECTORY))  # the same table, read by torch
    build_index([BEFORE], directory, other)
    assert assistant.look() and assistant._embedder.name == str(BUILTIN_DIRECTORY)
    assert "2000台" in assistant.ask(LOOMS).text


def test_what_an_earlier_answer_cites_can_still_be_read(
    directory: Path, assistant: RenewingAssistant
) -> None:
    desk = Desk(assistant)
    *_, last = desk.steps(LOOMS, (), Scope())
    build_index([AFTER], directory, load_embedder())
    assert assistant.look()
    assert last.turns is not None
    citation = last.turns[0].citations[0]
    place = {"document": citation.document.id, "start": citation.start, "end": citation.end}
    assert "2000台" in desk.read(place)
    *_, last = desk.steps(LOOMS, last.turns, Scope())
    citation = last.turns[1].citations[0]
    assert citation.document.id == AFTER.id
    assert "3500台" in desk.read({"document": AFTER.id})


def test_the_builtin_library_is_not_watched(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    assert len(open_renewing(None, tmp_path).documents) == 5
    assert "renewal" not in {thread.name for thread in set(threading.enumerate()) - before}
