from __future__ import annotations

import pytest

from documents.cleaning import clean

POLICY = (
    "市政府关于加快集群培育的意见\n"
    "苏府〔2020〕5号\n"
    "各单位:\n"
    "现就集群培育提出如下意见。\n"
    "一、总体要求\n"
    "打印机、关闭阀等产品优先支持,分享到各区。\n"
    "二、组织实施\n"
    "登录“政策库”,上一篇所述办法照此执行。\n"
    "苏州市人民政府\n"
    "2020年5月14日"
)
ABOVE = (
    "首页 > 政务公开 > 文件\n"
    "苏州智慧城市门户\n"
    "登录\n"
    "注册\n"
    "今日访问量:\n"
    "总访问量: 12345\n"
    "设为首页 | 加入收藏\n"
    "通知公告\n"
    "政策文件\n"
)
BELOW = (
    "\n【打印】【关闭】\n"
    "扫一扫在手机打开当前页\n"
    "上一篇:关于开展申报工作的通知\n"
    "下一篇:没有了\n"
    "版权所有:某局 ICP备12345号\n"
    "主办单位:某局"
)


def test_a_page_round_a_policy() -> None:
    cleaned = clean(ABOVE + POLICY + BELOW)
    assert cleaned.text == POLICY
    assert list(cleaned.removed) == (ABOVE + BELOW.strip()).split("\n")


def test_a_policy_alone_stays_as_it_is() -> None:
    assert clean(POLICY).text == POLICY
    assert clean(POLICY).removed == ()


def test_buttons_between_title_and_text_go() -> None:
    title, rest = POLICY.split("\n", 1)
    cleaned = clean(f"{title}\n字体:大 中 小\n【打印】\n{rest}")
    assert cleaned.text == POLICY
    assert cleaned.removed == ("字体:大 中 小", "【打印】")


def test_the_number_in_a_register_is_no_size_of_letters() -> None:
    register = "索引号：001\n发文字号：云政发〔2023〕14号\n字号：大 中 小\n"
    cleaned = clean(f"{register}云海市人民政府关于茶业的意见\n一、茶园900亩。")
    assert "发文字号：云政发〔2023〕14号" in cleaned.text and "大 中 小" not in cleaned.text


def test_counters_go_out_of_the_line_that_holds_a_date() -> None:
    cleaned = clean(
        "关于加快集群培育的意见\n时间:2020-07-15 来源:某局 访问量: 31 次 【打印】\n一、要求"
    )
    assert cleaned.text == "关于加快集群培育的意见\n时间:2020-07-15 来源:某局\n一、要求"
    assert cleaned.removed == ("访问量: 31 次", "【打印】")


@pytest.mark.parametrize(
    "line",
    [
        "2019年9月27日 《关于修改〈某市公路条例〉等五件地方性法规的决定》第二次修正",
        "(2020年5月14日某市第十五届人民代表大会常务委员会第六次会议通过)",
        "序 言",
        "侵权责任编",
        "苏州市人民政府办公室",
        "二〇二〇年五月十四日",
    ],
)
def test_lines_between_title_and_text_stay(line: str) -> None:
    text = f"某市公路条例\n{line}\n第一条 为了加强公路管理,制定本条例。"
    assert clean(text).text == text


@pytest.mark.parametrize(
    "title",
    [
        "无障碍环境建设条例",
        "上海市法律援助若干规定",
        "最高人民法院关于修改〈某解释〉的决定",
        "中华人民共和国全国人民代表大会常务委员会议事规则",
        "苏州打造数字经济时代产业创新集群推进大会部署二十条",
        "刑法",
    ],
)
def test_titles_stay(title: str) -> None:
    text = f"{title}\n第一条 为了加强管理,制定本条例。"
    assert clean(text).text == text


def test_a_title_of_unusual_form_below_a_menu() -> None:
    title = "苏州打造数字经济时代产业创新集群推进大会部署二十条"
    cleaned = clean(f"首页 > 要闻\n本地要闻\n{title}\n一、要求")
    assert cleaned.text == f"{title}\n一、要求"


def test_furniture_inside_the_text_stays_where_text_follows() -> None:
    text = "关于集群的意见\n一、要求\n相关链接见下。\n二、任务\n落实。"
    assert clean(text).text == text


def test_space_of_every_kind_goes_from_the_ends_only() -> None:
    assert clean("\u3000\u3000一、总体\u00a0要求\u200b \n\n\ufeff").text == "一、总体 要求"


@pytest.mark.parametrize("raw", ["", "\n \n", "\u3000"])
def test_nothing(raw: str) -> None:
    assert clean(raw).text == ""
    assert clean(raw).removed == ()
