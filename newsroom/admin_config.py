"""Which site Django's admin is; apart from apps.py, where newsroom's own configuration is looked for."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    """Django's admin, with our site in the place of its own."""

    default_site = "newsroom.admin_site.NewsroomSite"
