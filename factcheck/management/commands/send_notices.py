"""Send by mail what people are to be told now."""

from django.core.management.base import BaseCommand

from factcheck.workflow import send_due


class Command(BaseCommand):
    """Send one mail to each person for whom something is due."""

    help = (
        "Send what people are to be told by mail now. The scheduler (publish_due --loop) does it by itself."
    )

    def handle(self, *args, **options):
        """Send, and say how many were taken."""
        self.stdout.write(f"Mails: {send_due()}")
