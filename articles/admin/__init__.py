"""The editors' admin of stories and of the house. Memberships open it; every change goes through workflow."""

from articles.admin import articles, house, revisions

__all__ = ["articles", "house", "revisions"]
