"""Every address of the house, from the outermost door."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("review/", include("factcheck.urls")),
    path("", include("articles.urls")),
]
