"""
Writes tests/fixtures/piece-checksums.bin: what the tokenizer of the training makes of the sentences on standard input.

    npx tsx scripts/make-piece-sentences.mjs | PYTHONPATH=training python training/tests/piece_checksums.py
"""

import json
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from quotestance_training.vocabulary import Pieces, Vocabulary

FIXTURES = Path(__file__).parents[2] / "tests" / "fixtures"


def hash_numbers(numbers: Iterable[int]) -> int:
    """32-bit FNV-1a over the bytes of 32-bit numbers, lowest byte first."""
    result = 0x811C9DC5
    for number in numbers:
        for byte in struct.pack("<I", number):
            result = ((result ^ byte) * 0x01000193) & 0xFFFFFFFF
    return result


def utf16_offsets(text: str) -> list[int]:
    """The UTF-16 offset of each character, and of the end."""
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if ord(character) > 0xFFFF else 1))
    return offsets


def numbers_of(text: str, pieces: Pieces) -> Iterable[int]:
    offsets = utf16_offsets(text)
    for (start, end), ids in zip(pieces.words, pieces.ids):
        for piece in ids:
            yield from (piece, offsets[start], offsets[end])


def main() -> None:
    sentences = [json.loads(line) for line in sys.stdin]
    vocabulary = Vocabulary.read(FIXTURES / "pieces.txt")
    checksums = [
        hash_numbers(numbers_of(text, pieces))
        for text, pieces in zip(sentences, vocabulary.split(sentences))
    ]
    # The first says which sentences the others are about.
    every = hash_numbers(ord(character) for text in sentences for character in text)
    data = struct.pack(f"<{len(checksums) + 1}I", every, *checksums)
    (FIXTURES / "piece-checksums.bin").write_bytes(data)
    print(f"{len(checksums)} checksums")


if __name__ == "__main__":
    main()
