"""What a worker does. Pages are never served from the process that runs these."""

from django_tasks import task

from factcheck.workflow import checks, live, mail


@task()
def run_check(check_id):
    """Run one check to its end; what it found, or why it failed, is on the check."""
    checks.run(check_id)


@task()
def read_while_writing(reading_id, digest):
    """Read a draft as somebody has it in their form now."""
    live.read_live(reading_id, digest)


@task()
def send_notices():
    """Send what people are to be told by mail now; two workers at once send it once."""
    mail.send_due()
