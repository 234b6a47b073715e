"""Made-up material for properties: text with awkward characters, HTML soup, bodies of every kind."""

from hypothesis import strategies as st

from articles.bodies import KINDS, BodyError, clean_body

AWKWARD = "ab Z1é.?:|#-*&<>\"'\t\n\u00a0\u0301\u0338\u200b\u2028\u3000\x0b“’"
texts = st.text(alphabet=st.sampled_from(AWKWARD), max_size=12) | st.text(max_size=8)

_NAMES = (
    *("p", "h1", "h3", "h4", "blockquote", "ul", "ol", "li", "div", "button", "svg", "math", "script"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("strong", "b", "em", "i", "sub", "sup", "span"),
)
_OTHER_TAGS = (
    *(
        "<br>",
        "<hr>",
        "</p>",
        "<!-- x -->",
        "<p",
        "&lt;",
        "&nbsp;",
        "&#x338;",
        "&",
        '<img src=x onerror="x()">',
    ),
    *('<a href="https://example.org/a?b=1&c=2">', '<a href="javascript:x()">', "<a href=/x>", "</a>"),
    *(
        '<a href=" mailto:a@b.example ">',
        '<p style="color: red" onclick="x()">',
        '<a href="HTTP://x y/\u0338">',
    ),
)
tags = st.builds("<{}{}>".format, st.sampled_from(["", "/"]), st.sampled_from(_NAMES))
soups = st.lists(tags | st.sampled_from(_OTHER_TAGS) | texts, max_size=25).map("".join)

_grids = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(texts, min_size=width, max_size=width), min_size=2, max_size=4)
)
raw_bodies = {
    "text": st.fixed_dictionaries({"html": soups}),
    "table": st.builds(
        lambda grid, caption: {"caption": caption, "header": grid[0], "rows": grid[1:]}, _grids, texts
    ),
    "questions": st.fixed_dictionaries(
        {
            "items": st.lists(
                st.fixed_dictionaries({"question": texts, "answer": soups}), min_size=1, max_size=3
            )
        }
    ),
    "callout": st.fixed_dictionaries({"label": texts, "html": soups}),
}


def _cleaned(kind, body):
    try:
        return kind, clean_body(kind, body)
    except BodyError:
        return None


clean_bodies = (
    st.sampled_from(KINDS)
    .flatmap(lambda kind: raw_bodies[kind].map(lambda body: _cleaned(kind, body)))
    .filter(lambda made: made is not None)
)
