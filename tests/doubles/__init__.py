"""Doubles of what is not ours: they stand where the network begins."""
