"""Who may see and do what: every command, button and answer, for every role, team and chat."""
