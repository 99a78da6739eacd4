"""How gunicorn serves the portal, on a laptop and in the container alike."""

from expo_portal.environment import read_environment

worker_class = "gthread"
workers = read_environment().web_concurrency
threads = 4
graceful_timeout = 3  # seconds that requests get to finish when the server is stopped
loglevel = "warning"
control_socket_disable = True
