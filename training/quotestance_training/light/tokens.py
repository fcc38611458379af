"""Sentences as the library cuts them: its own tokens, which the light network reads, not the encoder's words."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Tokens:
    """
    Offsets in code points, the number of each token's form (its text in lower case), and whether it names a person. Its
    pieces are those of the form that the library reads: "she" is read as "he".
    """

    starts: list[int]
    ends: list[int]
    forms: list[int]
    people: list[int]


def cut(texts: list[str], vocabulary: Path) -> tuple[list[Tokens], list[str], list[list[int]]]:
    """The tokens of every text, the forms that occur, and the word pieces of each form."""
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "texts.jsonl", Path(folder) / "tokens.jsonl"
        given.write_text("".join(f"{json.dumps(text)}\n" for text in texts), encoding="utf8")
        subprocess.run(
            ["npx", "tsx", "scripts/cut-tokens.ts", str(given), str(vocabulary.resolve()), str(made)],
            cwd=PROJECT,
            check=True,
        )
        head, *lines = made.read_text(encoding="utf8").splitlines()
    forms = json.loads(head)
    rows = [json.loads(line) for line in lines]
    return [Tokens(row[0::4], row[1::4], row[2::4], row[3::4]) for row in rows], forms["forms"], forms["pieces"]
