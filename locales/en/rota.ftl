# Turns that go round, and places that change hands.

rota = { $title }, { $rule }. Turns since { $since-short }: { $shares }.
  { $lines }
rota-share = { $person } { $had }
rota-share-owes = { $person } { $had } and owes { $debt ->
    [one] one
   *[other] { $debt }
  }
rota-line = { $task } { $task-weekday } · { $task-people }
rota-line-free = { $task } { $task-weekday } · nobody yet
rota-turn = { $task } { $task-title }, { $task-spot }
rota-yours = Your turn:
  { $lines }
rota-none = Nobody takes turns here yet. A lead sets it up on something that repeats: /rota 12 Cui, Dai, Eve
rota-nobody = Nobody takes turns on "{ $example }" yet. A lead names who does: /rota 12 Cui, Dai, Eve
rota-no-series = { $task } does not repeat, so there are no turns to take. Make it repeat first, for example: /every Sat 9:00-12:00 station duty
rota-too-few = It takes two people at least to take turns. For example: /rota 12 Cui, Dai, Eve
rota-ended = "{ $title }" goes round no more. Turns that somebody had are free again.
rota-away = Noted: you take no turns from { $first } to { $last }.
rota-away-freed = Noted: you take no turns from { $first } to { $last }. These go to whoever is next:
  { $lines }
rota-away-when = On which days? For example: /rota away 1 Dec to 14 Dec
rota-back = Welcome back: you take turns again.

swap-with-whom = With whom would you like to swap { $task }?
swap-nobody = Nobody else has a turn that could be swapped for { $task }. If you can't come, give the place back; or name a task of somebody's: /swap { $task-n } 42
swap-asked = I have asked { $person }. Until { $person } says yes, { $task } on { $task-weekday } stays yours.
swap-asks = { $person } asks: { $person }'s { $task }, { $task-date }, for your { $takes }, { $takes-date }?
swapped = Swapped: you now have { $task }, { $task-date }.
swapped-thanks = Swapped: you now have { $task }, { $task-date }. Thank you.
swap-no = All right, { $task } on { $task-weekday } stays yours. { $person } hears it.
swap-declined = { $person } can't swap this time; { $task } on { $task-weekday } stays yours. Shall I ask somebody else?
swap-dropped = Taken back: { $task } stays yours, and { $person } knows.
swap-taken-back = { $person } no longer asks for your { $task }; it stays yours.
swap-no-place = You have no place on { $task } that you could swap. Yours: /mine
swap-over = That question has been settled. What you have now: /mine
swap-not-held = { $person } has no place on { $task } that could be swapped.
swap-on-both = { $person } is on { $task } already.
swap-which-of-theirs = Which task of { $person }'s for { $task }? Type both numbers, for example: /swap { $task-n } 42
swap-whose = Several people have a place on { $task }. Whose? For example: /swap 41 { $task-n } Dai

rota-yours-team = The turn of { $team }:
  { $lines }
rota-speaks-twice = { $person } would take turns twice: for two teams, or for one and alone. Let somebody else speak for one: /team contact NAME: Bo
rota-nobody-speaks = Nobody speaks for { $team } yet, so nobody could be told. For example: /team contact { $team }: Bo
rota-printed = The rota of "{ $title }" comes as a page to be printed.
swap-unfit = { $task } is nothing for { $person }: it needs something, or their week is full. Ask somebody else.
rota-page-when = When
rota-page-who = Who
rota-page-signed = Signed
rota-page-shares = Turns since { $since }
rota-page-free = nobody yet
rota-page-number = No.
rota-page-file = rota
rota-page-made = As of { $now }. Changes since then: /rota
rota-left = { $person } has left and takes no more turns: { $task } { $task-title } goes on with { $others }. To change who takes turns, for example: /rota { $task-n } Bo, Cui
rota-party = { $person }
rota-left-team = { $person } spoke for { $team } and has left, so { $team } takes no more turns: { $task } { $task-title } goes on with { $others }. To bring it back, for example: /team contact { $team }: Bo, then /rota { $task-n } { $team }, { $others }
rota-left-team-nobody = { $person } spoke for { $team } and has left, and nobody takes turns any more: { $task } { $task-title }. For example: /team contact { $team }: Bo, then /rota { $task-n } { $team }, Cui
rota-left-nobody = { $person } has left, and nobody takes turns any more: { $task } { $task-title }. For example: /rota { $task-n } Bo, Cui
rota-unfit = No turns go to { $people }: something is needed for them, see /people
