import ast
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from django.conf import settings

BOOTSTRAP = settings.BASE_DIR / "tools" / "bootstrap.py"
NO_INDEX = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/simple"}
PRETEND = (
    "import runpy, sys; {}; sys.argv[0] = {!r}; runpy.run_path({!r}, None, '__main__')"
)


class Project:
    """A checkout with a bootstrap, and what it requires."""

    def __init__(self, folder: Path, requirements: str) -> None:
        self.bootstrap = folder / "tools" / "bootstrap.py"
        self.requirements = folder / "requirements.txt"
        self.bootstrap.parent.mkdir(parents=True)
        shutil.copy(BOOTSTRAP, self.bootstrap)
        self.requirements.write_text(requirements)

    def command(self, venv: Path, pretending: str = "") -> list[str]:
        script = str(self.bootstrap)
        code = ["-c", PRETEND.format(pretending, script, script)]
        how = code if pretending else [script]
        return [sys.executable, *how, str(venv), "requirements.txt"]

    def run(self, venv: Path, pretending: str = "", **env: str) -> tuple[int, str]:
        done = subprocess.run(
            self.command(venv, pretending),
            capture_output=True,
            check=False,
            text=True,
            env=os.environ | env,
        )
        return done.returncode, done.stderr


@pytest.fixture(scope="module")
def tiny(tmp_path_factory) -> Path:
    """A package that installs without any index."""
    wheel = tmp_path_factory.mktemp("wheels") / "tiny-1.0-py3-none-any.whl"
    info = "tiny-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "")
        archive.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n"
        )
        archive.writestr(
            f"{info}/WHEEL",
            "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr(f"{info}/RECORD", "")
    return wheel


@pytest.fixture(scope="module")
def venv(tmp_path_factory, tiny) -> Path:
    """An environment that the bootstrap made."""
    folder = tmp_path_factory.mktemp("made")
    made = folder / ".venv"
    assert Project(folder, f"{tiny}\n").run(made)[0] == 0
    return made


def has_tiny(venv: Path) -> bool:
    python = venv / "bin" / "python"
    return subprocess.run([python, "-c", "import tiny"], check=False).returncode == 0


def test_what_is_required_is_installed(venv):
    assert has_tiny(venv)


def test_packages_are_installed_again_only_when_what_is_required_changed(
    tmp_path, tiny, venv
):
    project = Project(tmp_path, f"-c constraints.txt\n{tiny}\n")
    constraints = tmp_path / "constraints.txt"
    constraints.write_text("")

    assert "Installing" in project.run(venv)[1]
    assert project.run(venv) == (0, "")
    constraints.write_text("tiny<2\n")
    assert "Installing" in project.run(venv)[1]


def test_a_first_run_that_was_killed_is_repaired_by_the_next(tmp_path, tiny):
    project = Project(tmp_path, f"{tiny}\n")
    half_made = tmp_path / ".venv"
    first = subprocess.Popen(
        project.command(half_made), start_new_session=True, stderr=subprocess.DEVNULL
    )
    while first.poll() is None and not (half_made / "pyvenv.cfg").exists():
        time.sleep(0.01)
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()

    code, said = project.run(half_made)

    assert (code, "Making" in said, has_tiny(half_made)) == (0, True, True)


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    project = Project(tmp_path / "project", "")
    (tmp_path / "thesis.txt").write_text("ten years of work")

    code, said = project.run(tmp_path)

    assert (code, "holds other things" in said) == (1, True)
    assert (tmp_path / "thesis.txt").exists()


def test_an_index_out_of_reach_is_said_to_be_that(tmp_path, venv):
    project = Project(tmp_path, "no-such-package-here==1.0\n")

    code, said = project.run(venv, **NO_INDEX)

    assert (code, "The package index can't be reached" in said) == (1, True)
    assert "Traceback" not in said


def test_a_wrong_requirement_is_not_blamed_on_the_network(tmp_path, venv):
    project = Project(tmp_path, "--no-index\nno-such-package-here==1.0\n")

    code, said = project.run(venv)

    assert (code, "Packages could not be installed" in said) == (1, True)
    assert "No matching distribution found for no-such-package-here==1.0" in said


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    project = Project(tmp_path, "")
    below_a_file = project.requirements / ".venv"

    code, said = project.run(below_a_file)

    assert (code, f"can't be written to: {below_a_file}" in said) == (1, True)
    assert "Traceback" not in said


def test_a_missing_venv_module_is_named_with_its_package(tmp_path):
    project = Project(tmp_path, "")

    code, said = project.run(tmp_path / ".venv", "sys.modules['ensurepip'] = None")

    package = f"python3.{sys.version_info.minor}-venv"
    assert (code, f"apt install {package}" in said) == (1, True)
    assert "Traceback" not in said


def test_an_old_python_is_told_so_in_two_lines(tmp_path):
    project = Project(tmp_path, "")

    told = project.run(tmp_path / ".venv", "sys.version_info = (3, 9, 2)", PATH="")

    assert told == (
        1,
        "Python 3.11 이상이 필요한데 이 컴퓨터의 Python은 3.9.2입니다.\n"
        "Python 3.11 or newer is needed; this machine has 3.9.2.\n",
    )


def test_an_old_python_gives_way_to_a_newer_one_on_the_machine(tmp_path, tiny, venv):
    project = Project(tmp_path, f"{tiny}\n")
    newer = tmp_path / "bin" / f"python3.{sys.version_info.minor}"
    newer.parent.mkdir()
    newer.symlink_to(sys.executable)

    code, said = project.run(
        venv, "sys.version_info = (3, 9, 2)", PATH=str(newer.parent)
    )

    assert (code, "needed" in said) == (0, False)


def test_an_old_python_can_read_the_bootstrap():
    tree = ast.parse(BOOTSTRAP.read_text(encoding="utf-8"), feature_version=(3, 5))

    too_new = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr | ast.AnnAssign)
    ]
    assert too_new == []
