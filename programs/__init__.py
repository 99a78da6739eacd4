"""The record: who held what when, what was said of it, and by whom."""
