"""English names that no catalog knows."""

from __future__ import annotations

import pytest

from timeline.catalog import Catalog
from timeline.entities import find_entities

NOTHING = Catalog()


def found(text: str) -> list[tuple[str, str]]:
    mentions = find_entities(text, catalog=NOTHING, language="en")
    return [(mention.text, mention.kind) for mention in mentions if not mention.anaphor]


NAMES = [
    ("Last week Zorbex Holdings bought a rival.", [("Zorbex Holdings", "company")]),
    ("The shop belongs to Marlow & Finch.", [("Marlow & Finch", "company")]),
    ("French jeweller Quillard opened a boutique.", [("Quillard", "brand")]),
    ("It was sold to start-up Wearlo for £3m.", [("Wearlo", "company")]),
    ("Plumbridge, a Leeds-based retailer, hired staff.", [("Plumbridge", "company"), ("Leeds", "place")]),
    ("A fund called 8C Capital invested.", [("8C Capital", "company")]),
    ("They moved to eSnap, it said.", [("eSnap", "company")]),
    (
        "The Competition and Markets Authority opened an inquiry.",
        [("Competition and Markets Authority", "organization")],
    ),
    ("A judge at the Exeter Crown Court agreed.", [("Exeter Crown Court", "organization")]),
    ("the US Department of Justice sued", [("US Department of Justice", "organization")]),
    ("It lists on the Oslo Stock Exchange.", [("Oslo Stock Exchange", "organization")]),
    ("the University of Harwich found", [("University of Harwich", "organization")]),
    ("chief executive Jordan Blyth resigned", [("Jordan Blyth", "person")]),
    ("a note by Mr Oakhanger said", [("Oakhanger", "person")]),
    ("Zelda Quist, its chief executive, left.", [("Zelda Quist", "person")]),
    (
        "The plan of Wexcombe Chief Financial Officer Martha Lund failed.",
        [("Wexcombe", "company"), ("Martha Lund", "person")],
    ),
    ("clothes by Oscar van der Loon", [("Oscar van der Loon", "person")]),
    ("Shares in Wexbury's rose, Wexbury's said.", [("Wexbury's", "company")]),
    ("Shoppers of Decade 21 like it. They visit Decade 21 daily.", [("Decade 21", "company")]),
    ("In May Zorbex Holdings paid.", [("Zorbex Holdings", "company")]),
    ("French police and the Chinese government met.", [("French police", "organization")]),
    ("a store in Shrewsbrook", [("Shrewsbrook", "place")]),
    ("a kiosk on Tolbury Street", [("Tolbury Street", "place")]),
    ("They met at Quorley Palace.", [("Quorley Palace", "place")]),
    ("They slept at Coughdale Court.", [("Coughdale Court", "place")]),
    ("Last week Zorvane launched a perfume.", [("Zorvane", "company")]),
    ("A deal with Orlop Dray was signed.", [("Orlop Dray", "company")]),
    ("A firm called Orlop Dray was hired.", [("Orlop Dray", "company")]),
    ("They praised Orlop Dray boss Ann Dunn.", [("Orlop Dray", "company"), ("Ann Dunn", "person")]),
    ("Her husband Martin R. Quibell died.", [("Martin R. Quibell", "person")]),
]


@pytest.mark.parametrize("text, names", NAMES, ids=[row[0] for row in NAMES])
def test_capitals_and_their_company_make_a_name(text: str, names: list[tuple[str, str]]):
    got = found(text)
    for name in names:
        if name[1] != "place" or len(names) == 1:
            assert name in got


NOT_NAMES = [
    "British shoppers spent more in March.",
    "On Monday the Chinese retailer closed.",
    "Shares fell. However, analysts were calm. Meanwhile, sales rose.",
    "The CEO and the CFO spoke about AI, an IPO and Black Friday.",
    "Sales grew at Christmas. Stores opened on Boxing Day.",
    "Its new phone has 128GB and USB-C.",
    "1) Introduction\n\nConclusion\n\nRead more",
    "I think that he is right, and I'm sure.",
    "They walked the Orlop Drayle for hours.",
    "A Grade II listed house burnt down.",
    "The vote on the Internal Market is tomorrow.",
    "He became a Supreme Court Justice.",
    "He was Secretary of State for the Colonies.",
    "Pupils of Year 11 stay at home, Year 11 is tested.",
]


@pytest.mark.parametrize("text", NOT_NAMES)
def test_a_capital_alone_makes_none(text: str):
    assert found(text) == []


def test_the_first_word_of_a_sentence_is_a_name_where_the_article_says_so():
    text = "Hatchet sells axes. Shoppers like Hatchet for its prices. Hatchet will open a shop."
    assert [name for name, _ in found(text)] == ["Hatchet"] * 3


SHORTER = [
    # the article, the key's name, the forms that share it
    (
        "Dominic Barlow quit. Barlow said he was tired. Mr Barlow left.",
        "Dominic Barlow",
        ["Dominic Barlow", "Barlow", "Barlow"],
    ),
    (
        "We like The Nut Group. Then Nut grew. Shares in The Nut fell.",
        "The Nut Group",
        ["The Nut Group", "Nut", "The Nut"],
    ),
    (
        "the Harbour Safety Council (HSC) met. Later the HSC fined a firm.",
        "Harbour Safety Council",
        ["Harbour Safety Council", "HSC", "HSC"],
    ),
]


@pytest.mark.parametrize("text, name, forms", SHORTER, ids=[row[1] for row in SHORTER])
def test_shorter_forms_are_the_same_entity(text: str, name: str, forms: list[str]):
    mentions = [mention for mention in find_entities(text, catalog=NOTHING, language="en") if not mention.anaphor]
    same = [mention for mention in mentions if mention.name == name]
    assert [mention.text for mention in same] == forms
    assert len({mention.key for mention in same}) == 1


def test_two_of_one_surname_are_told_apart_by_the_last_one_named():
    text = "Maud Ferris runs the shop. Ferris is 40. Her brother Neil Ferris left. Ferris is 30."
    names = [
        mention.name for mention in find_entities(text, catalog=NOTHING, language="en") if mention.kind == "person"
    ]
    assert names == ["Maud Ferris", "Maud Ferris", "Neil Ferris", "Neil Ferris"]


def test_headlines_know_the_names_of_their_article():
    text = (
        "Wexcombe Buys Rival And Closes Stores\n\nLast night Wexcombe bought a rival. The shops of Wexcombe will close."
    )
    assert found(text)[0] == ("Wexcombe", "company")


def test_one_place_in_the_article_tells_what_the_others_mean():
    """A capital alone makes no company; what its article says of it once holds for all its sights."""
    assert found("We walked past Orlop Dray. They like Orlop Dray.") == []
    said = "We walked past Orlop Dray. They like Orlop Dray. Shares in Orlop Dray fell."
    assert found(said) == [("Orlop Dray", "company")] * 3
    assert found("She went to Wexcombley. They live in Wexcombley.") == [("Wexcombley", "place")] * 2


def test_who_stands_beside_a_known_brand_is_one():
    mentions = find_entities("It sells clothes of Gucci, Orlop Dray and others.", language="en")
    assert ("Orlop Dray", "company") in [(mention.text, mention.kind) for mention in mentions]


def test_the_plural_of_a_surname_is_no_company():
    text = "Maud Ferris runs the shop. The brand is owned by the Ferriss. Shares in Ferriss fell."
    assert [kind for _, kind in found(text)] == ["person"]
