"""Step 2: some layers with a trimmed vocabulary learn from the tuned teachers, on the same sentences, augmented anew."""

import argparse
from dataclasses import replace
from pathlib import Path
from random import Random

import torch

from .augment import Augmentation
from .batches import IGNORED, Example, collate
from .corpus import NARRATOR, Pair
from .encoder import Model
from .examples import WITH, Examples, Own, Plan
from .losses import average, gold_loss, soft_loss
from .optimizer import make_optimizer
from .run import train
from .vocabulary import Vocabulary, full_vocabulary, trim

POSITIONS = 256
GOLD_SHARE = 0.3
TEMPERATURE = 2.0
ASKED_TARGETS, ASKED_PAIRS, HIDDEN_SHARE = 4, 4, 0.03


def make_student(teacher: Model, kept: list[int], layers: list[int]) -> Model:
    """Some layers of the teacher, the kept rows of its embedding, and its heads."""
    student = Model(len(kept), len(layers), POSITIONS)
    state = {}
    for key, value in teacher.state_dict().items():
        if key.startswith("encoder.layers."):
            index = int(key.split(".")[2])
            if index in layers:
                state[key.replace(f"layers.{index}.", f"layers.{layers.index(index)}.", 1)] = value
        elif key == "encoder.words.weight":
            state[key] = value[kept]
        elif key == "encoder.positions.weight":
            state[key] = value[:POSITIONS]
        else:
            state[key] = value
    student.load_state_dict(state)
    return student


def ask_more(example: Example, random: Random) -> Example:
    """
    Questions that nobody answered, for the teacher: every name as a target, names as holders and targets in any
    combination. Some words are hidden, so that no two readings of a sentence are alike.
    """
    spans = [(start, end) for start, end, _ in example.sentence.names]
    random.shuffle(spans)
    asked = []
    for _ in range(min(ASKED_PAIRS, 2 * len(spans))):
        holder = NARRATOR if random.random() < 0.3 else random.choice(spans)
        target = random.choice(spans)
        if holder != target:
            asked.append(Pair(holder, target, 1, -1, 0.0))
    known = {span for span, _ in example.targets}
    targets = [(span, IGNORED) for span in spans[:ASKED_TARGETS] if span not in known]
    hidden = {index for index in range(len(example.words)) if random.random() < HIDDEN_SHARE}
    return replace(
        example,
        pairs=[*example.pairs, *asked],
        targets=[*example.targets, *targets],
        masked=example.masked | hidden,
    )


def load_teacher(folder: Path, size: int) -> Model:
    model = Model(size, 6)
    model.load_state_dict(torch.load(folder / "model.pt"))
    return model.eval().requires_grad_(False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--teacher", type=Path, action="append", required=True)
    parser.add_argument("--corpus", type=Path, default=Own.corpus)
    parser.add_argument("--written", type=Path, default=Own.written)
    parser.add_argument("--out", type=Path, default=Path("runs/student-1"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--pieces", type=int, default=700)
    parser.add_argument("--start", type=Path, help="a student to go on from")
    parser.add_argument("--views", type=float, default=1.0, help="weight of the sentiment and stance losses")
    parser.add_argument("--size", type=int, default=12000, help="word pieces that are kept")
    parser.add_argument("--layers", type=int, nargs="+", default=[0, 2, 4], help="layers of the teacher that are kept")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--with", choices=WITH, action="append", default=[], dest="added")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    full = full_vocabulary()
    teachers = [load_teacher(folder, len(full)) for folder in options.teacher]
    plan = Plan(names=Augmentation(rewrite=0.6))
    for name in options.added:
        plan = replace(plan, **WITH[name])
    examples = Examples(options.data, Own(options.corpus, options.written), plan, options.seed + 100)
    if options.start:
        vocabulary = Vocabulary.read(options.start / "vocabulary.txt")
        kept = [full.pieces.index(piece) for piece in vocabulary.pieces]
    else:
        kept = trim(full, [sentence.text for sentence in examples.sentences], options.size)
        vocabulary = Vocabulary([full.pieces[index] for index in kept])
    vocabulary.write(options.out / "vocabulary.txt")
    model = make_student(teachers[0], kept, options.layers)
    if options.start:
        model.load_state_dict(torch.load(options.start / "model.pt"))
    optimizer = make_optimizer(model, options.rate, 0.95, 2, freeze_words=False)

    def loss_of(chosen: list[Example]) -> torch.Tensor:
        texts = [example.sentence.text for example in chosen]
        batch = collate(chosen, vocabulary.split(texts), vocabulary)
        wide = collate(chosen, full.split(texts), full)
        with torch.no_grad():
            opinion = average([teacher(wide) for teacher in teachers])
        result = model(batch)
        gold = gold_loss(result, batch, views=options.views)
        return soft_loss(result, opinion, batch, TEMPERATURE, options.views) + GOLD_SHARE * gold

    train(
        model,
        optimizer,
        examples,
        vocabulary,
        options,
        loss_of,
        change=lambda example: ask_more(example, examples.random),
    )


if __name__ == "__main__":
    main()
