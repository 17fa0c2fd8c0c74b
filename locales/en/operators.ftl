# What whoever runs the bot reads on the terminal.

key-made = The key of your data is in { $file }. Keep a copy of it elsewhere: without it the data is lost.
first-coordinator = Nobody is in charge yet. Whoever opens this link first becomes the coordinator (once, within an hour): { $link }
