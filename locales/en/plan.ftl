# What the bot will say by itself, and what it could not.

plan = { $day }, as things stand now, { $count ->
    [one] one message:
   *[other] { $count } messages:
  }
  { $lines }
plan-line = { $at-clock } to { $person }: { $what } · { $rule }
plan-line-group = { $at-clock } to the group: { $what } · { $rule }
plan-none = { $team }, { $day }: as things stand now, I won't write to anybody by myself.
plan-when = For which day? For example: /plan tomorrow
plan-past = { $day } is over. What was done: the digest looks back.
plan-far = So far ahead too much can change. I can tell until { $day }.
what-digest = the digest
what-week = the week
what-upkeep = news of the backups
what-news = a message
what-reminder = a reminder of { $task }
what-how = how did { $task } go
what-how-asked = the question to { $person } how { $task } went
what-unsettled = how { $task } ended, to be settled
what-still = still on { $task }?
what-lapsed = { $task }, given back
what-lease = { $task }, not confirmed in time
what-offer = a free place on { $task }
what-series = news of { $task }
what-ask = a request for { $task }
what-short = word that { $task } is short of people
what-no-answer = no answer yet about { $task }
what-rota = a turn, { $task }
what-other = news of { $task }
what-to = { $what } to { $person }
by-rule-digest = every day
by-rule-week = on Mondays
by-rule-upkeep = as backups go
by-rule-reminder = { $spans } before
by-rule-how = after its end
by-rule-unsettled = nobody has said how it went
by-rule-still = held for long
by-rule-lapsed = no answer
by-rule-lease = places lapse unless confirmed
by-rule-offer = the next in line
by-rule-series = what repeats
by-rule-ask = nobody has claimed
by-rule-short = nobody has claimed
by-rule-no-answer = given a place, and silent
by-rule-rota = the rota
by-rule-other = as it stands
outage = I was not running from { $begins-clock } to { $ends-clock }.{ $clauses } What you all wrote meanwhile is done.
outage-days = I was not running from { $begins } to { $ends }.{ $clauses } What you all wrote meanwhile is done.
outage-late = Late: { $which }.
outage-left = Left out, as it would have come too late: { $which }.
outage-more = { $count } more
