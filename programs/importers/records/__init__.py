"""Loading the cited record from the CSV files of ``data/records/``."""
