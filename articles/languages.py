"""Which language tags an article may carry: those a browser and a reader can do something with."""

import re

from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError

KNOWN = {code.split("-")[0] for code in LANG_INFO}
TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def is_language_tag(tag):
    """Refuse what is no language tag (BCP 47: en, en-GB): a wrong one hides a text from the engine."""
    if not TAG.fullmatch(tag) or tag.split("-")[0] not in KNOWN:
        raise ValidationError(f"“{tag}” is no language tag we know; write it as en, fr or en-GB.")


def primary(tag):
    """Return the language of a tag without script and region: en for en-GB."""
    return tag.split("-")[0].lower()
