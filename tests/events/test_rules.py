"""Files of rules: what they add, and that whatever is wrong with one is told with its line and what to do about it."""

from __future__ import annotations

import pickle
import re
import time
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.documents import read_document
from timeline.errors import RulesError
from timeline.events import EventDraft, find_events
from timeline.events.frames import all_frames, shipped
from timeline.events.rules import Rules, check_rules, load_rules, read_rules
from timeline.events.rules.expression import NotAllowedError, check_expression, check_pattern
from timeline.events.rules.folding import folded
from timeline.events.rules.lines import Lines
from timeline.pipeline import read

RECALLS = Path(__file__).parent / "recalls.toml"
TYPE = """[[type]]
name = "recall"
roles = { company = { class = "party", principal = true }, object = { class = "thing" } }
"""
FRAME = """[[frame]]
type = "recall"
language = "zh"
name = "calls-back"
triggers = ["召回"]
pattern = "{company}~<T>"
"""


def drafts(text: str, rules: Rules | None, published: str = "2021-04-20") -> list[EventDraft]:
    document = read_document("x.txt", data=text.encode(), published=date.fromisoformat(published))
    return find_events(read(document), grammar=rules.grammar if rules else None)


def rules_in(*sources: str) -> Rules:
    return Rules.together(read_rules(source, f"{number}.toml") for number, source in enumerate(sources))


def frame(**changes: str) -> str:
    """A type and a frame, with lines changed or added; a change to "" takes the line away."""
    lines = [line for line in FRAME.splitlines() if line.partition(" ")[0] not in changes]
    return TYPE + "\n".join([*lines, *(f"{key} = {value}" for key, value in changes.items() if value)]) + "\n"


def pattern(expression: str) -> str:
    return frame(pattern=f"'''{expression}'''")


def veto(expression: str) -> str:
    return f"[[veto]]\ntype = \"launch\"\npattern = '''{expression}'''\n"


def kind(roles: str, name: str = "recall") -> str:
    return f'[[type]]\nname = "{name}"\nroles = {{ {roles} }}\n'


def expect(said: str) -> str:
    return f'{TYPE}[[example]]\ntext = "召回"\nexpect = [{said}]\n'


