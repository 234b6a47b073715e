"""Django's `migrate`, with the database guards down while tables change and up again afterwards."""

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from articles import guards


class Command(Migrate):
    """Migrate; guards come down only when there is something to do, and always come back."""

    def handle(self, *args, **options):
        """Run the migrations between taking the guards down and putting them back."""
        executor = MigrationExecutor(connections[options["database"]])
        targets = executor.loader.graph.leaf_nodes()
        nothing_to_do = not args and not options.get("app_label") and not executor.migration_plan(targets)
        if options.get("plan") or options.get("check_unapplied") or nothing_to_do:
            super().handle(*args, **options)
            if nothing_to_do and not options.get("check_unapplied"):
                guards.install()
            return
        with guards.suspended():
            super().handle(*args, **options)
