"""Papers by their years alone, follow-ups for the like elsewhere, who besides how many."""

from __future__ import annotations

import pytest

from qa.assistant import Assistant


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        ((), "苏州2018年和2022年对技术合同成交额的目标有什么变化?", ("1000 亿元", "150亿元")),
        (("山东如何促进首台套装备推广应用?",), "江苏有没有类似的规定?", ("首台套",)),
        (("山东对工业园区绿色化有什么要求?",), "苏州有这方面的要求吗?", ("绿色园区3家",)),
        (("苏州2018年提出地标型企业要达到多少家?",), "那2020年呢", ("50家", "2020年地标型")),
        ((), "苏州2018年提出的绿色园区建几家,什么部门管?", ("3家", "市经信委", "市环保局")),
        (("苏府〔2018〕130号里人才保障由谁负责?",), "钱那一条又落在谁头上?", ("市财政局",)),
        (("苏州2022年的意见给太仓定了哪些发展方向?",), "换成昆山?", ("小核酸及生物医药",)),
        ((), "苏州工业园区和高新区在创新集群布局里各自主攻什么方向", ("人工智能", "集成电路")),
    ],
)
def test_what_is_told(
    built_in: Assistant, history: tuple[str, ...], question: str, told: tuple[str, ...]
) -> None:
    answer = built_in.ask(question, history)
    assert answer.status == "answered"
    assert all(part in answer.text for part in told)


def test_two_districts_are_told_without_the_others(built_in: Assistant) -> None:
    answer = built_in.ask("苏州工业园区和高新区在创新集群布局里各自主攻什么方向")
    assert "张家港" not in answer.text


def test_a_clause_that_lists_nobody_is_said_to_do_so(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2022年要培育认定高新技术企业多少家,什么部门负责?")
    assert "20000" in answer.text and "该条没有载明责任部门" in answer.text


def test_figures_of_two_things_are_not_set_against_one(built_in: Assistant) -> None:
    answer = built_in.ask("江苏和山东在智能工厂建设数量上的目标各是多少?")
    assert "350家" in answer.text and "50家" in answer.text
    assert "相差" not in answer.text


def test_sides_of_two_places_are_called_by_them(built_in: Assistant) -> None:
    first = built_in.ask(
        "山东集群和苏州到2025年的高新技术企业数量目标比，哪个高"
    ).text.splitlines()[0]
    assert first.startswith("山东2023年文件为5000家，低于苏州2022年文件的20000家")


def test_all_papers_asked_and_one_that_tells(built_in: Assistant) -> None:
    answer = built_in.ask("各文件对单项冠军企业的培育目标分别是多少?")
    assert "山东省2023年" in answer.text and "100家" in answer.text and "350家" in answer.text


def test_a_year_that_other_papers_speak_of_is_not_said_to_be_unknown(built_in: Assistant) -> None:
    answer = built_in.ask("江苏到2025年集群内高新技术企业要达到多少家?")
    assert answer.status == "refused" and "所问文件中没有“2025年”的依据" in answer.text


@pytest.mark.parametrize("question", ["苏州2022年的意见给昆山定了哪些发展方向?"])
def test_what_is_developed_is_no_issuer(built_in: Assistant, question: str) -> None:
    assert "印发" not in built_in.ask(question).text


@pytest.mark.parametrize(
    ("history", "question", "told"),
    [
        (("苏州2022年指导意见对高新技术企业提了什么目标?",), "山东是多少家?", ("5000家",)),
        (("苏州2020年工作要点七个方面分别是什么?",), "第三个方面具体有哪些内容?", ("专精特新",)),
        (("苏州2018年提出专精特新企业达到多少家?",), "苏州2020年的呢?", ("2020年全市",)),
        (
            ("苏州2018年集群实施意见的发展目标是什么",),
            "文号是多少?什么时候发的?",
            ("130号", "12月19日"),
        ),
        ((), "苏府〔2018〕130号是什么文件?", ("实施意见的通知",)),
        ((), "江苏产业强链三年行动计划是哪三年?", ("2021-2023年",)),
        ((), "苏州工信局2020年计划怎样支持企业拓展国内市场?", ("新增国内销售奖励",)),
        (
            (),
            "工业互联网方面,苏州三份文件各有哪些要求?",
            ("〔2022〕1号", "2020年工作要点", "130号"),
        ),
        ((), "苏州2022年意见到2025年的全部量化目标有哪些?", ("共11条指标", "4000人", "1000 亿元")),
        ((), "江苏产业强链行动计划里有哪些数字目标", ("500家", "600家", "智能工厂50家")),
        ((), "文库里有哪些文件?", ("130号", "〔2022〕1号", "行动计划")),
    ],
)
def test_what_else_is_told(
    built_in: Assistant, history: tuple[str, ...], question: str, told: tuple[str, ...]
) -> None:
    answer = built_in.ask(question, history)
    assert answer.status == "answered"
    assert all(part in answer.text for part in told)


@pytest.mark.parametrize(
    "question",
    [
        "苏州对未能完成化工关停任务的区县怎么处罚?",
        "苏州地标型企业的评价办法具体有哪些指标?",
        "化工园区认定的具体标准有哪几条?",
        "对C-类企业怎么处罚",
        "苏州集群工业用地地价能打几折?",
        "苏州现代服务业2020年增加值目标是多少?",
    ],
)
def test_what_a_clause_only_touches_on_is_refused(built_in: Assistant, question: str) -> None:
    assert built_in.ask(question).status == "refused"


def test_more_than_fifty_are_not_the_same_as_fifty(built_in: Assistant) -> None:
    answer = built_in.ask("苏州2018年和2020年的文件对地标型企业的目标各是多少?")
    assert "超过50家" in answer.text and "相同" not in answer.text


def test_a_quoted_name_is_what_is_explained(built_in: Assistant) -> None:
    assert "没有直接解释" not in built_in.ask("“3830”格局指的是什么?").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "江苏新型工业化示范基地新增几家、示范智能车间建多少家,强基工程项目又是多少?",
            "第三问：实施50个以上强基工程项目",
        ),
        ("苏州2020年工信局要淘汰多少低端低效企业，关停多少化工企业？", "62家"),
    ],
)
def test_a_part_that_can_stand_alone(built_in: Assistant, question: str, told: str) -> None:
    assert told in built_in.ask(question).text


