# Posting, changing, finding tasks.

task-spot = { $when }, { $where }
task-line = { $task-line }
task-number = { $task }
task-line-turns = { $task-line } · and { $count ->
    [one] one more turn
   *[other] { $count } more turns
  }: { $turns }
task-line-many-turns = { $task-line } · and { $count } more turns: { $turns } …
task = { $task-card }
  { $more }
task-posted = Posted by { $person }, { $at }
task-note = { $person }: { $note }

posted = Posted as { $task }: { $said }.{ $more }
posted-wish = On the wall as { $task }: { $said }.{ $more }
posted-no-where = If the address matters, type it, for example: Block 7
withheld = In the group { $what } stayed out: tell it to whoever goes.
withheld-known = In the group { $what } stayed out.
withheld-name = This team shows codes only, so the name became { $codes }.
withheld-name-and = This team shows codes only, so the name became { $codes }, and { $what } stayed out.
withheld-delete = Please delete your own message.
withheld-flat = the flat
withheld-house = the house number
withheld-phone = the phone number
assumed = I read "{ $said }" as the { $part }.
sentence-next = {" "}{ $text }
list-piece = {", "}
piece-when = { $when-near }
piece-where = { $where }
piece-at = at { $where }
piece-people = { $people ->
    [one] 1 person
   *[other] { $people } people
  }
piece-organisations = { $people ->
    [one] 1 organisation
   *[other] { $people } organisations
  }
piece-budget = budget { $budget }
piece-term = { $term }
piece-title = "{ $title }"

ask-when = When is "{ $title }"? Tell me, for example: tomorrow 3pm
ask-what-time = { $said }: that is { $when }. At what time?
ask-clock = { $when }: at what time?
ask-past = "{ $said }" has passed. When is it?
ask-weekday = { $day-short } is a { $day-weekday }. Which day do you mean?
ask-which-day = Which day do you mean by "{ $said }"?
ask-unclear = I am not sure what "{ $said }" means. When is it, for example: tomorrow 3pm?
ask-team = For which team?
ask-colour = "{ $title }": what kind of wish is it?
ask-fix = What should { $task } say instead? For example: 4pm · 3 people · at Block 6
ask-fix-again = I did not find anything to change in that. For example: 4pm · 3 people · at Block 6

edited = { $task } is now { $said }.{ $more }
edit-not-yours = { $task } is { $poster }'s, so { $poster } or a lead can change it.
edit-places-taken = { $taken } people have a place on { $task }, so it needs at least { $taken }. To give one up they say /cant { $task-n }.
task-moved = { $task } { $task-title } has moved: { $was } → { $becomes }. Can you still come?
task-changed = { $person } changed { $task }: { $task-title }, { $task-spot }. Your place stays yours.

post-nothing = What is to be done, and when? For example: /post haircut for Mrs Li tomorrow 3pm, 2 people
post-no-title = I found a time, but not what is to be done. For example: /post haircut for Mrs Li tomorrow 3pm
post-places = A task can have 1 to 1,000 places; I read { $places }. For example: 2 people
post-past = { $when } has passed. Say a later time, for example: tomorrow 3pm
wish-recurring = A wish is fulfilled once, so it can't repeat. What repeats begins with, for example: /every Wed 9:00 read the paper to R-9
several-recurring = That repeats, so please begin it by itself afterwards, for example: /every Wed 9:00 sweep the station
wish-nothing = What is the wish? For example: /wish a small radio for R-12, goods, from a home visit

list-needed = { $count ->
    [one] One thing still needs somebody.
    [2] Two things still need somebody.
    [3] Three things still need somebody.
   *[other] { $count } things still need somebody.
  } Tap one, or just tell me.
  { $lines }
list-all-taken = Everything has somebody. You can go on a waiting list.
  { $lines }
list-full = Has somebody already:
list-none = Nothing is open right now. Post something: /post haircut for Mrs Li tomorrow 3pm
list-none-such = Nothing open fits "{ $words }". All that is open: /list
mine = Your tasks:
  { $lines }
mine-line-waiting = { $task-line } · on the waiting list
mine-line-offered = { $task-line } · kept for you: /claim { $task-n }
mine-line-done = { $task-line } · reported
mine-none = You have no task right now. See what is needed and tap one.{ $sums }
mine-hours = Your hours: { $month } this month, { $year } this year, { $whole } in all.

which-task = Which task? Type its number, for example: /{ $name } 12
which-of-mine = Which of yours?
task-not-there = There is no #{ $number } here.
task-not-there-needed = There is no #{ $number } here. Still needed: { $needed }.
task-is-closed = { $task } is closed already. A lead or its poster can open it again: /reopen { $task-n }
task-is-cancelled = { $task } was cancelled. A lead or its poster can open it again: /reopen { $task-n }
note-nothing = What should I keep with { $task }? For example: /note { $task-n } bring a comb
note-kept = Kept with { $task }. Whoever takes a place will see it.
note-kept-told = Kept with { $task }, and told to { $people }.
note-told = { $person }, about { $task } { $task-title }: "{ $note }"
suggest = Gladly. Is it { $task }, { $task-title }, { $task-spot }?
piece-need = needs: { $skill }
