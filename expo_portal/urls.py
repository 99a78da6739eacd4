"""Every address of the portal, by dotted string: no app is imported here."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path

# One way in: the admin's own form would pass by the rate limits.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("", include("programs.urls")),
    path("", include("expo_portal.pages.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
]