BAD = [
    # what is wrong          the file                                    line  what is said
    ("no TOML", "[[type]]\nname = recall\n", 2, "this is no TOML: Invalid value"),
    ("an end too early", "[[type]]\nname = [1,\n", 3, "this is no TOML"),
    ("another table", "[[frames]]\n", 1, "[[frames]] is not known. Try frame"),
    ("a key at the top", "x = 1\n\n[[type]]\n", 1, "[[x]] is not known"),
    ("a single table", "[frame]\nname = 'x'\n", 1, "frame is not written as [[frame]]"),
    ("no name", "\n\n[[type]]\nroles = { a = { principal = true } }\n", 3, "'name' is missing in [[type]]"),
    ("a shipped type", kind("a = { principal = true }", "launch"), 2, "the type 'launch' is shipped already"),
    ("a type like a sentence", kind("a = { principal = true }", "Product Recall"), 2, "is no name"),
    ("no roles", '[[type]]\nname = "recall"\n', 1, "the type 'recall' has no roles"),
    ("nobody principal", kind("a = { class = 'party' }"), 3, "has no principal role. Mark whom it is about"),
    ("an unknown class", kind("a = { class = 'partei', principal = true }"), 3, "no class 'partei'. Try party"),
    ("an unknown mark", kind("a = { class = 'party', main = true }"), 3, "'main' is not known for a role"),
    ("a thing that acts", kind("a = { class = 'thing', principal = true }"), 3, "is principal and a thing"),
    ("a sum as a role", kind("amount = { principal = true }"), 3, "the role 'amount' is no name for one"),
    ("two roles in one name", kind("a__b = { principal = true }"), 3, "the role 'a__b' is no name for one"),
    ("a type twice", TYPE + TYPE, 4, "'recall' stands in line 1 already"),
    ("a frame twice", TYPE + FRAME + FRAME, 10, "'recall/zh/calls-back' stands in line 4 already"),
    ("an unknown key", frame(patern="'x'"), 10, "'patern' is not known in [[frame]]. Try pattern"),
    ("an unknown type", FRAME, 2, "type 'recall' is not known"),
    ("an unknown language", frame(language="'fr'"), 9, "language 'fr' is not known. Known are zh, en"),
    ("a shipped frame", frame(type="'launch'", name="'launches'", pattern="'{actor}~<T>'"), 8, "is shipped already"),
    ("no triggers", frame(triggers="[]"), 9, "'triggers' has 0 items"),
    ("a trigger that is a number", frame(triggers="['召回', 7]"), 9, "'triggers' has 7"),
    ("triggers in one", frame(triggers="['召回|收回']"), 9, "the trigger '召回|收回' is no word"),
    ("the second of many lines", frame(triggers="[\n  '召回',\n  '|',\n]"), 11, "the trigger '|' is no word"),
    ("an unknown status", frame(status="'done'"), 10, "status 'done' is not known"),
    ("more than sure", frame(confidence="1.5"), 10, "'confidence' is no number from 0.1 to 1"),
    ("as good as sure", frame(confidence="true"), 10, "'confidence' is no number"),
    ("not a number", frame(confidence="nan"), 10, "'confidence' is no number"),
    ("an unknown need", frame(needs="['company', 'brand']"), 10, "there is no role 'brand' here"),
    ("an unknown elision", frame(elide="'brand'"), 10, "elide 'brand' is not known"),
    ("an unknown filling", frame(fill="['company']"), 10, "'company' cannot be looked for around a match"),
    ("no flag", frame(passive="'yes'"), 10, "'passive' is 'yes'. Write true or false"),
    ("no trigger in it", pattern("{company}~召回"), 9, "the pattern has no <T>"),
    ("two triggers in it", pattern("{company}<T>_<T>"), 9, "the pattern has 2 <T>"),
    ("a trigger that need not be", pattern("{company}<T>?"), 9, "<T> is repeated"),
    ("a trigger in a group", pattern("{company}(?:<T>|x)"), 9, "<T> stands in a group"),
    ("an unknown slot", pattern("{brand}~<T>"), 9, "there is no role 'brand' here"),
    ("an unknown class in a slot", pattern("{company:partei}~<T>"), 9, "there is no class 'partei'"),
    ("a star", pattern("{company}.*<T>"), 9, "* repeats without bound. Write {0,20}"),
    ("a plus", pattern("{company}[^,]+<T>"), 9, "+ repeats without bound"),
    ("a possessive", pattern("{company}x{0,5}+<T>"), 9, "+ repeats without bound"),
    ("no upper bound", pattern("{company}.{2,}<T>"), 9, "{2,} repeats without bound"),
    ("bounds the wrong way", pattern("{company}.{5,2}<T>"), 9, "{5,2} is no repetition"),
    ("a large bound", pattern("{company}.{0,5000}<T>"), 9, "{0,5000} is no repetition"),
    ("nested repetitions", pattern("{company}(?:a{1,5}){1,5}<T>"), 9, "a repetition stands inside a repetition"),
    ("repeated gaps", pattern("{company}(?:_x){0,3}<T>"), 9, "a repetition stands inside a repetition"),
    ("repetition on repetition", pattern("{company}a{1,5}{1,5}<T>"), 9, "a repetition follows a repetition"),
    ("too many ways", pattern("{company}__a__b__c__d<T>"), 9, "the expression can match in too many ways"),
    ("ways in alternatives", pattern("{company}(?:a|a|ab){0,12}<T>"), 9, "can match in too many ways"),
    ("a reference back", pattern(r"{company}(a)\1<T>"), 9, r"\1 is not allowed"),
    ("a named reference", pattern("(?P=x)<T>"), 9, "(?P= is not allowed"),
    ("a named group", pattern("(?P<brand>x)<T>"), 9, "(?P< is not allowed"),
    ("flags", pattern("(?i){company}<T>"), 9, "(?i) is not allowed"),
    ("a condition", pattern("(a)?(?(1)b|c)<T>"), 9, "is not allowed"),
    ("an escape for positions", pattern(r"{company}\b<T>"), 9, r"\b is not allowed"),
    ("a look behind of any width", pattern("(?<=a|bc){company}<T>"), 9, "a look behind has more than one width"),
    ("a gap in a class", pattern("{company}[^_]<T>"), 9, "_ stands in a class"),
    ("an escaped gap", pattern(r"{company}\~<T>"), 9, r"\~ is not allowed"),
    ("alternatives at the top", pattern("{company}<T>|<T>{company}"), 9, "A|B stands outside of a group"),
    ("an open group", pattern("{company}(?:a<T>"), 9, "<T> stands in a group"),
    ("an open class", pattern("{company}<T>[a"), 9, "a [ is not closed"),
    ("a closing too many", pattern("{company})<T>"), 9, "a ) closes nothing"),
    ("an open brace", pattern("{company}<T>{"), 9, "{ begins no slot and no repetition"),
    ("an angle", pattern("{company}<x><T>"), 9, "< begins neither <T> nor <3>"),
    ("a range the wrong way", pattern("{company}[z-a]<T>"), 9, "a class does not compile"),
    ("a long pattern", pattern("{company}<T>" + "x" * 500), 9, "the expression has 512 characters"),
    ("a span's own character", pattern("{company}<T>\ue000"), 9, r"the expression has the character '\ue000'"),
    ("an empty pattern", frame(pattern="' '"), 9, "'pattern' is empty"),
    ("no such frame", '[[trigger]]\nframe = "launch/zh/lunches"\nwords = ["x"]\n', 2, "there is no frame"),
    ("no words", '[[trigger]]\nframe = "launch/zh/launches"\n', 1, "'words' is missing in [[trigger]]"),
    ("a veto about all", '[[veto]]\npattern = "x"\n', 1, "a veto is about a frame or about a type"),
    ("a veto of everything", veto("x?"), 3, "the expression matches everything"),
    ("a veto without bound", veto("x.*y"), 3, "* repeats without bound"),
    ("a veto that is not closed", veto("(?:x"), 3, "a ( is not closed"),
    ("no text", "[[example]]\nexpect = []\n", 1, "'text' is missing in [[example]]"),
    ("no expectation", '[[example]]\ntext = "x"\n', 1, "'expect' is missing in [[example]]"),
    ("no day", '[[example]]\ntext = "x"\npublished = "soon"\nexpect = []\n', 3, "'soon' is no day"),
    ("an event of no type", expect("{}"), 6, "'type' is missing"),
    ("an event of another type", expect("{ type = 'recal' }"), 6, "type 'recal' is not known. Try recall"),
    ("a role of another type", expect("{ type = 'recall', roles = { brand = 'x' } }"), 6, "no role 'brand' in recall"),
    ("a date of no kind", expect("{ type = 'recall', date = 'soon' }"), 6, "'soon' is no date"),
    ("half an event", expect("'recall'"), 6, "expect has 'recall'"),
]  # fmt: skip


