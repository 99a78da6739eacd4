"""Public pages against a bare Django view, in the same process."""

from collections.abc import Iterator

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from bench.table import Row, cpu_ratio

PAGES = [
    "/",
    "/expos/",
    "/expos/2022/",
    "/organizations/",
    "/sources/",
    "/figures/F067/",
]
ROUNDS = 15


def hello(request: HttpRequest) -> HttpResponse:
    """The least that Django can answer."""
    return HttpResponse("hello")


urlpatterns = [path("hello", hello), path("", include("expo_portal.urls"))]


def rows() -> Iterator[Row]:
    """A page made anew, and a page from the cache, as multiples of ``hello``."""
    with override_settings(ROOT_URLCONF="bench.pages", ALLOWED_HOSTS=["*"]):
        client = Client()
        for page in PAGES:
            yield from _rows_of(client, page)


def _rows_of(client: Client, page: str) -> Iterator[Row]:
    def reference() -> None:
        _get(client, "/hello")

    def made_anew() -> None:
        cache.clear()
        _get(client, page)

    def from_cache() -> None:
        _get(client, page)

    made = cpu_ratio(made_anew, reference, rounds=ROUNDS)
    yield Row(f"{page} made anew", "bare view", made)
    cached = cpu_ratio(from_cache, reference, rounds=ROUNDS)
    yield Row(f"{page} from the cache", "bare view", cached)


def _get(client: Client, page: str) -> None:
    response = client.get(page)
    if response.status_code != HttpResponse.status_code:
        raise RuntimeError(f"{page} answered {response.status_code}")
