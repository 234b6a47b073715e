"""Give a person a role: the way to the first administrator."""

from django.core.management.base import BaseCommand, CommandError

from articles import workflow
from articles.models import Desk, Membership, User
from articles.roles import Role


class Command(BaseCommand):
    """Give a person a role on one desk, or on all."""

    help = "Give a person a role on a desk, or on all desks; a superuser without a role may do nothing."

    def add_arguments(self, parser):
        """Take who, what, and where."""
        parser.add_argument("username")
        parser.add_argument("role", choices=Role.values)
        parser.add_argument("--desk", metavar="SLUG", help="One desk; all desks unless given.")

    def handle(self, *args, **options):
        """Give the role, unless the person has it already."""
        try:
            user = User.objects.get(username=options["username"])
            desk = Desk.objects.get(slug=options["desk"]) if options["desk"] else None
        except User.DoesNotExist:
            raise CommandError(f"There is nobody called {options['username']}.") from None
        except Desk.DoesNotExist:
            known = ", ".join(Desk.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no desk {options['desk']}; there are: {known}.") from None
        before = Membership.objects.filter(user=user, role=options["role"], desk=desk).exists()
        membership = workflow.give_role(user, options["role"], by=None, desk=desk)
        self.stdout.write(f"{membership}{' (as before)' if before else ''}")
