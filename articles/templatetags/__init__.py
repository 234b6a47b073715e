"""What templates need to print stories."""
