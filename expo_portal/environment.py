"""What the portal reads from its environment, in one place and checked at once.

Every variable is optional: with none set, the portal runs embedded, on SQLite and a
file broker below ``VAR_DIR``. ``.env.example`` and the README list the same names.
"""

import secrets
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
import dj_email_url
from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvValidationError, ValidationError
from environs import validate as rules

BASE_DIR = Path(__file__).resolve().parent.parent
LOCALHOST = ["localhost", "127.0.0.1", "[::1]"]
LOG_LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR"]


@dataclass(frozen=True)
class Environment:
    """The portal's settings as the environment gives them: a field is a variable."""

    allowed_hosts: list[str]
    contact_email: str
    csrf_trusted_origins: list[str]
    database_url: str
    debug: bool
    default_from_email: str
    email_url: str
    https_only: bool
    log_level: str
    operator_name: str
    port: int
    read_env_file: bool
    redis_url: str
    secret_key: str
    var_dir: Path
    web_concurrency: int


def read_environment() -> Environment:
    """Read every variable, or raise once with a line for each that is wrong."""
    env = Env(eager=False)
    read_env_file = env.bool("READ_ENV_FILE", True)
    if read_env_file:
        env.read_env(BASE_DIR / ".env", recurse=False)
    found = _text(env) | _urls(env) | _numbers_and_switches(env)
    try:
        env.seal()
    except EnvValidationError as error:
        raise ImproperlyConfigured(_explain(error)) from None
    return Environment(**found, read_env_file=read_env_file)


def _text(env: Env) -> dict[str, Any]:
    return {
        "allowed_hosts": env.list("ALLOWED_HOSTS", LOCALHOST, subcast=str.strip),
        "contact_email": env.str("CONTACT_EMAIL", "", validate=_email_or_blank),
        "default_from_email": env.str("DEFAULT_FROM_EMAIL", "portal@localhost"),
        "log_level": env.str("LOG_LEVEL", "INFO", validate=rules.OneOf(LOG_LEVELS)),
        "operator_name": env.str("OPERATOR_NAME", ""),
        "secret_key": env.str("SECRET_KEY", ""),
        "var_dir": BASE_DIR / (env.str("VAR_DIR", "") or "var"),
    }


def _urls(env: Env) -> dict[str, Any]:
    database = _url(_check_database, "postgres", "postgresql", "sqlite")
    email = _url(_check_email, "smtp", "smtps", "submission")
    redis = _url(_check_redis, "redis", "rediss")
    return {
        "csrf_trusted_origins": env.list(
            "CSRF_TRUSTED_ORIGINS", [], subcast=str.strip, validate=_check_origins
        ),
        "database_url": env.str("DATABASE_URL", "", validate=database),
        "email_url": env.str("EMAIL_URL", "", validate=email),
        "redis_url": env.str("REDIS_URL", "", validate=redis),
    }


def _numbers_and_switches(env: Env) -> dict[str, Any]:
    return {
        "debug": env.bool("DEBUG", False),
        "https_only": env.bool("HTTPS_ONLY", False),
        "port": env.int("PORT", 8000, validate=rules.Range(1, 65535)),
        "web_concurrency": env.int("WEB_CONCURRENCY", 2, validate=rules.Range(1)),
    }


def secret_key_in(var_dir: Path) -> str:
    """The secret key kept in ``var_dir``: made on first use, readable to us alone."""
    path = var_dir / "secret-key"
    try:
        if not path.exists():
            _make_secret_key(path)
        return path.read_text()
    except OSError as error:
        raise ImproperlyConfigured(
            f"The secret key can't be kept in {var_dir} ({error.strerror}): "
            "name a VAR_DIR that can be written to, or set SECRET_KEY."
        ) from None


def _make_secret_key(path: Path) -> None:
    """Write a key whole before it has its name: who starts beside us finds it whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent) as draft:
        draft.write(secrets.token_urlsafe(50))
        draft.flush()
        with suppress(FileExistsError):  # theirs came first and counts for us too
            path.hardlink_to(draft.name)


def _url(check: Callable[[str], None], *schemes: str) -> Callable[[str], None]:
    """A rule: blank, or a URL of one of these schemes in which ``check`` finds nothing.

    ``check`` may raise ``ValueError`` where the URL can't be taken apart.
    """

    def rule(url: str) -> None:
        if not url:
            return
        if url.split("://")[0] not in schemes:
            raise ValidationError(f"must begin with {':// or '.join(schemes)}://")
        try:
            check(url)
        except ValueError:
            raise ValidationError(
                "can't be read: the port must be a number, and special characters "
                "in user, password and name are written as in %40 for @"
            ) from None

    return rule


def _check_database(url: str) -> None:
    if not dj_database_url.parse(url)["NAME"]:
        raise ValidationError(
            "names no database: postgres://user:password@host:5432/name"
        )


def _check_email(url: str) -> None:
    if not dj_email_url.parse(url)["EMAIL_HOST"]:
        raise ValidationError("names no host: smtp://user:password@host:587/?tls=True")


def _check_redis(url: str) -> None:
    address = urlsplit(url)
    database = address.path.strip("/")
    if address.port == 0 or (database and not database.isdecimal()):
        raise ValidationError("must be like redis://host:6379/0, numbers at the end")


def _check_origins(origins: list[str]) -> None:
    for origin in origins:
        scheme, _, host = origin.partition("://")
        if scheme not in {"http", "https"} or not host or "/" in host:
            raise ValidationError(
                f"must be like https://expo.example.kr, scheme and host: {origin!r}"
            )


def _email_or_blank(address: str) -> None:
    if address:
        rules.Email()(address)


def _explain(error: EnvValidationError) -> str:
    faults = dict(error.error_messages)  # type: ignore[arg-type]  # sealing gives a dict
    lines = [f"  {name}: {' '.join(faults[name])}" for name in sorted(faults)]
    return "\n".join(["These environment variables are wrong:", *lines])
