"""What a conversation is, on any platform: events in, commands, questions, messages out."""
