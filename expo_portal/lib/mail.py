"""Where mail goes on a machine without a mail server."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.console import EmailBackend as ConsoleBackend
from django.core.mail.backends.filebased import EmailBackend as FileBackend


class PrintAndKeepBackend(FileBackend):
    """Prints each message to the console and keeps it below ``EMAIL_FILE_PATH``."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        ConsoleBackend().send_messages(email_messages)
        return super().send_messages(email_messages)
