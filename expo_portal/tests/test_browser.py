"""What only a browser can show: rules of accessibility, width, keyboard, policy."""

import itertools

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from expo_portal.accounts.roles import Role
from expo_portal.accounts.tests.factories import UserFactory

pytestmark = pytest.mark.browser

# One of each kind, and the kinds' odd ones: not held, no record, rejected, a range.
PAGES = [
    "/",
    "/expos/",
    "/expos/2017/",
    "/expos/2020/",
    "/expos/2022/",
    "/expos/2025/",
    "/expos/2026/",
    "/organizations/",
    "/organizations/삼성전자/",
    "/figures/F067/",
    "/figures/F226/",
    "/figures/F376/",
    "/statements/F059/",
    "/sources/",
    "/sources/S0/",
    "/about/",
    "/accounts/login/",
    "/accounts/password/reset/",
    "/no-such-page/",
]
WIDTHS = {"phone": 360, "desktop": 1280}
SCHEMES = ["light", "dark"]


@pytest.fixture
def open_page(browser, live_server, record):
    """Open pages of the portal with the record in it; all are closed at the end."""
    contexts = []

    def open_path(path, **settings):
        context = browser.new_context(**settings)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("requestfailed", lambda request: page.complaints.append(request.url))
        page.goto(live_server.url + path, wait_until="networkidle")
        return page

    yield open_path
    for context in contexts:
        context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_breaks_no_rule_of_accessibility_and_fits(open_page, path):
    for (name, width), scheme in itertools.product(WIDTHS.items(), SCHEMES):
        page = open_page(
            path, viewport={"width": width, "height": 800}, color_scheme=scheme
        )

        found = Axe().run(page)
        root = "document.documentElement"
        overflow = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")

        assert found.violations_count == 0, (name, scheme, found.generate_report())
        assert overflow == 0, (name, scheme)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_the_same_without_javascript_and_asks_nobody_else(open_page, path):
    page = open_page(path)
    plain = open_page(path, java_script_enabled=False)

    assert plain.inner_text("body") == page.inner_text("body")
    missing = ["404"] if path == "/no-such-page/" else []
    assert [
        text for text in page.complaints if not any(m in text for m in missing)
    ] == []


def test_the_first_tab_stop_leads_past_the_menu(open_page):
    page = open_page("/expos/2022/")

    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.textContent.trim()")
    page.keyboard.press("Enter")

    assert first == "본문 바로가기"
    assert page.evaluate("document.activeElement.id") == "main"


def test_an_organiser_signs_in_and_edits_a_figure(open_page, live_server):
    password = "하늘색-우산-일곱"
    UserFactory(email="kim@example.org", password=password, role=Role.ORGANISER)
    page = open_page(reverse("admin:index"))

    page.fill("input[name=login]", "kim@example.org")
    page.fill("input[name=password]", password)
    page.click("main button[type=submit]")
    page.wait_for_load_state("networkidle")
    figures = reverse("admin:programs_figure_changelist")
    page.goto(f"{live_server.url}{figures}?q=F067", wait_until="networkidle")
    page.click("th.field-code a")
    page.wait_for_load_state("networkidle")
    page.fill("input[name=as_printed]", "450여 건")
    page.click("input[name=_save] >> nth=0")
    page.wait_for_load_state("networkidle")
    page.goto(live_server.url + "/figures/F067/", wait_until="networkidle")

    assert "450여 건" in page.inner_text("main")
    assert page.complaints == []
