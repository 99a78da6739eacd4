"""What the portal reads from its environment, in one place and checked at once.

Every variable is optional: with none set, the portal runs embedded, on SQLite and a
file broker below ``VAR_DIR``. ``.env.example`` and the README list the same names.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvValidationError, ValidationError
from environs import validate as rules

BASE_DIR = Path(__file__).resolve().parent.parent
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
    redis_url: str
    secret_key: str
    var_dir: Path


def read_environment() -> Environment:
    """Read every variable, or raise once with a line for each that is wrong."""
    env = Env(eager=False)
    env.read_env(BASE_DIR / ".env", recurse=False)
    var_dir = env.path("VAR_DIR", BASE_DIR / "var")
    found: dict[str, Any] = {
        "allowed_hosts": env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"]),
        "contact_email": env.str("CONTACT_EMAIL", "", validate=_email_or_blank),
        "csrf_trusted_origins": env.list("CSRF_TRUSTED_ORIGINS", []),
        "database_url": env.str(
            "DATABASE_URL",
            "",
            validate=_url_with("postgres", "postgresql", "sqlite"),
        ),
        "debug": env.bool("DEBUG", False),
        "default_from_email": env.str("DEFAULT_FROM_EMAIL", "portal@localhost"),
        "email_url": env.str(
            "EMAIL_URL", "", validate=_url_with("smtp", "smtps", "submission")
        ),
        "https_only": env.bool("HTTPS_ONLY", False),
        "log_level": env.str("LOG_LEVEL", "INFO", validate=rules.OneOf(LOG_LEVELS)),
        "operator_name": env.str("OPERATOR_NAME", ""),
        "redis_url": env.str("REDIS_URL", "", validate=_url_with("redis", "rediss")),
        "secret_key": env.str("SECRET_KEY", ""),
        "var_dir": var_dir,
    }
    try:
        env.seal()
    except EnvValidationError as error:
        raise ImproperlyConfigured(_explain(error)) from None
    return Environment(**found)


def secret_key_in(var_dir: Path) -> str:
    """The secret key kept in ``var_dir``: made on first use, readable to us alone."""
    path = var_dir / "secret-key"
    if not path.exists():
        var_dir.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


def _url_with(*schemes: str) -> Callable[[str], None]:
    """A rule: blank, or a URL of one of these schemes."""

    def check(url: str) -> None:
        if url and url.split("://")[0] not in schemes:
            raise ValidationError(f"must begin with {':// or '.join(schemes)}://")

    return check


def _email_or_blank(address: str) -> None:
    if address:
        rules.Email()(address)


def _explain(error: EnvValidationError) -> str:
    faults = dict(error.error_messages)  # type: ignore[arg-type]  # sealing gives a dict
    lines = [f"  {name}: {' '.join(faults[name])}" for name in sorted(faults)]
    return "\n".join(["These environment variables are wrong:", *lines])