def test_who_answers_for_targets_is_no_list_of_targets(built_in: Assistant) -> None:
    assert "条指标" not in built_in.ask("苏州2018年意见各项目标由谁负责").text


@pytest.mark.parametrize(
    ("history", "question", "said"),
    [
        ("江苏打算怎么突破卡脖子技术?", "山东用的是什么办法?", "揭榜挂帅"),
        ("江苏打算怎么突破卡脖子技术?", "山东又是怎么做的?", "揭榜挂帅"),
        ("苏州怎么培育专精特新企业?", "江苏有什么措施?", "千企升级"),
    ],
)
def test_by_what_means_another_paper_does_it(
    built_in: Assistant, history: str, question: str, said: str
) -> None:
    answer = built_in.ask(question, (history,))
    assert answer.status == "answered" and said in answer.text


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("吴江和吴中的创新集群方向有什么不同?", ("吴江区在先进材料", "吴中区在机器人"), "昆山"),
        ("江苏和山东谁的智能工厂目标更多?", ("50家", "350家"), "责任部门"),
        ("企业用地指标不够,山东怎么保障集群重点项目?", ("用地指标",), "没有载明"),
        ("碰到严重的知识产权侵权,苏州会怎么处理?", ("予以公布",), "没有载明"),
        (
            "2020年苏州工业投资要完成多少,靠什么措施来完成?",
            ("1500亿元", "设备投入普惠性奖励"),
            "没有找到依据",
        ),
    ],
)
def test_told_for_what_it_asks(
    built_in: Assistant, question: str, said: tuple[str, ...], unsaid: str
) -> None:
    text = built_in.ask(question).text
    assert all(part in text for part in said) and unsaid not in text, text


@pytest.mark.parametrize(
    "question",
    [
        "技术合同成交额2022年和2018年目标各是多少",
        "苏州技术合同成交额2018年和2022年目标各是多少",
        "技术合同成交额2022年和2018年目标各是多少,智能车间数量又有什么变化？",
    ],
)
def test_years_of_papers_in_any_order_are_both_told(question: str, built_in: Assistant) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered"
    assert "1000 亿元" in answer.text and "150亿元" in answer.text
    assert "没有找到" not in " ".join(answer.notices)


@pytest.mark.parametrize("question", ["那2022年那份是不是更高？", "2022年的是不是更高一些？"])
def test_higher_than_what_was_asked_before(question: str, built_in: Assistant) -> None:
    answer = built_in.ask(question, ["苏州2018年技术合同成交额目标是多少"])
    assert "高于2018年文件的150亿元" in answer.text


