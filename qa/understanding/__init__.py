"""A question, read: its kind, topic, year, unit and papers; a follow-up completed."""
