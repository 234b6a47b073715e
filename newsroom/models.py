"""What the house itself has to remember."""

from django.db import models


class DemoMark(models.Model):
    """That this database was made by `make demo`, and may be shown around."""

    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"demo newsroom of {self.made_at:%Y-%m-%d}"
