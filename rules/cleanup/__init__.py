"""What must not reach a reader: marks, markup, chatbot phrases, needless white space."""
