"""What a question names, against what the library holds: papers, places, departments, years."""
