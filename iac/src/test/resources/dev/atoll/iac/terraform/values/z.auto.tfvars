listed = ["p", "q"]
