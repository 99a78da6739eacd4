"""What pages read: several models at once, in a fixed number of queries."""
