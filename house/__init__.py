"""Putting the parts together, for bot.py: the bot that serves, the practice room, the files that come out."""
