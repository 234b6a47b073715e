"""The house itself: commands that put the apps together."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """The project."""

    name = "newsroom"
    verbose_name = "Newsroom"
