"""The shipped record, loaded once for all tests of a module.

The shared fixture ``record`` loads it for every test, which is right where factories
add rows of their own; these many tests only read it.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from programs.importers.records.loading import load_records
from programs.tests.requirements.export import RECORDS


@contextmanager
def record_loaded() -> Iterator[None]:
    """Load the record inside a transaction that is rolled back in the end."""
    with transaction.atomic():
        load_records(RECORDS)
        yield
        transaction.set_rollback(True)
