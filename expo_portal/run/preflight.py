"""What can be known to go wrong before anything is done."""

import socket
import tempfile
from pathlib import Path

from expo_portal.run.speech import Refused

HOST = "127.0.0.1"


def check_writable(folder: Path) -> None:
    """Make ``folder`` if it is missing and write to it, or raise ``Refused``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise Refused(
            f"자료를 둘 폴더에 쓸 수 없습니다: {folder} ({error.strerror})",
            "The data folder (VAR_DIR) can't be written to: "
            f"{folder} ({error.strerror})",
        ) from error


def check_port_free(port: int) -> None:
    """Raise ``Refused`` if somebody listens on ``port`` or we may not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise Refused(
                f"{port}번 포트를 쓸 수 없습니다. "
                "다른 포트를 쓰려면: PORT=8001 make run",
                f"Port {port} can't be used ({error.strerror}); "
                "to take another: PORT=8001 make run",
            ) from error
