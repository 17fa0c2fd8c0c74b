"""What a run measured stands in both READMEs, in the words of each."""

from datetime import date

import pytest

from domain.language import Language
from tests.docs import pages
from tests.prove import readme
from tests.prove.table import Row, printed

MACHINE = readme.Machine(cores=8, memory=24)
ROWS = (
    Row("P1", "0 of 2,345, over 211 kills", kept=True, seed="77"),
    Row("P2", "0 of 2,345, each delivered twice", kept=True, seed="77"),
    Row("P3", "0 of 50 × 3 × 200, 2 processes on one file", kept=True),
    Row(
        "P4",
        "0 of 360 commands, 612 of 1,901 calls disturbed (30%), at most 1 repeats a chat and kill",
        kept=True,
    ),
    Row("P5", "0 of 6,400 digests, 6,200 reminders, 6 zones × 1,096 days", kept=True),
    Row("P9", "41 of 41; 0 of 1000 damaged ones passed", kept=True),
    Row("P10", "0 of 301 kills, a kill at each statement, 3 databases", kept=True),
    Row("P12", "15 of 16 troubles, after 61 s at most", kept=False),
)


@pytest.mark.parametrize(("language", "told"), [
    (Language.ENGLISH, (
        "| 0 of 2,345, over 211 kills |",
        "| 0 of 360 commands, 612 of 1,901 calls disturbed; never more than 1 repeat |",
        "| 41 of 41 came back as they were; of 1,000 damaged ones none passed |",
        "Last measured on 5 March 2027; processor cores: 8, memory: 24 GB.",
    )),
    (Language.CHINESE, (
        "| 强行终止211次、命令2345条，丢0条 |",
        "| 360条命令、1901次发送里坏612次，缺0条；重复最多1条 |",
        "| 41份全部原样恢复；弄坏1000份，没有一份蒙混过关 |",
        "最近一次实测：2027年3月5日，处理器8核，内存24 GB。",
    )),
])  # fmt: skip
def test_what_was_kept_is_written(language: Language, told: tuple[str, ...]) -> None:
    """Row by row, and when it was; what was not kept stays as it stood."""
    before = pages.text(pages.README[language])
    figures = readme.kept(printed(ROWS))
    after = readme.written(before, language, figures, date(2027, 3, 5), MACHINE)
    assert [words for words in told if words not in after] == []
    assert "P12" not in figures
    rows = {line for line in before.splitlines() if line.startswith(("| P6 ", "| P11 ", "| P12 "))}
    assert len(rows) == 3
    assert rows <= set(after.splitlines())


def test_every_figure_reads_as_the_readmes_have_it() -> None:
    """A table that is worded otherwise would leave old figures standing: it is refused."""
    with pytest.raises(ValueError, match="P1"):
        readme.written("", Language.ENGLISH, {"P1": "none of them"}, date(2027, 3, 5), MACHINE)
    assert list(readme.wanting(readme.kept(printed(ROWS)))) == ["P6", "P7", "P8", "P11", "P12", "S1–6"]
