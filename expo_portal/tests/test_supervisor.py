import contextlib
import http.client
import os
import shlex
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

RUN = [sys.executable, "-m", "expo_portal.run"]
ELSEWHERE = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "MAKELEVEL"}
NEEDS_PROC = pytest.mark.skipif(
    not Path("/proc").exists(), reason="counts processes in /proc"
)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def port() -> int:
    return free_port()


def environ(var_dir: Path, port: int) -> dict[str, str]:
    inherited = {name: os.environ[name] for name in os.environ.keys() - ELSEWHERE}
    return inherited | {"VAR_DIR": str(var_dir), "PORT": str(port)}


@contextlib.contextmanager
def started(
    var_dir: Path, port: int, command: list[str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """The portal, serving; ended by force if the test leaves it running."""
    process = subprocess.Popen(
        command or RUN,
        cwd=settings.BASE_DIR,
        env=environ(var_dir, port),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    with process:
        try:
            assert status_of("/", port, process) == 200
            yield process
        finally:
            for pid in processes_with(var_dir):
                os.kill(pid, signal.SIGKILL)


def refused(var_dir: Path, port: int, **env: str) -> tuple[int, str]:
    """Exit code and words of a start that comes to nothing."""
    done = subprocess.run(
        RUN,
        cwd=settings.BASE_DIR,
        env=environ(var_dir, port) | env,
        capture_output=True,
        check=False,
        text=True,
    )
    return done.returncode, done.stderr


def status_of(path: str, port: int, process: subprocess.Popen[str]) -> int:
    """The page's status, once the portal answers at all."""
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        with contextlib.closing(connection), contextlib.suppress(OSError):
            connection.request("GET", path)
            return connection.getresponse().status
        time.sleep(0.1)
    return 0


def processes_with(var_dir: Path) -> list[int]:
    """Every process that was started for this ``VAR_DIR``."""
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if f"VAR_DIR={var_dir}\0".encode() in path.read_bytes():
                found.append(int(path.parent.name))
    return found


def query(var_dir: Path, sql: str) -> list[tuple]:
    with contextlib.closing(sqlite3.connect(var_dir / "portal.sqlite3")) as database:
        rows = database.execute(sql).fetchall()
        database.commit()
        return rows


@NEEDS_PROC
def test_make_interrupted_alone_ends_everything_within_seconds(tmp_path, port):
    makefile = tmp_path / "Makefile"
    makefile.write_text(f"run:\n\t@exec {shlex.join(RUN)}\n")
    var_dir = tmp_path / "var"

    with started(var_dir, port, ["make", "-f", str(makefile), "run"]) as make:
        assert len(processes_with(var_dir)) >= 4  # make, the run, gunicorn, workers
        asked_at = time.monotonic()
        make.send_signal(signal.SIGINT)
        said = make.communicate(timeout=15)[0]

        assert time.monotonic() - asked_at < 8
        assert processes_with(var_dir) == []

    login = var_dir / "organiser-login.txt"
    assert login.stat().st_mode & 0o777 == 0o600
    assert login.read_text().split()[1] in said
    assert "Loaded the record" in said


def test_later_starts_keep_what_was_edited_and_ctrl_c_exits_with_0(tmp_path, port):
    with started(tmp_path, port) as portal:
        portal.send_signal(signal.SIGINT)
        assert "Loaded the record" in portal.communicate(timeout=15)[0]
        assert portal.returncode == 0
    query(tmp_path, "UPDATE programs_source SET note = '고침'")
    users = query(tmp_path, "SELECT email, password FROM accounts_user")
    assert (tmp_path / "portal.sqlite3").stat().st_mode & 0o077 == 0

    with started(tmp_path, port) as portal:
        portal.send_signal(signal.SIGTERM)
        said = portal.communicate(timeout=15)[0]

    assert "stays as it was edited" in said
    assert (tmp_path / "organiser-login.txt").read_text().split()[1] in said
    assert query(tmp_path, "SELECT DISTINCT note FROM programs_source") == [("고침",)]
    assert query(tmp_path, "SELECT email, password FROM accounts_user") == users


def test_a_login_that_opens_no_longer_is_not_announced(tmp_path, port):
    with started(tmp_path, port) as portal:
        portal.send_signal(signal.SIGINT)
        portal.communicate(timeout=15)
    query(tmp_path, "UPDATE accounts_user SET password = 'changed'")

    with started(tmp_path, port) as portal:
        portal.send_signal(signal.SIGINT)
        said = portal.communicate(timeout=15)[0]

    assert "organiser@example.com" not in said


def test_two_first_starts_at_once_both_serve(tmp_path, port):
    other_port = free_port()
    other = subprocess.Popen(RUN, env=environ(tmp_path, other_port), text=True)

    with other, started(tmp_path, port) as one:
        assert status_of("/", other_port, other) == 200
        for portal in (one, other):
            portal.send_signal(signal.SIGINT)
            assert portal.wait(timeout=15) == 0


@NEEDS_PROC
def test_a_child_that_ends_by_itself_takes_the_rest_with_it(tmp_path, port):
    with started(tmp_path, port) as portal:
        gunicorn = [
            pid for pid in processes_with(tmp_path) if parent(pid) == portal.pid
        ]
        os.kill(gunicorn[0], signal.SIGKILL)
        said = portal.communicate(timeout=15)[0]

        assert len(gunicorn) == 1
        assert processes_with(tmp_path) == []

    assert (portal.returncode, "because web ended" in said) == (1, True)


def parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def test_a_busy_port_is_named_before_anything_is_done(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = somebody.getsockname()[1]
        code, said = refused(tmp_path, port)

    assert (code, f"Port {port} can't be used" in said) == (1, True)
    assert "Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path, port):
    (tmp_path / "file").touch()
    below_a_file = tmp_path / "file" / "var"

    code, said = refused(below_a_file, port)

    assert (code, f"can't be written to: {below_a_file}" in said) == (1, True)
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "wrong",
    [
        {"LOG_LEVEL": "LOUD"},
        {"PORT": "70000"},
        {"DEBUG": "maybe", "PORT": "abc"},
        {
            "CSRF_TRUSTED_ORIGINS": "expo.example.kr",
            "DATABASE_URL": "postgres://u@h:notaport/db",
            "EMAIL_URL": "smtp://u@h:notaport",
            "WEB_CONCURRENCY": "many",
        },
    ],
)
def test_wrong_variables_are_all_named_and_nothing_else_said(tmp_path, port, wrong):
    code, said = refused(tmp_path, port, **wrong)

    first, *lines = said.splitlines()
    assert (code, first) == (1, "These environment variables are wrong:")
    assert [line.split(":")[0].strip() for line in lines] == sorted(wrong)


def test_a_question_for_the_headers_alone_is_answered_without_a_warning(tmp_path, port):
    with started(tmp_path, port) as portal:
        asking = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        with contextlib.closing(asking):
            asking.request("HEAD", "/about/")
            answer = asking.getresponse()
        portal.send_signal(signal.SIGTERM)
        said = portal.communicate(timeout=15)[0]

    assert (answer.status, int(answer.headers["Content-Length"]) > 0) == (200, True)
    assert "WARNING" not in said


def test_a_database_out_of_reach_is_said_without_a_traceback(tmp_path, port):
    nowhere = f"sqlite:///{tmp_path}/no/such/folder/portal.sqlite3"

    code, said = refused(tmp_path, port, DATABASE_URL=nowhere)

    assert (code, "Traceback" in said) == (1, False)
    assert said.strip() != ""
