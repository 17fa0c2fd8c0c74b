"""Pictures and pages, from a template and facts. Set in a process of its own: its fonts and memory leave with it."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parent / "templates"
LONGEST = 60.0  # seconds


class NotSet(Exception):
    """A template could not be set with these facts."""


async def typeset(template: str, facts: dict[str, Any], form: str) -> bytes:
    """Return a template (its name, without ending) as a `png` or `pdf`, with facts as it asks for them.

    Raises NotSet, without the facts: they may hold people's words.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        __file__,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    asked = json.dumps({"template": template, "facts": facts, "form": form}).encode()
    try:
        async with asyncio.timeout(LONGEST):
            made, _ = await process.communicate(asked)
    except BaseException:
        process.kill()
        await process.wait()
        raise
    if process.returncode != 0:
        raise NotSet(template)
    return made


def _main() -> None:
    """Set what is asked for on standard input, and write it to standard output."""
    import pylopdf_fonts_zh_cn  # noqa: PLC0415 - only the process that sets needs them
    import typst  # noqa: PLC0415 - as above

    asked = json.load(sys.stdin)
    made = typst.compile(
        str(TEMPLATES / f"{asked['template']}.typ"),
        format=asked["form"],
        ppi=144,
        font_paths=[str(pylopdf_fonts_zh_cn.sans_path().parent)],
        ignore_system_fonts=True,
        sys_inputs={"facts": json.dumps(asked["facts"])},
    )
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    _main()
