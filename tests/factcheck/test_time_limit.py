"""The limit on a computation, where Python swallows what an alarm raises."""

import signal
import time

import pytest

from factcheck.time_limit import time_limit

pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


class Farewell:
    """Dies slowly: an exception raised meanwhile goes nowhere."""

    def __del__(self):
        busy(0.2)


def busy(seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        pass


def dying_first(seconds):
    Farewell()
    busy(seconds)


def test_work_in_time_is_left_alone():
    with time_limit(60):
        busy(0.01)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_work_that_takes_too_long_is_stopped():
    with pytest.raises(TimeoutError), time_limit(0.05):
        busy(60)
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_an_alarm_that_was_swallowed_rings_again():
    with pytest.raises(TimeoutError), time_limit(0.05):
        dying_first(60)


def test_work_that_ends_while_its_alarm_is_swallowed_took_too_long():
    with pytest.raises(TimeoutError), time_limit(0.05):
        Farewell()


def test_the_handler_of_before_is_put_back():
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(TimeoutError), time_limit(0.01):
        busy(60)
    assert signal.getsignal(signal.SIGALRM) is before
