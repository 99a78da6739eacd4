"""``python -m expo_portal.run``: the whole portal on this machine, until Ctrl-C."""

import http.client
import os
import sys
from functools import partial

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError
from django.db import DatabaseError

from expo_portal.environment import BASE_DIR, read_environment
from expo_portal.run.preflight import HOST, check_port_free, check_writable
from expo_portal.run.preparation import first_login, login_file, prepare
from expo_portal.run.processes import Child, StopRequest, end, start, watch
from expo_portal.run.speech import Refused, complain, say, speak_anywhere

PROBLEMS = (
    CommandError,
    DatabaseError,
    ImproperlyConfigured,
    OSError,
    Refused,
)


def main() -> int:
    """Check, prepare, serve; the exit code is 0 if it was asked to stop."""
    speak_anywhere()
    os.umask(0o077)  # accounts, mail and keys below VAR_DIR are nobody else's to read
    try:
        port = check_machine()
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo_portal.settings")
        django.setup()
        prepare()
    except PROBLEMS as problem:
        complain(str(problem).strip())
        return 1
    except KeyboardInterrupt:
        return 0
    return serve(port)


def check_machine() -> int:
    """Raise what is wrong with settings, folder or port; else the port to serve on."""
    environment = read_environment()
    check_writable(environment.var_dir)
    check_port_free(environment.port)
    return environment.port


def serve(port: int) -> int:
    """Run the children until one ends by itself (1) or all are asked to stop (0)."""
    stop = StopRequest()
    running = start(children(port), BASE_DIR)
    try:
        ended = watch(running, stop, until=partial(is_serving, port))
        if not ended and not stop.is_made():
            announce(port)
            ended = watch(running, stop, until=lambda: False)
    finally:
        end(running)
    if ended:
        complain(
            f"{ended.name} 프로세스가 끝나서 모두 멈췄습니다. / "
            f"Stopped, because {ended.name} ended (code {ended.process.returncode})."
        )
        return 1
    say("모두 멈췄습니다. / Everything has stopped.")
    return 0


def children(port: int) -> list[Child]:
    """What makes up a running portal; ``gunicorn.conf.py`` has the rest."""
    gunicorn = [sys.executable, "-m", "gunicorn", "expo_portal.wsgi:application"]
    return [Child("web", [*gunicorn, "--bind", f"{HOST}:{port}"])]


def is_serving(port: int) -> bool:
    """Whether the web server answers, whatever it says."""
    asking = http.client.HTTPConnection(HOST, port, timeout=1)
    try:
        asking.request("GET", "/healthz")
        asking.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asking.close()
    return True


def announce(port: int) -> None:
    """Say where the portal is and, while its file is kept, who may sign in first."""
    address = f"http://{HOST}:{port}/"
    say(f"\n포털 / portal   {address}\n관리 / admin    {address}admin/")
    login = first_login()
    if login:
        say(f"운영자 / organiser   {'   '.join(login)}")
        say(f"  (비밀번호를 바꾼 뒤 지우십시오 / delete once changed: {login_file()})")
    say("멈추려면 Ctrl-C / Ctrl-C to stop\n")


if __name__ == "__main__":
    sys.exit(main())
