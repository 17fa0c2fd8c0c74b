"""Conversations, in the words people use."""
