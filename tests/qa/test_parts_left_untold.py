"""What parts of a sentence are not told, and what is told of those that are."""

from __future__ import annotations

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

FLIGHTS = """台州市促进低空经济发展若干措施
台政办发〔2025〕9号
一、支持航线
1.对开通载人航线，年飞行不少于100架次的，每条航线给予30万元补贴，单个企业每年最高300万元。
2.对新开通的物流航线，每条给予20万元补贴，单个企业每年最高200万元。
二、支持创新
3.按项目研发投入的30%给予资助，单个项目最高800万元。
4.对高校毕业生到企业就业的，每人补贴1500元。
三、组织实施
5.奖补资金由市、县两级财政按4:6比例分担。同一企业同一事项符合多项政策的，按照就高不重复原则执行。
6.虚报飞行架次、套取补贴的，追回资金并取消三年申报资格。连续两个季度支付进度排名末位的县（市、区），由市局主要负责人约谈。
7.新建城市书房8处，9月底前开馆。
8.本措施执行期限至2026年12月31日。
台州市人民政府办公室
2025年3月1日
"""


@pytest.fixture(scope="module")
def flights(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    papers = [document_from_text(FLIGHTS, "flights.txt")]
    return assistant_over(papers, tmp_path_factory.mktemp("flights") / "index")


def test_all_that_is_paid_is_gathered(flights: Assistant) -> None:
    told = flights.ask("台州低空经济有哪些奖励或补贴，金额各是多少？").text
    assert all(sum_ in told for sum_ in ("30万元", "20万元", "30%", "1500元")), told


def test_the_most_of_each_is_of_what_was_asked_first(flights: Assistant) -> None:
    told = flights.ask("台州载人航线每条补多少、门槛是多少架次、企业一年最多拿多少？").text
    assert "300万元" in told and "200万元" not in told, told


def test_how_long_and_how_much_are_both_told(flights: Assistant) -> None:
    told = flights.ask("台州高校毕业生就业补贴每人多少钱，政策执行到什么时候？").text
    assert "1500元" in told and "2026年12月31日" in told, told


def test_what_was_said_already_does_not_stand_before_what_is_new(flights: Assistant) -> None:
    asked = "台州虚报架次套取补贴怎么处罚？支付进度连续排最后的县怎么处理？"
    lines = flights.ask(asked).text.splitlines()
    assert "取消三年申报资格" in lines[0]
    assert any("约谈" in line for line in lines[1:])
    assert sum("取消三年申报资格" in line for line in lines) == 1, lines


def test_a_clause_that_is_cited_may_tell_what_nobody_is_sure_of(flights: Assistant) -> None:
    answer = flights.ask("台州奖补资金市里县里怎么分，一件事符合好几项能不能都领？")
    assert "4:6" in answer.text
    assert not any("文库中没有找到依据" in notice for notice in answer.notices), answer.notices


def test_the_clock_is_not_told_by_a_month(flights: Assistant) -> None:
    assert flights.ask("台州城市书房晚上开到几点？").status == "refused"


def test_a_list_is_not_cut_at_its_verb(built_in: Assistant) -> None:
    first = built_in.ask("山东哪几个产业要超过5000亿？").text.splitlines()[0]
    assert "智能家电等3个超过5000亿元的产业集群" in first


def test_a_field_of_the_register_is_asked_for_by_name(built_in: Assistant) -> None:
    told = built_in.ask("苏州2022年设立了什么基金来支持产业创新集群？").text
    assert "产业创新集群发展基金" in told and "登记的" not in told, told


def test_a_later_stretch_is_told_where_the_first_is_not(built_in: Assistant) -> None:
    answer = built_in.ask("山东有啥办法帮小公司借到钱，上市的事管不管？")
    assert "上市融资" in answer.text
    assert any("帮小公司借到钱" in notice for notice in answer.notices)


def test_years_from_and_to_are_no_years_in_a_title(built_in: Assistant) -> None:
    answer = built_in.ask("“千企技改升级”三年行动计划是从哪年起到哪年止？")
    assert answer.status == "refused"


def test_another_paper_than_the_one_spoken_of_is_said_to_be_so(built_in: Assistant) -> None:
    answer = built_in.ask(
        "试点化工企业绿色升级保障保险吗？", ("山东集群的主导产品本地配套率要多少？",)
    )
    assert {citation.document.metadata.region for citation in answer.citations} == {"苏州市"}
    assert any("所引不是上一问所涉及的文件" in notice for notice in answer.notices)


def test_where_to_enrol_is_not_told_by_what_is_free(built_in: Assistant) -> None:
    assert built_in.ask("苏州2018年的智能工厂诊断服务去哪里报名?").status == "refused"


def test_to_whom_a_quota_goes_asks_for_no_figure(built_in: Assistant) -> None:
    told = built_in.ask("山东集群的用地指标优先给哪些项目,物流成本打算怎么降?").text
    assert "省标志性产业链建设重点项目" in told and "降低集群物流成本" in told


def test_whether_is_asked_apart(built_in: Assistant) -> None:
    asked = "苏州2022年高新技术企业要多少家？示范智能车间多少个？技术师傅的孩子上学管不管？"
    told = built_in.ask(asked).text
    assert "20000" in told and "2000 个示范智能车间" in told
