"""text: a string in, passages out.

Sentences with their offsets, the fold that lets grammars read one form of every character, numerals.
Everything here keeps the length of the text, so that a span means the same everywhere.

Not here: what the words mean (times, entities, amounts), where the text came from (documents).
"""

from timeline.text.fold import fold, is_han, language_of, lower
from timeline.text.sentences import Passage, sentences
from timeline.text.span import Span
from timeline.text.words import any_of

__all__ = ["Passage", "Span", "any_of", "fold", "is_han", "language_of", "lower", "sentences"]
