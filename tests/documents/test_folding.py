"""One form for characters printed in two, with every offset kept."""

from __future__ import annotations

import gc
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from documents.folding import fold


def test_widths_spaces_and_dots() -> None:
    assert fold("（１）Ａ，Ｂ：１﹒５％\u3000〈甲〉") == "(1)A,B:1.5% <甲>"


@given(st.text(max_size=40), st.integers(1, 60))
def test_a_text_of_any_length_is_folded_character_by_character(text: str, times: int) -> None:
    whole = fold(text * times)
    assert whole == fold(text) * times
    assert len(whole) == len(text * times)


def test_folded_documents_are_let_go() -> None:
    fold("甲")
    gc.collect()
    tracemalloc.start()
    try:
        for number in range(50):
            assert len(fold(f"{number}，" + "条" * 20_000)) > 20_000
        gc.collect()
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert held < 200_000  # bytes; a single document and its fold are 80,000, fifty 4,000,000


def test_a_sign_of_ratio_is_a_colon() -> None:
    assert fold("按6∶4比例") == "按6:4比例"
