"""Files that are made to do harm: each is read or refused within ten seconds and 500 MB, and the next one is read."""

# ruff: noqa: E501 - hostile files, a row each

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable

import pytest

GOOD = "---\ntitle: COACH退出天猫\ndate: 2016-09-21\n---\n2016年9月，COACH退出天猫。\n"
CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (10, 12))
from click.testing import CliRunner
from timeline.cli import cli
done = CliRunner().invoke(cli, ["extract", *sys.argv[1:]])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(done.exit_code, peak, done.stdout.count('"withdrawal"'), "Traceback" in done.output or repr(done.exception), sep="|")
print(done.stderr)
"""
ZEROS = 3_000_000_000


def gzip_bomb() -> bytes:
    """Three gigabytes of zeros: a piece that is packed once, many times over."""
    packer = zlib.compressobj(9, wbits=31)
    piece = b"\n" * 10_000_000
    return b"".join([*(packer.compress(piece) for _ in range(ZEROS // len(piece) // 10)), packer.flush()]) * 10


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"{number}.txt", b" " * 19_000_000)
    return out.getvalue()


def overlapping_zip() -> bytes:
    """Many names for one member."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"ab" * 5_000_000)
        archive.filelist *= 3000
    return out.getvalue()


def tar_of_nothing() -> bytes:
    """A member that says it has a terabyte."""
    member = tarfile.TarInfo("a.txt")
    member.size = 2**40
    return gzip.compress(member.tobuf() + b"\0" * 100_000)


def aliases() -> bytes:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    return ("---\n" + "\n".join(lines) + "\ntitle: *a19\n---\n正文在此。\n").encode()


def entities(root: str) -> bytes:
    declared = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f"<?xml version='1.0'?><!DOCTYPE {root} [{declared}]><{root}><channel><item><title>&a11;</title></item></channel></{root}>".encode()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "aliases.md": aliases,
    "brackets.md": lambda: b"---\ntitle: " + b"[" * 60_000 + b"\n---\nbody",
    "bomb.txt.gz": gzip_bomb,
    "bomb.jsonl.gz": gzip_bomb,
    "bomb.zip": zip_bomb,
    "overlap.zip": overlapping_zip,
    "big.tar.gz": tar_of_nothing,
    "deep.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"word" + b"</div>" * 100_000,
    "deep-inline.html": lambda: b"<html><body><p>" + b"<b><i>" * 50_000 + b"word</p>",
    "line.txt": lambda: "某品牌昨日宣布天猫旗舰店上线，".encode() * 450_000,
    "line.md": lambda: b"The brand opened a shop in Lyon on Monday and *left* it " * 100_000,
    "line.html": lambda: b"<html><body><p>" + b"The brand opened a <b>shop</b> in Lyon. " * 120_000,
    "word.txt": lambda: b"a" * 6_000_000,
    "digits.txt": lambda: b"1" * 5_000_000,
    "dates.txt": lambda: b"2016-" * 1_000_000,
    "digits.json": lambda: b'{"text": "word", "id": ' + b"9" * 15_000_000 + b"}",
    "deep.json": lambda: b"[" * 10_000_000,
    "deep-objects.jsonl": lambda: b'{"a":' * 3_000_000,
    "wide.csv": lambda: b"text\n\"" + b"x," * 12_000_000,
    "entities.rss": lambda: entities("rss"),
    "deep.xml": lambda: b"<rss>" + b"<item>" * 1_000_000,
    "attributes.xml": lambda: b"<rss " + b" ".join(b'a%d="x"' % n for n in range(500_000)) + b"></rss>",
    "title.rss": lambda: b"<rss><channel><item><title>" + b"x" * 40_000_000 + b"</title></item></channel></rss>",
    "nested.html": lambda: b"<html><body>" + b"<table><tr><td><ul><li class=share>" * 20_000,
    "entities.html": lambda: b"<html><body><p>" + b"&amp;#38;" * 500_000,
    "ld.html": lambda: b'<html><head><script type="application/ld+json">' + b"[" * 190_000 + b"</script></head><body><p>word",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_harms_nobody(tmp_path, name):
    (tmp_path / name).write_bytes(HOSTILE[name]())
    (tmp_path / "zz-good.md").write_text(GOOD, encoding="utf-8")
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path / name), str(tmp_path / "zz-good.md"), "--max-seconds", "6"],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert child.returncode == 0, (child.returncode, child.stderr[-1000:])
    status, peak, events, wrong = child.stdout.splitlines()[0].split("|")
    assert wrong == "None" or "SystemExit(1)" in wrong, wrong
    assert events == "1", "the next article is read"
    assert int(peak) < 500
    refused = [line for line in child.stdout.splitlines()[1:] if line]
    assert (status == "1") == bool(refused)
    assert all(line.startswith("Error: ") and line.endswith(".") for line in refused)


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path):
    """Thirty times as many articles, and no more than a few megabytes more."""
    peaks = []
    for count in (2_000, 60_000):
        lines = (json.dumps({"title": f"No {n}", "text": "nothing happened here. " * 20}) + "\n" for n in range(count))
        path = tmp_path / f"{count}.jsonl.gz"
        with gzip.open(path, "wt", compresslevel=1) as file:
            file.writelines(lines)
        code = (
            "import resource, sys\nfrom timeline.inputs import find_articles, read_article\n"
            "print(sum(1 for one in find_articles(sys.argv[1:]) if one.data))\n"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
        )
        told = subprocess.run(
            [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
        ).stdout.split()
        assert int(told[0]) == count
        peaks.append(int(told[1]))
    assert peaks[1] < peaks[0] + 16
