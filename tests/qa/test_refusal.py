"""What a refusal says the library covers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from qa.holdings import Holdings
from qa.refusal import coverage


def holding(*papers: tuple[str | None, int | None]) -> Holdings:
    made = [SimpleNamespace(metadata=SimpleNamespace(region=r, issue_year=y)) for r, y in papers]
    return cast("Holdings", SimpleNamespace(documents=made))


def test_few_papers_by_place_and_year() -> None:
    held = holding(("湖州市", 2022), ("湖州市", 2019), ("嘉兴市", None), (None, 2001))
    assert coverage(held) == "湖州市（2019年、2022年）、嘉兴市、其他地区（2001年）的4份文件"


def test_many_years_of_a_place_by_the_first_and_the_last() -> None:
    held = holding(*(("湖州市", year) for year in range(2001, 2021)))
    assert coverage(held) == "湖州市（2001年至2020年）的20份文件"


@pytest.mark.parametrize("count", [500, 5000])
def test_many_places_by_number(count: int) -> None:
    """Of 500 papers of 25 places, 20 each, four places are named."""
    held = holding(*((f"第{n % 25}市", 2000 + n % 20) for n in range(count)))
    assert f"第0市{count // 25}份" in coverage(held)
    assert coverage(held).endswith(f"等25个地区的{count}份文件")
    assert len(coverage(held)) < 60
