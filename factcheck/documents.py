"""From a revision's content to what the engine reads, and from the engine's values to JSON."""

import dataclasses
import hashlib
import json

from articles.blocks import blocks_of_content
from articles.content import canonical_json, parse_content
from articles.languages import primary
from factcheck import engine


def document_of(content, *, language, reference_date):
    """Return the engine's document for a revision's stored content.

    The document's blocks are the content's, in the same order, so that a block's number means the same here
    and there.
    """
    blocks = tuple(
        engine.Block(
            text=block.text,
            kind=block.kind,
            section=block.section,
            section_kind=block.section_kind,
            cells=tuple(block.cells),
        )
        for block in blocks_of_content(parse_content(content))
    )
    return engine.Document(blocks=blocks, language=primary(language), published=reference_date)


def input_hash(*, content_hash, language, reference_date, book_number, book_digest, engine_version):
    """Return the SHA-256, in hex, of everything the result of a check depends on."""
    inputs = {
        "content": content_hash,
        "language": language,
        "reference_date": reference_date.isoformat(),
        "book": {"number": book_number, "sha256": book_digest},
        "engine": engine_version,
    }
    return sha256(canonical_json(inputs))


def result_json(examination):
    """Return an examination as canonical JSON: the same examination has the same bytes."""
    plain = json.loads(json.dumps(dataclasses.asdict(examination), default=str))
    return canonical_json(plain)


def sha256(text):
    """Return the SHA-256 of a text's UTF-8 bytes in hex."""
    return hashlib.sha256(text.encode()).hexdigest()
