"""A Redis that is silent, back again, or shared with others."""

import os
import socket
import time
import uuid

import pytest
import redis
from django.core.cache import cache, caches

BACKEND = "expo_portal.lib.soft_cache.SoftRedisCache"
REDIS_URL = os.environ.get("REDIS_URL", "")


@pytest.fixture
def silent(settings):
    """The cache on a server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        location = f"redis://127.0.0.1:{server.getsockname()[1]}/0"
        settings.CACHES = {"default": {"BACKEND": BACKEND, "LOCATION": location}}
        yield


@pytest.fixture
def job():
    """A job that waits in the Redis where the cache is too."""
    server, name = redis.Redis.from_url(REDIS_URL), uuid.uuid4().hex
    server.rpush(name, "job")
    yield lambda: server.lrange(name, 0, -1)
    server.delete(name)
    server.close()


@pytest.mark.usefixtures("silent")
def test_a_silent_server_costs_a_page_half_a_second():
    asked_at = time.monotonic()

    assert cache.get("page") is None
    cache.set("page", "whole")

    assert time.monotonic() - asked_at < 0.9


@pytest.mark.services
@pytest.mark.skipif(not REDIS_URL, reason="REDIS_URL names no Redis")
def test_clearing_deletes_what_is_ours_and_nothing_else(settings, job):
    settings.CACHES = {
        name: {"BACKEND": BACKEND, "LOCATION": REDIS_URL, "KEY_PREFIX": prefix}
        for name, prefix in [("default", uuid.uuid4().hex), ("theirs", "")]
    }
    page = uuid.uuid4().hex
    caches["theirs"].set(page, "theirs", 60)
    caches["default"].set(page, "ours", 60)

    caches["default"].clear()

    kept = (caches["default"].get(page), caches["theirs"].get(page), job())
    assert kept == (None, "theirs", [b"job"])
