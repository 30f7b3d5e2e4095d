"""Systems side by side, each measured in a process of its own."""
