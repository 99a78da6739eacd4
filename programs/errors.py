"""What can go wrong in the record, said in the reader's language."""

from django.utils.translation import gettext as _


class DomainError(Exception):
    """Something the record does not allow; its text is fit to show."""


class RecordRefused(DomainError):
    """The record's files are wrong; nothing was written."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        summary = _("기록 파일에 잘못된 곳이 %(count)d군데 있습니다.") % {
            "count": len(faults)
        }
        super().__init__("\n".join([summary, *faults]))
