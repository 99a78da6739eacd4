import dataclasses
import os
import re
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from expo_portal.environment import Environment, read_environment, secret_key_in

VARIABLES = {field.name.upper() for field in dataclasses.fields(Environment)}


@pytest.fixture
def _nothing_set(monkeypatch):
    for name in VARIABLES - {"READ_ENV_FILE"}:
        monkeypatch.delenv(name, raising=False)


def refusal_of(monkeypatch, **wrong: str) -> str:
    """What is said of an environment with these variables."""
    for name, value in wrong.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        read_environment()
    return str(refusal.value)


def printed(code: str, folder: Path = settings.BASE_DIR, **env: str) -> str:
    """What Python prints in a process of its own, started in ``folder``."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=os.environ | env,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout.strip()


def setting(expression: str, **env: str) -> str:
    """A setting as the portal has it in this environment."""
    return printed(f"from expo_portal import settings; print({expression})", **env)


@pytest.mark.usefixtures("_nothing_set")
def test_with_nothing_set_the_portal_needs_no_service(monkeypatch, tmp_path):
    monkeypatch.setenv("VAR_DIR", str(tmp_path))

    environment = read_environment()

    services = (environment.database_url, environment.redis_url, environment.email_url)
    assert services == ("", "", "")
    assert environment.debug is False


@pytest.mark.usefixtures("_nothing_set")
def test_all_wrong_variables_are_reported_at_once(monkeypatch):
    wrong = {
        "CONTACT_EMAIL": "nobody",
        "CSRF_TRUSTED_ORIGINS": "https://expo.example.kr,expo.example.kr",
        "DATABASE_URL": "mysql://localhost/portal",
        "DEBUG": "perhaps",
        "EMAIL_URL": "http://localhost",
        "HTTPS_ONLY": "perhaps",
        "LOG_LEVEL": "LOUD",
        "PORT": "http",
        "READ_ENV_FILE": "perhaps",
        "REDIS_URL": "localhost:6379",
        "WEB_CONCURRENCY": "0",
    }

    refusal = refusal_of(monkeypatch, **wrong)

    named = re.findall(r"^  ([A-Z_]+): \S", refusal, re.MULTILINE)
    assert named == sorted(wrong)
    assert len(refusal.splitlines()) == 1 + len(wrong)


@pytest.mark.usefixtures("_nothing_set")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CSRF_TRUSTED_ORIGINS", "https://expo.example.kr/"),
        ("CSRF_TRUSTED_ORIGINS", "https://"),
        ("DATABASE_URL", "postgres://u@h:notaport/db"),
        ("DATABASE_URL", "postgres://u:p#w@h:5432/db"),
        ("DATABASE_URL", "postgres://u:p@[h/db"),
        ("DATABASE_URL", "postgres://u@h:5432"),
        ("DATABASE_URL", "postgres://"),
        ("EMAIL_URL", "smtp://u@h:notaport"),
        ("EMAIL_URL", "smtp://h:25/?timeout=soon"),
        ("EMAIL_URL", "submission://"),
        ("REDIS_URL", "redis://h:notaport/0"),
        ("REDIS_URL", "redis://h:6379/cache"),
    ],
)
def test_an_address_that_cannot_be_used_is_one_line_among_the_others(
    monkeypatch, name, value
):
    refusal = refusal_of(monkeypatch, DEBUG="perhaps", **{name: value})

    named = re.findall(r"^  ([A-Z_]+): \S", refusal, re.MULTILINE)
    assert named == sorted(["DEBUG", name])
    assert len(refusal.splitlines()) == 3


@pytest.mark.usefixtures("_nothing_set")
def test_what_is_refused_is_named_without_its_password(monkeypatch):
    refusal = refusal_of(
        monkeypatch,
        DATABASE_URL="postgres://u:hunter2@h:notaport/db",
        EMAIL_URL="smtp://u:hunter2@h:notaport",
        REDIS_URL="redis://:hunter2@h:notaport",
    )

    assert "hunter2" not in refusal


@pytest.mark.usefixtures("_nothing_set")
def test_addresses_as_the_documentation_writes_them_are_taken(monkeypatch):
    right = {
        "CSRF_TRUSTED_ORIGINS": "https://expo.example.kr, http://*.example.kr:8000",
        "DATABASE_URL": "postgres://user:p%40ss@host:5432/name",
        "EMAIL_URL": "smtp://user:p%40ss@host:587/?tls=True",
        "REDIS_URL": "rediss://:p%40ss@host:6379/0",
    }
    for name, value in right.items():
        monkeypatch.setenv(name, value)

    environment = read_environment()

    origins = ["https://expo.example.kr", "http://*.example.kr:8000"]
    assert environment.csrf_trusted_origins == origins
    assert environment.database_url == right["DATABASE_URL"]
    assert environment.email_url == right["EMAIL_URL"]
    assert environment.redis_url == right["REDIS_URL"]


@pytest.mark.usefixtures("_nothing_set")
@pytest.mark.parametrize(("given", "below"), [("", "var"), ("../data", "../data")])
def test_a_relative_folder_is_meant_from_the_repository(
    monkeypatch, tmp_path, given, below
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VAR_DIR", given)

    assert read_environment().var_dir == settings.BASE_DIR / below


def test_a_folder_may_have_any_name(tmp_path):
    folder = tmp_path / "a#b?c%20d e"

    database = setting(
        "settings.DATABASES['default']['NAME']", VAR_DIR=str(folder), DATABASE_URL=""
    )

    assert database == str(folder / "portal.sqlite3")


def test_what_a_database_address_asks_for_is_kept():
    options = setting(
        "sorted(settings.DATABASES['default']['OPTIONS'])",
        DATABASE_URL="postgres://user@host/name?sslmode=require",
    )

    assert options == "['pool', 'sslmode']"


@pytest.mark.parametrize(("https_only", "count"), [("false", "0"), ("true", "1")])
def test_rate_limits_count_by_the_address_that_the_tls_proxy_saw(https_only, count):
    trusted = setting(
        "getattr(settings, 'ALLAUTH_TRUSTED_PROXY_COUNT', 0)", HTTPS_ONLY=https_only
    )

    assert trusted == count


def test_two_portals_on_one_redis_share_neither_pages_nor_jobs():
    expression = (
        "settings.CACHES['default']['KEY_PREFIX'],"
        "settings.CELERY_BROKER_TRANSPORT_OPTIONS['global_keyprefix']"
    )
    names = [
        setting(expression, REDIS_URL="redis://host:6379/0", SECRET_KEY=key)
        for key in ("ours", "ours", "theirs")
    ]

    assert names[0] == names[1]
    assert set(re.findall(r"'(.+?)'", names[0])).isdisjoint(
        re.findall(r"'(.+?)'", names[2])
    )


@pytest.mark.parametrize(("read", "name"), [("true", "of the file"), ("false", "")])
def test_the_env_file_is_read_unless_the_environment_says_no(tmp_path, read, name):
    (tmp_path / "portal").mkdir()
    source = settings.BASE_DIR / "expo_portal" / "environment.py"
    shutil.copy(source, tmp_path / "portal")
    (tmp_path / ".env").write_text("OPERATOR_NAME=of the file\n")
    code = (
        "from portal.environment import read_environment as read;"
        "print(read().operator_name)"
    )

    assert printed(code, tmp_path, READ_ENV_FILE=read) == name


def test_the_tests_leave_alone_what_the_developer_has(tmp_path):
    shown = printed(
        "from expo_portal import settings_test;"
        "print(settings_test.environment.read_env_file, settings_test.VAR_DIR)",
        READ_ENV_FILE="true",
        VAR_DIR=str(tmp_path),
    )

    read_env_file, var_dir = shown.split()
    assert (read_env_file, Path(var_dir).exists()) == ("False", False)
    assert list(tmp_path.iterdir()) == []


def test_benchmarks_leave_alone_what_the_environment_names(tmp_path):
    shown = printed(
        "import bench.__main__; from django.conf import settings;"
        "print(settings.DATABASES['default']['NAME'] == "
        "settings.VAR_DIR / 'portal.sqlite3', str(settings.VAR_DIR) == "
        f"{str(tmp_path)!r}, settings.CACHES['default']['BACKEND'])",
        DATABASE_URL=f"sqlite:///{tmp_path}/real.sqlite3",
        REDIS_URL="redis://127.0.0.1:9/0",
        VAR_DIR=str(tmp_path),
    )

    assert shown == "True False django.core.cache.backends.locmem.LocMemCache"


def test_the_example_file_names_every_variable_and_no_other():
    text = (settings.BASE_DIR / ".env.example").read_text(encoding="utf-8")

    named = re.findall(r"^#?([A-Z_]+)=", text, re.MULTILINE)

    assert sorted(named) == sorted(VARIABLES)


def test_the_readme_lists_every_variable_and_no_other():
    text = (settings.BASE_DIR / "README.md").read_text(encoding="utf-8")

    named = re.findall(r"^\| `([A-Z_]+)`", text, re.MULTILINE)

    assert sorted(named) == sorted(VARIABLES)


def test_the_secret_key_is_made_once_and_readable_to_its_owner_alone(tmp_path):
    folder = tmp_path / "var"

    key = secret_key_in(folder)

    assert len(key) >= 50
    assert secret_key_in(folder) == key
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600


def test_every_portal_has_a_secret_key_of_its_own(tmp_path):
    assert secret_key_in(tmp_path / "one") != secret_key_in(tmp_path / "other")


def test_who_starts_at_the_same_time_finds_the_same_whole_key(tmp_path):
    folders = [tmp_path / str(number) for number in range(100)]

    with ThreadPoolExecutor(8) as starters:
        keys = [list(starters.map(secret_key_in, [folder] * 8)) for folder in folders]

    assert [len(set(of_one)) for of_one in keys] == [1] * 100
    assert min(len(key) for of_one in keys for key in of_one) >= 50
    assert {path.name for path in tmp_path.glob("*/*")} == {"secret-key"}


def test_a_folder_that_cannot_keep_the_key_is_named_in_a_sentence(tmp_path):
    (tmp_path / "file").touch()
    below_a_file = tmp_path / "file" / "var"

    with pytest.raises(ImproperlyConfigured, match="set SECRET_KEY") as refusal:
        secret_key_in(below_a_file)

    assert str(below_a_file) in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1
