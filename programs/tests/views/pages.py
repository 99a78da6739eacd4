"""The public pages of the record, and what their HTML holds."""

from dataclasses import dataclass
from functools import cached_property

import html5lib
from django.http import HttpResponse

XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Html:
    """A page as a strict parser reads it: the first error of the HTML is raised."""

    response: HttpResponse

    @cached_property
    def tree(self):
        return html5lib.HTMLParser(strict=True).parse(self.response.content.decode())

    def all(self, tag, inside=None):
        """The elements of that tag, in the page or inside one of its elements."""
        root = self.tree if inside is None else inside
        return root.findall(f".//{XHTML}{tag}")

    def of_class(self, name):
        """The elements that have the class."""
        return [
            element
            for element in self.tree.iter()
            if name in (element.get("class") or "").split()
        ]

    def links(self):
        """Each link's address and its text, white space made plain."""
        return [(link.get("href"), text_of(link)) for link in self.all("a")]


def text_of(element):
    return " ".join("".join(element.itertext()).split())
