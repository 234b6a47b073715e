"""What no log line may hold: the tokens in the addresses of links that open without a log-in."""

import logging
import re

_TOKEN = re.compile(r"(/(?:expert|preview)/)[^/\s?#\"']+")


class HideTokens(logging.Filter):
    """Writes /expert/… or /preview/… for such an address, and lets the request itself go with it."""

    def filter(self, record):
        """Change the record; keep every one."""
        said = record.getMessage()
        if _TOKEN.search(said):
            record.msg, record.args = _TOKEN.sub(r"\1…", said), ()
        path = getattr(getattr(record, "request", None), "path", "")
        if _TOKEN.search(path):
            record.request = None  # mails to administrators print the whole of it
        return True
