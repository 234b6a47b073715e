"""The bodies of sections: what each kind may hold, how it is cleaned, and how one editor edits them all.

Pure: no models. `cleaning.py` says what the kinds are, `richtext.py` what clean HTML is, `parsing.py` how
any HTML becomes clean, `editing.py` how a body becomes one piece of rich text and back.
"""

from articles.bodies.cleaning import KINDS, clean_body
from articles.bodies.editing import body_from_html, html_of_body
from articles.bodies.richtext import BodyError

__all__ = ["KINDS", "BodyError", "body_from_html", "clean_body", "html_of_body"]
