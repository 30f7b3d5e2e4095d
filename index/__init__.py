"""Clauses -> ranked hits. Nothing is imported here, so that ``index.model`` stays light."""
