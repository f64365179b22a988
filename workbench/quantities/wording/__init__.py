"""The words of a language by what they are about; `vocabulary` brings them together."""
