"""Django's settings, all of them: what varies is read in ``environment.py``."""

import hashlib
from typing import Any

import dj_database_url
import dj_email_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from expo_portal.environment import BASE_DIR, read_environment, secret_key_in

environment = read_environment()
VAR_DIR = environment.var_dir

SECRET_KEY = environment.secret_key or secret_key_in(VAR_DIR)
DEBUG = environment.debug
ALLOWED_HOSTS = environment.allowed_hosts
CSRF_TRUSTED_ORIGINS = environment.csrf_trusted_origins

INSTALLED_APPS = [
    "programs",
    "expo_portal.publishing",
    "expo_portal.accounts",
    "expo_portal.pages",
    "allauth",
    "allauth.account",
    "csp",
    "django_guid",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django_guid.middleware.guid_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "expo_portal.urls"
WSGI_APPLICATION = "expo_portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "expo_portal.pages.context.operator",
                "expo_portal.pages.context.account",
            ],
        },
    },
]

# Databases. SQLite takes the write lock when a transaction begins: a reader that turned
# writer half-way would be refused at once, whatever the timeout.
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(environment.database_url)
    if environment.database_url
    else {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "portal.sqlite3",
    }
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    _options: dict[str, Any] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    _options = {"pool": {"timeout": 3}}
DATABASES["default"].setdefault("OPTIONS", {}).update(_options)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Cache and broker: Redis where it is named, nothing to install where it is not. Names
# in Redis begin with a mark of this portal, so that two portals may share a server.
if environment.redis_url:
    _portal = hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:12]
    CACHES = {
        "default": {
            "BACKEND": "expo_portal.lib.soft_cache.SoftRedisCache",
            "LOCATION": environment.redis_url,
            "KEY_PREFIX": f"portal-{_portal}-cache",
        }
    }
    CELERY_BROKER_URL = environment.redis_url
    CELERY_BROKER_TRANSPORT_OPTIONS = {"global_keyprefix": f"portal-{_portal}-jobs:"}
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    CELERY_BROKER_URL = "filesystem://"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR_DIR / "broker"),
        "data_folder_out": str(VAR_DIR / "broker"),
        "control_folder": str(VAR_DIR / "broker-control"),
    }

# Accounts: people sign in with their e-mail address and are invited, never sign up.
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "expo_portal.accounts.permissions.RolePermissions",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    ]
]
ACCOUNT_ADAPTER = "expo_portal.accounts.adapter.InvitedOnlyAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_SESSION_REMEMBER = True
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "programs:home"

# E-mail: SMTP where EMAIL_URL says so, else printed and kept below VAR_DIR.
if environment.email_url:
    for _name, _value in dj_email_url.parse(environment.email_url).items():
        globals()[_name] = _value
else:
    EMAIL_BACKEND = "expo_portal.lib.mail.PrintAndKeepBackend"
    EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = environment.default_from_email

# Files
STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR_DIR / "media"},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Language and time. The source texts are Korean, so Korean needs no catalogue.
LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", _("한국어"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Asia/Seoul"
USE_TZ = True

# Security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
if environment.https_only:
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    # Rate limits count by address: the one that the proxy adds to X-Forwarded-For.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

# The preload list and includeSubDomains bind more than this site: the operator's call.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

# Logs carry the id of their request, which the answer names too.
DJANGO_GUID = {
    "GUID_HEADER_NAME": "X-Request-ID",
    "RETURN_HEADER": True,
    "VALIDATE_GUID": True,
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "django_guid.log_filters.CorrelationId"}},
    "formatters": {
        "line": {
            "format": "{asctime} {levelname} {name} [{correlation_id}] {message}",
            "style": "{",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["console"], "level": environment.log_level},
    "loggers": {
        "django_guid": {"level": "WARNING"},
        # Django leaves dropping the body of a HEAD to the server, and this logger of
        # gunicorn's does nothing but warn, each time, that it did.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}

# What the pages say of who runs this portal.
OPERATOR_NAME = environment.operator_name
CONTACT_EMAIL = environment.contact_email
