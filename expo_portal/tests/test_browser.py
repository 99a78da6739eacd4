import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["/", "/expos/2022/", "/about/"])
def test_a_page_opens_in_a_browser_without_a_complaint(
    browser, live_server, record, path
):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("requestfailed", lambda request: complaints.append(request.url))

    response = page.goto(live_server.url + path, wait_until="networkidle")

    assert (response.status, complaints) == (200, [])
    page.close()
