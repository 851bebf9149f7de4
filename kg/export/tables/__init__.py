"""The queries whose answers are the tables of `kg export csv`."""
