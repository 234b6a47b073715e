# ruff: noqa: N999 - what Django calls migrations
"""Makes the table of revisions anew, and then stops with an error."""

from django.db import migrations, models

from tests.bypass.later.breaking import LAST


def stop(apps, schema_editor):
    raise ZeroDivisionError


class Migration(migrations.Migration):
    dependencies = [("articles", LAST)]

    operations = [
        migrations.AlterField("revision", "headline", models.CharField(max_length=320)),
        migrations.RunPython(stop, migrations.RunPython.noop),
    ]
