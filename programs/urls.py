"""The public pages of the record."""

from django.urls import path, register_converter

from expo_portal.lib.converters import CodeConverter, WordsConverter, YearConverter
from programs.views import (
    expos,
    home,
    observations,
    organizations,
    sources,
    subjects,
)

app_name = "programs"

register_converter(CodeConverter, "code")
register_converter(WordsConverter, "words")
register_converter(YearConverter, "year")

urlpatterns = [
    path("", home.home, name="home"),
    # /expos/
    path("expos/", expos.expo_list, name="expo-list"),
    path("expos/<year:year>/", expos.expo_detail, name="expo-detail"),
    # /organizations/
    path("organizations/", organizations.organization_list, name="organization-list"),
    path(
        "organizations/<words:slug>/",
        organizations.organization_detail,
        name="organization-detail",
    ),
    # /subjects/
    path("subjects/", subjects.subject_list, name="subject-list"),
    path(
        "subjects/<words:kind>/<words:slug>/",
        subjects.subject_detail,
        name="subject-detail",
    ),
    # one observation each
    path("figures/<code:code>/", observations.figure_detail, name="figure-detail"),
    path(
        "statements/<code:code>/",
        observations.statement_detail,
        name="statement-detail",
    ),
    # /sources/
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<code:code>/", sources.source_detail, name="source-detail"),
]
