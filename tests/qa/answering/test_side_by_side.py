"""Two figures are set against each other only where they count the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

PAPER = "{place}发展意见\n{number}\n一、平台\n（一）{aim}\n{place}人民政府\n{year}年3月8日\n"


def over(folder: Path, first: str, second: str) -> Assistant:
    told = (
        ("咸阳市", "咸政发〔2024〕8号", first, 2024),
        ("渭南市", "渭政发〔2023〕5号", second, 2023),
    )
    texts = [
        PAPER.format(place=place, number=number, aim=aim, year=year)
        for place, number, aim, year in told
    ]
    return assistant_over([document_from_text(t, f"{n}.txt") for n, t in enumerate(texts)], folder)


@pytest.mark.parametrize(
    ("first", "second", "compared"),
    [
        ("建设企业技术中心600家。", "建设企业技术中心100家。", True),
        ("建设企业技术中心600家。", "每年建设企业技术中心100家。", False),
        ("每年建设企业技术中心60家。", "每年建设企业技术中心40家。", True),
        ("建设600家企业技术中心。", "建设100家工程中心、企业技术中心等研发机构。", False),
    ],
)
def test_only_what_counts_the_same_is_compared(
    first: str, second: str, compared: bool, tmp_path: Path
) -> None:
    answer = over(tmp_path / "index", first, second).ask("咸阳和渭南各要建多少家企业技术中心？")
    assert answer.status == "answered" and "家" in answer.text
    assert ("高于" in answer.text) is compared, answer.text
