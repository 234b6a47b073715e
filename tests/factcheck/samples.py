"""Small files of every kind that is kept, and some that only look like one. Made here: nothing is fetched."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile

EXE = (
    b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00\xb8"
    + b"\0" * 47
    + b"PE\0\0L\x01"
    + b"\0" * 400
)
HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
GIF = (
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0"
    b",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
)
JPEG = (
    b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0" + b"\xff\xdb\0C\0" + b"\x08" * 64 + b"\xff\xd9"
)
WEBP = (
    b"RIFF"
    + struct.pack("<I", 26)
    + b"WEBPVP8L"
    + struct.pack("<I", 13)
    + b"/\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0"
)
WAV = (
    b"RIFF"
    + struct.pack("<I", 38)
    + b"WAVEfmt "
    + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    + b"data\x02\0\0\0\x80\x80"
)
MP3 = b"ID3\x03\0\0\0\0\0\0" + b"\xff\xfb\x90\0" + b"\0" * 413
M4A = struct.pack(">I", 24) + b"ftypM4A \0\0\0\0M4A mp42" + struct.pack(">I", 8) + b"mdat"
MAIL = (
    b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Bridge\r\n"
    b"Date: Mon, 4 May 2021 10:00:00 +0000\r\n\r\n<p>Opened.</p>\r\n"
)


def png():
    def part(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", data) + part(b"IEND", b"")


def archive(parts, *, stored=()):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


DOCX = archive({"[Content_Types].xml": "<Types/>", "_rels/.rels": "<R/>", "word/document.xml": "<w/>"})
XLSX = archive({"[Content_Types].xml": "<Types/>", "_rels/.rels": "<R/>", "xl/workbook.xml": "<x/>"})
ODT = archive(
    {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"}, stored={"mimetype"}
)
ZIP = archive({"a.exe": EXE})


def beyond(archived):
    """Return an archive whose list is told once more, as beyond 4 GB: there it is as long as anybody says."""
    at = archived.rindex(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", archived[at + 10 : at + 20])
    told = b"PK\x06\x06" + struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, size, start)
    return archived[:at] + told + b"PK\x06\x07" + struct.pack("<IQI", 0, at, 1) + archived[at:]


MACROS = archive(
    {"[Content_Types].xml": "<T/>", "word/document.xml": "<w/>", "word/vbaProject.bin": b"\xd0\xcf"}
)
OFFICE = "application/vnd.openxmlformats-officedocument."
TAKEN = {
    "report.pdf": (PDF, "application/pdf"),
    "picture.png": (png(), "image/png"),
    "picture.jpg": (JPEG, "image/jpeg"),
    "picture.webp": (WEBP, "image/webp"),
    "picture.gif": (GIF, "image/gif"),
    "minutes.txt": ("The bridge was opened on 4 May 2021 – “at last”.\n".encode(), "text/plain"),
    "latin.txt": ("Die Brücke wurde eröffnet.\n".encode("cp1252"), "text/plain"),
    "notes.txt": ("Opened on 4 May.\n".encode("utf-16"), "text/plain"),
    "cars.csv": (b"hour,cars\n1,200\n2,190\n", "text/csv"),
    "letter.docx": (DOCX, f"{OFFICE}wordprocessingml.document"),
    "cars.xlsx": (XLSX, f"{OFFICE}spreadsheetml.sheet"),
    "letter.odt": (ODT, "application/vnd.oasis.opendocument.text"),
    "mail.eml": (MAIL, "message/rfc822"),
    "call.mp3": (MP3, "audio/mpeg"),
    "call.m4a": (M4A, "audio/mp4"),
    "call.wav": (WAV, "audio/wav"),
}
NOT_TAKEN = {
    "a letter of too many parts": archive(
        {"[Content_Types].xml": "<T/>", "word/document.xml": "<w/>"} | {f"{n:0>200}": "" for n in range(5000)}
    ),
    "a letter with two lists of its parts": beyond(DOCX),
    "a program called report.pdf": EXE,
    "a page called report.pdf": HTML,
    "a page with blanks before it": b"  \n\xef\xbb\xbf" + HTML,
    "a drawing": SVG,
    "a drawing without its head": SVG[21:],
    "a page before a PDF": HTML + b"\n" + PDF,
    "a PDF that begins late": b"\n" * 40 + PDF,
    "a picture with an archive behind": GIF + ZIP,
    "a page called a GIF": b"GIF89" + HTML,
    "half a PNG": b"\x89PNG\r\n\x1a\n" + HTML,
    "an archive": ZIP,
    "an archive behind a page": HTML + DOCX,
    "a program before a letter": EXE + DOCX,
    "a letter with macros": MACROS,
    "half an archive": DOCX[: len(DOCX) // 2],
    "a text with a script": b"Minutes\n<script>alert(1)</script>\n",
    "a text with control characters": b"Minutes\x00\x01\x02\n",
    "a shell program": b"\x7fELF\x02\x01\x01" + b"\0" * 60,
    "a film": struct.pack(">I", 20) + b"ftypqt  \0\0\0\0qt  ",
}


def upload(name="minutes.txt", content=None):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, TAKEN[name][0] if content is None else content)
