"""Run every benchmark and print one table.

It writes and clears, so it runs embedded in a folder of its own, whatever database and
Redis the environment or ``.env`` names.
"""

import os
import sys
import tempfile

import django
from django.core.management import call_command

_folder = tempfile.TemporaryDirectory(prefix="portal-bench-")
os.environ.update(
    DATABASE_URL="",
    DJANGO_SETTINGS_MODULE="expo_portal.settings",
    READ_ENV_FILE="false",
    REDIS_URL="",
    VAR_DIR=_folder.name,
)
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
