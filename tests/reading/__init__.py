"""Words become times, whole lines, and changes to a task."""
