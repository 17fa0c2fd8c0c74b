"""How a line is read: tokens become components, components become times, places, people and money."""
