"""The record in the admin, a module per page of the paper it is typed from."""

from programs.admin import expos, observations, organizations, reference

__all__ = ["expos", "observations", "organizations", "reference"]
