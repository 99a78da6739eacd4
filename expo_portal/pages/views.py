"""About, and the two questions a supervisor asks: alive? ready?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import OperationalError

from expo_portal.celery import app as celery_app
from expo_portal.publishing.http import public_page

BROKER_PATIENCE = {
    "socket_connect_timeout": 0.5,
    "socket_timeout": 0.5,
    "retry_on_timeout": False,
}


@require_safe
@public_page
def about(request: HttpRequest) -> HttpResponse:
    """What this portal is, how it treats sources, and who runs it."""
    return render(request, "pages/about.html")


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """Whether requests can be served: 503 without database or with migrations due.

    The broker is reported and fails nothing: pages work while it is away.
    """
    database = _database_state()
    report = {"database": database, "broker": _broker_state()}
    return JsonResponse(report, status=200 if database == "ok" else 503)


def _database_state() -> str:
    try:
        executor = MigrationExecutor(connection)
        targets = executor.loader.graph.leaf_nodes()
        return "migrations due" if executor.migration_plan(targets) else "ok"
    except DatabaseError:
        return "unreachable"


def _broker_state() -> str:
    try:
        with celery_app.connection_for_write(
            transport_options=BROKER_PATIENCE
        ) as broker:
            broker.ensure_connection(max_retries=1, interval_start=0, timeout=1)
    except (OperationalError, OSError):
        return "unreachable"
    return "ok"
