"""Rules on papers that they were not written for: neither a wrong answer nor a needless refusal."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_made import assistant_over

from documents.read import document_from_text

HEAD = "湖州市制造业若干措施\n湖政办发〔2024〕5号\n"
UPGRADE = (
    "一、技改\n对实施技术改造的，按设备投资额的10%给予补助，最高500万元。\n"
    "二、升规\n企业首次升规，奖励20万元。"
)
CHECKS = (
    "一、设备\n对集群企业购置设备给予补助。对弄虚作假的，追回补助资金。具体由市审计局负责监督检查。"
)
OUTPUT = (
    "一、医药\n生物医药产业到2027年规模达到600亿元。\n"
    "二、纺织\n纺织产业到2027年主营业务收入达到1000亿元。"
)
PARK = "一、绿色制造\n对新认定的国家级绿色园区，奖励100万元。"
PLANTS = "一、智造\n建成智能化工厂50家、绿色工厂60家。"
PROJECTS = "一、申报\n企业可以自主申报项目，由县区推荐。"
YEARS = "一、目标\n力争到2025年，引进重大项目20个，2026年30个。"
FUND = "一、基金\n设立总规模15亿元的医药健康产业基金，首期出资5亿元。"
SKILLED = "一、人才\n企业新招高级技师的，给予每人每月800元生活补贴。"
LOANS = (
    "一、金融\n设立“转贷宝”，风险补偿资金池规模8000万元，按实际利率的40%贴息，每户每年最高30万元。"
)
MAILBOX = "一、其他\n联系单位：市经信局规划科；电子邮箱：abc@example.cn。"
REVIEW = "一、评审\n市经信局委托第三方机构于5月底前完成评审，评审得分75分以上的列入名单。"
DRONES = "一、航空\n对大型无人机给予一次性奖励300万元；中型无人机给予一次性奖励100万元。"
STORES = (
    "一、物流\n到2027年冷库库容达到80万立方米；"
    "对新评定的5A级、4A级物流企业，分别奖励50万元、30万元。"
)
CHAINS = "一、目标\n到2025年，五条产业链总产值达到820亿元，其中航空装备产业链280亿元。"
GROWTH = "一、目标\n规模以上工业总产值稳定增长；新兴产业产值占规模以上工业总产值比重达54%左右。"
GIANTS = (
    "一、培育\n对新认定的国家级“小巨人”企业，给予50万元奖励。\n二、绿色\n建设绿色数据中心10个。"
)
ANGELS = "一、基金\n设立总规模30亿元的产业投资母基金，存续期10年。"
SIZES = "一、数字化\n对大中型企业实施数字化改造的，最高补助300万元；对小微企业，最高补助30万元。"
CHAIN = (
    "一、目标\n到2025年，五条产业链总产值达到820亿元，其中航空装备产业链280亿元。\n"
    "二、组织\n重点发展航空装备、医药健康、绿色食品三条产业链，每条产业链由1名市级领导担任链长。"
)
MEDICINE = (
    "一、药械\n首次取得第三类、第二类医疗器械注册证的，分别补助65万元、13万元。\n"
    "二、临床\n完成Ⅱ期临床试验的1类新药，给予500万元奖励。"
)
HEAT = "一、余热\n对余热回收系统按每平方米供热面积11元给予建设补贴。"
SEWING = "一、用工\n企业新招缝纫工，按每人800元给予招工补贴，每家企业每年最高10万元。"
SETTLING = "一、人才\n企业引进的硕士，给予6万元安家费。"
FAIRS = (
    "一、参展\n参加境外展会的，展位费给予60%补助，单个展会最高5万元；"
    "参加境内展会的，展位费给予50%补助，单个展会最高2.5万元。"
)
YARN = (
    "一、蚕桑\n实行鲜茧价格保险，保费由财政承担70%。"
    "由市农业农村局牵头，市财政局、湖州金融监管分局配合。"
)
GRADED = (
    "一、条件\n申报智能工厂的，还应当符合下列条件：\n（一）关键工序数控化率不低于80%；\n"
    "（二）设备联网率不低于85%。\n二、奖励\n对数字化车间奖励25万元。"
)
YEARLY = (
    "一、目标\n2024年，全市铝产业产值达到1680亿元。\n"
    "2025年，全市铝产业产值达到2000亿元，再生铝占比提高到38%。"
)
PICTURES = (
    "一、图谱\n牵头部门应完成产业链全景图、技术路线图、区域分布图。“一链三图”即上述三张图的统称。"
)
VALID = (
    "一、支持\n对首台套给予奖励。\n二、附则\n本措施自2024年5月10日起施行，有效期至2025年12月31日。"
)
LEVELS = (
    "一、人才\n新引进的A类至D类人才，按下列标准给予安家补助：\n（一）A类100万元；\n（二）B类60万元。\n"
    "二、农机\n购买大型农机的，每台补贴8000元。\n三、教育\n困难学生每学年资助2500元。"
)
TEAM = (
    "一、专班\n成立工作专班，设组长1名，由市委副书记担任；副组长2名，由副市长担任。\n"
    "二、链主\n先进铜基材料领域“链主”企业为江铜铜箔、康成铜业。\n"
    "三、审批\n项目审批手续在行政服务中心办理。项目审批按以下程序办理：\n1.投资备案。\n2.用地预审。"
)
RENT = "一、研发\n前三年全额补助场地租金，每家最高60万元。"


@pytest.mark.parametrize(
    ("paper", "question", "said"),
    [
        (UPGRADE, "湖州企业产值上亿，技术改造最高补助多少？", "最高500万元"),
        (UPGRADE, "湖州年产值2000万的企业首次升规，奖励多少？", "20万元"),
        (OUTPUT, "湖州生物医药产业2027年产值目标多少？", "600亿元"),
        (OUTPUT, "湖州纺织产业2027年产值目标多少亿？", "1000亿元"),
        (PLANTS, "湖州智能工厂建成多少家？", "智能化工厂50家"),
        (YEARS, "湖州2026年引进重大项目多少个？", "力争到2025年，引进重大项目20个，2026年30个"),
        (RENT, "湖州研发机构场地租金第一年补助多少？", "60万元"),
        (SKILLED, "湖州企业新招一名高级技师，每月给多少生活补贴？", "800元"),
        (STORES, "湖州新评的4A级物流企业奖多少钱？", "50万元、30万元"),
        (CHAINS, "湖州航空装备产业链2025年产值要做到多少？", "280亿元"),
        (MAILBOX, "湖州市经信局规划科的邮箱是多少？", "abc@example.cn"),
        (SIZES, "湖州中型企业数字化改造最高补多少？", "300万元"),
        (SIZES, "湖州小型企业数字化改造最高补多少？", "30万元"),
        (MEDICINE, "湖州首次拿到三类医疗器械注册证，补助多少？", "65万元"),
        (MEDICINE, "湖州一类新药完成II期临床奖励多少？", "500万元"),
        (SEWING, "湖州招缝纫工的补贴，一家企业一年封顶多少？", "最高10万元"),
        (FAIRS, "湖州参加境内展会，展位费的补助比例和上限是多少？", "单个展会最高2.5万元"),
        (FAIRS, "我们去成都参展，湖州的展位费补多少？", "展位费"),
        (YARN, "湖州鲜茧价格保险由哪个局牵头，谁配合？", "市农业农村局（牵头）、市财政局"),
        (GRADED, "湖州申报智能工厂，关键工序数控化率要求多少？", "80%"),
        (YEARLY, "湖州2024年铝产业产值目标", "1680亿元"),
        (PICTURES, "湖州的“一链三图”是哪三张图？", "技术路线图"),
        (VALID, "湖州制造业若干措施什么时候到期？", "2025年12月31日"),
        (LEVELS, "湖州B类人才安家补助多少？", "60万元"),
        (LEVELS, "湖州买一台农机最多补多少？", "8000元"),
        (LEVELS, "湖州困难学生每年资助多少？", "2500元"),
        (TEAM, "湖州专班组长是谁？", "市委副书记"),
        (TEAM, "湖州铜基材料的链主企业是哪几家？", "康成铜业"),
        (TEAM, "湖州项目审批手续在哪里办？", "行政服务中心"),
        (VALID, "湖州制造业若干措施是不是一直管到2026年底？", "不符"),
    ],
)
def test_it_is_answered(paper: str, question: str, said: str, tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(HEAD + paper, "a.txt")], tmp_path / "i")
    answer = assistant.ask(question)
    assert answer.status == "answered" and said in answer.text, answer.text


@pytest.mark.parametrize(
    ("paper", "question"),
    [
        (CHECKS, "湖州集群企业购置设备补助找哪个部门办？"),  # who audits does not pay it out
        (PARK, "湖州国家级绿色工厂奖励多少？"),
        (FUND, "湖州医药健康产业链2027年的产值目标是多少亿元？"),  # a fund's sum
        (PROJECTS, "湖州我们可以申报几个项目？"),  # a number is asked for
        (SKILLED, "湖州企业新招一名高级工，每月给多少生活补贴？"),
        (LOANS, "湖州“转贷宝”单笔最多能贷多少钱？"),  # neither the pool nor the interest
        (MAILBOX, "湖州市经信局规划科的联系电话是多少？"),
        (REVIEW, "湖州评审委托的第三方机构是哪家公司？"),
        (DRONES, "湖州给小型无人机的奖励标准"),
        (STORES, "湖州新评的3A级物流企业奖多少钱？"),
        (CHAINS, "湖州医药健康产业链2025年产值要做到多少？"),  # nor by that of all chains
        (GROWTH, "湖州规模以上工业总产值要增长百分之几？"),  # a share is no growth
        (GIANTS, "湖州国家级绿色数据中心给多少奖励？"),
        (ANGELS, "湖州天使基金的存续期有几年？"),
        (SIZES, "湖州特大型企业数字化改造最高补多少？"),
        (CHAIN, "湖州医药健康产业链2025年产值要做到多少？"),  # though the clause below names it
        (CHAIN, "湖州医药健康产业链的链长是哪位市领导？"),
        (CHAIN, "湖州航空装备产业链的链主企业是哪几家？"),
        (MEDICINE, "湖州2类新药完成II期临床奖励多少？"),
        (MEDICINE, "湖州一类新药完成I期临床奖励多少？"),
        (HEAT, "湖州余热回收项目的建设补贴，单个项目最高给多少？"),  # a rate bounds nothing
        (SETTLING, "湖州企业引进的硕士每个月补贴多少？"),  # given once
        (GRADED, "湖州申报数字化车间，关键工序数控化率要求多少？"),
    ],
)
def test_it_is_refused(paper: str, question: str, tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(HEAD + paper, "a.txt")], tmp_path / "i")
    assert assistant.ask(question).status == "refused"


def test_a_gift_has_no_deadline_of_the_aim_before_it(tmp_path: Path) -> None:
    assistant = assistant_over([document_from_text(HEAD + STORES, "a.txt")], tmp_path / "i")
    assert "到2027年，分别奖励" not in assistant.ask("湖州新评的4A级物流企业奖多少钱？").text
