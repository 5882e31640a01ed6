"""A catalog and decisions about names: one meaning for each key, whatever the order in which decisions come."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.catalog import Catalog, LookAlikes, NameDecision, Names, load_catalog, provisional_key
from timeline.catalog.deciding import Met, added, aliased, merged, rejected, slug_for

SEEDS = (
    "acme\tAcme Group\tcompany\tgroup\tFR\t\t顶峰集团|ACME Holdings\n"
    "rival\tRival\tcompany\tgroup\tCN\t\t对手集团\n"
    "maison\tMaison X\tbrand\tluxury\tFR\tacme\t小楷|MX?\n"
    "anna\tAnna Smith\tperson\n"
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "names.tsv").write_text(SEEDS, encoding="utf-8")
    return load_catalog(folder)


def at(hour: int, decision: NameDecision) -> NameDecision:
    return replace(decision, decided=f"2026-01-02T{hour:02}:00:00.000000")


def means(names: Names, name: str, kind: str = "company") -> str | None:
    """The key that a name which texts were read to contain is taken to mean."""
    found = names.meaning(provisional_key(name), name, kind, True)
    return found and found.key


def test_without_decisions_the_catalog_is_the_base(base):
    assert Names(base).catalog is base
    assert means(Names(base), "Nobody") == "~nobody"
    assert means(Names(base), "顶峰集团") == "acme"


KNOWN = [
    # as a text has it, the kind that it seems, what the catalog makes of it
    ("ACME HOLDINGS", "brand", "acme"),  # a text cannot tell a brand from a company
    ("Acmé-Holdings", "company", "acme"),  # accents and hyphens aside
    ("頂峰集團", "company", "acme"),
    ("MX", "brand", "~mx"),  # doubtful: the name alone does not say it
    ("Anna Smith", "company", "~annasmith"),  # a person is no company
    ("Anna Smith", "person", "anna"),
]


@pytest.mark.parametrize("name, kind, key", KNOWN)
def test_names_that_the_catalog_has_come_to_know_are_joined(base, name, kind, key):
    assert means(Names(base), name, kind) == key


def test_an_added_entity_is_found_by_all_its_names(base):
    names = Names(base, [at(1, added(Names(base), "Velmora", "brand", aliases=["维茉拉"], parent="Rival"))])
    assert [entity.slug for entity in names.catalog.find("维茉拉")] == ["velmora"]
    assert names.catalog.parent_at("velmora").slug == "rival"
    assert means(names, "Velmora") == means(names, "维茉拉", "brand") == "velmora"
    assert "velmora" not in base, "the base stays as it was"
    assert [entity.slug for entity in base.find("维茉拉")] == []


def test_the_last_word_on_a_name_counts(base):
    names = Names(base)
    first = at(1, added(names, "Velmora", "brand", aliases=["Vel"]))
    then = at(2, aliased(Names(base, [first]), "Velmora Milano", "velmora"))
    moved = at(3, aliased(Names(base, [first, then]), "Vel", "rival"))
    gone = at(4, rejected(Names(base, [first, then, moved]), "Velmora"))
    assert means(Names(base, [first, then, moved]), "Vel") == "rival"
    assert means(Names(base, [first, then, moved]), "Velmora") == "velmora"
    after = Names(base, [first, then, moved, gone])
    assert means(after, "Velmora") is None
    assert means(after, "Vel") == "rival"
    assert after.meaning("velmora", "Velmora", "brand", False) is None, "read when it was an entity"
    assert "~velmora" in after.catalog.rejected
    again = Names(base, [first, then, moved, gone, at(5, added(after, "Velmora", "brand"))])
    assert means(again, "Velmora") == "velmora"


def test_an_entity_of_the_catalog_may_go_into_another(base):
    names = Names(base, [at(1, merged(Names(base), "acme", "Rival"))])
    assert "acme" not in names.catalog
    assert [entity.slug for entity in names.catalog.find("顶峰集团")] == ["rival"]
    assert names.catalog.parent_at("maison").slug == "rival"
    assert names.meaning("acme", "Acme Group", "company", False).key == "rival"
    assert means(names, "ACME Holdings") == "rival"


def test_merging_there_and_back_ends_somewhere(base):
    there = at(1, merged(Names(base), "acme", "rival"))
    back = replace(there, name="Rival", slug="rival", into="acme", decided="2026-01-03T00:00:00.000000")
    names = Names(base, [there, back])
    assert names.meaning("rival", "Rival", "company", False).key == "acme"
    assert names.meaning("acme", "Acme Group", "company", False).key == "acme"


def test_a_short_form_that_carries_the_key_is_judged_with_the_name(base):
    """Texts give a long name the key of its core: 上海龙邦速运有限公司 is ~龙邦."""
    met = Met("~龙邦", "上海龙邦速运有限公司", "company", ("上海龙邦速运有限公司",))
    names = Names(base, [at(1, added(Names(base), "上海龙邦速运有限公司", "company", met=[met]))])
    assert names.meaning("~龙邦", "龙邦速运", "company", True).kind == "company"
    assert not names.meaning("~龙邦", "龙邦速运", "company", True).provisional


SLUGS = [
    ("Maison Défilé", "brand", (), "maison-defile"),
    ("L'Oréal & Co.", "brand", (), "loreal-co"),
    ("Acme", "brand", ("acme",), "acme-brand"),
    ("维茉拉", "brand", (), slug_for("维茉拉", "company", ())),
]


@pytest.mark.parametrize("name, kind, taken, slug", SLUGS)
def test_slugs_say_the_name_where_they_can(name, kind, taken, slug):
    assert slug_for(name, kind, taken) == slug
    assert slug.replace("-", "").isalnum()
    assert slug.isascii()


# --- any decisions, in any order ------------------------------------------------------------------------------------

WRITTEN = ("Velmora", "维茉拉", "Quill", "Acme Group", "顶峰集团", "Rival", "小楷", "Tornvale")
SLUGGED = ("acme", "rival", "maison", "velmora", "quill")


@st.composite
def decisions(draw: st.DrawFn) -> NameDecision:
    """Anything that a file may hold, sense or nonsense."""
    act = draw(st.sampled_from(["add", "alias", "merge", "reject"]))
    into = draw(st.sampled_from([*SLUGGED, *map(provisional_key, WRITTEN)])) if act in ("alias", "merge") else None
    return NameDecision(
        act=act,
        name=draw(st.sampled_from(WRITTEN)),
        slug=draw(st.sampled_from(SLUGGED)) if act == "add" or draw(st.booleans()) else None,
        into=into,
        into_name="Somebody" if into and into[0] == "~" else None,
        kind="brand" if act == "add" else None,
        names=tuple(draw(st.lists(st.sampled_from(WRITTEN), max_size=2))),
        decided=f"2026-01-{draw(st.integers(1, 9)):02}T00:00:00.000000",
    )


def everything(names: Names) -> list[object]:
    keys = [(provisional_key(name), name, True) for name in WRITTEN] + [(slug, slug, False) for slug in SLUGGED]
    return [names.meaning(key, name, "company", found) for key, name, found in keys]


@given(st.data(), st.lists(decisions(), max_size=8))
def test_the_order_in_which_decisions_come_makes_no_difference(base, data, said):
    retold = Names(base, data.draw(st.permutations(said)))
    names = Names(base, said)
    assert everything(names) == everything(retold)
    assert names.fingerprint == retold.fingerprint
    assert names.catalog.fingerprint == retold.catalog.fingerprint


@given(st.lists(decisions(), max_size=8))
def test_what_a_name_means_means_itself(base, said):
    names = Names(base, said)
    for found in everything(names):
        if found is not None and (found.key in names.catalog or found.key[0] == "~"):
            again = names.meaning(found.key, found.name, found.kind, found.provisional)
            assert again is None or again.key == found.key or found.key[0] == "~"


@given(st.lists(decisions(), max_size=8))
def test_the_catalog_that_follows_is_whole(base, said):
    catalog = Names(base, said).catalog
    for entity in catalog:
        assert entity.name in entity.aliases
        for text in entity.aliases:
            assert entity in catalog.find(text)
        assert all(parent.slug in catalog for parent in entity.parents)
    assert {slug for _, owners in catalog.all_owners() for _, slug, _ in owners} <= catalog.by_slug.keys()


@given(decisions())
def test_a_decision_comes_back_from_its_content(decision):
    back = NameDecision.of(decision.act, decision.content, reason=None, author=None, decided=decision.decided)
    assert back == decision


# --- what looks like what -------------------------------------------------------------------------------------------

ALIKE = [
    ("Acme Grupo", ["acme"]),
    ("Acme", ["acme"]),  # "Group" is an ending
    ("ACME Holding", ["acme"]),
    ("顶锋集团", ["acme"]),
    ("Maisno X", ["maison"]),  # letters exchanged
    ("Rival Sports Asia", ["rival"]),
    ("Ri", []),
    ("Something else", []),
    ("", []),
]


@pytest.mark.parametrize("name, slugs", ALIKE, ids=[row[0] or "empty" for row in ALIKE])
def test_names_that_look_alike(base, name, slugs):
    assert [entity.slug for entity in LookAlikes(base).of(name)] == slugs


def test_the_shipped_catalog_takes_an_overlay_quickly_enough():
    base = load_catalog()
    said = [at(1, added(Names(base), f"Velmora {number}", "brand")) for number in range(3)]
    names = Names(base, said)
    assert len(names.catalog) == len(base) + 3
    assert Path(names.catalog.by_slug["velmora-1"].where).name.startswith("decision")
