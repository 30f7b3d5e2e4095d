from __future__ import annotations

from decimal import Decimal

import pytest
from clause_trees import chinese
from hypothesis import given
from hypothesis import strategies as st

from documents.numerals import to_chinese, to_int, to_number


def test_every_number_of_a_label_there_and_back() -> None:
    assert [to_int(to_chinese(n)) for n in range(10000)] == list(range(10000))


def test_small_numbers_are_written_as_by_hand() -> None:
    assert [to_chinese(n) for n in range(1, 100)] == [chinese(n) for n in range(1, 100)]


@pytest.mark.parametrize(
    ("number", "printed"),
    [(0, "零"), (10, "十"), (105, "一百零五"), (110, "一百一十"), (1001, "一千零一")],
)
def test_zeros(number: int, printed: str) -> None:
    assert to_chinese(number) == printed
    assert to_int(printed) == number


@pytest.mark.parametrize("number", [-1, 10000])
def test_numbers_that_no_clause_has(number: int) -> None:
    with pytest.raises(ValueError, match="0 to 9999"):
        to_chinese(number)


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("二〇二一", 2021),
        ("二○二一", 2021),
        ("两", 2),
        ("两千", 2000),
        ("一千五百", 1500),
        ("一万", 10**4),
        ("三亿", 3 * 10**8),
        ("一万亿", 10**12),
        ("十二万三千", 123000),
        ("１５", 15),
        (" 15 ", 15),
    ],
)
def test_whole_numbers(printed: str, number: int) -> None:
    assert to_int(printed) == number


@pytest.mark.parametrize("printed", ["", "万", "亿", "一点五", "1.5", "15家", "若干", "-3"])
def test_what_is_no_whole_number(printed: str) -> None:
    assert to_int(printed) is None


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1.5万亿", Decimal(1_500_000_000_000)),
        ("20,000", Decimal(20_000)),
        ("一千五百", Decimal(1500)),
        ("50", Decimal(50)),
        ("0.5", Decimal("0.5")),
        ("3百", Decimal(300)),
        ("２０万", Decimal(200_000)),
    ],
)
def test_quantities(printed: str, number: Decimal) -> None:
    assert to_number(printed) == number


@pytest.mark.parametrize("printed", ["", "若干", "1.2.3", "5家", "万", ",5", "五点"])
def test_what_is_no_quantity(printed: str) -> None:
    assert to_number(printed) is None


@given(st.text(alphabet="零一二两三十百千万亿〇0123456789.,", max_size=8))
def test_any_string_is_a_number_or_none(text: str) -> None:
    whole = to_int(text)
    assert whole is None or whole >= 0
    assert whole is None or to_number(text) == whole
