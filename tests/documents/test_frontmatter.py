"""Front matter is read when it is YAML, and read line by line when it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.documents.frontmatter import split

FIELDS = [
    ("---\ntitle: A shop\ndate: 2020-11-09\n---\nBody", {"title": ["A shop"], "date": ["2020-11-09"]}),
    ("\n---\ntitle: 'It''s open'\n---\n\nBody", {"title": ["It's open"]}),
    ("--- \ntitle: A \n--- \nBody", {"title": ["A"]}),
    (
        "---\ntitle: Report: the shop opens\nauthor: Ann\n---\nBody",
        {"title": ["Report: the shop opens"], "author": ["Ann"]},
    ),
    ('---\ntitle: "He said \\"no\\""\n---\nBody', {"title": ['He said "no"']}),
    (
        "---\ntitle: @brand opens: now\ntags:\n  - a\n  - b\n---\nBody",
        {"title": ["@brand opens: now"], "tags": ["a", "b"]},
    ),
    ("---\nauthor:\n  - Ann\n  - Bob\ntags: [x, y]\n---\nBody", {"author": ["Ann", "Bob"], "tags": ["x", "y"]}),
    ("---\ntitle: >-\n  A long\n  title\n---\nBody", {"title": ["A long title"]}),
    ("---\nTitle: Caps\n---\nBody", {"title": ["Caps"]}),
    (
        '+++\ntitle = "A shop"\ndate = 2020-11-09T10:00:00Z\n+++\nBody',
        {"title": ["A shop"], "date": ["2020-11-09T10:00:00Z"]},
    ),
    ("---\n---\nBody", {}),
    ("Body only", {}),
    ("---\nA rule above, and a sentence.\n---\nBody", {}),
    ("---\ntitle: never closed\nBody", {}),
]


@pytest.mark.parametrize("text, fields", FIELDS, ids=[repr(row[0][:30]) for row in FIELDS])
def test_the_fields(text, fields):
    found, body = split(text)
    assert found == fields
    assert body.endswith("Body") or body.endswith("Body only")
    assert not fields or body.strip() == "Body"


@pytest.mark.parametrize(
    "nest", ["[" * 30_000, "a: " + "{a: " * 15_000, "- " * 30_000, "&a [" + "*a," * 9000, "? " * 20_000]
)
def test_deep_or_looping_yaml_is_no_crash(nest):
    """A composer would recurse to the end of the stack here."""
    found, body = split(f"---\ntitle: A shop\nx: {nest}\n---\nBody")
    assert found.get("title", ["A shop"]) == ["A shop"]
    assert body.strip() == "Body" or found == {}


def test_tags_of_yaml_make_no_objects():
    found, _ = split('---\ntitle: !!python/object/apply:os.system ["true"]\nauthor: Ann\n---\nBody')
    assert found["author"] == ["Ann"]


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@` \n\t,?", max_size=120))
def test_any_block_is_read(block):
    split(f"---\ntitle: x\n{block}\n---\nBody")
