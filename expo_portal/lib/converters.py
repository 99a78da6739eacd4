"""What stands in an address; anything else is not found before any query is made."""


class CodeConverter:
    """The public id of an observation or a source."""

    regex = "[A-Za-z0-9]{1,12}"

    def to_python(self, text: str) -> str:
        """The code as it stands."""
        return text

    def to_url(self, code: str) -> str:
        """The code as it stands."""
        return code


class YearConverter:
    """A year of four digits, so that it has one address."""

    regex = "[0-9]{4}"

    def to_python(self, text: str) -> int:
        """The year as a number."""
        return int(text)

    def to_url(self, year: int) -> str:
        """The year in four digits."""
        return f"{year:04}"


class WordsConverter(CodeConverter):
    """Words in any script, joined by hyphens: a subject's slug."""

    regex = r"[-\w]{1,120}"
