"""Ways of asking that fewer people use, put as most people put them, before a question is read."""
