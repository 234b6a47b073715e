"""Everything that could bring an unapproved, unchecked or contradictory text before readers, tried."""
