"""Which files are read, and what is refused with which words."""

import io
import sys
from pathlib import Path

import pytest

from timeline.documents import Limits, read_document
from timeline.errors import DocumentError
from timeline.inputs import find_articles

LIMIT = Limits().size

BODY = b"The shop opened on Monday. It sells shoes.\n"


def test_folders_are_walked_in_order_and_hidden_things_passed_over(tmp_path):
    for name in (
        "b.md",
        "a.txt",
        "c.PDF",
        "page.HTML",
        "sub/z.markdown",
        "sub/.hidden.md",
        ".git/x.md",
        "notes.htm",
        "y.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b'{"version": 1}' if name == "y.json" else BODY)
    found = {str(Path(one.name).relative_to(tmp_path)): one.skipped for one in find_articles([tmp_path])}
    assert list(found) == [*sorted(set(found) - {"sub/z.markdown"}), "sub/z.markdown"]
    assert found.pop("c.PDF") == "nothing is read from files that end in .PDF"
    assert found.pop("y.json").startswith("no key of it is known to hold a text; it has 'version'")
    assert found == dict.fromkeys(["a.txt", "b.md", "notes.htm", "page.HTML", "sub/z.markdown"])


def test_what_is_named_is_read_whatever_its_ending(tmp_path):
    odd = tmp_path / "article.news"
    odd.write_bytes(BODY)
    assert [one.name for one in find_articles([odd, odd])] == [str(odd), str(odd)]
    assert read_document(odd).path == str(odd)


def test_a_link_to_its_own_folder_is_no_endless_walk(tmp_path):
    (tmp_path / "a.md").write_bytes(BODY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(list(find_articles([tmp_path]))) == 1


def test_a_missing_path_is_refused(tmp_path):
    [one] = find_articles([tmp_path / "nowhere"])
    assert str(one.refusal) == f"{tmp_path / 'nowhere'}: there is no such file or folder. Check the path."
    with pytest.raises(DocumentError, match="no such file"):
        read_document(tmp_path / "nowhere.md")


def test_a_folder_is_no_article(tmp_path):
    with pytest.raises(DocumentError, match="folder"):
        read_document(tmp_path)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"---\ntitle: A shop opens\n---\n" + BODY)))
    document = read_document("-")
    assert (document.path, document.title) == ("-", "A shop opens")


REFUSED = [
    (b"", "empty"),
    (b" \n\t\r\n ", "empty"),
    ("\ufeff \u3000\n".encode(), "no text"),
    (b"---\ntitle: A title and nothing else\n---\n\n", "no text"),
    (b"<html><head><title>T</title></head><body><script>x()</script></body></html>", "no text"),
    (b"![img](https://example.org/a.jpg)\n\n***\n", "no text"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "office"),
    (b"SQLite format 3\x00", "SQLite"),
    (bytes(range(256)) * 8, "binary|encoding"),
    (b"\x00\x01\x02\x03abc\x00\x00\x07" * 50, "binary"),
    (b"\x01\x02\x03\x04abc" * 50, "binary"),
    (b"\xff\x81\xff\x81\xfe\xff" * 60, "encoding|binary"),
    (b"a" * (LIMIT + 1), "larger than 20 MB"),
]


@pytest.mark.parametrize("data, words", REFUSED, ids=[f"{number}-{row[1]}" for number, row in enumerate(REFUSED)])
def test_what_is_no_article_is_refused(data, words):
    with pytest.raises(DocumentError, match=words) as refusal:
        read_document("dropped.bin", data=data)
    assert refusal.value.where == "dropped.bin"
    assert refusal.value.remedy
