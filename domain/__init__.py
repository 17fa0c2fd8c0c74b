"""The rules. Pure: no clock, no files, no network; `now` is always an argument."""
