"""From a file's bytes to its text, or a refusal that says which byte of which line is wrong."""

import codecs
import re

from articles.importers.shapes import ImportRefused

_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def decode(name, data):
    """Return the text of UTF-8 (with or without byte order mark) or of UTF-16 with one; lines end in "\\n".

    ImportRefused for other encodings, for bytes that are no text, and for a text without a visible character.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _decoded(name, data, "utf-16")
    elif b"\0" in data:
        raise ImportRefused(name, None, "this is not a text file; it has NUL bytes.")
    else:
        text = _decoded(name, data, "utf-8").removeprefix("\ufeff")
    text = _LINE_END.sub("\n", text)
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        code = f"U+{ord(found[0]):04X}"
        raise ImportRefused(name, line, f"here stands the control character {code}; is this a text file?")
    return text


def _decoded(name, data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = None
        if encoding != "utf-16":
            before = _LINE_END.sub("\n", data[: error.start].decode())
            line = before.count("\n") + 1
        raise ImportRefused(
            name,
            line,
            f"the byte 0x{data[error.start]:02X} (byte {error.start + 1} of the file) is not valid "
            f"{'UTF-16' if line is None else 'UTF-8'}; save the file as UTF-8 and try again.",
        ) from error
