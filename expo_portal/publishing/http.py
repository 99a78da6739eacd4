"""Public pages answer 304, and from the cache, until the published version rises."""

import functools
import hashlib
import re
from collections.abc import Callable
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags, quote_etag
from django.utils.translation import get_language

from expo_portal.lib.release import release
from expo_portal.publishing.services import published_version

CACHED_SECONDS = 24 * 3600  # a bound on memory: freshness comes from the key
OUR_QUERY = re.compile(r"(page=[1-9][0-9]{0,2})?", re.ASCII)

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def public_page(view: View[P]) -> View[P]:
    """Give a GET view's answers an ETag, a 304, and for strangers a place in the cache.

    Key and ETag hang on release, language, URL and published version. Only addresses
    that our own pages link to are kept: made-up query strings would fill the cache.
    Someone signed in, or about to be shown a message, gets the view's own answer,
    private and unstored.
    """

    @functools.wraps(view)
    def answer(
        request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponse:
        if _is_personal(request):
            response = view(request, *args, **kwargs)
            response["Cache-Control"] = "private, no-store"
            return response
        key = _page_key(request)
        kept = _not_modified(request, key) or _from_cache(request, key)
        if kept is not None:
            return _with_headers(kept, key)
        response = view(request, *args, **kwargs)
        if response.status_code == 200 and _is_cacheable(request):
            cache.set(key, response, CACHED_SECONDS)
        return _with_headers(response, key)

    return answer


def _is_personal(request: HttpRequest) -> bool:
    cookies = {settings.SESSION_COOKIE_NAME, "messages"}
    return request.method not in {"GET", "HEAD"} or bool(cookies & set(request.COOKIES))


def _is_cacheable(request: HttpRequest) -> bool:
    """Whether the address is written as ours are: nothing in it is the sender's own."""
    host = request.get_host()
    port = host.rpartition(":")[2]
    is_our_port = not port.isdecimal() or port == str(request.META["SERVER_PORT"])
    is_our_query = OUR_QUERY.fullmatch(request.META.get("QUERY_STRING", ""))
    return host == host.lower() and is_our_port and bool(is_our_query)


def _page_key(request: HttpRequest) -> str:
    parts = [
        release(),
        get_language() or "",
        request.build_absolute_uri(),
        published_version(),
    ]
    return "page:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _from_cache(request: HttpRequest, key: str) -> HttpResponse | None:
    return cache.get(key) if _is_cacheable(request) else None


def _not_modified(request: HttpRequest, key: str) -> HttpResponse | None:
    known = parse_etags(request.headers.get("If-None-Match", ""))
    # ‘*’ asks whether the page exists at all, which only the view can tell
    if {_etag(key), f"W/{_etag(key)}"} & set(known):
        return HttpResponseNotModified()
    return None


def _etag(key: str) -> str:
    return quote_etag(key.removeprefix("page:")[:32])


def _with_headers(response: HttpResponse, key: str) -> HttpResponse:
    if response.status_code in {200, 304}:
        response["ETag"] = _etag(key)
        response["Cache-Control"] = "public, no-cache"
        patch_vary_headers(response, ["Cookie"])
    return response
