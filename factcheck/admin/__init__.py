"""The fact check's pages in the admin: the reference book, and what each desk asks for."""

from factcheck.admin import book, policies

__all__ = ["book", "policies"]
