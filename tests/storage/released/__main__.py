"""Keep a small database of this version."""

import asyncio
import os
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.language import Language
from house.practising import Options, room
from platforms import transcript
from storage import copying
from storage.upgrading import SCHEMA
from tests.storage.released import FOLDER, KEY

SAID = """
Ana (lead): /post haircut for Mrs Li tomorrow 3pm, Block 5
Bo: [Claim]
Cui: /claim 1
Bo -> bot: /cant 1 my shift was moved
Cui -> bot: [Take it]
Ana: /wish a kettle for Mr Zhang
Ana -> bot: [Goods]
Dai: /claim 2
Dai -> bot: /note 2 the red one
Ana: /post tidy the yard Sunday 10:00, 3 people
Eve: /claim 3
-- tomorrow 18:00
Cui -> bot: /done 1 2h
Ana -> bot: /close 1
Ana -> bot: /cancel 3 rain
Ana -> bot: /post
"""


async def main() -> None:
    """Play, and keep what is in the database then."""
    newest = max(int(file.stem) for file in SCHEMA.glob("*.sql"))
    with tempfile.TemporaryDirectory() as name:
        key_file = Path(name) / "key"
        key_file.write_text(KEY.hex(), encoding="ascii")
        os.environ["KEY_FILE"] = str(key_file)
        folder = Path(name) / "data"
        options = Options(
            now=datetime(2026, 11, 20, 9),  # noqa: DTZ001 - the room's own clock
            zone=ZoneInfo("Asia/Shanghai"),
            language=Language.ENGLISH,
            data=folder,
        )
        async with room(options, print) as played:
            for block in transcript.blocks(SAID.strip().splitlines()):
                await played.play(block)
        copying.copy(folder / "linli.db", KEY, FOLDER / f"{newest:04}.db")


asyncio.run(main())
