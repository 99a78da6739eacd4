"""How the command speaks: a line in Korean and in English, seen at once."""

import io
import sys


class Refused(Exception):
    """Why the portal doesn't start: a sentence in Korean and the same in English."""

    def __init__(self, korean: str, english: str) -> None:
        super().__init__(f"{korean}\n{english}")


def speak_anywhere() -> None:
    """Print question marks, rather than fail, where the terminal has no Korean."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Print a line now, though the output may be a pipe."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """Print a line to standard error."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
