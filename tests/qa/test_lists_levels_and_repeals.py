"""Lists behind marks, sums for another level, fees, shares of a payer, repealed numbers."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

SILK = """湖州市丝绸产业集群发展实施意见
湖政办发〔2024〕21号
一、总体要求
构建“一核两翼多点”格局。“一核”即吴兴丝绸核心区；“两翼”即南浔印染片区和德清服装片区；“多点”即长兴等地的特色园区。
二、平台
新增国家级企业技术中心2家、省级工业设计中心3家。对新认定的国家级企业技术中心，市级奖励100万元。
建立配套企业白名单，首批入库150家。
三、资金
奖补资金由市、县按5:5分担，其中安吉县按市30%、县70%分担。
民族乡的申报单位，营业收入标准可以下浮30%，但人员比例不得降低。
四、附则
本意见自2024年6月1日起施行。《湖州市丝绸产业转型升级若干意见》（湖政办发〔2019〕45号）同时废止。
湖州市人民政府办公室
2024年4月26日
"""
RULES = """襄阳市制造业创新平台奖补办法
襄政规〔2024〕6号
第一条 在国家级高新区内新建中试平台的，每个平台补助150万元。
第二条 对新认定的国家级工业设计中心，市级财政一次性奖励120万元。
第三条 参加评审的专家按每人每天800元的标准支付。
第四条 奖补资金由市、县两级财政按市40%、县60%的比例分担。
第五条 襄政规〔2020〕7号有效期延长至2026年12月31日，襄政规〔2018〕3号同时废止。
第六条 襄政办发〔2021〕22号第五条停止执行。襄府办〔2022〕9号未被废止的条款继续有效。
第七条 《创新基金管理办法》（市政府令第14号）同时废止。襄政规〔2020〕18号自2027年1月1日起废止。
第八条 能耗指标不够的项目，每吨标准煤按80元购买。
襄阳市人民政府
2024年3月5日
"""
CALL = """泉州市关于组织申报2025年智能制造专项的通知
泉工信〔2025〕31号
一、申报条件和材料
申报企业应当符合下列条件：
□ 在泉州登记注册
□ 近三年没有事故
申报企业应当提交下列资料：
□ 资金申请报告
□ 设备发票
泉州市工业和信息化局
2025年3月1日
"""
INSURANCE = """绍兴市关于组织申报2025年首台（套）保险补偿项目的通知
绍工信发〔2025〕18号
一、申报条件
年营收在1000万元以上的制造企业可以申报。
专家评审不合格的不予支持；对首次入选的企业一次性奖励50万元。
二、申报材料
请按以下清单准备，一式三份，胶装：
□ 保险补偿资金申请报告
□ 营业执照复印件
□ 保险合同、保单及保费发票
金额以人民币计价。
三、申报程序
企业于2025年6月6日前登录平台填报。
绍兴市工业和信息化局
2025年4月28日
"""


@pytest.fixture(scope="module")
def two_cities(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(SILK, "a.txt"), document_from_text(INSURANCE, "b.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("two") / "index")


def test_a_list_behind_marks_below_its_heading(two_cities: Assistant) -> None:
    text = two_cities.ask("绍兴首台套保险补偿的申报材料有哪些，要准备几份？").text
    for item in ("一式三份", "申请报告", "营业执照复印件", "保单及保费发票"):
        assert item in text
    assert "人民币" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州对新认定的国家级企业技术中心奖励多少？", "100万元"),
        ("湖州安吉县的丝绸奖补资金市里出多少？", "市30%"),
        ("湖州民族乡的单位申报，人员比例可以降低吗？", "人员比例不得降低"),
        ("湖政办发〔2019〕45号现在还有效吗？", "已废止"),
        ("湖政办发[2019]45号文废止了吗", "已废止"),
    ],
)
def test_what_is_told(two_cities: Assistant, question: str, said: str) -> None:
    answer = two_cities.ask(question)
    assert answer.status == "answered" and said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "湖州对新认定的省级工业设计中心奖励多少？",  # 100万元 is for 国家级
        "绍兴保险补偿的评审专家一次能拿多少评审费？",  # 50万元 is a reward
        "湖政办发〔2018〕7号现在还有效吗？",  # nothing repeals it
    ],
)
def test_what_is_not_said(two_cities: Assistant, question: str) -> None:
    answer = two_cities.ask(question)
    assert answer.status == "refused", answer.text


def test_what_is_asked_besides_is_of_the_papers_named(two_cities: Assistant) -> None:
    text = two_cities.ask("湖州白名单企业的入库门槛，年营收要达到多少？").text
    assert "1000万元" not in text  # 绍兴's


def test_a_name_whose_parts_are_explained_is_explained(two_cities: Assistant) -> None:
    text = two_cities.ask("湖州丝绸产业“一核两翼多点”是什么意思？").text
    assert "“一核”即" in text and "没有直接解释" not in text


@pytest.fixture(scope="module")
def two_more(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    documents = [document_from_text(RULES, "c.txt"), document_from_text(CALL, "d.txt")]
    return assistant_over(documents, tmp_path_factory.mktemp("more") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("襄阳新建中试平台，市级专项资金补助多少？", "150万元"),  # 国家级 says where it stands
        ("襄阳工业设计中心市级层面给多少奖励？", "120万元"),
        ("襄阳评审专家的劳务费每天多少？", "800元"),
        ("襄阳能耗指标不够的项目，按什么价格买？", "80元"),
        ("襄政规〔2018〕3号还有效吗？", "已废止"),
        ("襄政规〔2020〕18号现在还有效吗？", "自2027年1月1日起废止"),
    ],
)
def test_what_is_told_all_the_same(two_more: Assistant, question: str, said: str) -> None:
    answer = two_more.ask(question)
    assert answer.status == "answered" and said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "襄政规〔2020〕7号还有效吗？",  # prolonged, beside one that is repealed
        "襄政办发〔2021〕22号还有效吗？",  # an article of it only
        "襄府办〔2022〕9号还有效吗？",  # what is not repealed of it
        "福州市政府令第14号还有效吗？",  # that of another city
        "襄政规〔2018〕3号规定的继续适用条件有哪些？",
        "襄阳奖补资金省里掏多少？",  # 市 and 县 share it
    ],
)
def test_what_is_not_said_of_it(two_more: Assistant, question: str) -> None:
    answer = two_more.ask(question)
    assert answer.status == "refused", answer.text


def test_on_a_later_day_nothing_is_repealed_yet(two_more: Assistant) -> None:
    assert "已废止" not in two_more.ask("襄政规〔2020〕18号现在还有效吗？").text


def test_of_two_lists_below_one_heading_that_of_what_is_handed_in(two_more: Assistant) -> None:
    text = two_more.ask("泉州申报智能制造专项要交哪些材料？").text
    assert "设备发票" in text and "登记注册" not in text


def test_what_was_asked_of_a_paper_is_no_matter_to_go_on_with(two_more: Assistant) -> None:
    answer = two_more.ask("襄阳有什么措施？", ("泉州的通知是哪天印发的？",))
    assert answer.understood is None and answer.status == "refused"
