"""Settings of the test suite: the same portal, without what only slows tests down.

Nothing of the developer's is read or written: no ``.env``, and what is kept goes to a
folder that disappears with the process. Programs that tests start inherit both.
"""

import os
import tempfile

_folder = tempfile.TemporaryDirectory(prefix="portal-tests-")
os.environ.update(READ_ENV_FILE="false", VAR_DIR=_folder.name)

from expo_portal.settings import *  # noqa: E402, F403  (settings plus what follows)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = STORAGES | {  # noqa: F405  (from settings)
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
    }
}
