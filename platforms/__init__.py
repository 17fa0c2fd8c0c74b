"""Chat platforms: each translates to and from chat/, and knows nothing else."""
