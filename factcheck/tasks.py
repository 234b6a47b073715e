"""What a worker does. Pages are never served from the process that runs these."""

import signal
import threading
from contextlib import contextmanager

from django.conf import settings
from django_tasks import task

from factcheck.workflow import checks


@task()
def run_check(check_id):
    """Run one check to its end; what it found, or why it failed, is on the check."""
    with time_limit(settings.CHECK_TIMEOUT):
        checks.run(check_id)


@contextmanager
def time_limit(seconds):
    """Raise TimeoutError inside when the time is up (in a main thread: elsewhere there are no signals)."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def give_up(signum, frame):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
