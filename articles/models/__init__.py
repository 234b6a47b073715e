"""The story and its texts. Nothing here changes anything: see workflow."""

from articles.models.acts import Approval, Correction, Move
from articles.models.people import Author, Desk, Membership, User, is_free_address
from articles.models.previews import PreviewLink, PreviewOpening, PreviewRevocation, PreviewUse
from articles.models.record import LogDetail, LogEntry
from articles.models.stories import Article, Byline, Contributor, Revision, Section
from articles.models.writing import EarlierEdition, Writing

__all__ = [
    "Approval",
    "Article",
    "Author",
    "Byline",
    "Contributor",
    "Correction",
    "Desk",
    "EarlierEdition",
    "LogDetail",
    "LogEntry",
    "Membership",
    "Move",
    "PreviewLink",
    "PreviewOpening",
    "PreviewRevocation",
    "PreviewUse",
    "Revision",
    "Section",
    "User",
    "Writing",
    "is_free_address",
]
