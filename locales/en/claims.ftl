# Taking places, giving them back, waiting for them.

claim-held = It's yours: { $task } { $task-title }, { $task-spot }.{ $reminders } If something comes up, tap here.
claim-held-wish = It's yours: { $task } { $task-title }. Tell me when it is done.{ $reminders }
claim-held-sheet = It's yours: { $task } { $task-title }, { $task-when }.{ $reminders } For you alone, until it is over:
  { $sheet }
claim-held-wish-sheet = It's yours: { $task } { $task-title }. Tell me when it is done.{ $reminders } For you alone, until it is over:
  { $sheet }
remind-once = I'll remind you { $first-day } at { $first-clock }.
remind-twice = I'll remind you { $first-day } at { $first-clock } and { $second-day } at { $second-clock }.
remind-often = I'll remind you { $count } times, first { $first-day } at { $first-clock }, last { $second-day } at { $second-clock }.
confirm-then = Please tap [I'm coming] when I do; without an answer { $until-day } by { $until-clock } the place goes on to others.
confirm-by = Please confirm { $until-day } by { $until-clock } with [I'm coming]; without an answer the place goes on to others.
claim-waiting = { $task } is full; you are { $rank ->
    [one] first
    [2] second
    [3] third
   *[other] number { $rank }
  } on its waiting list. I'll write if a place comes free.
claim-held-for = { $person } has a place on { $task } { $task-title }, { $task-spot }. You said so for them, so please tell them.
claim-held-for-sheet = { $person } has a place on { $task } { $task-title }, { $task-when }. You said so for them, so please tell them, this as well; it is for the two of you alone, until it is over:
  { $sheet }
claim-for-themselves = { $person } has the app, so { $person } claims { $task }, or a lead asks: /assign { $task-n }
claim-waiting-for = { $task } is full; { $person } is number { $rank } on its waiting list.
claim-already-held = You have a place on { $task } already: { $task-spot }.
claim-already-done = You have reported { $task } done already. Thank you.
claim-already-waiting = You are on the waiting list of { $task } already, number { $rank }. I'll write if a place comes free.
claim-too-late = { $task } is over by the clock: { $task-spot }.

spoken-for = { $speaker } speaks for { $person } on { $task }, so { $speaker } or a lead says it.
cant-free = Your place on { $task } is free again. Thank you for saying so early.
cant-offered = Your place on { $task } is free again, and { $following } is asked first. Thank you for saying so early.
cant-left-list = You are off the waiting list of { $task }.
cant-declined = All right, { $task } goes to the next in line. Thank you for saying so.
cant-declined-last = All right, the place on { $task } is open to all again. Thank you for saying so.
cant-no-place = You have no place on { $task }, so there is nothing to give back.
cant-done = You have reported { $task } done. If it did not happen, say /didnt { $task-n }.
place-offered = A place is free for you: { $task } { $task-title }, { $task-spot }. It is kept until { $until-soon }.
place-lost = { $person } can't come to { $task } { $task-title }, { $task-spot }. The place is free.
place-lost-reason = { $person } can't come to { $task } ("{ $reason }"). The place is free.
place-lost-offered = { $person } can't come to { $task }. { $following } has the offer until { $until-soon }; nothing for you to do.
place-lost-reason-offered = { $person } can't come to { $task } ("{ $reason }"). { $following } has the offer until { $until-soon }; nothing for you to do.
covered-again = { $task } is covered again: { $people-and } { $count ->
    [one] goes
   *[other] go
  }.
offer-ended = The place on { $task } { $task-title } was kept for you until now and goes on to the next. You can still ask for one: /claim { $task-n }
offer-ended-free = The place on { $task } { $task-title } was kept for you until now and is open to all again.
offer-ended-nobody = Nobody on the waiting list of { $task } took the free place. It is open to all again.

assigned = { $person } has { $task } and is asked now; you hear the answer.{ $more }
assigned-then = If { $person } can't, { $people-and } { $count ->
    [one] hears
   *[other] hear
  } of it at { $at-clock }.
assigned-ask = { $person } asks you to do { $task } { $task-title }, { $task-spot }. Can you?
assign-whom = Whom shall I ask for { $task }? For example: /assign { $task-n } Bo
assign-already = { $person } has a place on { $task } already.
assign-full = { $task } is full. More places: /edit { $task-n } 3 people
coming-alone = Good. Thank you for saying so: { $task }, { $task-spot }.
coming-with = Good. You go with { $others }: { $task }, { $task-spot }.
coming-no-place = You have no place on { $task } right now.

still = { $task } { $task-title }: { $days ->
    [7] a week
   *[other] { $days } days
  } ago you took it. Still on it? It is no trouble if not: others can take over.
still-more = { $task } { $task-title }: still on it? It is no trouble if not: others can take over.
still-again = { $task } { $task-title }: no answer yet, and no hurry. If I hear nothing by { $until-date }, I'll offer it to others, so that nobody waits in vain.
still-for = { $task } { $task-title }: { $person } took it a while ago. Is { $person } still on it? It is no trouble if not: others can take over.
still-more-for = { $task } { $task-title }: is { $person } still on it? It is no trouble if not: others can take over.
still-again-for = { $task } { $task-title }, { $person }: no answer yet, and no hurry. If I hear nothing by { $until-date }, I'll offer it to others.
still-noted = Good, { $task } stays yours, and thank you. I'll ask again on { $until-date }.
still-noted-for = Good, { $task } stays with { $person }. I'll ask again on { $until-date }.
still-noted-dated = Good, { $task } stays yours: { $task-spot }.
lapsed = I have put { $task } { $task-title } up for others, as there was no answer. No harm done: if you are on it, take it again.
lapsed-offered = I have offered { $task } { $task-title } to the next in line, as there was no answer. No harm done, and thank you for having taken it.
lapsed-for = I have put { $task } { $task-title } up for others, as there was no answer from { $person }. No harm done: it can be taken again.
lapsed-offered-for = I have offered { $task } { $task-title } to the next in line, as there was no answer from { $person }. No harm done.
lapsed-told = { $task } { $task-title } is free again: { $person } had it, and there was no answer.
lapsed-told-offered = { $task } { $task-title }: { $person } had it, and there was no answer. { $following } is asked next; nothing for you to do.
lease-over = I gave your place on { $task } { $task-title } on, because there was no answer. If it is still free, you may take it again.
lease-over-offered = I gave your place on { $task } { $task-title } on to the next in line, because there was no answer. No harm done, and thank you for having offered.
lease-over-told = { $task } { $task-title }, { $task-spot }: there was no answer from { $person }, so the place is free again. Nobody waits for it.

start-first-claim = { $person }, the place on { $task } is kept for you. I can't write to you yet: please open our chat once and tap Start.
start-first = { $person }, I have an answer for you. I can't write to you yet: please open our chat once and tap Start.
claim-other-time = { $task } { $task-title } is { $task-spot }, not { $when }. Nothing is taken yet.
