"""`analyse` returns everything there is to say of an article, in one call."""

from workbench import analyse

TEXT = "About 40 men sued. The court received at least 40 lawsuits from men who sued.\n\nRain fell."


def test_an_article_alone_has_its_passages_tied() -> None:
    assert analyse(TEXT).links


def test_who_only_lists_the_figures_leaves_out_the_passages() -> None:
    listed, whole = analyse(TEXT, links=False), analyse(TEXT)
    assert listed.links == ()
    assert listed.mentions == whole.mentions
    assert listed.facts == whole.facts


def test_a_text_without_figures_gives_nothing() -> None:
    nothing = analyse("Rain fell on the hills.", ["Snow fell on the hills."])
    assert (nothing.mentions, nothing.facts, nothing.links, nothing.checks, nothing.relations) == ((), (), (), (), ())
