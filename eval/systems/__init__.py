"""What is measured: the assistant in its variants, and what a plain pipeline gives."""
