"""Addresses readers know."""

from django.urls import path

from articles import views

app_name = "articles"
urlpatterns = [
    path("", views.front, name="front"),
    path("preview/<str:token>/", views.preview, name="preview"),
    path("<slug:desk>/", views.desk, name="desk"),
    path("<slug:desk>/<slug:slug>/", views.article, name="article"),
]
