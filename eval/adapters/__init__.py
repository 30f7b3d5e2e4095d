"""Question sets that others published, read from the files they come in; one module a format.

Each has one function, path -> QuestionSet, that reads strictly: a line that is not as it should
be is refused with its file and number, never passed over. No such data is shipped.
"""
