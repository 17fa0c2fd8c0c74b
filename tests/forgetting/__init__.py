"""Forgotten means gone."""
