"""A Redis cache whose absence is a miss, never an error page and hardly a wait."""

import functools
import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

SECONDS_TO_ANSWER = 0.5
SECONDS_LEFT_ALONE = 5  # after a failure, so that not every call waits for the next one
IMPATIENT: dict[str, Any] = {
    "socket_connect_timeout": SECONDS_TO_ANSWER,
    "socket_timeout": SECONDS_TO_ANSWER,
    "retry": Retry(NoBackoff(), 0),
}

logger = logging.getLogger(__name__)


def _softly(method: Callable[..., Any], answer: Any) -> Callable[..., Any]:
    """The client's ``method``, answering ``answer`` while the server is away."""

    @functools.wraps(method)
    def call(self: "SoftRedisClient", *args: Any, **kwargs: Any) -> Any:
        if time.monotonic() < self.left_alone_until:
            return answer
        try:
            return method(self, *args, **kwargs)
        except RedisError as error:
            self.left_alone_until = time.monotonic() + SECONDS_LEFT_ALONE
            logger.warning("Cache unreachable at %s: %s", method.__name__, error)
            return answer

    return call


def _clear(client: "SoftRedisClient") -> bool:
    """Delete what this portal keeps, found by its prefix.

    Django's ``clear`` empties the Redis database, and with it the jobs that wait there
    and the pages of another portal. A database number of our own would not do: not
    every Redis has a second one, and the next number may be taken.
    """
    redis = client.get_client(None, write=True)
    for key in redis.scan_iter(match=f"{client.prefix}:*", count=1000):
        redis.unlink(key)
    return True


class SoftRedisClient(RedisCacheClient):
    """Reads find nothing and writes are dropped while the Redis server is away.

    ``prefix`` begins all keys, and holds none of ``*?[``.
    """

    def __init__(self, servers: list[str], *, prefix: str, **options: Any) -> None:
        super().__init__(servers, **IMPATIENT | options)
        self.prefix = prefix
        self.left_alone_until = 0.0

    add = _softly(RedisCacheClient.add, True)
    clear = _softly(_clear, False)
    delete = _softly(RedisCacheClient.delete, False)
    delete_many = _softly(RedisCacheClient.delete_many, None)
    get_many = _softly(RedisCacheClient.get_many, {})
    has_key = _softly(RedisCacheClient.has_key, False)
    incr = _softly(RedisCacheClient.incr, 0)
    set = _softly(RedisCacheClient.set, None)
    set_many = _softly(RedisCacheClient.set_many, None)
    touch = _softly(RedisCacheClient.touch, False)

    def get(self, key: Any, default: Any) -> Any:
        return _softly(RedisCacheClient.get, default)(self, key, default)


class SoftRedisCache(RedisCache):
    """Django's Redis cache over a client that treats an absent server as a miss."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        prefix = {"prefix": params.get("KEY_PREFIX", "")}
        options = params.get("OPTIONS", {}) | prefix
        super().__init__(server, params | {"OPTIONS": options})
        self._class = SoftRedisClient
