"""The settings, read once: from `.env` beside bot.py, and from the environment, which wins."""

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

from domain.language import Language

DOTENV = Path(__file__).parent / ".env"
TELEGRAM_API = "https://api.telegram.org"
NAMES = (
    "TELEGRAM_TOKEN",
    "TELEGRAM_TOKEN_FILE",
    "TELEGRAM_API_URL",
    "DATA_DIR",
    "KEY_FILE",
    "BACKUP_DIR",
    "BACKUP_RECIPIENT",
    "BACKUP_HOURS",
    "WATCH_SECONDS",
    "MEMORY_MB",
    "COORDINATORS",
    "TIMEZONE",
    "LANGUAGE",
)
PREFIXES = ("TELEGRAM_", "BACKUP_", "LINLI_")


class SettingsWrong(ValueError):
    """A setting can't be read. The text says which, and what it should look like."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set. `coordinators` are (platform, key) pairs."""

    telegram_token: str
    telegram_api_url: str
    data_dir: Path
    key_file: Path
    backup_dir: Path
    backup_recipient: str
    backup_hours: int
    watch_seconds: int
    memory_mb: int
    coordinators: tuple[tuple[str, str], ...]
    timezone: ZoneInfo
    language: Language

    @property
    def database(self) -> Path:
        """Return where the database is."""
        return self.data_dir / "linli.db"

    def __repr__(self) -> str:
        """Leave the token out."""
        return f"Settings(data_dir={str(self.data_dir)!r})"


def file_values() -> dict[str, str]:
    """Return what is set in `.env`."""
    return {name: value for name, value in dotenv_values(DOTENV).items() if value is not None}


def gathered() -> dict[str, str]:
    """Return what is set, from `.env` and the environment."""
    return {**file_values(), **os.environ}


def read(values: Mapping[str, str]) -> Settings:
    """Read the settings. Raises SettingsWrong."""
    data_dir = Path(values.get("DATA_DIR", "").strip() or "data").expanduser()
    return Settings(
        telegram_token=_token(values),
        telegram_api_url=(values.get("TELEGRAM_API_URL", "").strip() or TELEGRAM_API).rstrip("/"),
        data_dir=data_dir,
        key_file=Path(values.get("KEY_FILE", "").strip() or "~/.config/linli/key").expanduser(),
        backup_dir=Path(values.get("BACKUP_DIR", "").strip() or data_dir / "backups").expanduser(),
        backup_recipient=values.get("BACKUP_RECIPIENT", "").strip(),
        backup_hours=_number("BACKUP_HOURS", values, usually=1),
        watch_seconds=_number("WATCH_SECONDS", values, usually=40) or 40,
        memory_mb=_number("MEMORY_MB", values, usually=1024) or 1024,
        coordinators=_coordinators(values.get("COORDINATORS", "")),
        timezone=zone(values.get("TIMEZONE", "").strip() or "Asia/Shanghai"),
        language=Language.spoken(values.get("LANGUAGE")) or Language.ENGLISH,
    )


def _token(values: Mapping[str, str]) -> str:
    """Return the token, or what stands in the file that is named instead of it."""
    token, file = (values.get(name, "").strip() for name in ("TELEGRAM_TOKEN", "TELEGRAM_TOKEN_FILE"))
    if token or not file:
        return token
    try:
        return Path(file).expanduser().read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise SettingsWrong(
            f"TELEGRAM_TOKEN_FILE: {file} can't be read. It holds the token, and nothing else."
        ) from None


def _number(name: str, values: Mapping[str, str], usually: int) -> int:
    text = values.get(name, "").strip()
    if text and not (text.isascii() and text.isdigit()):
        raise SettingsWrong(f"{name}: {text!r} is no whole number. Write it like {usually}.")
    return int(text) if text else usually


def _coordinators(text: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for item in filter(None, (part.strip() for part in text.replace("，", ",").split(","))):
        platform, _, key = item.partition(":")
        if not key or not platform:
            raise SettingsWrong(
                f"COORDINATORS: {item!r} has no platform. Write it like telegram:1001; /start tells people theirs."
            )
        pairs.append((platform.strip().lower(), key.strip()))
    return tuple(pairs)


def zone(name: str) -> ZoneInfo:
    """Return a time zone by its IANA name. Raises SettingsWrong."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise SettingsWrong(
            f"{name!r} is no time zone. Write it like Asia/Shanghai or Europe/Vienna."
        ) from None


def unknown(values: Mapping[str, str], file: Mapping[str, str]) -> list[str]:
    """Return a warning for each setting we do not know: all in `.env`, and those of our prefixes elsewhere."""
    ours = [name for name in values if name.startswith(PREFIXES) or name in file]
    warnings = []
    for name in sorted(set(ours) - set(NAMES)):
        near = difflib.get_close_matches(name, NAMES, n=1, cutoff=0.6)
        hint = f" Did you mean {near[0]}?" if near else " .env.example lists all settings."
        warnings.append(f"{name} is no setting of Linli's.{hint}")
    return warnings
