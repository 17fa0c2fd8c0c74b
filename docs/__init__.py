"""What is written for people; `reference` makes the one page that is made of code."""
