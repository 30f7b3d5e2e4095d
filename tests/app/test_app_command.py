"""``python app.py``: what stops it is said in one line, with the remedy and status 2."""

from __future__ import annotations

import ast
import socket
from pathlib import Path

import pytest
from serving import ROOT, free_port, run_app

from qa.screen.serving import check_port


def assert_refused(*arguments: str, words: tuple[str, ...]) -> None:
    done = run_app(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert all(word in done.stderr for word in ("错误：", *words)), done.stderr


def test_a_port_in_use_is_named_with_the_remedy() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert_refused("--port", str(port), words=(str(port), "--port"))


def test_a_missing_index_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    port = str(free_port())
    assert_refused("--port", port, "--index", str(missing), words=(str(missing), "index build"))


def test_a_damaged_index_is_named(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{")
    assert_refused("--port", str(free_port()), "--index", str(tmp_path), words=("manifest.json",))


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_that_is_none_is_refused(port: int) -> None:
    with pytest.raises(ValueError, match="65535"):
        check_port("127.0.0.1", port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no such host"])
def test_an_address_that_is_not_ours_is_refused(host: str) -> None:
    with pytest.raises(ValueError, match="--host"):
        check_port(host, free_port())


def test_a_free_port_is_no_trouble() -> None:
    check_port("127.0.0.1", free_port())


def test_the_application_never_meets_the_evaluation() -> None:
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse((ROOT / "app.py").read_text("utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert "qa" in imported
    assert "eval" not in imported
