"""Importing: what becomes of each row of a table that somebody sent, and all of it at once if they want that."""
