"""Telegram: raw updates in, messages out, by the library's Bot but with a poll loop of our own."""

from platforms.telegram.client import ROOT, Telegram
from platforms.telegram.errors import AnotherInstance, TokenRefused
from platforms.telegram.polling import Keep, Kept, Pace
from platforms.telegram.updates import key_of, lane_of

__all__ = ["ROOT", "AnotherInstance", "Keep", "Kept", "Pace", "Telegram", "TokenRefused", "key_of", "lane_of"]
