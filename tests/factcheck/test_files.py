"""What files are taken by what is in them, and how they are kept."""

import hashlib
import os
import time

import pytest

from factcheck import files
from tests.factcheck.samples import NOT_TAKEN, PDF, TAKEN, upload


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return settings.EVIDENCE_ROOT


def lying(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def read(digest):
    with files.open_kept(digest) as file:
        return file.read()


@pytest.mark.parametrize("name", TAKEN)
def test_file_is_told_by_its_content(name):
    content, media_type = TAKEN[name]
    received = files.receive(upload("whatever.exe", content))
    assert (received.media_type, received.size) == (media_type, len(content))
    assert received.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("what", NOT_TAKEN)
def test_file_that_is_something_else_is_refused_and_not_left(what, folder):
    with pytest.raises(files.FileRefused, match="not of a kind that is kept"):
        files.receive(upload("report.pdf", NOT_TAKEN[what]))
    assert lying(folder) == []


def test_file_without_anything_in_it_is_refused():
    with pytest.raises(files.FileRefused, match="The file is empty"):
        files.receive(upload("a.txt", b""))


@pytest.mark.parametrize(("more", "taken"), [(0, True), (1, False)])
def test_file_as_large_as_may_be_is_taken_and_no_larger_one(more, taken, settings, folder):
    settings.EVIDENCE_MAX_BYTES = 1_000_000
    content = upload("a.txt", b"a" * (1_000_000 + more))
    if taken:
        assert files.receive(content).size == 1_000_000
        return
    with pytest.raises(files.FileRefused, match="larger than 1 MB"):
        files.receive(content)
    assert lying(folder) == []


def test_same_bytes_are_kept_once(folder):
    first, second = files.receive(upload("a.pdf", PDF)), files.receive(upload("b.pdf", PDF))
    files.keep(first)
    files.keep(second)
    digest = hashlib.sha256(PDF).hexdigest()
    assert lying(folder) == [f"{digest[:2]}/{digest}"]
    assert read(digest) == PDF


def test_kept_file_is_read_only_when_it_is_whole():
    received = files.receive(upload("a.pdf", PDF))
    files.keep(received)
    place = files.place_of(received.sha256)
    place.write_bytes(PDF.replace(b"Catalog", b"catalog"))
    with pytest.raises(files.FileLost, match="bytes have changed"):
        files.open_kept(received.sha256)
    place.unlink()
    with pytest.raises(files.FileLost, match="not in its place"):
        files.open_kept(received.sha256)


def test_changed_file_is_made_whole_by_the_same_one_handed_in_again():
    received = files.receive(upload("a.pdf", PDF))
    files.keep(received)
    files.place_of(received.sha256).write_bytes(b"")
    files.keep(files.receive(upload("a.pdf", PDF)))
    assert read(received.sha256) == PDF


def test_files_are_for_the_newsroom_alone(folder):
    received = files.receive(upload("a.pdf", PDF))
    files.keep(received)
    place = files.place_of(received.sha256)
    assert [oct(path.stat().st_mode & 0o077) for path in (place, place.parent)] == ["0o0", "0o0"]


@pytest.mark.parametrize("digest", ["", "../../secret_key", "a" * 63, "A" * 64, "a" * 64 + "/x"])
def test_place_is_asked_for_by_a_digest_alone(digest):
    with pytest.raises(ValueError, match="SHA-256"):
        files.place_of(digest)


def test_only_what_lies_about_for_long_is_listed():
    files.receive(upload("a.pdf", PDF))
    old = files.receive(upload("a.pdf", PDF))
    then = time.time() - 5000
    os.utime(old.path, (then, then))
    assert [path for path, _ in files.lying_about(3600)] == [old.path]


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\me\\Report final.pdf", "Report final.pdf"),
        ("report.pdf.exe", "report.pdf.exe.pdf"),
        ("\u202efdp.exe", "fdp.exe.pdf"),
        ('a"; filename="b.html', "a filename= b.html.pdf"),
        ("line\r\nSet-Cookie: a=b.pdf", "line Set-Cookie a=b.pdf"),
        ("", "document.pdf"),
        (".pdf", "pdf.pdf"),
        ("Straße – Übersicht.PDF", "Straße – Übersicht.pdf"),
        ("x" * 500 + ".pdf", "x" * 120 + ".pdf"),
        ("nul\0l.pdf", "nul l.pdf"),
    ],
)
def test_name_is_made_safe(given, safe):
    assert files.safe_name(given, "application/pdf") == safe
