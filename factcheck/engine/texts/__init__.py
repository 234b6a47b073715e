"""What is done to the letters before parsing: what nobody sees, slips of typing, where sentences end."""
