"""About, alive and ready."""

import socket
import time

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db


@pytest.fixture
def broker_away(monkeypatch):
    """A broker of which the settings name an address that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", f"redis://127.0.0.1:{port}/0")


@pytest.fixture
def broker_silent(monkeypatch):
    """A broker that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        monkeypatch.setenv("CELERY_BROKER_WRITE_URL", f"redis://127.0.0.1:{port}/0")
        yield


def refuse(execute, sql, params, many, context):
    raise OperationalError("the database is away")


def test_the_portal_says_what_it_is(client):
    response = client.get("/about/")

    assert response.status_code == 200
    assert response.templates[0].name == "pages/about.html"


def test_about_names_who_runs_the_portal_only_where_that_is_set(client, settings):
    settings.OPERATOR_NAME, settings.CONTACT_EMAIL = "", ""
    nameless = client.get("/about/?1").content.decode()
    settings.OPERATOR_NAME, settings.CONTACT_EMAIL = "시험진흥원", "ask@example.org"

    named = client.get("/about/?2").content.decode()

    assert ("시험진흥원" in nameless, "시험진흥원" in named) == (False, True)
    assert ("mailto:" in nameless, "mailto:ask@example.org" in named) == (False, True)


@pytest.mark.parametrize("path", ["/about/", "/healthz", "/readyz"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_these_pages_are_only_read(client, path, method):
    assert getattr(client, method)(path).status_code == 405


def test_alive_asks_nothing_of_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")
    assert response["Content-Type"] == "text/plain"
    assert "no-store" in response["Cache-Control"]


def test_ready_where_database_and_broker_answer(client):
    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (
        200,
        {"database": "ok", "broker": "ok"},
    )
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("app", ["programs", "accounts", "publishing"])
def test_not_ready_while_a_migration_is_due(client, app):
    MigrationRecorder(connection).record_unapplied(app, "0001_initial")

    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (
        503,
        {"database": "migrations due", "broker": "ok"},
    )


def test_not_ready_while_the_database_is_away(client):
    with connection.execute_wrapper(refuse):
        response = client.get("/readyz")

    assert (response.status_code, response.json()) == (
        503,
        {"database": "unreachable", "broker": "ok"},
    )


def test_alive_while_the_database_is_away(client):
    with connection.execute_wrapper(refuse):
        response = client.get("/healthz")

    assert response.status_code == 200


def test_ready_while_the_broker_is_away(client, broker_away):
    response = client.get("/readyz")

    assert (response.status_code, response.json()) == (
        200,
        {"database": "ok", "broker": "unreachable"},
    )


def test_a_silent_broker_is_not_waited_for(client, broker_silent):
    asked_at = time.monotonic()

    response = client.get("/readyz")

    assert (response.status_code, response.json()["broker"]) == (200, "unreachable")
    assert time.monotonic() - asked_at < 2
