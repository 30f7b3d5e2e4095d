"""When and by whom a paper was made, from when and until when it holds, what it ends."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.evidence.statements import statements
from qa.understanding.aspects import aspects_of

TEXTS = {
    "a.txt": """无锡市桑园扶持资金管理办法
第一条 每亩桑园补贴300元。许可证有效期3年。
第二条 本办法自2022年12月10日起施行，有效期至2025年12月31日。原《无锡市蚕桑资金办法》同时废止。
""",
    "b.txt": """南通市关于支持缫丝的若干措施
一、扩产。对新增织机每台补助2万元。
二、附则。本措施自印发之日起施行，有效期三年。
""",
    "c.txt": """湖州市蚕桑发展纲要
一、扩种。每年扩种桑苗50万株。
二、附则。本纲要有效期至2027年12月31日。
""",
}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(text, name) for name, text in TEXTS.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("validity") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("无锡市桑园扶持资金管理办法什么时候开始施行？", "自2022年12月10日起施行"),
        ("无锡市桑园扶持资金管理办法什么时候到期？", "有效期至2025年12月31日"),
        ("无锡市桑园扶持资金管理办法还有效吗？", "有效期至2025年12月31日"),
        ("无锡市桑园扶持资金管理办法废止了哪份文件？", "原《无锡市蚕桑资金办法》同时废止"),
        ("南通市关于支持缫丝的若干措施有效期到什么时候？", "有效期三年"),
        ("湖州市蚕桑发展纲要有效期到什么时候？", "有效期至2027年12月31日"),
    ],
)
def test_its_last_clause_says(question: str, said: str, papers: Assistant) -> None:
    answer = papers.ask(question)
    assert said in answer.text
    assert [c.clause.reference for c in answer.citations] in (["第二条"], ["二、"])
    assert "没有载明" not in answer.text


def test_the_term_of_a_permit_is_not_the_paper_s(papers: Assistant) -> None:
    assert "许可证" not in papers.ask("无锡市桑园扶持资金管理办法有效期到什么时候？").text


def test_nothing_put_out_of_force(papers: Assistant) -> None:
    answer = papers.ask("南通市关于支持缫丝的若干措施废止了哪份文件？")
    assert answer.status == "refused"


LAW = """北京市蚕桑条例

（1994年7月22日北京市第十届人民代表大会常务委员会第十一次会议通过
1997年4月16日北京市第十届人民代表大会常务委员会第三十六次会议第一次修正
2010年12月23日北京市第十三届人民代表大会常务委员会第二十二次会议第二次修正）

第一条 为发展蚕桑业，制定本条例。
第二条 桑园面积不得少于三亩。
"""


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(LAW, "law.txt"), document_from_text(TEXTS["a.txt"], "a.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("law") / "index")


@pytest.mark.parametrize(
    ("question", "said", "lines"),
    [
        ("北京市蚕桑条例是什么时候通过的？", "1994年7月22日", 1),
        ("北京市蚕桑条例第二次修正是哪一年？", "2010年12月23日", 1),
        ("北京市蚕桑条例是哪几次会议、什么时候修改的？", "1997年4月16日", 2),
    ],
)
def test_the_head_of_a_law_says_when_it_was_made(
    question: str, said: str, lines: int, law: Assistant
) -> None:
    answer = law.ask(question)
    assert said in answer.text
    assert len(answer.citations) == lines
    assert {c.clause.kind for c in answer.citations} <= {"record", "preamble"}


CITY_LAW = """绍兴市蚕桑促进条例

2013年10月29日 绍兴市第七届人民代表大会常务委员会第十二次会议通过

2014年3月27日 浙江省第十二届人民代表大会常务委员会第九次会议批准

2014年4月10日 绍兴市人民代表大会常务委员会第8号公布

2014年5月1日 施行

第一条 为发展蚕桑业，制定本条例。
第二条 桑园面积不得少于三亩。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("绍兴市蚕桑促进条例 公布日期", ["2014年4月10日"]),
        ("绍兴蚕桑那个条例，省里什么时候点的头？", ["2014年3月27日"]),
        ("绍兴市蚕桑促进条例从哪天起算数？", ["2014年5月1日"]),
        ("绍兴那部管养蚕的地方法规，是哪天、由哪一次会议表决通过的？", ["第十二次会议通过"]),
    ],
)
def test_the_head_of_a_city_s_law(
    question: str, said: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    documents = [document_from_text(t, n) for n, t in (("law.txt", LAW), ("city.txt", CITY_LAW))]
    answer = assistant_over(documents, tmp_path_factory.mktemp("city") / "index").ask(question)
    assert all(part in answer.text for part in said)
    assert "没有载明" not in answer.text
    assert len(answer.citations) == 1


def test_the_head_of_a_law_is_no_basis_for_anything_else(law: Assistant) -> None:
    clause = next(c for c in law._holdings.clauses if "第一次修正" in c.text)
    assert statements(clause, ("北京市蚕桑条例",)) == []
    assert law.ask("北京市的会议补贴是多少？").status == "refused"


@pytest.mark.parametrize("question", ["无人车什么时候上路", "缫丝项目何时落地", "技改什么时候实施"])
def test_what_is_put_to_use_is_no_law(question: str) -> None:
    assert "effective" not in aspects_of(question, named=True)


def test_who_issued_it_and_when_in_one_question(built_in: Assistant) -> None:
    answer = built_in.ask("江苏强链三年计划是哪个单位、哪一天印的？")
    assert "江苏省人民政府办公厅" in answer.text and "2020年12月19日" in answer.text


MADE = {
    "zhu.txt": """绍兴市桑园规划建设条例
2021年4月29日 绍兴市第四届人民代表大会常务委员会第三十次会议通过
2021年5月28日 浙江省第十三届人民代表大会常务委员会第二十四次会议批准
第一条 为了规范桑园规划，根据《浙江省蚕桑条例》和有关法律，结合本市实际，制定本条例。
第二条 桑园建成后三个月内移交。
""",
    "an.txt": """金华市桑园规划建设条例
2021年11月6日 金华市第十四届人民代表大会常务委员会第二十六次会议通过
2022年1月5日 浙江省人民代表大会常务委员会《关于修改〈金华市茶园条例〉等三件法规的决定》修正
第一条 为了规范桑园规划，依照《浙江省农业条例》，制定本条例。
第二条 桑园建成后六个月内移交。
""",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(text, name) for name, text in MADE.items()]
    return assistant_over(documents, tmp_path_factory.mktemp("made") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("绍兴市桑园规划建设条例是依据哪个条例定的？", "《浙江省蚕桑条例》"),
        ("绍兴市桑园规划建设条例的制定依据是什么", "《浙江省蚕桑条例》"),
        ("金华市桑园规划建设条例是根据哪个决定修正的？", "〈金华市茶园条例〉"),
        ("绍兴那个桑园规划建设的条例，省里啥时候批的", "2021年5月28日"),
    ],
)
def test_what_a_law_is_based_on_and_amended_by(question: str, said: str, made: Assistant) -> None:
    answer = made.ask(question)
    assert said in answer.text
    assert {c.document.source for c in answer.citations} == {
        "zhu.txt" if question.startswith("绍兴") else "an.txt"
    }


def test_a_province_beside_its_cities_asks_for_no_more(made: Assistant) -> None:
    answer = made.ask("在浙江，绍兴和金华的桑园建成后多久要移交？")
    assert "三个月内移交" in answer.text and "六个月内移交" in answer.text
