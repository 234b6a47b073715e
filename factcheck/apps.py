"""The fact-check app."""

from django.apps import AppConfig


class FactcheckConfig(AppConfig):
    """What the newsroom finds out about a revision."""

    name = "factcheck"
    verbose_name = "Fact check"
