"""Uploaded files: told apart by what is in them, kept once for each SHA-256, outside any public folder.

A file is written aside while it comes in (`receive`), and renamed into its place by its digest (`keep`): a
crash leaves nothing half done, at most a file nobody refers to, which `sweep` takes away. Nothing is ever
unpacked or drawn.
"""

import hashlib
import os
import re
import tempfile
import time
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import puremagic
from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

CHUNK = 1 << 16
LONGEST_NAME = 120
_INCOMING = "incoming"
_LONGEST_LIST = 1_000_000  # bytes of an archive's list of parts: some ten thousand of them
_HEAD = 65536  # characters at the beginning of a text that are looked at closely
# What may be handed in: media type → (what it is called, the ending its name gets).
TYPES = {
    "application/pdf": ("PDF", ".pdf"),
    "image/png": ("PNG", ".png"),
    "image/jpeg": ("JPEG", ".jpg"),
    "image/webp": ("WebP", ".webp"),
    "image/gif": ("GIF", ".gif"),
    "text/plain": ("plain text", ".txt"),
    "text/csv": ("CSV", ".csv"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("DOCX", ".docx"),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ("XLSX", ".xlsx"),
    "application/vnd.oasis.opendocument.text": ("ODT", ".odt"),
    "message/rfc822": ("EML", ".eml"),
    "audio/mpeg": ("MP3", ".mp3"),
    "audio/mp4": ("M4A", ".m4a"),
    "audio/wav": ("WAV", ".wav"),
}
# How the files of each type begin. A file is of a type only from its very first byte: what some programs
# read further on, such as a PDF behind a page of HTML, is two things at once.
_BEGINNINGS = (
    (re.compile(rb"%PDF-[12]\.\d"), "application/pdf"),
    (re.compile(rb"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png"),
    (re.compile(rb"\xff\xd8\xff[\xc0-\xfe]"), "image/jpeg"),
    (re.compile(rb"RIFF....WEBPVP8[ LX]", re.DOTALL), "image/webp"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"ID3[\x02-\x04]\x00|\xff[\xfb\xf3\xf2\xfa]", re.DOTALL), "audio/mpeg"),
    (re.compile(rb"\0\0..ftyp(?:M4A |M4B |mp42|isom|dash)", re.DOTALL), "audio/mp4"),
    (re.compile(rb"RIFF....WAVE(?:fmt |JUNK|bext|LIST)", re.DOTALL), "audio/wav"),
)
# The extensions under which puremagic knows those types; another answer for the same bytes is a no.
_KNOWN_AS = {
    "application/pdf": {".pdf", ".ai"},
    "image/png": {".png", ".apng"},
    "image/jpeg": {".jpg", ".jpeg", ".jfif", ".jpe", ".jif", ".jfi", ".mpo"},
    "image/webp": {".webp"},
    "image/gif": {".gif"},
    "audio/mpeg": {".mp3", ".mp2", ".mp1", ".mpga"},
    "audio/mp4": {".m4a", ".mp4", ".m4b", ".m4v", ".mov", ".mpg4"},
    "audio/wav": {".wav"},
}
_MARKUP = re.compile(
    r"<\s*(?:!doctype|!--|!\[|\?xml|\?php|html|head|body|script|svg|iframe|object|embed|style|link|meta)",
    re.IGNORECASE,
)
_MAIL_HEAD = re.compile(r"[!-9;-~]+:[ \t]?.*(?:\r?\n[ \t].*)*\r?\n")
_MAIL_NAMES = {"from", "to", "date", "subject", "message-id", "received", "return-path", "delivered-to"}


class FileRefused(Exception):
    """A file that is not taken, with the reason in words."""


class FileLost(Exception):
    """A file that should lie in its place and does not, or is not what was handed in."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that has come in and lies aside: where, its digest, its size in bytes, its type by content."""

    path: Path
    sha256: str
    size: int
    media_type: str


class TooLarge(FileUploadHandler):
    """Let go of an upload once it is larger than any that is taken; the form says so."""

    def new_file(self, *args, **kwargs):
        """Begin to count."""
        super().new_file(*args, **kwargs)
        self._size = 0

    def receive_data_chunk(self, raw_data, start):
        """Pass the bytes on as long as there are not too many."""
        self._size += len(raw_data)
        if self._size > settings.EVIDENCE_MAX_BYTES:
            self.request.too_large = True
            raise SkipFile
        return raw_data

    def file_complete(self, file_size):
        """Leave the file to the next handler."""


def receive(upload):
    """Write an upload aside and return it as Received; FileRefused when it is not taken.

    `upload`: anything with `chunks()`, as Django's uploads are.
    """
    folder = Path(settings.EVIDENCE_ROOT) / _INCOMING
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest, size = hashlib.sha256(), 0
    handle, name = tempfile.mkstemp(dir=folder)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in upload.chunks():
                size += len(chunk)
                if size > settings.EVIDENCE_MAX_BYTES:
                    raise FileRefused(too_large())
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if not size:
            raise FileRefused("The file is empty.")
        return Received(path, digest.hexdigest(), size, type_of(path))
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def keep(received):
    """Put a received file in its place; what lies there already stays, if it is whole."""
    place = place_of(received.sha256)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.replace(received.path, place)
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def discard(received):
    """Take away a received file that was not kept."""
    received.path.unlink(missing_ok=True)


def place_of(sha256):
    """Return where the file with this digest lies."""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256):
        raise ValueError("not a SHA-256 in hex")
    return Path(settings.EVIDENCE_ROOT) / sha256[:2] / sha256


