"""How the built-in model and tables are made, on texts small enough to follow."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_array

from index.embedding import BUILTIN_DIRECTORY, StaticEmbedder
from index.models.lay import Lay, read_words
from index.models.pooling import pooled
from index.models.questions import folds, pairs_of, read_questions, read_written
from index.models.train import main as train
from index.models.translate import Fit, fit_table, fit_tables
from index.models.translate import main as translate
from index.models.tune import bags_of, load_table
from index.models.tune import main as tune
from index.translation_table import TranslationTable


def test_training_learns_which_words_go_together(tmp_path: Path) -> None:
    """Of two vocabularies that never meet, a word is drawn to its own."""
    farm, port = ["水稻播种灌溉农田收割粮食"], ["货物装卸码头船舶航道集装箱"]
    rows = [{"text": "。".join(line * 3) + "。"} for line in (farm, port) for _ in range(40)]
    write_training(tmp_path, rows)
    options = ["--steps", "100", "--batch", "32", "--vocabulary", "60", "--dim", "16"]
    out = tmp_path / "model"
    assert train(["--training", str(tmp_path), "--out", str(out), *options]) == 0
    embedder = StaticEmbedder(out)
    scores = embedder.embed_clauses(["水稻播种", "码头船舶"]) @ embedder.embed_question("粮食")
    assert embedder.dim == 16 and scores[0] > scores[1]


def test_training_without_its_data_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(["--training", str(tmp_path), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert "laws.jsonl.xz is missing" in error and error.count("\n") == 1


def write_training(folder: Path, news: list[dict[str, str]]) -> None:
    law = {"title": "法", "text": "# 法\n\n第一条 为了规范本法，制定本法。"}
    report = {"year": 2020, "segments": ["政府工作报告如下所示。"]}
    for name, rows in (
        ("laws", [law]),
        ("government_work_reports", [report]),
        ("news", news),
    ):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl.xz").write_bytes(lzma.compress(lines.encode()))


def write_questions(path: Path) -> Path:
    """老公 and 娃 are asked about where 夫妻 and 子女 stand, never where 港口 stands."""
    law = [{"name": "家法第一条", "text": "夫妻共同抚养子女。"}]
    port = [{"name": "港法第二条", "text": "港口岸线由港口部门管理。"}]
    rows = [
        {"question": "老公不管娃怎么办", "answer": "夫妻都要管子女。", "articles": law},
        {"question": "老公不养娃可以吗", "answer": float("nan"), "articles": law},
        {"question": "娃谁来养，老公吗", "answer": "夫妻一起。", "articles": law},
        {"question": "码头归谁", "answer": "港口部门。", "articles": port},
        {"question": "码头谁管", "answer": "港口部门。", "articles": port},
        {"question": "码头找谁", "answer": "港口部门。", "articles": port},
    ]
    others = [
        ("飞机", "航空"),
        ("庄稼", "农业"),
        ("钞票", "货币"),
        ("电影", "影片"),
        ("官司", "诉讼"),
    ]
    for lay, official in others:  # a term must be likelier in its pair than among all questions
        told = [{"name": official, "text": f"{official}应当依法进行。"}]
        rows += [{"question": f"{lay}怎么弄", "answer": float("nan"), "articles": told}] * 3
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_bytes(lzma.compress(lines.encode()))
    return path


def write_lay(path: Path, *lines: str) -> Path:
    path.write_text("".join(line.replace(" ", "\t") + "\n" for line in lines), encoding="utf-8")
    return path


def test_written_questions_stand_with_their_passages(tmp_path: Path) -> None:
    write_training(tmp_path, [{"text": "无关。"}, {"text": "港口码头岸线管理。夫妻抚养。"}])
    lay = write_lay(
        tmp_path / "lay.tsv",
        "laws 0 5 21 为啥要有这部法 为了有规矩。",
        "government_work_reports 0 0 6 啥报告 政府的。",
        "news 1 0 9 码头谁管 港口。",
    )
    law, report, news = read_written(tmp_path, lay)
    assert law.articles == (("法第一条", "法第一条 为了规范本法，制定本法。"),)
    assert (law.question, law.answer) == ("为啥要有这部法", "为了有规矩。")
    assert report.articles[0][1] == "政府工作报告"
    assert news.articles == (("news 1 0", "港口码头岸线管理。"),)


@pytest.mark.parametrize("line", ["laws 0 0 3 问 答", "news 7 0 3 问 答"])
def test_a_place_without_a_passage_is_named(line: str, tmp_path: Path) -> None:
    write_training(tmp_path, [{"text": "无关。"}])
    with pytest.raises(ValueError, match="another version"):
        read_written(tmp_path, write_lay(tmp_path / "lay.tsv", line))


def test_pairs_are_question_answer_and_article(tmp_path: Path) -> None:
    first, second, *_ = read_questions(write_questions(tmp_path / "q.jsonl.xz"))
    article = "家法第一条 夫妻共同抚养子女。"
    assert list(pairs_of([first])) == [
        ("老公不管娃怎么办", article, "家法第一条"),
        ("夫妻都要管子女。", article, "家法第一条"),
        ("老公不管娃怎么办", "夫妻都要管子女。", ""),
    ]
    assert list(pairs_of([second])) == [("老公不养娃可以吗", article, "家法第一条")]


def test_words_are_pairs_of_no_article(tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text("蹲大牢 判几年\t有期徒刑\n领证\t结婚登记 登记\n", encoding="utf-8")
    lay = Lay((), read_words(words))
    sides = [("蹲大牢 判几年", "有期徒刑", ""), ("领证", "结婚登记 登记", "")]
    assert list(lay.pairs(worth=2)) == sides * 2
    pairs, _ = fit_tables(Lay((), lay.words * 5), Fit(staying=1, lift=1))
    asked = pairs.matrix.toarray()[pairs.terms["领证"]]
    assert asked[pairs.terms["结婚"]] > 0 and asked[pairs.terms["徒刑"]] == 0
    assert "证\t结" not in pairs.terms and "证结" not in pairs.terms


@pytest.mark.parametrize("line", ["蹲大牢", "蹲大牢\t", "蹲大牢\t徒刑\t拘役"])
def test_a_line_without_two_sides_is_named(line: str, tmp_path: Path) -> None:
    words = tmp_path / "words.tsv"
    words.write_text(f"领证\t结婚登记\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.tsv, line 2: .* mend the line"):
        read_words(words)


def test_shipped_words_have_two_sides_and_come_once() -> None:
    words = read_words()
    assert len(words) == len(set(words)) > 4000
    same = [line for line in words if set(line[0].split()) & set(line[1].split())]
    assert not same


def test_every_question_is_held_out_once() -> None:
    parts = folds(103, 5)
    assert np.bincount(parts).tolist() == [21, 21, 21, 20, 20]
    assert (folds(103, 5) == parts).all()


def test_translation_learns_which_words_ask_for_which(tmp_path: Path) -> None:
    questions = write_questions(tmp_path / "q.jsonl.xz")
    few = Fit(staying=1, lift=2)  # so few pairs prove little
    pairs, letters = fit_tables(Lay(read_questions(questions)), few)
    chance = pairs.matrix.toarray()
    asked = chance[pairs.terms["老公"]]
    assert asked[pairs.terms["夫妻"]] > 0 and asked[pairs.terms["港口"]] == 0
    assert letters.matrix.toarray()[letters.terms["娃"], letters.terms["子"]] > 0
    # a term that stood in many answering sides stays itself less than one that stood in few
    assert pairs.staying[pairs.terms["港口"]] < pairs.staying[pairs.terms["夫妻"]] <= 1


def test_tables_are_written_where_the_program_reads_them(tmp_path: Path) -> None:
    questions = write_questions(tmp_path / "q.jsonl.xz")
    write_training(tmp_path, [{"text": "无关。"}])
    lay = write_lay(tmp_path / "lay.tsv", "laws 0 5 21 为啥要有这部法 为了有规矩。")
    given = ["--training", str(tmp_path), "--questions", str(questions), "--written", str(lay)]
    assert translate([*given, "--out", str(tmp_path / "t")]) == 0
    pairs, letters = (TranslationTable.load(tmp_path / "t" / n) for n in ("pairs", "letters"))
    assert "港口" in pairs.terms and "港" in letters.terms


def test_one_round_of_expectation_by_hand() -> None:
    """Asked 甲; told 甲乙: each link is first worth common / 2, and 1 / 2 more for itself."""
    counts = csr_array(np.array([[1.0, 1.0]], np.float32))
    asked = csr_array(np.array([[1.0, 0.0]], np.float32))
    fit = Fit(iterations=1, nowhere=0.5, itself=0, staying=2, least=0, lift=0, counted=0, asked=1)
    table = fit_table(["甲", "乙"], asked, counts, fit)
    common = 1.01 / 1.02
    own, other = (common / 2 + 1 / 2) / 2, common / 2 / 2  # times the share of each told term
    whole = 0.5 * (own + other) + 0.5 * common
    expected = {"甲": 0.5 * own / whole, "乙": 0.5 * other / whole}
    for told, value in expected.items():
        found = table.matrix.toarray()[table.terms["甲"], table.terms[told]]
        assert found == pytest.approx(value / (value + 2), rel=1e-5)
        assert table.staying[table.terms[told]] == pytest.approx(2 / (value + 2), rel=1e-5)


def test_tuning_draws_lay_words_to_the_articles(tmp_path: Path) -> None:
    write_training(tmp_path, [{"text": "港口码头岸线管理。夫妻老公子女娃抚养。" * 3}] * 20)
    questions = write_questions(tmp_path / "q.jsonl.xz")
    first, out = tmp_path / "first", tmp_path / "tuned"
    small = ["--training", str(tmp_path), "--batch", "16"]
    options = ["--steps", "5", "--vocabulary", "60", "--dim", "8"]
    assert train([*small, "--out", str(first), *options]) == 0
    lay = write_lay(tmp_path / "lay.tsv", "news 0 0 9 码头谁管 港口。")
    given = ["--questions", str(questions), "--written", str(lay)]
    given += ["--model", str(first), "--steps", "60"]
    assert tune([*small, *given, "--out", str(out), "--rate", "0.05"]) == 0

    def gap(folder: Path) -> float:
        embedder = StaticEmbedder(folder)
        right, wrong = embedder.embed_clauses(["夫妻共同抚养子女。", "港口岸线由港口部门管理。"])
        asked = embedder.embed_question("老公不养娃")
        return float(asked @ right - asked @ wrong)

    assert gap(out) > gap(first) + 0.2


def test_pooling_while_tuning_is_that_of_the_embedder() -> None:
    embedder = StaticEmbedder(BUILTIN_DIRECTORY)
    tokenizer, table = load_table(BUILTIN_DIRECTORY)
    texts = ["企业上云，企业上云给企业补助", "港口"]
    bags = bags_of([np.array(tokenizer.encode(text).ids, np.int64) for text in texts])
    found = pooled(table, bags).numpy()
    np.testing.assert_allclose(found, embedder.embed_clauses(texts), atol=1e-6)


@pytest.mark.parametrize("command", [translate, tune])
def test_missing_words_are_one_line(
    command: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = write_questions(tmp_path / "q.jsonl.xz")
    write_training(tmp_path, [{"text": "无关。"}])
    lay = write_lay(tmp_path / "lay.tsv", "laws 0 5 21 为啥要有这部法 为了有规矩。")
    options = ["--questions", str(questions), "--training", str(tmp_path), "--written", str(lay)]
    options += ["--words", str(tmp_path / "none.tsv"), "--out", str(tmp_path / "out")]
    assert command(options) == 2
    error = capsys.readouterr().err
    assert "none.tsv are missing" in error and error.count("\n") == 1


@pytest.mark.parametrize("command", [translate, tune])
def test_missing_questions_are_one_line(
    command: Callable[[list[str]], int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--questions", str(tmp_path / "none.jsonl"), "--training", str(tmp_path)]
    assert command([*options, "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert "none.jsonl are missing" in error and error.count("\n") == 1
