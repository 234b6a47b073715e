"""Addresses of the review desk, below /review/."""

app_name = "factcheck"
urlpatterns = []
