"""Pytest plugin: a real Chromium for ``browser`` tests, plain words without one.

With ``REQUIRE_ALL=1`` a suite that skipped anything fails: CI has all that tests need.
"""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The browser that ``CHROMIUM`` names, or one by its usual names."""
    wanted = os.environ.get("CHROMIUM")
    found = map(shutil.which, [wanted] if wanted else NAMES)
    return next(filter(None, found), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, started once per test process."""
    # Playwright keeps an event loop in this thread; Django takes it for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium())
        yield chromium
        chromium.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none."""
    if find_chromium():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip("no Chromium on this machine"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say so if browser tests did not run."""
    skipped = terminalreporter.getreports("skipped")
    count = sum("browser" in report.keywords for report in skipped)
    if count and not find_chromium():
        terminalreporter.section("browser tests did not run", sep="=", yellow=True)
        terminalreporter.line(
            f"크로미움이 없어 브라우저 시험 {count}건을 하지 못했습니다. /"
            f" {count} browser tests did not run, because no browser was found"
            f" (CHROMIUM, {', '.join(NAMES)})."
        )


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that had to be complete and was not."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("REQUIRE_ALL") != "1" or reporter is None:
        return
    if reporter.getreports("skipped"):
        reporter.ensure_newline()
        reporter.line("REQUIRE_ALL=1: skipped tests count as failures.", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
