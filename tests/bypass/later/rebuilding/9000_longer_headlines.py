# ruff: noqa: N999 - what Django calls migrations
"""Longer headlines and section headings: on SQLite both tables are made anew and their rows copied."""

from django.db import migrations, models

from tests.bypass.later.rebuilding import LAST


class Migration(migrations.Migration):
    dependencies = [("articles", LAST)]

    operations = [
        migrations.AlterField("revision", "headline", models.CharField(max_length=320)),
        migrations.AlterField("section", "heading", models.CharField(max_length=320, blank=True)),
    ]
