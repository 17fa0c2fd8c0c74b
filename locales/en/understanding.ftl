# How a line is read and why: what `bot.py understand` tells whoever supports a team.

understood-line = "{ $line }", said on { $moment }, { $zone }
understood-what = What: { $title }
understood-no-title = What: nothing is left that could be a title
understood-kind = Kind: { $kind }
understood-when = When: { $when }, from "{ $said }"
understood-no-time = When: no time found
understood-ask = When: I would ask: { $question } { $offers }
understood-where = Where: { $where }
understood-no-where = Where: no place found
understood-people = People: { $people }
understood-no-people = People: no number found, so 1
understood-added = People: { $added }
understood-budget = Budget: { $budget }
understood-resident = Resident: { $code }
understood-source = Collected: { $source }
understood-why = Why:
understood-used = "{ $words }" is { $means }
understood-left = "{ $words }" could be { $means }, but nothing near it says so: it stays in the title
understood-kept-out = "{ $words }" is a name, a number or an address: no time is looked for in it
understood-day-first = In "{ $words }" the day stands before the month; in Chinese it is the other way round
understood-month-first = In "{ $words }" the month stands before the day; in English it is the other way round
understood-or = { $one } or { $other }
understood-offer = [{ $when }]

# What a word can be.
means-repeats = a repetition
means-feast = a festival
means-lunar = a date of the lunar calendar
means-month-end = the end of a month
means-from-now = a time from now
means-lasts = how long it takes
means-weekend = a weekend
means-nth-weekday = a weekday of a month
means-either-day = one of several days
means-near-day = a day close by
means-weekday = a day of the week
means-period = a week, a month or a year
means-date = a date
means-hour = an hour
means-part = a part of the day
means-half = a half of the day
means-year = a year
means-deadline = a word that makes a deadline

# A rule that repeats: "every Wed 09:30".
every-day = every { $n ->
    [one] day
   *[other] { $n } days
  }
every-week = every { $n ->
    [one] week
   *[other] { $n } weeks
  }
every-month = every { $n ->
    [one] month
   *[other] { $n } months
  }
every-year = every { $n ->
    [one] year
   *[other] { $n } years
  }
every-weekday = every { $days }
every-on-days = { $every } on { $days }
every-on-date = { $every } on day { $day }
every-nth-day = { $every }, { $nth ->
    [-1] the last
    [1] the first
    [2] the second
    [3] the third
    [4] the fourth
   *[other] the fifth
  } { $days }
every-at = { $every } { $time }
