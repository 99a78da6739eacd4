"""Make the virtual environment and keep it installed, or say in a sentence why not.

Pure standard library, in syntax that an old Python 3 can read: it must get far enough
to say that it is too old. Run as ``bootstrap.py VENV REQUIREMENTS``.
"""

import fcntl
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

NEEDED = (3, 11)
NEWER_PYTHONS = ["python3.{}".format(minor) for minor in range(14, NEEDED[1] - 1, -1)]
ROOT = Path(__file__).resolve().parent.parent

# In the environment from its making until the last package is in: a run was cut off.
UNFINISHED = "unfinished"
STAMP = "installed-"
VENV_NAMES = {"bin", "include", "lib", "lib64", "share", "pyvenv.cfg", ".gitignore"}

DISK_FULL = "No space left on device"
NETWORK_TROUBLE = re.compile(
    "connection broken by|NewConnectionError|Max retries exceeded|Read timed out"
    "|Could not fetch URL|name resolution|ProxyError|CERTIFICATE_VERIFY_FAILED"
)
OTHER_VERSIONS_FOUND = re.compile(r"\(from versions: (?!none\))")


class Refused(Exception):
    """Why there is no environment: a sentence in Korean and the same in English."""

    def __init__(self, korean: str, english: str, details: str = "") -> None:
        super().__init__("\n".join(filter(None, [korean, english, details])))


def main(venv: str, requirements: str) -> None:
    """Bring ``venv`` to what ``requirements`` says; quick when it is there already."""
    check_python(sys.version_info[:3])
    folder = ROOT / venv
    lock = os.open(str(ROOT), os.O_RDONLY)
    try:
        wait_for(lock)
        make_venv(folder)
        install(folder, ROOT / requirements)
    except OSError as error:
        place, why = error.filename or folder, error.strerror
        raise Refused(
            "이 폴더에 쓸 수 없습니다: {} ({})".format(place, why),
            "This folder can't be written to: {} ({})".format(place, why),
        ) from error


def check_python(version: "tuple[int, ...]") -> None:
    """Go on with a newer Python of this machine if this one is too old."""
    if version >= NEEDED:
        return
    for name in NEWER_PYTHONS:
        newer = shutil.which(name)
        if newer:
            os.execv(newer, [newer, *sys.argv])  # noqa: S606  (no shell is meant)
    found = ".".join(str(part) for part in version)
    raise Refused(
        "Python 3.11 이상이 필요한데 이 컴퓨터의 Python은 {}입니다.".format(found),
        "Python 3.11 or newer is needed; this machine has {}.".format(found),
    )


def wait_for(lock: int) -> None:
    """Let one run at a time install; what ``run`` starts holds the lock as well."""
    os.set_inheritable(lock, True)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("다른 설치가 끝나기를 기다립니다. / Waiting for another installation ...")
        fcntl.flock(lock, fcntl.LOCK_EX)


def make_venv(venv: Path) -> None:
    """Make ``venv`` unless a whole one is there; a half-made one is made anew."""
    if is_whole(venv):
        return
    check_venv_module()
    if venv.is_dir() and not all(is_of_a_venv(path.name) for path in venv.iterdir()):
        raise Refused(
            "다른 파일이 있는 폴더에는 가상환경을 만들지 않습니다: {}".format(venv),
            "The environment's folder holds other things: {}".format(venv),
        )
    say("가상환경을 만듭니다. / Making the virtual environment {}".format(venv))
    if venv.exists():
        shutil.rmtree(str(venv))
    venv.mkdir(parents=True)
    (venv / UNFINISHED).touch()
    made = run([sys.executable, "-m", "venv", str(venv)])
    if made.returncode:
        raise Refused(
            "가상환경을 만들지 못했습니다.",
            "The virtual environment could not be made.",
            last_lines(made.stdout),
        )


