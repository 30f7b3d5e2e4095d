"""Noise documents: as many as wanted, of other places and years, without the answers."""

from __future__ import annotations

import json
import lzma
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from robust_samples import OUTPUT, ROWS, SILK, SILK_NAME, TEA, asked

from documents.regions import find_regions, regions
from eval.model import Library, Row
from eval.questions import InvalidSet
from eval.robustness.look_alikes import YEAR, look_alikes, taken_by
from eval.robustness.noise import given_noise, gold_statements, made_noise
from eval.robustness.trying import names_its_paper
from eval.scoring import holds, plain
from eval.sets import built_in_set

COAL = "山西省煤炭产业计划\n一、目标\n到2030年，煤炭产量达到9亿吨。\n"


def test_as_many_look_alikes_as_wanted_and_no_two_alike() -> None:
    noise = made_noise(asked(), 20, seed=1)
    assert len({d.id for d in noise.documents}) == len({d.source for d in noise.documents}) == 20
    assert "20 look-alikes" in noise.origin and "seed 1" in noise.origin
    assert made_noise(asked(), 20, seed=1) == noise
    assert made_noise(asked(), 10, seed=1).documents == noise.documents[:10]
    assert made_noise(asked(), 20, seed=2).documents != noise.documents


def test_look_alikes_name_no_place_and_no_year_of_set_or_questions() -> None:
    taken = taken_by(asked())
    assert {"苏州市", "山东省", "浙江省"} <= taken.regions and {"2019", "2025"} <= taken.years
    for document in islice(look_alikes(asked(), 3), 30):
        named = {region.name for region, _, _ in find_regions(document.text)}
        assert named and not named & taken.regions
        assert not set(YEAR.findall(document.text)) & taken.years
        assert document.metadata.region in named


def test_a_look_alike_has_the_clauses_of_its_original_with_other_figures() -> None:
    (silk,) = islice(look_alikes(asked(), 3), 1)
    assert silk.source.endswith(SILK_NAME)
    references = [c.reference for c in silk.clauses]
    assert references == [c.reference for c in asked().documents[0].clauses]
    for printed in ("500亿元", "2000台", "300名", "13个", "〔2019〕7号"):
        assert printed not in silk.text
    assert "亿元" in silk.text and "丝绸" in silk.text


def test_no_gold_statement_survives_in_any_look_alike() -> None:
    whole = built_in_set()
    originals = Library(whole.documents)
    for document in islice(look_alikes(whole, 7), 10):
        source = document.source.split("-", 3)[3]
        clauses = {c.reference: plain(c.text) for c in document.clauses}
        for row in whole.rows:
            for gold in row.clauses:
                before = plain("\n".join(originals.gold_texts([gold])))
                parts = [forms for forms in row.answer_parts if holds(before, forms)]
                if gold.source == source and gold.reference and parts:
                    after = clauses.get(gold.reference, "")
                    assert not all(holds(after, forms) for forms in parts), (row.id, gold)


def test_where_every_place_is_named_noise_must_be_given() -> None:
    named = replace(OUTPUT, question="、".join(regions()))
    with pytest.raises(InvalidSet, match="--noise"):
        made_noise(asked(named), 1, seed=1)


# noise that is given


def folder(tmp_path: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_files_of_a_folder_are_noise_but_not_the_documents_themselves(tmp_path: Path) -> None:
    given = folder(tmp_path, coal=COAL, silk=SILK, other=TEA.replace("40万亩", "41万亩"))
    noise = given_noise(asked(), [given], 10, seed=1)
    assert [d.source for d in noise.documents] == ["coal.txt"]  # other.txt has the title of one
    assert noise.origin.startswith("1 of 3 documents of ")


def test_a_document_that_quotes_a_gold_statement_is_no_noise(tmp_path: Path) -> None:
    said = "到2025年，全市丝绸产业产值达到500亿元，建设丝绸基地13个。"
    quoting = COAL + f"二、借鉴\n{said}\n"
    assert plain(said) in gold_statements(asked())
    given = folder(tmp_path, coal=COAL, quoting=quoting)
    assert [d.source for d in given_noise(asked(), [given], 10, 1).documents] == ["coal.txt"]


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.xz"])
def test_lines_with_title_and_text_are_documents(tmp_path: Path, ending: str) -> None:
    lines = [
        json.dumps({"title": f"山西省第{n}号计划", "text": COAL.replace("9亿", f"{n}亿")})
        for n in range(1, 31)
    ]
    path = tmp_path / f"plans{ending}"
    data = "\n".join(lines).encode()
    path.write_bytes(lzma.compress(data) if ending.endswith("xz") else data)
    noise = given_noise(asked(), [path], 10, seed=1)
    assert len(noise.documents) == 10 and "10 of 30 documents of plans" in noise.origin
    assert all("山西省第" in d.text for d in noise.documents)
    assert given_noise(asked(), [path], 5, seed=1).documents == noise.documents[:5]


def test_a_line_without_text_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_text(json.dumps({"title": "一", "text": COAL}) + '\n{"title": "二"}\n', "utf-8")
    with pytest.raises(InvalidSet, match=r"plans\.jsonl:2: .*text"):
        given_noise(asked(), [path], 1, seed=1)


def test_noise_of_which_nothing_fits_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidSet, match="no document for noise; found 1"):
        given_noise(asked(*ROWS), [folder(tmp_path, silk=SILK)], 5, seed=1)


# which paper a question means, whatever is added


@pytest.mark.parametrize(
    ("question", "history", "named"),
    [
        ("苏州的产值是多少？", (), True),
        ("到2025年产值是多少？", (), True),
        ("苏府〔2019〕7号的目标？", (), True),
        ("那织机呢？", ("苏州的产值是多少？",), True),
        ("产值是多少？", (), False),
    ],
)
def test_who_names_place_year_or_number_names_the_paper(
    question: str, history: tuple[str, ...], named: bool
) -> None:
    asking: Row = replace(OUTPUT, question=question, history=history)
    assert names_its_paper(asking) is named


def test_a_year_that_noise_has_too_names_no_paper() -> None:
    asking = replace(OUTPUT, question="到2025年产值是多少？")
    assert not names_its_paper(asking, frozenset({"2025"}))
