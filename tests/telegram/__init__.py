"""The Telegram platform: pure translation, and the client against a double of the Bot API."""
