# Exports: the answer, the names of things, the first sheet of a spreadsheet.

export-ordered = { $what } · { $period } · { $team } and all below · { $profile }: { $given }. { $check }
export-given = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }
export-given-hours = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }, { $people ->
    [one] 1 person
   *[other] { $people } people
  }, { $hours }
export-given-wishes = collected { $collected }, claimed { $claimed }, fulfilled { $fulfilled }, { $people ->
    [one] 1 person
   *[other] { $people } people
  } took part
export-check-sheet = The first sheet says how it was made and how to check it.
export-check-file = Its manifest comes along. Whoever runs the bot can check the file: bot.py verify-log.
export-when = I don't read "{ $word }" as a time, nor as a team of yours. For example: /export hours last month, or 2026-10, or 1 Oct – 15 Oct
export-what = What shall I put in a file? Hours, tasks, wishes, people, claims, projects, series, rotas, teams, residents or the log, for example: /export hours last month
export-no-calendar = Only tasks make a calendar: /export tasks calendar
export-residents-internal = Residents' details are for internal use only: /export residents
button-export-hours = Hours
button-export-tasks = Tasks
button-export-wishes = Wishes
button-export-residents = Residents
button-export-people = People
button-export-series = Series
button-export-internal = With names
button-export-street = Street figures
button-export-public = Codes only
verb-exported = made an export
export-all-time = all time
export-and-below = { $team } and all below
export-log = Log
export-tasks = Tasks
export-claims = Claims
export-hours = Hours
export-people = People
export-wishes = Wish ledger
export-projects = Projects
export-series = Series
export-rotas = Rotas
export-residents = Residents
export-teams = Teams
export-profile-internal = internal, with names
export-profile-street = street figures, no names
export-profile-public = codes only, counts under 5 hidden
export-name-log = log
export-name-tasks = tasks
export-name-claims = claims
export-name-hours = hours
export-name-people = people
export-name-wishes = wishes
export-name-projects = projects
export-name-series = series
export-name-rotas = rotas
export-name-residents = residents
export-name-teams = teams
export-name-internal = internal
export-name-street = street
export-name-public = public
export-name-all = all
export-name-quarter = { $year }-q{ $quarter }
export-name-part = part-{ $number }
export-sheet-about = About
export-about-what = What
export-about-team = Team
export-about-period = Period
export-about-profile = For whom
export-about-rows = Rows
export-about-made = Made at
export-about-zone = Clock
export-about-version = Version of the columns
export-about-head = Head of the log
export-about-check = How to check it
export-how-to-check = Whoever runs the bot types: bot.py verify-log FILE. It proves that this very file was exported, and that the log it came from has not been changed.
