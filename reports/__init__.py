"""Exports and figures."""
