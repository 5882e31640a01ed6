"""Other people's extractors: found by entry point, their drafts checked; a failure costs nothing else."""

from __future__ import annotations

import sys
import textwrap
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from timeline import extract
from timeline.documents import read_document
from timeline.events import EventDraft, Money, Participant, Reading
from timeline.events.extractors import Extractor, fault_of, installed
from timeline.pipeline import extract as extract_document
from timeline.pipeline import read
from timeline.text import Span

TEXT = "2021年3月，COACH与天猫联办慢跑日。"
PACKAGE = '''
"""An extractor as somebody would write it: joint running days are campaigns."""

import re

from timeline.events import EventDraft, Participant
from timeline.text import Span


def running_days(reading):
    """Yield a campaign for each running day that somebody named holds."""
    for passage in reading.passages:
        said = re.search("慢跑日", passage.span.of(reading.text))
        actors = [one for one in reading.entities if passage.span.contains(one.span) and one.kind == "brand"]
        if said and actors:
            yield EventDraft(
                type="campaign",
                status="occurred",
                quote=passage.span,
                participants=tuple(
                    Participant(role="actor", name=one.name, key=one.key, kind=one.kind, surfaces=(one.text,))
                    for one in actors
                ),
                rule="running-day",
                confidence=0.7,
                date=next((time.edtf for time in reading.times if passage.span.contains(time.span)), None),
                date_rule="sentence",
            )


def broken(reading):
    raise KeyError("running shoes")
'''


def reading(text: str = TEXT) -> Reading:
    return read(read_document("x.txt", data=text.encode(), published=date(2021, 4, 20)))


def draft(**changes: object) -> EventDraft:
    who = Participant(role="actor", name="COACH", key="coach", kind="brand")
    made = EventDraft(
        type="campaign", status="occurred", quote=Span(0, 5), participants=(who,), rule="x", confidence=0.7
    )
    return replace(made, **changes)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """A package that is installed for the test; called with its entry points."""

    def install(points: str, code: str = PACKAGE) -> None:
        (tmp_path / "acme_runs.py").write_text(code, "utf-8")
        info = tmp_path / "acme_runs-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-runs\nVersion: 1.2\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[timeline.extractors]\n{textwrap.dedent(points)}", "utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        installed.cache_clear()

    yield install
    sys.modules.pop("acme_runs", None)
    installed.cache_clear()


def test_an_installed_package_adds_its_events(package):
    package("acme = acme_runs:running_days\n")
    [extractor] = installed()
    assert (extractor.name, extractor.package) == ("acme", "acme-runs 1.2")
    assert "acme_runs" not in sys.modules, "its code is loaded when it is first called"
    [event] = [one for one in extract(text=TEXT) if one.type == "campaign"]
    assert (event.rule, event.date, [one.name for one in event.participants]) == (
        "acme/running-day",
        "2021-03",
        ["COACH"],
    )
    assert not [one for one in extract(text=TEXT, plugins=False) if one.type == "campaign"]


@pytest.mark.parametrize(
    "points, said",
    [
        ("acme = acme_runs:broken", "failed with KeyError: 'running shoes'"),
        ("acme = acme_runs:missing", "failed with AttributeError"),
        ("acme = acme_ran:broken", "failed with ModuleNotFoundError"),
        ("acme = acme_runs:__doc__", "failed with TypeError"),
    ],
)
def test_one_that_fails_is_named_and_the_article_goes_on(package, points, said):
    package(f"{points}\nfine = acme_runs:running_days\n")
    told = []
    events = list(extract(text=TEXT, remark=told.append))
    assert [one.rule for one in events if one.type == "campaign"] == ["fine/running-day"]
    [fault] = told
    assert str(fault).startswith(f"text: the extractor 'acme' of acme-runs 1.2 {said}")
    assert str(fault).endswith("Have it mended, or leave it out with --no-plugins.")
    assert "\n" not in str(fault)


def test_without_a_listener_a_failure_is_a_warning(package):
    package("acme = acme_runs:broken\n")
    with pytest.warns(RuntimeWarning, match="the extractor 'acme'"):
        list(extract(text=TEXT))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        list(extract(text=TEXT, plugins=False))


FAULTS = [
    ("no draft", "a campaign", "it is a str, not an EventDraft"),
    ("a type", draft(type="jog"), "there is no type 'jog'"),
    ("a status", draft(status="done"), "there is no status 'done'"),
    ("a rule", draft(rule=" "), "it names no rule"),
    ("a confidence", draft(confidence=1.5), "its confidence 1.5 is not between 0 and 1"),
    ("no number", draft(confidence=float("nan")), "its confidence nan"),
    ("a quote beyond the text", draft(quote=Span(0, 999)), "its quote Span(start=0, end=999) does not lie in the text"),
    ("an empty quote", draft(quote=Span(3, 3)), "does not lie in the text"),
    ("a quote of another kind", draft(quote=(0, 5)), "does not lie in the text"),
    ("a trigger before the text", draft(trigger=Span(-2, 1)), "its trigger"),
    ("a date", draft(date="March"), "its date 'March' is no EDTF"),
    ("how the date was found", draft(date_rule="guess"), "its date_rule 'guess'"),
    ("a sum", draft(amount=Money(value=Decimal("NaN"), currency="USD")), "is no sum"),
    ("a round", draft(round=7), "its round is no text"),
    ("notes", draft(notes="why"), "its notes are no tuple"),
    ("no participants", draft(participants=()), "nobody fills a principal role"),
    ("a list of them", draft(participants=[]), "its participants are no tuple"),
    ("a name alone", draft(participants=("COACH",)), "a participant is a str"),
    ("a role", draft(participants=(Participant(role="brand", name="x", key="x", kind="brand"),)), "no role 'brand'"),
    ("a kind", draft(participants=(Participant(role="actor", name="x", key="x", kind="firm"),)), "no kind 'firm'"),
    ("no name", draft(participants=(Participant(role="actor", name="", key="x", kind="brand"),)), "has no name"),
    ("a place alone", draft(participants=(Participant(role="place", name="x", key="x", kind="place"),)), "principal"),
]


@pytest.mark.parametrize("given, said", [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_a_draft_that_cannot_be_is_left_out(given, said):
    assert said in fault_of(given, reading())
    good = draft()
    drafts, faults = Extractor("acme", "acme 1", lambda: lambda _: [given, good]).find(reading(), "x.md")
    assert [one.rule for one in drafts] == ["acme/x"]
    assert [said in str(fault) for fault in faults] == [True]


def test_what_came_before_a_failure_stays():
    def falls(_reading: Reading) -> Iterator[EventDraft]:
        yield draft()
        raise RuntimeError("two\nlines")

    drafts, [fault] = Extractor("acme", "acme 1", lambda: falls).find(reading(), "x.md")
    assert len(drafts) == 1
    assert "failed with RuntimeError: two lines" in str(fault)


def test_one_without_end_is_stopped():
    def endless(_reading: Reading) -> Iterator[EventDraft]:
        while True:
            yield draft()

    drafts, [fault] = Extractor("acme", "acme 1", lambda: endless).find(reading(), "x.md")
    assert len(drafts) == 2000
    assert "too many drafts" in str(fault)


def test_its_drafts_take_part_in_what_an_article_tells():
    document = read_document("x.txt", data=TEXT.encode(), published=date(2021, 4, 20))
    extractors = (Extractor("acme", "acme 1", lambda: lambda _: [draft(), draft()]),)
    found = extract_document(document, extractors=extractors)
    assert [one.rule for one in found.happenings if one.type == "campaign"] == ["acme/x"]
    assert found.faults == ()
