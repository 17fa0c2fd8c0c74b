"""The languages Linli speaks."""

from enum import StrEnum


class Language(StrEnum):
    """A language with a complete set of texts."""

    ENGLISH = "en"
    CHINESE = "zh-CN"

    @classmethod
    def spoken(cls, wish: str | None) -> "Language | None":
        """Read a language tag, or GNU's list of them (`zh_CN:en`): the first one we speak, else None."""
        for tag in (wish or "").replace("_", "-").lower().split(":"):
            match tag.split(".")[0].split("-")[0]:
                case "zh":
                    return cls.CHINESE
                case "en":
                    return cls.ENGLISH
        return None
