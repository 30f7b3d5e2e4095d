"""Drafts of questions from the structure of documents, for a person to read and edit."""
