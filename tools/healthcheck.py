"""Ask the web server of this container whether it is ready; exit 1 where it is not.

It asks as an allowed host and as if over HTTPS: the proxy in front does so too.
"""

import http.client
import os
import sys


def main() -> int:
    """0 where ``/readyz`` answers 200."""
    first_host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0]
    host = first_host.strip().lstrip(".*") or "localhost"
    asking = http.client.HTTPConnection("127.0.0.1", 8000, timeout=4)
    headers = {"Host": host, "X-Forwarded-Proto": "https"}
    try:
        asking.request("GET", "/readyz", headers=headers)
        return 0 if asking.getresponse().status == http.HTTPStatus.OK else 1
    except OSError:
        return 1
    finally:
        asking.close()


if __name__ == "__main__":
    sys.exit(main())
