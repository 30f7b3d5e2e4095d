"""Telephones and addresses as notices print them."""

from __future__ import annotations

import pytest

from documents.contacts import find_contacts


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        (
            "联系电话：010-65299029，邮箱：shuiyunchu001@163.com",
            ["010-65299029", "shuiyunchu001@163.com"],
        ),
        ("拨打12345热线或86222616举报", ["12345", "86222616"]),
        ("登录https://etax.sichuan.chinatax.gov.cn办理", ["https://etax.sichuan.chinatax.gov.cn"]),
        ("详见www.example.gov.cn/zwgk", ["www.example.gov.cn/zwgk"]),
        ("手机13912345678", ["13912345678"]),
        ("技术支持：0917—3260000转850", ["0917—3260000转850"]),
        ("推广应用20000台，产值12345亿元", []),  # figures, and no telephone is spoken of
        ("2020年投诉处理12345件", []),
        ("苏府〔2018〕130号", []),
    ],
)
def test_contacts_in_order(text: str, contacts: list[str]) -> None:
    found = find_contacts(text)
    assert [contact.printed for contact in found] == contacts
    assert all(text[c.start : c.end] == c.printed for c in found)
    assert {c.unit_class for c in found} <= {"contact"}
