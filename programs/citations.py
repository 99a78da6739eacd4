"""How sources are named in running text, and how an observation is cited."""

from django.utils.translation import gettext as _

from expo_portal.lib.partial_dates import parse_partial, show_partial
from programs.models import Figure, Source, Statement
from programs.notation import marks, period, written

_BIBTEX_ESCAPES = str.maketrans({mark: f"\\{mark}" for mark in "&%$#_{}"})


def source_date(source: Source) -> str:
    """The source's date as far as it is known, in words where it is not."""
    return show_partial(source.published_on) or _("날짜 모름")


def cited(source: Source) -> str:
    """The short form that stands in a sentence or a cell: 매일일보(2022. 10. 4.)."""
    return f"{source.publisher}({source_date(source)})"


def heading(observation: Figure | Statement) -> str:
    """What the observation is of: its subject, and what is measured or stated."""
    if isinstance(observation, Statement):
        return f"{observation.subject} {observation.predicate}"
    part = f"({observation.dimension_key})" if observation.dimension_key else ""
    return f"{observation.subject} {observation.measure}{part}"


def what_is_said(observation: Figure | Statement) -> str:
    """What the observation says, with its flags and period: nothing to be misread."""
    if isinstance(observation, Figure):
        said = str(written(observation))
    else:
        said = observation.text
    asides = [str(flag.text) for flag in marks(observation)] + [period(observation)]
    return f"{heading(observation)}: {said} ({', '.join(asides)})"


def citation(observation: Figure | Statement, permalink: str) -> str:
    """What is said, by whom, and where this record keeps it, in the Korean style."""
    source = observation.source
    title = f"「{source.title}」" if source.title else ""
    printed = ", ".join(
        part for part in (source.publisher, title, source_date(source)) if part
    )
    return _(
        "%(said)s. %(source)s, 스마트비즈엑스포 기록 %(code)s에서 재인용, %(url)s"
    ) % {
        "said": what_is_said(observation),
        "source": printed,
        "code": observation.code,
        "url": permalink,
    }


def bibtex(observation: Figure | Statement, permalink: str) -> str:
    """The same for BibTeX; fields that the record does not know are left out."""
    source = observation.source
    printed_on = source.published_on
    fields = {
        "author": f"{{{source.publisher.translate(_BIBTEX_ESCAPES)}}}",
        "title": what_is_said(observation).translate(_BIBTEX_ESCAPES),
        "year": str(parse_partial(printed_on)[0]) if printed_on else "",
        "howpublished": source.title.translate(_BIBTEX_ESCAPES),
        "note": _("스마트비즈엑스포 기록 %(code)s") % {"code": observation.code},
        "url": permalink,
    }
    lines = [f"  {name} = {{{text}}}" for name, text in fields.items() if text]
    return "\n".join(
        [f"@misc{{smartbizexpo-{observation.code},", ",\n".join(lines), "}"]
    )
