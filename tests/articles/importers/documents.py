"""Word documents made by hand, part by part."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_DOCUMENT = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
_STYLES = f'<Relationship Id="s1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = {"Title": "Title", "Subtitle": "Subtitle", "H1": "heading 1", "H2": "heading 2", "Q": "Quote"}


def paragraph(text, style="", *, bold=False, deleted=""):
    """One paragraph; style: a key of _NAMES; deleted: words that a tracked change took out."""
    said = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    how = "<w:rPr><w:b/></w:rPr>" if bold else ""
    gone = f"<w:del><w:r><w:delText>{deleted}</w:delText></w:r></w:del>" if deleted else ""
    return f"<w:p>{said}<w:r>{how}<w:t>{text}</w:t></w:r>{gone}</w:p>"


def table(rows, *, merged=False):
    """A table of rows of words; merged: whether its first cell spans two columns."""
    span = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' if merged else ""
    made = "".join(
        f"<w:tr>{''.join(f'<w:tc>{span}{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def docx(*parts, text=None, **more):
    """A .docx of these parts of a body; text: the whole of document.xml; more: other files, by name."""
    body = text or f'<w:document xmlns:w="{_WORD}"><w:body>{"".join(parts)}</w:body></w:document>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in _NAMES.items()
    )
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _TYPES)
        packed.writestr("_rels/.rels", _LINKS.format(_DOCUMENT))
        packed.writestr("word/_rels/document.xml.rels", _LINKS.format(_STYLES))
        packed.writestr("word/styles.xml", f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>')
        packed.writestr("word/document.xml", body)
        for name, content in more.items():
            packed.writestr(name, content)
    return made.getvalue()
