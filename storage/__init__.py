"""The only place that speaks SQL: one module a table, one way to open a transaction."""
