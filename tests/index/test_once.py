"""Read once, whoever asks: several threads, files that cannot be read, and reading ahead."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.once import once, read_ahead


def test_of_several_threads_one_reads_and_all_are_given_the_same() -> None:
    read: list[int] = []

    @once
    def slowly() -> object:
        read.append(threading.get_ident())
        time.sleep(0.05)  # the others ask meanwhile
        return object()

    with ThreadPoolExecutor(4) as pool:
        given = list(pool.map(lambda _: slowly(), range(4)))
    assert len(read) == 1
    assert len(set(map(id, given))) == 1


def test_what_could_not_be_read_is_said_to_each_that_needs_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    tried: list[str] = []
    done = threading.Event()

    @once
    def damaged() -> object:
        tried.append("damaged")
        raise ValueError("terms.json is not JSON in UTF-8")

    read_ahead(damaged, done.set)  # the next one is read all the same
    assert done.wait(10)
    assert tried == ["damaged"]
    with pytest.raises(ValueError, match="terms"):
        damaged()
    assert capfd.readouterr().err == ""
