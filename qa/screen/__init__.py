"""What the browser shows: answers, library and benchmark as HTML, and how they are served."""
