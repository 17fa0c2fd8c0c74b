"""How fast, how heavy: `make bench` measures the promises of speed beside bare programs that do the same."""
