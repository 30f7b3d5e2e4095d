"""Notices that call for applications, as they are written: days, divisions, tables, attachments."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text
from qa.assistant import Assistant

NOTICE = """湖州市工业局关于申报特色产业基地的通知
各区工业局：
一、支持方向
（一）公共服务平台。支持检验检测、技术研发、供应链协同三类平台。
（二）平台申报主体应当符合以下条件：
1.拥有专职人员不少于15人；
2.场地面积不少于600平方米。
二、申报要求
1.同一单位只能申报一个平台项目。
2.同一事项符合多项政策的，按照从高不重复原则执行。补助资金由市、区分担。
3.2024年1月1日至2024年12月31日期间建成的平台可以申报。
4.申报单位于2025年4月21日至5月23日登录系统填报，逾期不再受理。
5.纸质材料报送至市工业局产业集群科。
6.弄虚作假的，五年内不得申报。
7.到2025年，全市产业链营业收入突破7000亿元，其中汽车产业链达到3000亿元。
8.称号有效期3年，有效期满须参加复核。
9.第一批平台的有效期满后由市工业局组织复核，复核办法另行制定。
三、分工表
序号 产业链 牵头部门 所在地
1 汽车产业链 市经信局 城东区
2 石化产业链 市发改委 城西区
附件：1.平台项目申报书
2.平台评审指标表
3.纸质申报材料清单
"""


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    document = document_from_text(NOTICE, "a.txt")
    return assistant_over([document], tmp_path_factory.mktemp("notice") / "index")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("湖州支持哪几类公共服务平台？", "检验检测、技术研发、供应链协同三类平台"),
        ("湖州同一单位可以报两个平台项目，是不是？", "不符：同一单位只能申报一个平台项目"),
        ("湖州同一事项能享受几项政策的，怎么处理？", "从高不重复"),
        ("湖州的申报截止日期是几号？", "5月23日登录系统填报"),
        ("湖州的纸质申报材料交到市工业局哪个科室？", "产业集群科"),
        ("在湖州弄虚作假多少年不能再申报？", "五年内不得申报"),
        ("湖州汽车产业链2025年营业收入目标多少？", "其中汽车产业链达到3000亿元"),
        ("湖州平台称号的有效期是五年吗？", "不符：称号有效期3年"),
        ("湖州石化产业链的牵头部门是哪家？", "牵头部门：市发改委"),
        ("湖州石化产业链由哪个部门牵头？", "牵头部门：市发改委"),
    ],
)
def test_a_notice_is_read_as_it_is_written(question: str, said: str, notice: Assistant) -> None:
    answer = notice.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


def test_a_last_day_is_not_told_by_any_day(tmp_path: Path) -> None:
    """Day by day of what may apply, without the clause that says until when."""
    text = "\n".join(line for line in NOTICE.splitlines() if not line.startswith("4."))
    document = document_from_text(text, "a.txt")
    without = assistant_over([document], tmp_path / "index")
    assert without.ask("湖州的申报截止日期是几号？").status == "refused"


def test_rows_of_a_table_are_tasks_of_the_bodies_in_their_column(notice: Assistant) -> None:
    text = notice.ask("湖州市发改委牵头哪些工作？").text
    assert text.startswith("共1项任务由市发改委牵头：") and "“石化产业链”" in text


CALL = """湖州市工业局关于组织申报2022年度丝绸项目的通知
各区工业局：
一、支持方向
支持缫丝设备更新，按购置额的10%补助。到2022年，全市缫丝机达到一千台。
二、申报要求
（一）弄虚作假的，五年内不得申报。
（二）跨年项目的验收材料于2026年3月31日前报送市工业局。
"""


def test_a_call_of_an_earlier_year_has_no_aims_that_ran_out(tmp_path: Path) -> None:
    call = assistant_over([document_from_text(CALL, "a.txt")], tmp_path / "index")
    told = call.ask("湖州申报丝绸项目弄虚作假几年不能再申报？").notices
    assert any("2022年的申报事项，请核对申报是否已截止" in notice for notice in told), told
    assert not any("目标期限" in notice for notice in told)
    later = call.ask("湖州跨年丝绸项目的验收材料哪天前报送？")  # of this year or a later one
    assert "2026年3月31日" in later.text and not later.notices
