"""What has to be there before the servers start; quick where it is there already."""

import fcntl
import hashlib
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection

FIRST_ORGANISER = "organiser@example.com"


def prepare() -> None:
    """Bring database, record, static files and the first account up to date.

    Of several starts in one folder at once, each waits for the one before.
    """
    with (settings.VAR_DIR / "starting.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("load_records", once=True)
        collect_static()
        if connection.vendor == "sqlite":
            make_first_organiser(login_file())


def collect_static() -> None:
    """Gather, hash and compress the static files, unless none of them changed."""
    stamp = settings.VAR_DIR / "static-collected"
    wanted = static_fingerprint()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(wanted)


def static_fingerprint() -> str:
    """A hash over where the files go, and each one's path, size and time of change."""
    digest = hashlib.sha256(str(settings.STATIC_ROOT).encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            stat = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def make_first_organiser(kept_in: Path) -> None:
    """Give a portal without any account an organiser, the password kept in a file.

    The file comes first: an account whose password nobody knows would be of no use.
    """
    users = get_user_model()._default_manager
    if users.exists():
        return
    password = secrets.token_urlsafe(12)
    kept_in.unlink(missing_ok=True)
    kept_in.touch(mode=0o600)
    kept_in.write_text(f"{FIRST_ORGANISER}\n{password}\n")
    users.create_superuser(FIRST_ORGANISER, password)


def first_login() -> tuple[str, str] | None:
    """The first organiser's address and password, while the kept one still opens."""
    kept = login_file()
    if not kept.exists():
        return None
    email, password = kept.read_text().split()
    user = get_user_model()._default_manager.filter(email=email).first()
    return (email, password) if user and user.check_password(password) else None


def login_file() -> Path:
    """Where the first organiser's address and password are kept until deleted."""
    return settings.VAR_DIR / "organiser-login.txt"
