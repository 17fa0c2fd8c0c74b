"""The whole program as a process, on a doubled Telegram."""
