"""What is given by steps, classes and stretches of points or years, asked of one's own case."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

FIRMS = """安平市制造业企业梯度培育奖励办法
安政办发〔2025〕18号
第一条 为推动制造业企业做大做强，制定本办法。
第二条 上规模奖励。企业年营业收入首次达到5亿元、10亿元、50亿元的，\
分别给予100万元、200万元、500万元奖励。
第三条 培育库企业分为三类：
（一）基础类。包括上年度营业收入2000万元以上5000万元以下、研发投入占比不低于2%的企业。
（二）成长类。包括上年度营业收入5000万元以上2亿元以下、研发投入占比不低于3%的企业。
（三）领军类。包括上年度营业收入2亿元以上、研发投入占比不低于3.5%的企业。
第四条 连续培育满3年不足5年的，每年给予10万元培育补助；\
满5年不足8年的，每年给予15万元培育补助；满8年的，每年给予20万元培育补助。
第五条 优先建设国家级和省级技术创新中心、制造业创新中心。\
推动龙头企业建设60家省级以上企业技术中心，\
打造2个千亿级产业集群，主营业务收入达3000亿元。
安平市人民政府办公室
2025年4月16日
"""
VILLAGES = """白河县农村人居环境和供水管理办法
白政发〔2024〕7号
第一条 为加强农村人居环境和供水管理，制定本办法。
第二条 农村供水水价实行两部制：
1．基本水价：每户每月3立方米以内，收取6元；
2．计量水价：超过3立方米的部分，每立方米2.2元；
3．困难户减免：低保户、特困户每户每月免收基本水费，计量水价按每立方米1.1元收取。
第三条 保洁员每日清运一次；人口超过2000人的行政村，每日清运不少于两次。
第四条 保洁员按照每500人配备1名，月工资不低于1200元。
第五条 年度考核得分90分以上的村，奖励5万元；80分以上不满90分的，奖励2万元；\
60分以上不满80分的，不奖不罚；不满60分的，扣减下一年度管护经费20%。
白河县人民政府
2024年3月8日
"""
CARE = """《临江市居家养老服务补贴实施细则》政策问答
发布机构：临江市民政局
发布日期：2025年9月12日
一、哪些老年人可以享受补贴？
具有本市户籍、年满60周岁，且符合下列情形之一的老年人：
（一）最低生活保障家庭中的失能老年人；
（二）分散供养特困人员。
二、补贴标准是多少？
重度失能的，每人每月600元；中度失能的，每人每月400元。
三、补贴怎么发放？
补贴以服务券形式按月发放，只能用于购买助餐、助洁服务，不得提现。当月未用完的，可以结转至下一季度。
四、钱由谁出？
所需资金由市、区两级财政按4∶6的比例分担。
五、这项政策什么时候开始执行？
自2025年10月1日起执行，有效期3年。原《临江市居家养老服务补助办法》（临民发〔2019〕33号）同时废止。
咨询电话：0439-6224871
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [
        document_from_text(FIRMS, "anping.txt"),
        document_from_text(VILLAGES, "baihe.txt"),
        document_from_text(CARE, "linjiang.txt"),
    ]
    return assistant_over(papers, tmp_path_factory.mktemp("steps"))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("安平市营收首次破50亿奖多少", "企业年营业收入首次达到50亿元：500万元[1]"),
        ("安平市我们营收从4亿涨到12亿能拿多少奖励", "企业年营业收入首次达到10亿元：200万元[1]"),
        ("安平市营收首次达到5亿元奖励200万元对吗", "不符：企业年营业收入首次达到5亿元：100万元[1]"),
        ("安平市营收首次到10个亿奖200万,是不是", "相符：企业年营业收入首次达到10亿元：200万元[1]"),
        ("安平市营收3亿属于哪类企业", "领军类：包括上年度营业收入2亿元以上"),
        ("安平市我们厂去年营业收入8000万算哪一类", "成长类：包括上年度营业收入5000万元以上"),
        ("安平市连续培育6年了,一年补多少", "满5年不足8年的，每年给予15万元培育补助[1]"),
        ("安平市连续培育6年补10万对吗", "不符：满5年不足8年的，每年给予15万元"),
        ("安平市要打造几个千亿级的产业集群", "打造2个千亿级产业集群[1]"),
        ("白河县得92分的村奖几万", "年度考核得分90分以上的村，奖励5万元[1]"),
        ("白河县得85分的村奖5万对吗", "不符：80分以上不满90分的，奖励2万元[1]"),
        ("白河县考核55分怎么办", "不满60分的，扣减下一年度管护经费20%[1]"),
        ("白河县1500人的村要配几个保洁员", "保洁员按照每500人配备1名[1]"),
        ("白河县超出3方的水多少钱一方", "每立方米2.2元[1]"),
        ("临江市养老补贴市里出多少", "所需资金由市、区两级财政按4∶6的比例分担[1]"),
        ("临江市养老的钱谁出", "所需资金由市、区两级财政按4∶6的比例分担[1]"),
        ("临江市谁能领养老补贴", "具有本市户籍、年满60周岁，且符合下列情形之一的老年人[1]"),
        ("临江市养老补贴发给谁", "具有本市户籍、年满60周岁，且符合下列情形之一的老年人[1]"),
        ("临江市政策什么时候开始", "自2025年10月1日起执行，有效期3年[1]"),
        ("临江市补贴用不完怎么办", "当月未用完的，可以结转至下一季度[1]"),
        ("白河县低保户水费怎么收", "困难户减免：低保户、特困户每户每月免收基本水费"),
    ],
)
def test_first_line(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered", answer.text
    assert answer.text.startswith(first)


def test_classes_without_heading_are_counted_by_their_sentence(assistant: Assistant) -> None:
    text = assistant.ask("安平市培育库企业分哪几类").text
    assert text.startswith("培育库企业分为三类")
    assert all(name in text for name in ("基础类", "成长类", "领军类"))


def test_a_center_that_is_printed_without_a_figure_has_none(assistant: Assistant) -> None:
    told = assistant.ask("安平市的企业技术中心要建多少家")
    assert told.text.startswith("推动龙头企业建设60家省级以上企业技术中心")
    assert assistant.ask("安平市要建多少个省级制造业创新中心").status == "refused"


@pytest.mark.parametrize("question", ["临江市养老补贴什么时候发", "临江市每个月几号发"])
def test_when_money_comes_is_not_when_a_paper_is_issued(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert "发布日期" not in text
    assert "同时废止[1]" not in text
