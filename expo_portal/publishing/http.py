"""Public pages answer 304, and from the cache, until the published version rises."""

import functools
import hashlib
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

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def public_page(view: View[P]) -> View[P]:
    """Give a GET view's answers an ETag, a 304, and for strangers a place in the cache.

    Key and ETag hang on release, language, URL, swapped part and published version.
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
        response = _not_modified(request, key) or cache.get(key)
        if response is None:
            response = view(request, *args, **kwargs)
            if response.status_code == HttpResponse.status_code:
                cache.set(key, response, CACHED_SECONDS)
        return _with_headers(response, key)

    return answer


def _is_personal(request: HttpRequest) -> bool:
    cookies = {settings.SESSION_COOKIE_NAME, "messages"}
    return request.method not in {"GET", "HEAD"} or bool(cookies & set(request.COOKIES))


def _page_key(request: HttpRequest) -> str:
    parts = [
        release(),
        get_language() or "",
        request.get_host(),
        request.get_full_path(),
        request.headers.get("HX-Target", ""),
        str(published_version()),
    ]
    return "page:" + hashlib.sha256("\n".join(parts).encode()).hexdigest()


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
        patch_vary_headers(response, ["Cookie", "HX-Target"])
    return response
