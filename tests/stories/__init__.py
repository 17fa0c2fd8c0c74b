"""Stories played at full size, by what people say alone; the figures and the files must then say the same."""