def is_whole(venv: Path) -> bool:
    """Whether ``venv`` was finished, and its Python still works and is new enough."""
    python = python_of(venv)
    if (venv / UNFINISHED).exists() or not python.exists():
        return False
    question = "import sys, pip; sys.exit(sys.version_info < {})".format(NEEDED)
    return run([str(python), "-c", question]).returncode == 0


def is_of_a_venv(name: str) -> bool:
    """Whether a virtual environment has something of that name at its top."""
    return name in VENV_NAMES or name == UNFINISHED or name.startswith(STAMP)


def check_venv_module() -> None:
    """Debian's Python comes without what makes virtual environments."""
    try:
        import ensurepip  # noqa: F401, PLC0415  (whether it is there is the question)
        import venv  # noqa: F401, PLC0415  (the same)
    except ImportError as error:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        raise Refused(
            "Python의 venv 모듈이 없습니다(Debian·Ubuntu: apt install {})".format(
                package
            ),
            "Python's venv module is missing (Debian, Ubuntu: apt install {})".format(
                package
            ),
        ) from error


def install(venv: Path, requirements: Path) -> None:
    """Install ``requirements`` unless exactly these were installed last time."""
    stamp = venv / (STAMP + requirements.name)
    if is_current(stamp):
        return
    say("패키지를 설치합니다(1~2분). / Installing packages, a minute or two ...")
    (venv / UNFINISHED).touch()
    for other in venv.glob(STAMP + "*"):
        if not is_current(other):
            other.unlink()
    pip = [str(python_of(venv)), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--retries", "2", "-r", str(requirements)]
    done = run(pip)
    # pip finds everything before it installs anything, so its refusals leave no half.
    if DISK_FULL not in done.stdout:
        (venv / UNFINISHED).unlink()
    if done.returncode:
        raise refusal(done.stdout)
    stamp.write_text(fingerprint(requirements), encoding="utf-8")


def is_current(stamp: Path) -> bool:
    """Whether what ``stamp`` stands for was installed as its file reads now."""
    requirements = ROOT / stamp.name[len(STAMP) :]
    if not stamp.exists() or not requirements.exists():
        return False
    return stamp.read_text(encoding="utf-8") == fingerprint(requirements)


def refusal(output: str) -> Refused:
    """What pip's ``output`` comes to."""
    if DISK_FULL in output:
        return Refused("디스크에 빈 곳이 없습니다.", "The disk is full.")
    if NETWORK_TROUBLE.search(output) and not OTHER_VERSIONS_FOUND.search(output):
        return Refused(
            "패키지 저장소에 닿지 않습니다. 인터넷 연결과 프록시를 확인하십시오.",
            "The package index can't be reached: check the network and the proxy.",
            last_lines(output),
        )
    return Refused(
        "패키지를 설치하지 못했습니다. pip이 알린 까닭은 아래와 같습니다.",
        "Packages could not be installed; why, in pip's words:",
        last_lines(output),
    )


def fingerprint(requirements: Path) -> str:
    """A hash of Python's version and of the file with all the files it includes."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    waiting = [requirements]
    while waiting:
        path = waiting.pop()
        text = path.read_text(encoding="utf-8")
        digest.update(text.encode("utf-8"))
        included = re.findall(r"^-[rc] *(\S+)", text, re.MULTILINE)
        waiting.extend(path.parent / name for name in included)
    return digest.hexdigest()


def run(command: "list[str]") -> "subprocess.CompletedProcess[str]":
    """Run ``command`` in silence and keep all it says."""
    return subprocess.run(  # noqa: S603  (our own Python, our own arguments)
        command,
        check=False,
        close_fds=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def python_of(venv: Path) -> Path:
    """The environment's own Python."""
    return venv / "bin" / "python"


def last_lines(output: str) -> str:
    """The end of ``output``, as much as helps."""
    return "\n".join(output.strip().splitlines()[-8:])


def say(text: str) -> None:
    """Print to standard error, whatever letters it can't show."""
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.buffer.write((text + "\n").encode(encoding, "replace"))
    sys.stderr.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        main(*sys.argv[1:])
    except Refused as error:
        say(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)
