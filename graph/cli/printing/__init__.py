"""What is printed: answers, cards, tables, texts with what was found in them."""
