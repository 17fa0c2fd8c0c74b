"""From the inbox to the chats: what happens to one update and to one letter when something goes wrong."""
