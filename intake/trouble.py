"""What a file can be that is no table for us. Each has one answer: `import-file-NAME`."""


class Trouble(Exception):
    """A file that is not read, and why; `at` names the first cell that is the reason."""

    def __init__(self, name: str, at: str = "") -> None:
        super().__init__(name)
        self.name = name
        self.at = at
