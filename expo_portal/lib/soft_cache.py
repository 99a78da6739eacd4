"""A Redis cache whose absence is a miss, never an error page."""

import functools
import logging
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


def _softly(name: str, answer: Any) -> Callable[..., Any]:
    """The client's method ``name``, answering ``answer`` while the server is away."""
    method = getattr(RedisCacheClient, name)

    @functools.wraps(method)
    def call(self: RedisCacheClient, *args: Any, **kwargs: Any) -> Any:
        try:
            return method(self, *args, **kwargs)
        except RedisError as error:
            logger.warning("Cache unreachable at %s: %s", name, error)
            return answer

    return call


class SoftRedisClient(RedisCacheClient):
    """Reads find nothing and writes are dropped while the Redis server is away."""

    add = _softly("add", True)
    clear = _softly("clear", False)
    delete = _softly("delete", False)
    delete_many = _softly("delete_many", None)
    get_many = _softly("get_many", {})
    has_key = _softly("has_key", False)
    incr = _softly("incr", 0)
    set = _softly("set", None)
    set_many = _softly("set_many", None)
    touch = _softly("touch", False)

    def get(self, key: Any, default: Any) -> Any:
        return _softly("get", default)(self, key, default)


class SoftRedisCache(RedisCache):
    """Django's Redis cache over a client that treats an absent server as a miss."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = SoftRedisClient
