"""URLs that belong to no domain app."""

from django.urls import path

from expo_portal.pages import views

urlpatterns = [
    path("about/", views.about, name="about"),
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
]
