"""What a conversation is made of."""
