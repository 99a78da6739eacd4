"""Run every benchmark on the database that the environment names; print one table.

``make bench`` gives it a folder of its own, so that nothing real is touched.
"""

import sys

import django
from django.core.management import call_command

django.setup()

from bench import pages  # noqa: E402  (needs Django set up)


def main() -> None:
    """Load the record, then print a line per row as it is measured."""
    call_command("migrate", verbosity=0)
    call_command("load_records", stdout=sys.stderr)
    call_command("collectstatic", interactive=False, verbosity=0)
    for benchmark in (pages,):
        for row in benchmark.rows():
            sys.stdout.write(
                f"{row.measured:<36} {row.ratio:>7.2f} × {row.reference}\n"
            )


if __name__ == "__main__":
    main()
