"""Every sentence a person reads: one folder a language, one .ftl file a topic."""
