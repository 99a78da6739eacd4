"""Child processes that start together and end together."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

STOP_SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
MOMENT = 0.1
SECONDS_TO_END = 5.0


@dataclass(frozen=True)
class Child:
    """A program that runs beside the others, by the name it is spoken of."""

    name: str
    command: Sequence[str]


@dataclass(frozen=True)
class Running:
    """A started child: the leader of a process group of its own."""

    name: str
    process: subprocess.Popen[bytes]

    @property
    def has_ended(self) -> bool:
        """Whether the child itself is gone; its own children may not be."""
        return self.process.poll() is not None


class StopRequest:
    """Notices that somebody wants this program to end.

    Signals are taken from the moment this is made. Under make there is more to notice:
    interrupted alone (by ``kill -INT``, not by Ctrl-C, which reaches us too), GNU make
    waits for its recipe without telling it, and killed, it just goes.
    """

    def __init__(self) -> None:
        self._signalled = False
        self._make = os.getppid() if "MAKELEVEL" in os.environ else None
        self._make_listens = self._make is not None and catches_interrupt(self._make)
        for number in STOP_SIGNALS:
            signal.signal(number, self._take)

    def is_made(self) -> bool:
        """Whether to stop now."""
        if self._make is None or self._signalled:
            return self._signalled
        if os.getppid() != self._make:
            return True
        return self._make_listens and not catches_interrupt(self._make)

    def _take(self, number: int, frame: FrameType | None) -> None:
        self._signalled = True


def catches_interrupt(pid: int) -> bool:
    """Whether the process handles SIGINT itself; make gives that up once it got one."""
    status = Path(f"/proc/{pid}/status")
    with suppress(OSError):  # no such process, or a system without /proc
        caught = re.search(r"^SigCgt:\s*(\w+)", status.read_text(), re.MULTILINE)
        return bool(caught and int(caught[1], 16) >> (signal.SIGINT - 1) & 1)
    return False


def start(children: Sequence[Child], folder: Path) -> list[Running]:
    """Start every child in ``folder``, out of reach of the terminal's Ctrl-C."""
    return [
        Running(
            child.name,
            subprocess.Popen(  # noqa: S603  (our own programs, our own arguments)
                child.command,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            ),
        )
        for child in children
    ]


def watch(
    running: Sequence[Running], stop: StopRequest, until: Callable[[], bool]
) -> Running | None:
    """Wait for a stop request or ``until``; return a child that ended before either."""
    while not stop.is_made() and not until():
        for child in running:
            if child.has_ended:
                return child
        time.sleep(MOMENT)
    return None


def end(running: Sequence[Running]) -> None:
    """Ask all to end, wait a few seconds, then end by force what is left of them."""
    signal_groups(running, signal.SIGTERM)
    deadline = time.monotonic() + SECONDS_TO_END
    while time.monotonic() < deadline:
        if all(child.has_ended for child in running):
            break
        time.sleep(MOMENT)
    signal_groups(running, signal.SIGKILL)
    for child in running:
        child.process.wait()


def signal_groups(running: Sequence[Running], number: signal.Signals) -> None:
    """Signal every child with all that it started in turn."""
    for child in running:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.process.pid, number)
