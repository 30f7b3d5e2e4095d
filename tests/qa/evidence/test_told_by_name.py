"""What only its name tells: a price, a wage, a sum insured, a firm; and which ones were picked."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant
from qa.evidence.siblings import sibling_of
from qa.understanding.persons_and_places import tells_which
from qa.understanding.results_asked import asks_results, tells_results

BOATS = """湖州市游船产业若干措施
湖文旅〔2025〕6号
一、水上游览
在太湖沿岸发展游船观光，每艘游船须投保乘客意外险，保额不低于80万元；年接待游客5万人次以上的，每艘奖励12万元。
二、老旧船舶
2025年关闭拆解老旧船舶46艘，由市交通运输局负责。船舶达标率低于90%的县区，暂停受理新增运力申请。
三、专家服务
每个县区聘请3至5名船舶专家，聘期2年。
四、展会
参加境外船舶展会的，展位费补助60%，每家企业最高8万元。
五、考核
考核满分100分，80分以上为合格。对排名靠后的县区，由市文化广电和旅游局汇总情况。
六、资金
受托机构应当选择全国性商业银行作为托管银行。游船基金由湖州南太湖产业投资公司管理。
七、评选
评选不少于20家星级码头，对新评为星级码头的给予5万元奖励。先行认定菱湖码头、新市码头、南浔码头为星级码头。
八、目标
到2026年，全市新增游船企业30家，南浔区新增8家。
九、设备贷款
对购置电动游船的贷款，单户最高300万元。
"""


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(BOATS, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("boats") / "index")


@pytest.mark.parametrize(
    "question",
    [
        "湖州太湖坐游船一张票多少钱？",  # a sum insured is told
        "湖州2025年拆解的老旧船舶，每艘能拿多少补偿款？",  # 46艘 is no money
        "湖州船舶专家一次咨询费给多少？",  # how many experts
        "去年湖州船舶达标率到了百分之几？",  # a threshold is told
        "湖州企业参加境内船舶展会，展位费补多少？",
        "湖州考核不合格的县区领导会受什么处分？",
        "湖州游船基金的托管银行是哪家银行？",
        "湖州吴兴区2026年要新增多少家游船企业？",  # of the city, or another district
        "湖州公积金贷款单户最高能贷多少？",
    ],
)
def test_what_the_paper_does_not_name_is_refused(question: str, boats: Assistant) -> None:
    answer = boats.ask(question)
    assert answer.status == "refused", answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州游船乘客意外险的保额是多少？", "80万元"),
        ("湖州企业参加境外船舶展会，展位费补多少？", "60%"),
        ("湖州2025年要拆解多少艘老旧船舶？", "46艘"),
        ("湖州游船基金由哪家公司管理？", "湖州南太湖产业投资公司"),
        ("湖州全市2026年要新增多少家游船企业？", "30家"),
        ("湖州购置电动游船，单户最高能贷多少？", "300万元"),
        ("湖州先行认定了哪些星级码头？", "菱湖码头"),
    ],
)
def test_what_it_names_is_told(question: str, said: str, boats: Assistant) -> None:
    answer = boats.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    ("question", "told", "missed"),
    [
        ("参加国内展会补多少", "对参加境外展会的企业补6万元", "境内"),
        ("参加国际展会补多少", "对参加境外展会的企业补6万元", ""),
        ("参加境外展会补多少", "对参加国（境）内外展会的企业补6万元", ""),
        ("参加国内展会补多少", "对达到国际先进水平的企业补6万元", ""),
        ("获得县级政府质量奖加几分", "获得浙江省政府质量奖的加3分", "县长质量奖"),
        ("获得省级政府质量奖加几分", "获得浙江省政府质量奖的加3分", ""),
        ("实用新型专利奖多少", "发明专利每件奖励2万元", "实用新型"),
    ],
)
def test_contrasting_classes(question: str, told: str, missed: str) -> None:
    assert sibling_of(question, (told,)) == missed


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("园区是哪家公司在运营?", "入园企业租用厂房的,单家企业每年补贴1万平方米", False),
        ("园区是哪家公司在运营?", "园区由湖州城市发展集团运营", True),
        ("托管的是哪家银行?", "选择合作银行作为托管银行", False),
        ("托管的是哪家银行?", "由湖州银行托管", True),
        ("核查的是哪家事务所?", "委托会计师事务所核查", False),
        ("核查的是哪家事务所?", "经第三方机构浙江中汇会计师事务所核查", True),
        ("哪家公司可以申报?", "在本市登记的企业", True),  # asks for conditions
        ("链长是哪位领导?", "由市领导担任,每条产业链设链长1名", False),
        ("链长是哪位领导?", "链长。由市领导担任,每条产业链设链长1名", False),
        ("链长是哪位领导?", "链长由分管副市长担任", True),
    ],
)
def test_a_firm_or_a_person_is_told_by_name(question: str, text: str, told: bool) -> None:
    assert tells_which(question, text) == told


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("2024年认定了哪几个市级集群?", True),
        ("选中的服务商,名单里有谁?", True),
        ("第一次考核下来,有哪几家园区拿到A等?", True),
        ("首批3家新材料链主企业叫什么名字", True),
        ("哪些企业能入选名单?", False),
        ("认定集群要哪些材料?", False),
        ("名单公示几天?", False),
    ],
)
def test_which_ones_were_picked(question: str, asks: bool) -> None:
    assert asks_results(question) == asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("认定滦州装备制造、玉田印刷机械、路北陶瓷三个集群", True),
        ("对首次入选国家先进制造业集群、省级先进制造业集群的,分别给予500万元、100万元奖励", False),
        ("首批链主企业3家,由链办提名、链长审定", False),
        ("遴选不少于40家诊断机构", False),
        ("1.湖州云桥精密制造有限公司", True),
        ("认定湖州云桥精密制造有限公司等12家企业为示范企业。", True),
        ("认定下列企业为示范企业:", True),
    ],
)
def test_conditions_and_rewards_name_none(text: str, tells: bool) -> None:
    assert tells_results(text) == tells
