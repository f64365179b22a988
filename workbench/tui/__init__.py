"""The screens. All of Textual lives here."""
