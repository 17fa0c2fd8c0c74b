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

digest = Good morning, { $person }. { $team }, { $day }: { $open } open, { $confirm } to confirm.
  { $lines }
digest-empty = Good morning, { $person }. { $team }, { $day }: nothing is open, nothing to confirm.
digest-group = { $team }, { $day }: { $open } open, { $confirm } to confirm.
  { $lines }
digest-group-empty = { $team }, { $day }: nothing is open, nothing to confirm.
digest-back = { $team }, { $day }, looking back:
  { $lines }
digest-when = Of which day? For example: /digest tomorrow
digest-changed = Changed
digest-risk = At risk, the next 24 hours
digest-needed = Still needed, by area, oldest first
digest-today = Today
digest-that-day = On that day
digest-past = Nobody went
digest-expired = Past their day, and nobody took them
digest-confirm = To confirm

# A line: a task, and what makes it worth a line.
digest-line = { $pieces }
digest-task = { $task-digest }
digest-task-today = { $task-today }
digest-task-named = { $task-named }
digest-task-when = { $task-named } · { $task-soon }
digest-task-moved = { $task-named } · { $task-soon }, was { $was-clock }
digest-task-moved-day = { $task-named } · { $task-soon }, was { $was }
digest-held = { $task-taken }
digest-called-off = cancelled by { $person }
digest-unreached = { $people } not reached, please call
digest-asked = asked { $count }
digest-asked-and = asked { $count }: { $pieces }
digest-asked-no = { $count } no
digest-asked-silent = { $count } silent
digest-cant = { $people } can't come
digest-new = new
digest-turns = { $count ->
    [one] one more turn
   *[other] { $count } more turns
  }
digest-old = { $days ->
    [one] 1 day old
   *[other] { $days } days old
  }
digest-coming = { $count ->
    [one] coming
    [2] both coming
   *[other] all coming
  }
digest-no-answer = no answer yet
digest-no-answer-of = { $people } no answer yet
digest-no-answer-from = { $count } no answer yet
digest-line-expired = { $task-digest } · a new day: /edit { $task-n } by Friday, or /cancel { $task-n }
digest-line-past = { $task-digest } · /didnt { $task-n }, or a new time: /edit { $task-n } tomorrow 3pm
digest-report = { $person }: { $hours }, served { $served }
digest-report-served = { $person }: served { $served }
digest-silent = { $people } silent, { $times ->
    [0] not asked yet
    [one] asked once
    [2] asked twice
   *[other] asked { $times } times
  }
digest-ended = ended { $task-ended }

digest-more = and { $count } more: /list
digest-more-there = and { $count } more: /list { $where }
digest-yesterday = Yesterday: { $count } closed · { $people ->
    [one] 1 person
   *[other] { $people } people
  } · { $hours } · served { $served }
digest-late = Late or left out, { $count ->
    [one] one message
   *[other] { $count } messages
  }: { $which }
digest-late-task = { $task } to { $person }, due { $due-soon }, sent { $sent-clock }
digest-late-digest = the digest to { $person }, due { $due-soon }, sent { $sent-clock }
digest-late-left = { $task } to { $person }, due { $due-soon }, left out
digest-late-more = { $count } more
digest-last = { $first }{ $more }
digest-covered = { $count ->
    [one] One more is covered and needs nothing.
   *[other] { $count } more are covered and need nothing.
  }
digest-covered-all = { $count ->
    [one] One is covered and needs nothing.
   *[other] { $count } are covered and need nothing.
  }
digest-stale = { $count ->
    [one] One has been past its day for over three days; it stands in /list.
   *[other] { $count } have been past their day for over three days; they stand in /list.
  }
digest-reply = Reply, for example: ask { $asks }, close { $closes }
digest-reply-ask = Reply, for example: ask { $asks }
digest-reply-close = Reply, for example: close { $closes }
digest-visits = Visits overdue: { $residents }. Who goes to whom: /resident visits
digest-visit = { $resident } by { $days ->
    [one] 1 day
   *[other] { $days } days
  }
