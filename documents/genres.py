"""Kinds of official papers, by the last word of their titles: 条例, 意见, 规划, 通知, ….

What offices write to each other is listed in 党政机关公文处理工作条例 (2012), article 8, and how
regulations are called is laid down in 行政法规制定程序条例 and 规章制定程序条例; plans and the
rest are called as usage has it.
"""

from __future__ import annotations

LAWS = frozenset(["法", "法典", "条例", "规定", "办法", "细则", "规则", "修正案"])
"""Rules in articles that bind whoever they name, 实施办法(试行) as well as statutes."""

PLANS = frozenset(["规划", "计划", "方案", "纲要", "要点", "预案", "安排"])
"""What is to be reached or done, by when and by whom; a plan holds for its own place alone."""

POLICIES = frozenset(["意见", "措施", "政策"])
"""What a place wants and supports, in numbered tasks without articles."""

NOTICES = frozenset(["通知", "公告", "通告", "通报", "公报", "决定", "决议", "令", "报告", "纪要"])
"""What is made known, ordered, decided or reported; it often does no more than issue a paper."""

LETTERS = frozenset(["函", "复函", "批复", "答复"])
"""From one office to another, or to who asked."""

STANDARDS = frozenset(
    ["标准", "规范", "规程", "制度", "守则", "准则", "指引", "指南", "目录", "清单", "大纲"]
)
"""What is kept to without being a law, with what is listed to be looked up."""

AGREEMENTS = frozenset(["章程", "公约", "协定", "议定书"])
"""What those bind themselves to who agree on it."""

EXPLANATIONS = frozenset(
    ["解释", "解读", "解答", "问答", "说明", "须知", "声明", "提示", "宣言", "白皮书", "倡议书"]
)
"""What is said about papers and matters, and to the public."""

TITLED = LAWS | PLANS | POLICIES | NOTICES | LETTERS | STANDARDS | AGREEMENTS | EXPLANATIONS
"""All of them: what a line must end with to be taken for a title."""

COMMON = frozenset(
    ["意见", "办法", "通知", "方案", "规定", "计划", "措施", "条例", "细则", "规划", "要点", "纲要"]
)
"""What the papers of provinces and cities mostly are, and what people and papers call them by."""

ANY = frozenset(["文件", "政策"])
"""What people call a paper of whatever kind."""

CLASSES_OF_LAW = frozenset(["法律", "法规", "规章"])
"""What people call a law by its rank rather than by its title."""


def alternatives(genres: frozenset[str]) -> str:
    """For a regular expression; longer words first, so that 法典 is not read as 法."""
    return "|".join(sorted(genres, key=lambda genre: (-len(genre), genre)))
