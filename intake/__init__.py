"""What comes in as a file: its cells, read where a hostile file can do no harm."""
