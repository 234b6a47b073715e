"""Every address of the house, from the outermost door."""

from django.contrib import admin
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path

from factcheck.views.expert_page import expert
from factcheck.views.report import checked

urlpatterns = [
    path("admin/", admin.site.urls),
    path("review/", include("factcheck.urls")),
    path("checked/<slug:desk>/<slug:slug>.json", checked, name="checked"),
    path("expert/<str:token>/", expert, name="expert"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("", include("articles.urls")),
]
