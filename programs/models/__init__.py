"""The models of the record."""

from programs.models.disagreement import Disagreement
from programs.models.expo import Expo, ExpoRole
from programs.models.figure import Figure
from programs.models.floor import Appearance, Hall, Session
from programs.models.measure import Measure, Predicate, Unit
from programs.models.organization import Organization, OrganizationMembership
from programs.models.person import Office, Person
from programs.models.source import Source
from programs.models.statement import Statement, StatementItem
from programs.models.subject import Subject, SubjectName

__all__ = [
    "Appearance",
    "Disagreement",
    "Expo",
    "ExpoRole",
    "Figure",
    "Hall",
    "Measure",
    "Office",
    "Organization",
    "OrganizationMembership",
    "Person",
    "Predicate",
    "Session",
    "Source",
    "Statement",
    "StatementItem",
    "Subject",
    "SubjectName",
    "Unit",
]
