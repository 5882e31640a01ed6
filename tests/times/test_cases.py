"""Cases in, findings out, and a clear word for a line that is no case."""

import json
from datetime import date

import pytest

from timeline.errors import TimelineError
from timeline.times import answer_cases, explain, find_times


def test_cases_are_answered_one_by_one():
    """Offsets and values, as the scorer reads them."""
    case = {"id": "a", "language": "zh", "text": "去年9月入驻。", "reference": "2017-01-05T00:00:00", "prefer": None}
    [line] = answer_cases([json.dumps(case), "\n"])
    assert json.loads(line) == {"id": "a", "found": [{"text": "去年9月", "start": 0, "end": 4, "edtf": "2016-09"}]}


@pytest.mark.parametrize(
    "line, says",
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"id": "a"}', '"text" is missing'),
        ('{"id": "a", "text": "x", "language": "fr"}', "\"language\" is 'fr'"),
        ('{"id": "a", "text": "x", "reference": "soon"}', "\"reference\" is 'soon'"),
        ('{"id": "a", "text": "x", "prefer": "ever"}', "\"prefer\" is 'ever'"),
    ],
)
def test_a_bad_line_is_named(line, says):
    """Which line, what is wrong, what to write instead; the lines before it are answered."""
    good = '{"id": "a", "text": "2016年", "reference": "2017-01-05"}'
    answers = answer_cases([good, line])
    assert json.loads(next(answers))["found"]
    with pytest.raises(TimelineError, match="line 2: ") as refusal:
        next(answers)
    assert says in str(refusal.value)


def test_a_finding_explains_itself():
    """The words, the value, the rule, the anchor and the second best."""
    [mention] = find_times("公司周四宣布收购。", published=date(2021, 6, 14))
    assert explain(mention) == (
        "周四 → 2021-06-10 · grain day · rule zh/weekday/past · counted from 2021-06-14 (publication) · or 2021-06-17"
    )
