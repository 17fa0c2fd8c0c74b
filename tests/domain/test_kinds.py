"""Which kind the words of a title speak of."""

import pytest

from domain.kinds import Kind, implied


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Station duty", Kind.DUTY),
        ("Duty at the station", Kind.DUTY),
        ("Night duty shift", Kind.DUTY),
        ("驿站值班", Kind.DUTY),
        ("Visit R-7", Kind.VISIT),
        ("visit Mrs Li", Kind.VISIT),
        ("Home visit for R-9", Kind.VISIT),
        ("探访R-7", Kind.VISIT),
        ("上门看望李奶奶", Kind.VISIT),
        ("Bring lunch to whoever is on duty", None),
        ("Heavy-duty cleaning", None),
        ("Visit the museum with R-4", None),
        ("给值班的人送饭", None),
        ("值班室打扫", None),
        ("Home haircuts", None),
    ],
)
def test_a_title_that_names_its_kind_is_of_that_kind(title: str, kind: Kind | None) -> None:
    """Nobody types "duty:" before "station duty"."""
    assert implied(title) is kind
