"""Words of a sentence as the encoder sees them: runs of letters and digits, and single punctuation marks."""

from dataclasses import dataclass

LOWER, CAPITALIZED, UPPER, DIGIT = range(4)


@dataclass(frozen=True)
class Word:
    """A word with its offsets in code points."""

    start: int
    end: int
    flag: int


def case_of(text: str) -> int:
    """Letter case, which an uncased encoder does not see: "us" and "US", "bush" and "Bush"."""
    if text[:1].isdigit():
        return DIGIT
    if len(text) > 1 and text.isupper():
        return UPPER
    return CAPITALIZED if text[:1].isupper() else LOWER


def quoted_regions(text: str) -> list[tuple[int, int]]:
    """Stretches between double quotation marks; a lone closing mark quotes all that stands before it."""
    regions: list[tuple[int, int]] = []
    opened = None
    for index, character in enumerate(text):
        if character == "“" or (character == '"' and opened is None):
            opened = index + 1
        elif character in "”\"":
            if opened is not None:
                regions.append((opened, index))
                opened = None
            elif character == "”":
                regions.append((0, index))
    if opened is not None:
        regions.append((opened, len(text)))
    return regions


def flag_of(text: str, start: int, end: int, regions: list[tuple[int, int]]) -> int:
    """Input flag 0 to 7: inside quotation marks, and letter case."""
    quoted = any(first <= start < last for first, last in regions)
    return int(quoted) + 2 * case_of(text[start:end])
