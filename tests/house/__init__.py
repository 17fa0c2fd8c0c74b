"""What operators do: backups, upgrades, looking after the bot."""
