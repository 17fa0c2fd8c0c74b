"""What is written about the house is true of the house."""
