"""The light network of the fast engine: it learns from the teachers' answers."""
