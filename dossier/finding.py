"""``dossier find``: the ids by which editors name sentences that stand on no page yet."""

from pathlib import Path

import click

from dossier.console import seeds_argument
from dossier.exporting import print_bytes


@click.command(epilog='Example: dossier find "the mole held"')
@click.argument("words")
@seeds_argument
@click.pass_context
def find(context: click.Context, words: str, seeds: Path) -> None:
    """Print the ids of the sentences that hold some WORDS.

    A sentence holds all of them, in any order, capitals, marks and possessives aside. With its id the manifest
    can pin, lead with, hide or note it, also where the summary does not show it. Ends with 1
    where no sentence holds them.
    """
    if not any(c.isalnum() for c in words):
        raise click.UsageError("no words are given")
    from dossier.analysis.accounts.named_sentences import sentences_with
    from dossier.pages import labels
    from dossier.seeds import read_seeds

    read = read_seeds(seeds)
    articles = {article.id: article for article in read.articles}
    lines = []
    for name, place in sentences_with(read, words):
        article = articles[place.article]
        piece = next((p for p in article.pieces if p.span.overlaps(place.span)), None)
        told = " ".join(place.span.of(article.text).split())
        lines.append(f"{name}  {article.id}, {labels.place(piece)}: {told}\n")
    if not lines:
        click.echo("no sentence of an article's running text holds these words", err=True)
    print_bytes("".join(lines).encode())
    context.exit(0 if lines else 1)