def open_kept(sha256):
    """Return the file with this digest, open for reading, after reading it through; FileLost if it is not."""
    try:
        file = place_of(sha256).open("rb")
    except OSError as problem:
        raise FileLost("The file is not in its place any more.") from problem
    if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
        file.close()
        raise FileLost("The file is not the one that was handed in: its bytes have changed.")
    file.seek(0)
    return file


def forget(sha256):
    """Take the file with this digest away."""
    place_of(sha256).unlink(missing_ok=True)


def lying_about(older_than):
    """Yield the files written more than `older_than` seconds ago: (path, digest; "" for one left aside)."""
    before = time.time() - older_than
    for path in sorted(Path(settings.EVIDENCE_ROOT).glob("*/*")):
        if path.is_file() and path.stat().st_mtime < before:
            yield path, "" if path.parent.name == _INCOMING else path.name


def too_large():
    """Return what is said of a file that is too large."""
    return f"The file is larger than {settings.EVIDENCE_MAX_BYTES // 1_000_000} MB."


def type_of(path):
    """Return the media type of a file by its content; FileRefused when it is none of TYPES."""
    with path.open("rb") as file:
        head = file.read(4096)
    for beginning, media_type in _BEGINNINGS:
        if beginning.match(head):
            return _confirmed(path, media_type)
    if head.startswith(b"PK\x03\x04"):
        return _archive_type(path)
    return _text_type(path)


def _refused():
    names = ", ".join(name for name, _ in TYPES.values())
    return FileRefused(f"The file is not of a kind that is kept here, whatever its name says: {names}.")


def _confirmed(path, media_type):
    """Ask puremagic, which knows some thousand kinds of file, whether it sees the same."""
    try:
        seen = puremagic.magic_file(str(path))
    except (ValueError, puremagic.PureError, OSError) as problem:
        raise _refused() from problem
    if not {found.extension.lower() for found in seen} & _KNOWN_AS[media_type]:
        raise _refused()
    # an archive at the end, read from there, is a second file in the first
    if media_type != "application/pdf" and zipfile.is_zipfile(path):
        raise _refused()
    return media_type


def _archive_type(path):
    """Tell office documents by the list of their parts, without unpacking any but a stored word."""
    if not _is_short_list(path):
        raise _refused()
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            first = min(parts, key=lambda part: part.header_offset, default=None)
            names = {part.filename for part in parts}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise _refused() from problem
    if first is None or first.header_offset != 0 or any("vbaProject" in name for name in names):
        raise _refused()
    if "[Content_Types].xml" in names:
        for part, kind in (("word/document.xml", "word"), ("xl/workbook.xml", "sheet")):
            if part in names:
                return next(
                    media for media in TYPES if "openxml" in media and kind in media.rsplit(".", 2)[-2]
                )
    if first.filename == "mimetype" and first.compress_type == zipfile.ZIP_STORED and "content.xml" in names:
        with path.open("rb") as file:
            head = file.read(200)
        if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[30:]:
            return "application/vnd.oasis.opendocument.text"
    raise _refused()


def _is_short_list(path):
    """Whether an archive's list of parts, which is read whole, is no longer than an office document's.

    What stands before its end mark would say otherwise: an archive beyond 4 GB does, and none of ours is one.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 65577))
        before, mark, end = file.read().rpartition(b"PK\x05\x06")
    if not mark or len(end) < 12 or before[-20:].startswith(b"PK\x06\x07"):
        return False
    return int.from_bytes(end[8:12], "little") <= _LONGEST_LIST


def _text_type(path):
    """Tell mail, tables and plain text: UTF-8 or another usual encoding, without control characters."""
    raw = path.read_bytes()
    text = _decoded(raw)
    if text is None or any(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f\x0c" for c in set(text)):
        raise _refused()
    names = _mail_heads(text[:_HEAD])
    if len(names & _MAIL_NAMES) >= 2 and "from" in names:
        return "message/rfc822"
    # readers of PDF look for its beginning further on
    if _MARKUP.search(text[:_HEAD]) or "%PDF-" in text[:2048]:
        raise _refused()
    return "text/csv" if _is_table(text) else "text/plain"


def _decoded(raw):
    for encoding in ("utf-8-sig", "utf-16") if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    if b"\0" in raw:
        return None
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        return None


def _mail_heads(text):
    names, at = set(), 0
    while found := _MAIL_HEAD.match(text, at):
        names.add(found[0].split(":", 1)[0].lower())
        at = found.end()
    return names


def _is_table(text):
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    for mark in ",;\t":
        counts = {line.count(mark) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts.pop() > 0:
            return True
    return False


def safe_name(name, media_type):
    """Return a name that is safe to show and to save under: no folders, no tricks, the ending of its type."""
    base = PurePosixPath(unicodedata.normalize("NFC", str(name)).replace("\\", "/")).name
    base = "".join(c if unicodedata.category(c)[0] not in "CZ" else " " for c in base)
    base = re.sub(r'[<>:"/\\|?*;%\s]+', " ", base).strip(" .")
    ending = TYPES[media_type][1]
    stem, dot, last = base.rpartition(".")
    if dot and (f".{last.lower()}" == ending or (ending, last.lower()) == (".jpg", "jpeg")):
        base, ending = stem, f".{last.lower()}"
    return (base.strip(" .")[:LONGEST_NAME].strip(" .") or "document") + ending
