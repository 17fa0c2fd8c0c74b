# What comes by itself.

remind-day = A reminder: { $task } { $task-title }, { $task-spot }.{ $confirm }
remind-hours = In two hours: { $task } { $task-title }, { $task-spot }.{ $confirm }
remind-near = In { $left }: { $task } { $task-title }, { $task-spot }.{ $confirm }
remind-near-for = In { $left }, for { $person }: { $task } { $task-title }, { $task-spot }. Please tell them.
remind-day-for = A reminder for { $person }: { $task } { $task-title }, { $task-spot }. Please tell them.
remind-hours-for = In two hours, for { $person }: { $task } { $task-title }, { $task-spot }. Please tell them.

snoozed = All right, I'll remind you of { $task } { $at-day } at { $at-clock }.
snooze-too-close = { $task } is so close that another reminder would be of no use: { $task-spot }.
snooze-no-start = { $task } has no fixed time, so there is no reminder to put off.
snooze-when = When shall I remind you of { $task }? For example: /snooze { $task-n } 20 min
remind-set = Whoever takes { $task } is reminded { $spans } before.
remind-set-told = { $task }: { $people } and whoever else takes it are reminded { $spans } before.
remind-set-never = { $task }: nobody is reminded.
remind-set-own = All right, I'll remind you of { $task } { $spans } before.
remind-set-own-never = All right, I won't remind you of { $task }.
remind-is = Reminders of { $task }: { $spans } before. Otherwise, for example: /remind { $task-n } 3h, 30 min
remind-is-never = There are no reminders of { $task }. To have some, for example: /remind { $task-n } 3h, 30 min
remind-no-start = { $task } has no fixed time, so nobody is reminded of it. With one: /edit { $task-n } tomorrow 3pm
remind-when = How long before { $task }? Up to four times, for example: /remind { $task-n } 1 day, 3h, 30 min

gathered = { $count ->
    [2] Two things
    [3] Three things
   *[other] { $count } things
  } meanwhile:
  { $lines }

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
