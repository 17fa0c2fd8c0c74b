"""The database: a real file, every time."""
