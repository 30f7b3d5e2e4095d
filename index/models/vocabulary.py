"""The tokenizer: the most frequent words and characters, and the likeliest split into them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from index.lexical import full_segmenter

UNKNOWN = "[UNK]"
# Characters of a Chinese word; a longer one is told by its parts, which a question may hold alone
# (nDCG@10 on the epidemic notices after the same 1,200 steps: 2 0.784, 3 0.770, 4 0.770).
_LONGEST = 2
_RAREST_CHARACTER = 10  # occurrences


def build_tokenizer(texts: Iterable[str], size: int) -> Tokenizer:
    """A unigram tokenizer over ``size`` pieces; texts are segmented by jieba to count words.

    A unigram model with log frequencies finds the same most probable split that jieba finds in
    its dictionary, and unlike jieba it lives inside tokenizer.json. Rare numbers fall apart into
    frequent ones and digits, rare words into shorter words and characters.
    """
    fold = _normalizer()
    cut = full_segmenter().words
    words: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for text in texts:
        folded = fold.normalize_str(text)
        characters.update(folded)
        words.update(word for word in cut(folded) if _is_word(word))
    singles = {c: n for c, n in characters.items() if n >= _RAREST_CHARACTER and _is_word(c)}
    pieces = {c: words.get(c, 1) for c in singles}
    for word, count in words.most_common():
        if len(pieces) >= size - 1:
            break
        pieces.setdefault(word, count)
    total = sum(pieces.values())
    ranked = sorted(pieces.items(), key=lambda item: (-item[1], item[0]))
    vocabulary = [(UNKNOWN, _score(0.1 / total))]
    vocabulary += [(piece, _score(count / total)) for piece, count in ranked]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=0))
    tokenizer.normalizer = fold
    # Punctuation and spaces end a piece and leave nothing behind.
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[^\p{L}\p{N}%‰]+"), "removed")
    return tokenizer


def _score(share: float) -> float:
    return round(math.log(share), 4)  # more digits would only make the file longer


def _normalizer() -> normalizers.Normalizer:
    """Full and half width agree, and so do letters of either case."""
    return normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])


def _is_word(word: str) -> bool:
    if not all(c.isalnum() or c in "%‰" for c in word):
        return False
    return word.isascii() or len(word) <= _LONGEST
