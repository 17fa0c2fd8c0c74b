"""What comes in as a file."""
