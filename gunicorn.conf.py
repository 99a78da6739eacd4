"""How gunicorn serves the portal, on a laptop and in the container alike."""

import os

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))  # gunicorn's own variable
threads = 4
graceful_timeout = 3  # seconds that requests get to finish when the server is stopped
loglevel = "warning"
control_socket_disable = True
