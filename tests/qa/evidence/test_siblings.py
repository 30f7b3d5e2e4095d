"""What is set for one class is neither answered nor confirmed for another."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.evidence.siblings import sibling_of

REWARDS = """湖州市支持制造业若干措施
一、企业奖励
1.对新认定的国家级、省级企业技术中心，分别给予200万元、50万元奖励；对新认定的省级工业设计中心，给予40万元奖励。
2.对新认定的国家级绿色工厂，给予60万元奖励。
3.主导制定国际标准、国家标准的企业，分别给予50万元、30万元补助。
4.考核优秀等次不超过参评总数的20%，给予50万元奖励；良好等次通报表扬。
6.对获得文创大赛一等奖的，奖励9万元；二等奖的，奖励7万元；三等奖的，奖励3万元。
5.新引进的博士，给予每人10万元生活补助。
7.对新认定的省级智能工厂，奖励40万元。
二、氟硅新材料集群
以高新片区为核心区，重点发展电子化学品，到2027年产值达到1200亿元。
"""


@pytest.fixture(scope="module")
def rewards(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(REWARDS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("rewards") / "index")


@pytest.mark.parametrize(
    ("question", "told", "missed"),
    [
        ("省级绿色工厂奖励多少", "对国家级绿色工厂奖励60万元", "省级"),
        ("国家级绿色工厂奖励多少", "对国家级绿色工厂奖励60万元", ""),
        ("绿色工厂奖励多少", "对国家级绿色工厂奖励60万元", ""),  # names no class
        ("省级绿色工厂奖励多少", "对自治区级绿色工厂奖励60万元", ""),
        ("区级绿色工厂奖励多少", "对自治区级绿色工厂奖励60万元", "区级"),
        ("四川省绿色工厂奖励多少", "对国家级绿色工厂奖励60万元", "省级"),
        ("中型企业补多少", "对大中型企业补300万元", ""),
        ("特大型企业补多少", "对大型企业补300万元", "特大型"),
        ("4A级景区奖多少", "对3A级以上景区奖励20万元", ""),
        ("三类医疗器械奖多少", "对第三类、第二类医疗器械奖励20万元", ""),
        ("1类新药奖多少", "对2类改良型新药奖励20万元", "一类新药"),
        ("III期临床奖多少", "完成Ⅱ期临床的奖励20万元", "III期"),
        ("省级绿色工厂奖励多少", "对绿色工厂奖励60万元", ""),  # the text names none
        ("国家级技术中心多少家", "省级及以上技术中心60家", ""),
        ("市级技术中心多少家", "省级以上技术中心60家", "市级"),
        ("省级平台多少个", "各级平台30个，其中国家级3个", ""),
        ("国家级平台奖励多少", "由市级财政给予奖励50万元", ""),  # who pays is no class
        ("首次认定的奖励多少", "新认定的奖励60万元，复核通过的减半", ""),
        ("通过复核的奖励多少", "新认定的奖励60万元", "复核"),
        ("考核良好奖励多少", "考核优秀的奖励50万元", "良好"),
        ("A类企业奖励多少", "对a类企业奖励50万元，B类30万元", ""),
        ("硕士补贴多少", "给予博士每人10万元", "硕士"),
        ("国家级绿色供应链企业奖励多少", "对国家级绿色工厂奖励60万元", "绿色供应链"),
        ("首台套奖励多少", "对首台（套）产品奖励30%", ""),
        ("考核合格的奖励多少", "考核优秀的奖励50万元", "合格等次"),
        ("产品合格率多少", "优秀产品占30%，合格率98%", ""),
        ("省级绿色工厂奖励多少", "对省级智能工厂奖励40万元", "绿色工厂"),
        ("国家级的智能工厂多少家", "培育国家智能制造工厂30家，省级智能工厂350家", ""),
        ("国家级的智能工厂多少家", "国家要求培育省级智能工厂350家", "国家级"),
        ("硕士和博士各补贴多少", "给予博士每人10万元", ""),  # one of them is told
    ],
)
def test_a_class_that_is_missed(question: str, told: str, missed: str) -> None:
    assert sibling_of(question, (told,)) == missed


def test_a_class_may_stand_in_the_heading() -> None:
    assert sibling_of("省级平台奖励多少", ("国家级平台奖励50万元", "")) == "省级"
    assert sibling_of("省级平台奖励多少", ("国家级平台奖励50万元", "省级和国家级平台")) == ""


@pytest.mark.parametrize(
    "question",
    [
        "湖州市级企业技术中心奖励多少？",
        "湖州国家级工业设计中心奖励多少？",  # of another object in the same sentence
        "湖州省级绿色工厂奖励60万元，对吗？",
        "湖州硕士生活补助多少？",
        "湖州锂电材料集群2027年的产值目标是多少？",  # 锂电 as 电池 would hide that it is missed
    ],
)
def test_another_class_is_refused_with_what_is_near(question: str, rewards: Assistant) -> None:
    answer = rewards.ask(question)
    assert answer.status == "refused" and "相符" not in answer.text
    assert answer.reason and answer.reason.startswith("another class")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州省级工业设计中心奖励多少？", "40万元"),
        ("湖州国家级绿色工厂奖励多少？", "60万元"),
        ("湖州国家级绿色工厂奖励60万元，对吗？", "相符："),
        ("湖州考核优秀奖励多少？", "50万元"),
        ("湖州省级智能工厂奖励多少？", "40万元"),
        ("湖州氟硅新材料集群2027年的产值目标是多少？", "1200亿元"),
        ("湖州文创大赛二等奖奖励多少？", "二等奖的，奖励7万元"),
    ],
)
def test_the_class_itself_is_answered(question: str, said: str, rewards: Assistant) -> None:
    answer = rewards.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "sentence", "missed"),
    [
        ("成长型个体工商户转企奖多少", "对发展型个体工商户转企的,奖励8000元", "成长型"),
        ("电网侧储能电站补多少", "对用户侧储能电站按0.2元补贴", "电网侧"),
        ("创新型企业奖多少", "对发展型个体工商户转企的,奖励8000元", ""),  # of another thing
        ("型号合格证怎么奖", "取得型号合格证的,奖励500万元", ""),
        ("拿了铜奖奖多少", "对金奖、银奖分别奖励8万元、4万元", "铜奖"),
        ("拿了银奖奖多少", "对金、银奖分别奖励8万元、4万元", ""),
        ("C级风险多久整改完", "A级的半年内整改,B级的一年内整改", "C级"),
        ("3A级景区奖多少", "A级的半年内整改,B级的一年内整改", ""),
        ("药品的冷链流通率多少", "肉类、果蔬、水产品冷链流通率分别达到92%、45%、88%", "药品"),
        ("果蔬的冷链流通率多少", "肉类、果蔬、水产品冷链流通率分别达到92%、45%、88%", ""),
    ],
)
def test_kinds_that_a_paper_names_itself(question: str, sentence: str, missed: str) -> None:
    assert sibling_of(question, (sentence, "", "")) == missed


GRADES = """湖州市园区考核办法
湖经信〔2024〕3号
第一条 制定本办法。
第二条 年度考核分为优秀、良好、合格、不合格四个等次：
（一）90分以上为优秀，奖励运营主体60万元；
（二）75分以上为良好；
（三）60分以上为合格。
第三条 对A等开发区奖励1000万元。
第四条 新引进的博士，每人每月补贴3000元，连续发放36个月；硕士每人每月1500元。
"""


@pytest.fixture(scope="module")
def grades(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(GRADES, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("grades") / "index")


@pytest.mark.parametrize(
    ("question", "other"),
    [("考核得了“良好”，运营主体拿多少奖励？", "良好"), ("评为B等的开发区奖励多少？", "B等")],
)
def test_a_grade_that_the_words_above_only_list(
    grades: Assistant, question: str, other: str
) -> None:
    assert grades.ask(question).reason == f"another class than {other}"


def test_a_class_in_a_piece_of_its_own(grades: Assistant) -> None:
    text = grades.ask("新引进的硕士，每月补贴是3000元，没错吧？").text
    assert "硕士每人每月1500元" in text
