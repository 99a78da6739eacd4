"""Model fields of our own; they hold no model and know no app."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from expo_portal.lib.korean.names import name_key
from expo_portal.lib.partial_dates import NotAPartialDate, parse_partial

# \Z, not $: both databases and Python read it as the very end.
CODE = r"^[A-Za-z0-9]+\Z"
PARTIAL_DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\Z"


def validate_partial_date(text: str) -> None:
    """Refuse what is no year, month or day."""
    try:
        parse_partial(text)
    except NotAPartialDate as error:
        raise ValidationError(
            _(
                "연·월·일로 읽을 수 없습니다: ‘%(text)s’. "
                "2022, 2022-10, 2022-10-04처럼 씁니다."
            ),
            code="partial_date",
            params={"text": text},
        ) from error


class PartialDateField(models.CharField):
    """ISO text of a year, a month or a day; blank where the source does not say."""

    default_validators = [*models.CharField.default_validators, validate_partial_date]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)


def partial_dates_shaped(*names: str) -> Q:
    """The condition that each field is blank or looks like a partial date.

    For constraints: months and days within their range; the calendar (no 30 February)
    is left to the field's own validator.
    """
    shaped = Q()
    for name in names:
        shaped &= Q(**{name: ""}) | Q(**{f"{name}__regex": PARTIAL_DATE})
    return shaped


def partial_dates_ordered(start: str, end: str) -> Q:
    """The condition that a period does not end before it begins.

    Text of one precision sorts as time does; a day lies within its own month and year.
    """
    return (
        Q(**{start: ""})
        | Q(**{end: ""})
        | Q(**{f"{start}__lte": F(end)})
        | Q(**{f"{start}__startswith": F(end)})
    )


class CodeField(models.CharField):
    """A short public id that stands in addresses: letters and digits only."""

    default_validators = [*models.CharField.default_validators, RegexValidator(CODE)]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 12)
        super().__init__(*args, **kwargs)


class NameKeyField(models.CharField):
    """The matching key of another field's name, filled whenever this column is saved.

    ``save(update_fields=…)`` has to name it beside the name; ``update()`` and
    ``bulk_update()`` pass it by, as they do every ``pre_save``.
    """

    def __init__(self, *args: Any, of: str, **kwargs: Any) -> None:
        self.of = of
        kwargs.setdefault("max_length", 120)
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, Any]:
        """Name ``of`` to migrations."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        """Compute the key from the name as it is now."""
        key = name_key(getattr(model_instance, self.of))
        setattr(model_instance, self.attname, key)
        return key
