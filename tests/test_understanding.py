"""`bot.py understand`: how a line is read, and why, in plain words; and the promised forms, many at a time."""

import json
from textwrap import dedent

import pytest
from click.testing import CliRunner

import bot

AT = ["--now", "2026-11-20T09:00", "--zone", "Asia/Shanghai"]


def understood(*words: str, given: str = "") -> str:
    """Run the command and return what it prints."""
    done = CliRunner().invoke(bot.linli, ["understand", *words], input=given, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


@pytest.mark.parametrize(
    ("line", "language", "told"),
    [
        (
            "Fix May's fridge at Blk 12 #05-12 on Sat at 3, 2 people",
            "en",
            """
            "Fix May's fridge at Blk 12 #05-12 on Sat at 3, 2 people", said on Fri 20 Nov 09:00, Asia/Shanghai
            What: Fix May's fridge
            When: Sat 21 Nov 15:00, from "on Sat at 3"
              I read "3" as the afternoon.
            Where: Blk 12 #05-12
            People: 2
            Why:
              "Sat" is a day of the week
              "at 3" is an hour
              "Blk 12 #05-12" is a name, a number or an address: no time is looked for in it
            """,
        ),
        (
            "visit: R-9 on 3/12 9am",
            "en",
            """
            "visit: R-9 on 3/12 9am", said on Fri 20 Nov 09:00, Asia/Shanghai
            What: R-9
            Kind: visit
            When: Thu 3 Dec 09:00, from "on 3/12 9am"
            Where: no place found
            People: no number found, so 1
            Resident: R-9
            Why:
              "3/12" is a date
              In "3/12" the day stands before the month; in Chinese it is the other way round
              "9am" is an hour
              "R-9" is a name, a number or an address: no time is looked for in it
            """,
        ),
        (
            "月底前给三八节慰问品打包，每周三上午9点，4名志愿者",
            "zh-CN",
            """
            “月底前给三八节慰问品打包，每周三上午9点，4名志愿者”，11月20日 周五 09:00 说的（Asia/Shanghai）
            事项：月底前给三八节慰问品打包
            时间：每周三 09:00，出自“每周三上午9点”
            地点：没有看到
            人数：4
            为什么：
              “月底”也可能是月底，但旁边没有别的字帮着说明，就留在标题里
              “前”也可能是表示截止的词，但旁边没有别的字帮着说明，就留在标题里
              “每周三”是重复
              “上午”是一天里的时段
              “9点”是钟点
            """,
        ),
        (
            "周二27号上午10点驿站打流感疫苗",
            "zh-CN",
            """
            “周二27号上午10点驿站打流感疫苗”，11月20日 周五 09:00 说的（Asia/Shanghai）
            事项：驿站打流感疫苗
            时间：会反问：11月27日是周五，您指哪天？ [11月24日 周二 10:00] [11月27日 周五 10:00]
            地点：没有看到
            人数：没有看到，按1人
            为什么：
              “周二”是星期几
              “27号”是日期
              “上午”是一天里的时段
              “10点”是钟点
            """,
        ),
    ],
)
def test_a_line_is_explained(line: str, language: str, told: str) -> None:
    """What it came to stands first, then what each word was taken for."""
    assert understood(line, "--language", language, *AT) == dedent(told).lstrip()


def test_the_promised_forms_need_no_settings() -> None:
    """Phrases, or whole lines with --line: a row in, a row out."""
    row = {"id": "a", "text": "明天下午3点", "reference": "2026-11-20T09:00", "lang": "zh"}
    form = {"kind": "datetime", "grain": "minute", "start": "2026-11-21T15:00"}
    told = understood("--jsonl", given=json.dumps(row) + "\n")
    assert json.loads(told) == {"id": "a", "result": form}
    told = understood("--line", "--jsonl", given=json.dumps(row | {"text": "理发，明天下午3点，2人"}) + "\n")
    assert json.loads(told)["result"] == {
        "when": "明天下午3点", "value": form, "places": 2, "where": None, "rest": "理发",
    }  # fmt: skip


@pytest.mark.parametrize(
    "words", [(), ("a line", "--jsonl"), ("a line", "--zone", "Mars"), ("a line", "--now", "x")]
)
def test_what_it_needs_is_said(words: tuple[str, ...]) -> None:
    """One line, or --jsonl; a zone and a moment that exist."""
    done = CliRunner().invoke(bot.linli, ["understand", *words])
    assert done.exit_code == 2
