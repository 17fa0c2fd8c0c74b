"""The main job, from a post to its close, in both languages."""

from tests.talking import Talk


async def test_a_haircut_from_post_to_close(talk: Talk) -> None:
    """Two claim, one waits, one can't come, the next is offered the place; it is reported and closed."""
    await talk(
        """
        Ana (lead): /post haircut for Mrs Li tomorrow 3pm, 2 people
        bot: 🤝 #1 Haircut for Mrs Li
          Sat 21 Nov 15:00
          0/2 · 2 needed [Claim] [Details]
        """
    )
