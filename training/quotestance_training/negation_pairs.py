"""Sentences in pairs that differ by a negation or by who acts, written for this project."""

from random import Random

from .corpus import NARRATOR, Pair, Sentence, Target

# (sentence, polarity of H toward T, its tone grade, polarity of the sentence toward T)
TEMPLATES: list[tuple[str, int, int, int]] = [
    ("{H} said {T} had done nothing wrong.", 2, 4, 2),
    ("{H} said {T} had done a great deal wrong.", 0, 1, 0),
    ("A judge cleared {T} of every charge, and {H} welcomed the ruling.", 2, 4, 2),
    ("A judge convicted {T} on every charge, and {H} welcomed the ruling.", 0, 1, 0),
    ("{H} told reporters that {T} was not to blame for the failure.", 2, 4, 2),
    ("{H} told reporters that {T} was to blame for the failure.", 0, 1, 0),
    ("“I have no quarrel with {T},” {H} said.", 1, 3, 1),
    ("“I have a quarrel with {T},” {H} said.", 0, 2, 0),
    ("{H} said there was no evidence that {T} broke the law.", 2, 4, 2),
    ("{H} said there was clear evidence that {T} broke the law.", 0, 1, 0),
    ("{H} refused to endorse {T}.", 0, 2, 0),
    ("{H} decided to endorse {T}.", 2, 5, 2),
    ("{H} never trusted {T}.", 0, 1, 0),
    ("{H} always trusted {T}.", 2, 5, 2),
    ("{H} did not criticize {T}, whom others had attacked.", 1, 3, 0),
    ("{H} criticized {T}, whom others had praised.", 0, 1, 0),
    ("{H} denied that {T} had lied to the committee.", 2, 4, 2),
    ("{H} insisted that {T} had lied to the committee.", 0, 0, 0),
    ("“{T} is no hero,” {H} said.", 0, 1, 0),
    ("“{T} is a hero,” {H} said.", 2, 6, 2),
    ("{H} is not a fan of {T}.", 0, 2, 0),
    ("{H} is a fan of {T}.", 2, 5, 2),
    ("{H} withdrew an accusation against {T} and apologized.", 2, 4, 2),
    ("{H} repeated an accusation against {T} and did not apologize.", 0, 1, 0),
    ("{H} said it was not a vendetta against {T}.", 1, 3, 1),
    ("{H} said {T} could not have done more for the town.", 2, 5, 2),
    ("{H} said {T} could have done much more for the town.", 0, 2, 0),
    ("Nobody, {H} said, works harder than {T}.", 2, 5, 2),
    ("Nobody, {H} said, works less than {T}.", 0, 1, 0),
    ("{H} stopped short of blaming {T}.", 1, 3, 1),
    ("{H} did not stop at blaming {T}; the whole board should go, he said.", 0, 1, 0),
    ("{H} rejected criticism of {T} as unfair.", 2, 4, 2),
    ("{H} joined in the criticism of {T}.", 0, 1, 0),
    ("“{T} failed us,” said {H}.", 0, 1, 0),
    ("“{T} never failed us,” said {H}.", 2, 5, 2),
    ("{H} lost his home in the flood, {T} said.", 1, 3, 1),
    ("{H} met {T} on Tuesday to discuss the budget.", 1, 3, 1),
    ("{H} wrote to {T} about the date of the hearing.", 1, 3, 1),
    ("{H} spoke after {T} at the conference.", 1, 3, 1),
    ("{H} said {T} was taken to hospital after the crash.", 1, 3, 1),
    ("{H} was robbed by two men, {T} told the court.", 1, 3, 1),
    ("{H} scoffed at the idea that {T} was unfit.", 2, 4, 2),
    ("{H} scoffed at the idea that {T} was fit to lead.", 0, 1, 0),
    ("{H} could hardly hide his contempt for {T}.", 0, 0, 0),
    ("{H} could hardly hide his admiration for {T}.", 2, 6, 2),
    ("{H} no longer supports {T}.", 0, 2, 0),
    ("{H} still supports {T}.", 2, 5, 2),
    ("It would be wrong to call {T} a liar, {H} said.", 2, 4, 2),
    ("It would be right to call {T} a liar, {H} said.", 0, 0, 0),
]


def negation_sentences(names: dict[str, list[str]], random: Random, copies: int) -> list[Sentence]:
    people = names["person"]
    sentences = []
    for template, polarity, tone, toward in TEMPLATES:
        for _ in range(copies):
            holder, target = random.sample(people, 2)
            text = template.format(H=holder, T=target)
            h = (text.index(holder), text.index(holder) + len(holder))
            t = (text.index(target), text.index(target) + len(target))
            if h[0] < t[1] and t[0] < h[1]:
                continue
            sentences.append(
                Sentence(
                    text=text,
                    pairs=(Pair(h, t, polarity, tone), Pair(NARRATOR, h, 1, 3, 0.5)),
                    targets=(Target(t, toward), Target(h, 1)),
                )
            )
    return sentences
