"""Every change, verb-named, within the caller's transaction: commands, buttons, jobs and imports all come through here."""
