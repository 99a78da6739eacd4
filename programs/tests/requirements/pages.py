"""What the public reads on a page, spaces aside: markup splits numbers from units."""

import re
from html import unescape

from django.db.models import Model
from django.test import Client
from django.utils.html import strip_tags


def page_text(client: Client, url: str) -> str:
    """The words of the page's main part without any space."""
    html = client.get(url).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    return squeezed(unescape(strip_tags(main)))


def squeezed(text: object) -> str:
    """The text as ``page_text`` would have it."""
    return re.sub(r"\s+", "", str(text))


def assert_shown(client: Client, page: str | Model, *texts: object) -> None:
    """The page at this address, or of this object, says all of ``texts``."""
    url = page if isinstance(page, str) else page.get_absolute_url()
    words = page_text(client, url)
    unsaid = [str(text) for text in texts if squeezed(text) not in words]
    assert unsaid == [], f"{url} does not say {unsaid}"
