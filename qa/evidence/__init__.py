"""Clauses found, their sentences measured, and whether these suffice for an answer."""
