"""The answer in the form that is asked for, in the words of the clauses; or a refusal."""
