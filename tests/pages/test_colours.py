"""The outlets' accents: legible in both schemes, and told apart by readers who do not see red, green or blue."""

import re
from itertools import combinations
from math import dist

import pytest

from dossier.pages.atlas import ACCENTS
from tests.folders import ROOT

SHEET = (ROOT / "dossier" / "pages" / "styles" / "frame.css").read_text(encoding="utf-8")
SCHEMES = {"light": '[data-md-color-scheme="default"] {', "dark": '[data-md-color-scheme="slate"] {'}
# How a screen's linear red, green and blue look without one kind of cone: Machado, Oliveira and Fernandes 2009, whole.
SIGHT = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
APART = 12.0
"""Least distance in CIE L*a*b*; one of 2.3 is just seen."""
Colour = tuple[float, float, float]


def colours(scheme: str) -> dict[str, str]:
    block = SHEET[SHEET.index(SCHEMES[scheme]) :]
    return dict(re.findall(r"--d-([\w-]+): (#[0-9a-f]{6});", block[: block.index("}")]))


def linear(colour: str) -> Colour:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return r, g, b


def contrast(one: str, other: str) -> float:
    """As WCAG 2 counts it: 4.5 is AA for text."""
    dark, light = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, sight: str) -> Colour:
    rgb = [sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in SIGHT[sight]]
    r, g, b = (min(1.0, max(0.0, c)) for c in rgb)
    white = (
        (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in white)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_accents_are_told_apart(scheme: str, sight: str) -> None:
    known = colours(scheme)
    accents = [known[f"k{i}"] for i in range(ACCENTS)] + [known["kx"]]
    near = min((dist(lab(a, sight), lab(b, sight)), a, b) for a, b in combinations(accents, 2))
    assert near[0] >= APART, near


@pytest.mark.parametrize("scheme", SCHEMES)
def test_letters_on_accents_and_accents_on_paper_can_be_read(scheme: str) -> None:
    known = colours(scheme)
    for name in (*(f"k{i}" for i in range(ACCENTS)), "kx"):
        for ground in ("on", "paper", "wash"):
            assert contrast(known[name], known[ground]) >= 4.5, (name, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_of_every_weight_can_be_read_on_paper_and_wash(scheme: str) -> None:
    known = colours(scheme)
    for name in ("ink", "soft", "faint", "link"):
        for ground in ("paper", "wash") if name != "faint" else ("paper",):
            assert contrast(known[name], known[ground]) >= 4.5, (name, ground)
