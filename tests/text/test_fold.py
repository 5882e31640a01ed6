"""One character for one: folding and small letters keep every offset, and take linear time."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from timeline.text import fold, lower


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("İıΣςßẞǅK天貓２（Ａ"))))
def test_every_offset_stays(text: str):
    assert len(fold(text)) == len(text)
    assert len(lower(text)) == len(text)


def test_a_letter_that_would_grow_stays():
    assert lower("DİYARBAKIR ve İZMİR") == "dİyarbakir ve İzmİr"


def test_one_such_letter_does_not_slow_a_long_text():
    plain, one = "Shops Opened " * 200_000, "Shops Opened " * 199_999 + "İstanbul Shop"

    def taken(text: str) -> float:
        begin = time.perf_counter()
        lower(text)
        return time.perf_counter() - begin

    assert min(taken(one) for _ in range(3)) < 10 * min(taken(plain) for _ in range(3)) + 0.01
