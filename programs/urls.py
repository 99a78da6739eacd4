"""The public pages of the record."""

from django.urls import path

from programs.views import expos, home, observations, organizations, sources

app_name = "programs"

urlpatterns = [
    path("", home.home, name="home"),
    # /expos/
    path("expos/", expos.expo_list, name="expo-list"),
    path("expos/<int:year>/", expos.expo_detail, name="expo-detail"),
    # /organizations/
    path("organizations/", organizations.organization_list, name="organization-list"),
    path(
        "organizations/<str:slug>/",
        organizations.organization_detail,
        name="organization-detail",
    ),
    # one observation each
    path("figures/<str:code>/", observations.figure_detail, name="figure-detail"),
    path(
        "statements/<str:code>/",
        observations.statement_detail,
        name="statement-detail",
    ),
    # /sources/
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<str:code>/", sources.source_detail, name="source-detail"),
]
