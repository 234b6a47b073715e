"""What the review desk's templates need."""
