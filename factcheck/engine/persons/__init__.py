"""Who is who in a text: names, the people they belong to, the posts they hold."""

from .claims import Post, PostClaim
from .copulas import LONG, NEW, NOW, OTHER, PAST, SINCE
from .mentions import NameMention
from .people import Named, People, Person, people_of, small_words

__all__ = [
    "LONG",
    "NEW",
    "NOW",
    "OTHER",
    "PAST",
    "SINCE",
    "NameMention",
    "Named",
    "People",
    "Person",
    "Post",
    "PostClaim",
    "people_of",
    "small_words",
]
