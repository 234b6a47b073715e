"""Addresses readers know."""

app_name = "articles"
urlpatterns = []
