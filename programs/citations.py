"""How sources are named in running text, and how an observation is cited."""

from django.utils.translation import gettext as _

from expo_portal.lib.partial_dates import parse_partial, show_partial
from programs.models import Figure, Source, Statement
from programs.notation import written

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


def citation(observation: Figure | Statement) -> str:
    """The observation's source and this record, in the Korean style."""
    source = observation.source
    title = f"「{source.title}」" if source.title else ""
    printed = ", ".join(
        part for part in (source.publisher, title, source_date(source)) if part
    )
    return _("%(source)s, 스마트비즈엑스포 기록 %(code)s에서 재인용.") % {
        "source": printed,
        "code": observation.code,
    }


def bibtex(observation: Figure | Statement, permalink: str) -> str:
    """The same for BibTeX; fields that the record does not know are left out."""
    source = observation.source
    said = (
        f": {written(observation)}"
        if isinstance(observation, Figure)
        else f": {observation.text}"
    )
    printed_on = source.published_on
    fields = {
        "author": f"{{{source.publisher.translate(_BIBTEX_ESCAPES)}}}",
        "title": (heading(observation) + said).translate(_BIBTEX_ESCAPES),
        "year": str(parse_partial(printed_on)[0]) if printed_on else "",
        "howpublished": source.title.translate(_BIBTEX_ESCAPES),
        "note": _("스마트비즈엑스포 기록 %(code)s") % {"code": observation.code},
        "url": permalink,
    }
    lines = [f"  {name} = {{{text}}}" for name, text in fields.items() if text]
    return "\n".join(
        [f"@misc{{smartbizexpo-{observation.code},", ",\n".join(lines), "}"]
    )
