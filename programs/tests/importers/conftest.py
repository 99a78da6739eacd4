"""A copy of the record's files for each test that spoils one."""

import shutil

import pytest
from django.conf import settings


@pytest.fixture
def folder(tmp_path):
    """A copy of ``data/records``, to be changed as little as the test needs."""
    return shutil.copytree(settings.BASE_DIR / "data" / "records", tmp_path / "records")