@pytest.mark.parametrize("source, line, said", [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_what_is_wrong_is_told_with_its_line(tmp_path, source, line, said):
    path = tmp_path / "rules.toml"
    path.write_text(source, "utf-8")
    with pytest.raises(RulesError) as refused:
        load_rules(path)
    assert str(refused.value).startswith(f"{path}:{line}: ")
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")
    assert check_rules(path)[0].args == refused.value.args


def test_all_faults_are_told_from_top_to_bottom(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_text(frame(pattern="'<T>*'") + frame(language="'fr'", name="'b'")[len(TYPE) :] + veto("x+"), "utf-8")
    assert [int(str(fault).split(":")[1]) for fault in check_rules(path)] == [9, 14, 18]


def test_files_that_cannot_be_read_are_refused(tmp_path):
    (tmp_path / "big.toml").write_bytes(b"#" * 600_000)
    (tmp_path / "latin.toml").write_bytes("# ok\nname = 'é'".encode("latin-1"))
    for name, said in {"none.toml": "cannot be read", "": "cannot be read", "big.toml": "more than"}.items():
        with pytest.raises(RulesError, match=said):
            load_rules(tmp_path / name)
    with pytest.raises(RulesError, match=r"latin.toml:2: the file is not in UTF-8"):
        load_rules(tmp_path / "latin.toml")
    with pytest.raises(RulesError, match="cannot be read"):
        load_rules("a\0b")


# --- no file makes loading fail otherwise --------------------------------------------------------------------------

KEYS = ("type", "language", "name", "triggers", "pattern", "needs", "elide", "status", "confidence", "fill", "veto",
        "passive", "nominal", "frame", "words", "text", "published", "expect", "roles", "says", "x")  # fmt: skip
PIECES = st.sampled_from(
    ["<T>", "_", "__", "~", "{company}", "{brand:party}", "{object+}", "<3>", "(?:", "(?<=", "(?!", ")", "|", "[^,;]",
     "[", "]",
     "{0,8}", "{2,}", "{", "}", "*", "+", "?", "\\", "\\d", "a", "召", ".", "^", "$", "(", "-", "\ue000", "\x01"]
)  # fmt: skip
VALUES = st.recursive(
    st.one_of(
        st.text(max_size=8),
        st.lists(PIECES, max_size=9).map("".join),
        st.sampled_from(["recall", "zh", "en", "launch", "launch/zh/launches", "company", "occurred", "2021-04-20"]),
        st.booleans(),
        st.integers(),
        st.floats(),
        st.dates(),
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=6,
)


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        safe = "".join(char if char.isprintable() and char not in '"\\' else f"\\U{ord(char):08X}" for char in value)
        return f'"{safe}"'
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {toml(one)}' for key, one in value.items())}}}"
    return str(value)


TABLES = st.lists(
    st.tuples(
        st.sampled_from(["type", "frame", "trigger", "veto", "example", "other"]),
        st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6),
    ),
    max_size=4,
)


@settings(max_examples=200, deadline=None)
@given(TABLES)
def test_no_tables_make_loading_fail_otherwise(tables):
    source = TYPE + "".join(
        f"[[{name}]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in values.items())
        for name, values in tables
    )
    load(source)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="[]{}\"'=.#\n a1-", max_size=60))
@example("[[a]]\n" * 3)
@example("a = " + "[" * 5000)
@example("a = " + "9" * 5000)
@example("[[frame]]\npattern = '''\n'''\n[frame.x]\n[[frame.y]]")
@example("\ufeff[[type]]")
def test_no_text_makes_loading_fail_otherwise(source):
    load(source)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_an_expression_is_refused_or_compiles(expression):
    for check in (lambda: check_expression(expression), lambda: check_pattern(expression, "zh", ("company", "object"))):
        try:
            check()
        except NotAllowedError:
            continue
    load(TYPE + FRAME.replace("{company}~<T>", "") if not expression else pattern(expression.replace("\x01", "")))


def load(source: str) -> Rules | None:
    try:
        return rules_in(source)
    except RulesError as refused:
        said = str(refused)
    assert re.match(r"0\.toml(:\d+)?: .+\. .+\.$", said, re.DOTALL)
    return None


# --- lines ---------------------------------------------------------------------------------------------------------

SOURCE = '''# [[frame]] in a comment
[[frame]]
name = "[[frame]] in a string"
text = """
[[frame]]
name = 1
"""
"quoted" = 1
list = [
  "a",  # ]
  "]b",
]
[[ frame ]]
  name = 'x'
  deep.er = 2
[frame.sub]
key = { a = "}", b = [1] }
[[other]]
name = 1'''


def test_lines_are_those_of_the_source():
    tomllib.loads(SOURCE)
    lines = Lines(SOURCE)
    assert [lines.of(("frame", 0)), lines.of(("frame", 1)), lines.of(("other", 0))] == [2, 13, 18]
    assert [lines.of(("frame", 0), key) for key in ("name", "text", "quoted", "list")] == [3, 4, 8, 9]
    assert [lines.of(("frame", 1), *keys) for keys in (["name"], ["deep", "er"], ["sub"], ["sub", "key"])] == [
        14,
        15,
        16,
        17,
    ]
    assert lines.of(("frame", 0), "unknown") == 2
    assert [lines.of_value(("frame", 0), "list", value) for value in ("a", "]b", "nowhere")] == [10, 11, 9]


# --- what rules change ---------------------------------------------------------------------------------------------


def test_a_type_of_ones_own_is_told_with_its_roles():
    rules = load_rules(RECALLS)
    [found] = drafts("2021年3月5日，特斯拉宣布召回一批电动车。", rules)
    assert (found.type, found.rule, found.date, found.status) == (
        "recall",
        "recall/zh/calls-back",
        "2021-03-05",
        "occurred",
    )
    assert [(one.role, one.name) for one in found.participants] == [("company", "Tesla"), ("object", "一批电动车")]
    assert drafts("2021年3月5日，特斯拉宣布召回一批电动车。", None) == []


def test_the_class_of_a_role_is_the_types():
    rules = load_rules(RECALLS)
    [found] = drafts("In May 2021 the SEC ordered Tesla to recall cars.", rules)
    assert [(one.role, one.name) for one in found.participants] == [("company", "Tesla"), ("authority", "SEC")]
    assert drafts("In May 2021 LVMH ordered Tesla to recall cars.", rules) == []


def test_words_are_added_to_a_shipped_frame_and_to_its_form_without_a_subject():
    rules = load_rules(RECALLS)
    text = "2021年3月，COACH闪现天猫。"
    [found] = drafts(text, rules)
    assert found.rule == "store_opening/zh/enters"
    assert drafts(text, None) == []


def test_a_veto_rules_out_where_its_words_stand():
    text = "2021年3月，COACH入驻天猫。"
    assert drafts(text, None)
    for said in (
        'frame = "store_opening/zh/enters"',
        'type = "store_opening"',
        'type = "store_opening"\nlanguage = "zh"',
    ):
        left = drafts(text, rules_in(f'[[veto]]\n{said}\npattern = "入驻天猫|入驻{chr(0xFF3B)}"\n'))
        assert "store_opening/zh/enters" not in {one.rule for one in left}
    assert drafts(text, rules_in('[[veto]]\ntype = "store_opening"\nlanguage = "en"\npattern = "入驻"\n'))


def test_a_frame_that_is_unsure_is_told_all_the_same():
    [found] = drafts("特斯拉召回电动车。", rules_in(frame(confidence="0.2")))
    assert found.confidence < 0.3


def test_ones_own_frame_outranks_a_shipped_one_on_the_same_words():
    text = "2021年3月，COACH入驻天猫。"
    own = FRAME.replace("recall", "store_opening").replace("calls-back", "mine").replace("召回", "入驻")
    [found] = drafts(text, rules_in(own.replace("{company}~<T>", "{brand}~<T>_{platform}") + "confidence = 0.3\n"))
    assert found.rule == "store_opening/zh/mine"


def test_traditional_characters_and_capitals_in_rules_are_folded():
    source = TYPE + FRAME.replace("召回", "緊急ＲＥＣＡＬＬ").replace("{company}~<T>", "{company}＋<T>")
    [found] = drafts("2021年3月，特斯拉＋紧急recall。", rules_in(source))
    assert found.type == "recall"
    assert folded("開設（A）") == r"开设\(a\)"
    assert folded(r"\D<T>") == r"\D<T>"


def test_the_shipped_frames_stay_as_they_are():
    before = all_frames()
    rules = load_rules(RECALLS)
    numbers = range(len(before))
    assert all(rules.grammar.frames[n][0] == before[n][0] for n in numbers)
    changed = [before[n][1].name for n in numbers if rules.grammar.frames[n][1] is not before[n][1]]
    assert set(changed) == {"enters", "enters-elided"} & set(changed) | {"enters"}
    assert shipped().frames == before
    assert rules.grammar is rules.grammar


def test_rules_may_go_to_another_process():
    rules = load_rules(RECALLS)
    [found] = drafts("2021年3月5日，特斯拉宣布召回一批电动车。", rules)
    again = pickle.loads(pickle.dumps(rules))
    assert again.fingerprint == rules.fingerprint
    assert drafts("2021年3月5日，特斯拉宣布召回一批电动车。", again) == [found]


# --- several files -------------------------------------------------------------------------------------------------


def test_files_are_put_together_once_each_and_in_any_order():
    one, other = TYPE + FRAME, '[[trigger]]\nframe = "launch/zh/launches"\nwords = ["首秀"]\n'
    both = rules_in(one, other)
    assert len(both.files) == 2
    assert both.fingerprint == rules_in(other, one).fingerprint == rules_in(other, one, one).fingerprint
    assert both.fingerprint not in (rules_in(one).fingerprint, Rules().fingerprint)
    assert {kind for kind, _ in both.grammar.frames} >= {"recall"}


def test_the_fingerprint_is_of_what_rules_say():
    source = TYPE + FRAME
    same = "# a remark\n" + source.replace("\n", "\r\n") + '\n[[example]]\ntext = "x"\nexpect = []\n'
    assert read_rules(source, "a").fingerprint == read_rules(same, "b").fingerprint
    assert read_rules(source, "a").fingerprint != read_rules(source.replace("召回", "收回"), "a").fingerprint


def test_files_that_contradict_one_another_are_refused():
    other = TYPE.replace('object = { class = "thing" }', 'authority = { class = "authority" }')
    with pytest.raises(RulesError, match=r"0.toml:1|1.toml:1.*other roles"):
        rules_in(TYPE, other)
    with pytest.raises(RulesError, match="'recall/zh/calls-back' is another one in"):
        rules_in(TYPE + FRAME, TYPE + FRAME.replace("召回", "收回"))


# --- time ----------------------------------------------------------------------------------------------------------

COSTLY = [
    # as dear as a pattern may be, and a text made against it
    ("[^x]{0,35}召[^x]{0,35}召[^x]{0,35}<T>x", "召回"),
    ("__召_召__<T>x", "召回"),
    ("{company}~<T>~{company}_{company}", "特斯拉在京东召回特斯拉与"),
    ("(?:召|召回|回召){0,6}<T>x", "召回"),
    ("{object+}<T>{object+}x", "一召回一召回"),
]


@pytest.mark.parametrize("expression, piece", COSTLY, ids=[row[0] for row in COSTLY])
def test_a_hostile_text_costs_time_in_proportion_to_its_length(expression, piece):
    rules = rules_in(pattern(expression))
    sentence = piece * (500 // len(piece)) + "。"
    assert seconds(sentence * 16, rules) < 0.5 + 8 * seconds(sentence * 4, rules)
    assert seconds(sentence * 4, rules) < 5


def test_ones_own_frames_read_no_sentence_without_end():
    rules = rules_in(pattern("{company}_<T>"))
    assert drafts("特斯拉召回" + "啊" * 500, rules)
    assert not drafts("特斯拉召回" + "啊" * 700, rules)


def seconds(text: str, rules: Rules) -> float:
    reading = read(read_document("x.txt", data=text.encode(), published=date(2021, 4, 20)))
    took = []
    for _ in range(2):
        begun = time.perf_counter()
        find_events(reading, grammar=rules.grammar)
        took.append(time.perf_counter() - begun)
    return min(took)
