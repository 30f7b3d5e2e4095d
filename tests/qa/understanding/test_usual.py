"""Ways of asking in usual words; and what must stay as it is."""

from __future__ import annotations

from string import ascii_letters

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.askable import cleaned
from qa.understanding.usual.put import usually_put


@pytest.mark.parametrize(
    ("said", "usual"),
    [
        ("专班办公室的主任，请问这位怎么称呼？", "专班办公室的主任，请问叫什么名字？"),
        ("合肥这只基金的总经理尊姓大名？", "合肥这只基金的总经理叫什么名字？"),
        ("中小企业发展处，咨询号码发一个", "中小企业发展处，咨询号码是多少"),
        ("新建加氢站，一座的补贴标准", "新建加氢站，一座的补贴多少"),
        ("请列出智能工厂的奖补金额。", "请列出智能工厂的奖补多少。"),
        ("对新认定的单位，晋城奖励几何？", "对新认定的单位，晋城奖励多少？"),
        ("低空经济 2026年 产值目标", "低空经济 2026年 产值目标是多少"),
        ("全年补助顶多能拿几个钱", "全年补助最多能拿多少钱"),
        ("智能工厂得赶在哪天前报上去？", "智能工厂得什么时候截止？"),
        ("申报截到几号", "申报什么时候截止"),
        ("《智能工厂管理办法》执行到啥时候就停了", "《智能工厂管理办法》有效期到什么时候"),
        ("《智能工厂管理办法》自几号起开始实行", "《智能工厂管理办法》从什么时候开始施行"),
        ("《智能工厂管理办法》系何机关颁行？", "《智能工厂管理办法》是谁印发的？"),
        ("《智能工厂管理办法》，第几号？", "《智能工厂管理办法》，的文号是什么？"),
        ("材料交上去，要等几天才有结果", "材料交上去，多少个工作日办结"),
        ("这笔钱哪家掏？", "这笔钱哪个部门掏？"),
        ("引进人才团队，哪个部门抓总？", "引进人才团队，哪个部门牵头？"),
        ("解释权又在谁手上", "由谁解释"),
        ("绵阳文件的名词解释：特色产业集群", "绵阳文件的特色产业集群是指什么"),
        ("“基地”一词，在该办法中如何界定？", "在该办法中的“基地”是指什么？"),
        ("稿子里写奖励100万元,请核实", "稿子里写奖励100万元,对吗?"),
        ("奖励100万元,此说确否", "奖励100万元,对吗?"),
        ("智能工厂在哪些地方能拿到补助", "哪些地方对智能工厂能拿到补助"),
        ("采取欺骗手段获得资金的，该受什么处分", "弄虚作假骗取资金的，会有什么后果"),
    ],
)
def test_put_as_most_people_put_it(said: str, usual: str) -> None:
    assert usually_put(said) == usual


@pytest.mark.parametrize(
    "question",
    [
        "《若干措施》和《何人执行办法》是什么关系",  # a title is no asking
        "若干政策措施里怎么说",
        "立体几何课程的奖励",
        "绿色化改造由哪些部门负责？",
        "主要目标是什么？",
        "苏州地铁末班车是几点",
        "哪些城市对智能工厂有补助",
        "老百姓办事用哪个手机应用？",
        "苏州有多少家企业上云",
        "达到什么水平",
        "如何处置哄抬物价、造假等行为？",
        "苏州2020年的主要目标",
    ],
)
def test_what_is_usual_or_no_asking_stays(question: str) -> None:
    assert usually_put(question) == question


@given(st.text(alphabet=ascii_letters + "集群产业云计算，。！《》 0123456789", max_size=60))
def test_words_that_do_not_ask_stay(text: str) -> None:
    assert usually_put(text) == text


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("21年苏州的工业投资任务", "2021年苏州的工业投资任务"),
        ("庆阳25年算力券", "庆阳2025年算力券"),
        ("到27年底呢", "到2027年底呢"),
        ("苏州2030目标之外", "苏州2030年目标之外"),
        ("工龄满20年", "工龄满20年"),
        ("土地使用权20年", "土地使用权20年"),
        ("20年期贷款", "20年期贷款"),
        ("公司成立20年了", "公司成立20年了"),
        ("连续25年不亏损", "连续25年不亏损"),
        ("苏府〔2018〕130号", "苏府〔2018〕130号"),
    ],
)
def test_short_years_are_years_where_nothing_says_how_long(said: str, whole: str) -> None:
    assert cleaned(said) == whole