def test_the_year_of_another_paper_is_asked_of_the_same_matter(built_in: Assistant) -> None:
    before = "苏州2018年计划每年新增多少家省级以上企业技术中心？"
    answer = built_in.ask("到了2020年工信局那年计划新增几家？", [before])
    assert "60家" in answer.text and "上云" not in answer.text


def test_of_two_matters_the_one_that_is_not_told_is_named(built_in: Assistant) -> None:
    answer = built_in.ask("山东省级集群在用地和税收上分别有什么照顾？")
    assert "用地指标" in answer.text and "“税收”在文库中没有找到依据。" in answer.notices
    both = built_in.ask("山东在用地和用能上分别有什么保障？")
    assert "用地指标" in both.text and "用能权" in both.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("山东在用地上有什么照顾？", "用地指标"),
        ("山东在用能上有什么保障？", "用能权"),
        ("江苏怎么解决卡脖子技术？", "“卡脖子”技术进行产业化突破"),
        ("专利方面苏州2022年文件靠哪些机构来抓？", "中国(苏州)知识产权保护中心"),
        ("江苏搞比赛评产业链，最后由谁把结果公布出来？", "省制造强省建设领导小组办公室"),
        ("苏州2020年生物医药大会要签多少家医院机构？", "20家以上"),
    ],
)
def test_asked_in_other_words(question: str, told: str, built_in: Assistant) -> None:
    answer = built_in.ask(question)
    assert answer.status == "answered" and told in answer.text, answer.text


def test_which_of_those_answerable_leads(built_in: Assistant) -> None:
    history = ["江苏要打造多少家智能工厂？", "负责的是哪些单位？"]
    answer = built_in.ask("里面哪家是牵头的？", history)
    assert "省工业和信息化厅、省商务厅" in answer.text


def test_figures_of_another_scope_are_not_set_against_each_other(built_in: Assistant) -> None:
    answer = built_in.ask("苏州和山东各自的高新技术企业目标是多少？")
    assert "集群内" in answer.text and "口径不同" in answer.text and "相差" not in answer.text
    assert "超过50家" in built_in.ask("苏州地标型企业的目标，2018年和2020年一样吗？").text


def test_a_part_of_which_no_word_is_quoted_is_named(built_in: Assistant) -> None:
    question = "苏州人才目标里，领军人才多少、顶尖团队多少个、博士后多少名？"
    notices = " ".join(built_in.ask(question).notices)
    assert "博士后多少名" in notices and "领军人才多少" not in notices


def test_recognition_that_no_sentence_tells_is_refused(built_in: Assistant) -> None:
    assert built_in.ask("江苏的链主企业怎么认定，条件是啥？").status == "refused"


def test_which_of_two_asked_before_is_higher(built_in: Assistant) -> None:
    history = ["江苏要建设多少智能工厂？", "那山东的呢？"]
    answer = built_in.ask("哪个更高？", history)
    assert "智能工厂50家" in answer.text and "350家" in answer.text


def test_by_how_much_it_is_more_than_before(built_in: Assistant) -> None:
    answer = built_in.ask("和2022年的比涨了多少倍？", ["苏州2018年技术合同交易额目标是多少？"])
    assert "1000 亿元" in answer.text and "150亿元" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("工信局2020年要淘汰多少低端低效企业？", "1500家"),
        ("亩均税收低于多少会被算成低端低效企业？", "5万元以下"),
        ("买用地指标难，山东对好项目的土地有啥照顾？", "用地指标"),
        ("山东想弄出几个能排到世界前面的集群？", "3个具有全球领先水平的世界级集群"),
    ],
)
def test_what_is_counted_and_what_is_not(question: str, told: str, built_in: Assistant) -> None:
    assert told in built_in.ask(question).text.split("\n")[0]


def test_a_part_of_which_no_paper_has_a_word_is_named(built_in: Assistant) -> None:
    answer = built_in.ask("山东生态工业园区的比例要求是多少，有没有碳排放下降目标？")
    assert "50%以上" in answer.text and "节能" not in answer.text
    assert "“有没有碳排放下降目标”在文库中没有找到依据。" in answer.notices


def test_materials_that_no_sentence_tells_are_refused(built_in: Assistant) -> None:
    assert built_in.ask("山东省级集群认定的申报条件和材料清单是什么？").status == "refused"
