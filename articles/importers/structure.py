"""From HTML to sections: a headline, a standfirst, and a section wherever a heading or the kind of text
changes.

Every word stays, in its order, but for what a web page has around its article, and pictures: what was left
out is said in the warnings. Where the HTML names the kind of a section (data-kind, as our own exports do),
it is read as exactly that.
"""

import re
from itertools import pairwise

from articles.bodies import KINDS, BodyError, body_from_html
from articles.bodies.parsing import parse
from articles.bodies.richtext import html_of, is_seen, plain
from articles.importers.markup import Piece, pieces_of
from articles.importers.shapes import MOST_HEADLINE, ImportedArticle, ImportedSection, ImportRefused

_MOST_NAMED = 5
_QUESTION_END = re.compile(r"\?[\"”’')\]]*$")


def article_of(name, html, *, title="", standfirst="", byline="", warnings=()):
    """Make an ImportedArticle of any HTML; title, standfirst and byline are what the file says of itself.

    ImportRefused where there is no headline, or where a part cannot be read.
    """
    try:
        found = pieces_of(html)
        pieces, more = _chosen(found.pieces)
        headline, pieces, told = _headline(name, title, pieces)
        subtitles = [_text_of(piece.html) for piece in pieces if piece.what == "standfirst"]
        sections = _sections(name, [piece for piece in pieces if piece.what != "standfirst"])
    except BodyError as error:
        raise ImportRefused(name, None, str(error)) from error
    standfirst = plain(standfirst) or " ".join(subtitles[:1])
    notes = (*warnings, *told, *more, *_told_of_pictures(found.pictures))
    return ImportedArticle(headline, standfirst, tuple(sections), notes, plain(byline))


def _chosen(pieces):
    """The pieces in the page's only article, else in its only main part, else all; and what to say of it."""
    for tag in ("article", "main"):
        places = {place for piece in pieces for place in piece.places if place[0] == tag}
        if len(places) == 1:
            place = places.pop()
            inside = [piece for piece in pieces if place in piece.places]
            outside = [piece for piece in pieces if place not in piece.places]
            words = sum(len(_text_of(piece.html).split()) for piece in outside)
            told = [f"{words} words stand outside the page’s article and were left out."] if words else []
            return inside, told
    return pieces, []


def _headline(name, title, pieces):
    """Return the headline, the pieces without it, and what an editor should know of the choice."""
    at = next((at for at, piece in enumerate(pieces) if piece.what == "heading"), None)
    first = next((at for at, piece in enumerate(pieces) if piece.what != "section"), None)
    heading = _text_of(pieces[at].html) if at is not None else ""
    leads = at is not None and (pieces[at].level == 1 or (at == first and not title))
    if leads and is_seen(heading) and title in ("", heading):
        return _fitting(name, heading), pieces[:at] + pieces[at + 1 :], []
    if title:
        return _fitting(name, title), pieces, []
    if first is not None and pieces[first].what == "flow":
        nodes = parse(pieces[first].html)
        if nodes and nodes[0].tag == "p" and len(nodes[0].children[0].text) <= MOST_HEADLINE:
            rest = Piece("flow", html_of(nodes[1:]), places=pieces[first].places)
            told = ["No heading of the first size was found; the first paragraph became the headline."]
            return nodes[0].children[0].text, [*pieces[:first], rest, *pieces[first + 1 :]], told
    raise ImportRefused(name, None, "there is no headline; give the text a heading of the first size.")


def _fitting(name, headline):
    if len(headline) > MOST_HEADLINE:
        raise ImportRefused(
            name, None, f"a headline has at most {MOST_HEADLINE} characters; this one has {len(headline)}."
        )
    return headline


def _sections(name, pieces):
    tops = [piece.level for piece in pieces if piece.what == "heading"]
    stack = _Stack(name, min(tops, default=2))
    for piece in pieces:
        stack.take(piece)
    stack.end()
    return stack.sections


class _Stack:
    """Sections in the making. top: the level of headings that begin one."""

    def __init__(self, name, top):
        self.name, self.top = name, top
        self.sections = []
        self.begin()

    def begin(self, kind="", heading=""):
        self.kind, self.heading, self.html = kind, heading, []

    def take(self, piece):
        if piece.what == "section":
            self.end()
            self.begin(piece.kind if piece.kind in KINDS else "")
        elif piece.what == "heading":
            self.take_heading(piece)
        elif piece.what == "table" and not self.kind:
            self.take_table(piece)
        else:
            self.html.append(piece.html)

    def take_heading(self, piece):
        text = _text_of(piece.html)
        if self.kind and not (self.heading or self.html) and piece.level <= 2:
            self.heading = text
        elif self.kind and piece.level > 2:
            self.html.append(f"<h{min(piece.level, 4)}>{piece.html}</h{min(piece.level, 4)}>")
        elif is_seen(text) and piece.level <= self.top and len(text) <= MOST_HEADLINE:
            self.end()
            self.begin(heading=text)
        elif is_seen(text):
            tag = "h3" if piece.level <= self.top + 1 else "h4"
            self.html.append(f"<{tag}>{piece.html}</{tag}>")

    def take_table(self, piece):
        """A table becomes a section of its own where it has a header and rows; else it stays in the text."""
        try:
            body = body_from_html("table", piece.html)
        except BodyError:
            parse(piece.html)  # what nobody could put into columns is refused, not shuffled
            self.html.append(piece.html)
            return
        heading = self.heading
        if self.html:
            self.end()
            heading = ""
        self.sections.append(ImportedSection("table", heading, body))
        self.begin()

    def end(self):
        """Put down the section so far, if it holds anything."""
        html = "".join(self.html)
        nodes = [] if self.kind else parse(html)
        if not (self.kind or self.heading or nodes):
            return
        kind = self.kind or ("questions" if _asks(nodes) else "text")
        try:
            body = body_from_html(kind, html)
        except BodyError as error:
            if kind == "callout" and not parse(html):
                return  # an empty box at the side of a page
            place = f"section {len(self.sections) + 1}" + (f" (“{self.heading}”)" if self.heading else "")
            raise ImportRefused(self.name, None, f"{place}: {error}") from error
        self.sections.append(ImportedSection(kind, self.heading, body))


def _asks(nodes):
    """Whether a text is questions with their answers: two or more headings, each a question with text below
    it.
    """
    questions = [node for node in nodes if node.tag == "h3"]
    if len(questions) < 2 or nodes[0].tag != "h3" or nodes[-1].tag == "h3":
        return False
    if any(before.tag == after.tag == "h3" for before, after in pairwise(nodes)):
        return False
    return all(_QUESTION_END.search(node.children[0].text) for node in questions)


def _text_of(html):
    """What a reader sees of a heading or a standfirst, as one line."""
    return " ".join(node.children[0].text for node in parse(f"<p>{html}</p>") if node.tag == "p")


def _told_of_pictures(names):
    if not names:
        return []
    shown = ", ".join(f"“{name[:80]}”" for name in names[:_MOST_NAMED])
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return [f"Pictures were left out: {shown}{more}."]
