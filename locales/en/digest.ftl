# What comes by itself.

remind-day = A reminder: { $task } { $task-title }, { $task-spot }.
remind-hours = In two hours: { $task } { $task-title }, { $task-spot }.
remind-day-for = A reminder for { $person }: { $task } { $task-title }, { $task-spot }. Please tell them.
remind-hours-for = In two hours, for { $person }: { $task } { $task-title }, { $task-spot }. Please tell them.

digest = Good morning. { $team }, { $day }: { $open } open, { $confirm } to confirm.
  { $lines }
digest-nothing = { $team } has nothing open today.
digest-when = Of which day? For example: /digest tomorrow
digest-risk = At risk, the next 24 hours
digest-needed = Still needed
digest-today = Today
digest-past = Nobody went
digest-line-past = { $task-line } · /didnt { $task-n }, or a new time: /edit { $task-n } tomorrow 3pm
digest-confirm = To confirm
digest-line-new = { $task-line } · new
digest-line-old = { $task-line } · { $days ->
    [one] 1 day old
   *[other] { $days } days old
  }
digest-line-today = { $task-line } { $task-people }
digest-line-confirm = { $task } { $task-title } · { $task-people }
digest-more = and { $count } more: /list
digest-covered = { $count ->
    [one] One more is covered and needs nothing.
   *[other] { $count } more are covered and need nothing.
  }
digest-yesterday = Yesterday: { $count } closed · { $people ->
    [one] 1 person
   *[other] { $people } people
  } · { $hours } · served { $served }
