"""The articles app."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """The story and its texts."""

    name = "articles"
    verbose_name = "Articles"

    def ready(self):
        """Register the system checks."""
        from articles import checks  # noqa: F401 - importing registers them
