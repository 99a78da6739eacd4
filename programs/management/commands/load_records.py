"""``load_records``: bring the database to what ``data/records/`` says."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from programs.errors import RecordRefused
from programs.importers.records.loading import TableChange, load_records
from programs.importers.records.report import fact_lines
from programs.models import Source


class Command(BaseCommand):
    """Loads the cited record; run again, it changes only what the files changed."""

    help = "Load the cited record from CSV files; running it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """A folder, and at most one way of loading it."""
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=settings.BASE_DIR / "data" / "records",
        )
        ways = parser.add_mutually_exclusive_group()
        ways.add_argument(
            "--dry-run",
            action="store_true",
            help="say what would change, change nothing",
        )
        ways.add_argument(
            "--once",
            action="store_true",
            help="load an empty database only: others were edited since",
        )
        ways.add_argument(
            "--report", action="store_true", help="a line per fact: the row it became"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, then say what happened; ``--once`` says so in one line."""
        if options["once"] and Source.objects.exists():
            self.stdout.write(
                "기록이 이미 있으므로 다시 불러오지 않습니다. / "
                "The record is there and stays as it was edited."
            )
            return
        try:
            changes = load_records(options["folder"], dry_run=options["dry_run"])
        except RecordRefused as error:
            raise CommandError(str(error)) from error
        if options["once"]:
            self.stdout.write("기록을 불러왔습니다. / Loaded the record.")
            return
        for change in changes:
            self._say(change, in_detail=options["dry_run"])
        if options["report"]:
            for line in fact_lines():
                self.stdout.write(line)

    def _say(self, change: TableChange, *, in_detail: bool) -> None:
        self.stdout.write(
            f"{change.table}: {len(change.created)} created, "
            f"{len(change.changed)} changed, {change.unchanged} unchanged"
        )
        if in_detail:
            for key in change.created:
                self.stdout.write(f"  + {'/'.join(key)}")
            for key, columns in change.changed.items():
                self.stdout.write(f"  ~ {'/'.join(key)}: {', '.join(columns)}")
