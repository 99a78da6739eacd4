"""Benchmarks: each module yields ratios against a reference run in the same process."""
