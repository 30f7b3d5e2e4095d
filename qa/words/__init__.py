"""Words that ask, words that people use, and words that only frame a question."""
