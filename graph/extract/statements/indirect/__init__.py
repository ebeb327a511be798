"""What is said without quotation marks: the clause that a reporting word governs."""
