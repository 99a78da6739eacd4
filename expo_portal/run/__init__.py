"""What ``make run`` does: check the machine, prepare the data, mind the servers."""
