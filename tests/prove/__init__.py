"""The promises, proved: `python -m tests.prove` kills, repeats and disturbs a whole bot, and counts what is missing."""
