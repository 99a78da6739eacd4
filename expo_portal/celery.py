"""The Celery application; every broker setting comes from Django's settings."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "expo_portal.settings")

app = Celery("expo_portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
