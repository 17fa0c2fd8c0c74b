# What repeats: the preview, the turns, who takes them.

button-begin = Begin
button-skip-dates = Skip dates

series-ask-time = { $title }, { $rule }: at what time?
series-preview = { $title }, { $said }: { $days } and so on. Shall I begin?
series-preview-all = { $title }, { $said }: { $days }. Shall I begin?
series-day = { $day-short }
piece-rule = { $rule }
piece-until = until { $day-short }
series-skip-which = Which dates? For example: 2 Dec, 16 Dec
series-skip-again = I did not find a date in that. For example: 2 Dec, 16 Dec
series-fix = What should it say instead? For example: every Thu 10:00 · 3 people · until 15 Dec
series-no-turns = No turn would come of that. Say how often and from when, for example: every Wed 9:30
series-begun = Begun: { $task } is the first turn. I make the others ahead, and each gets its card when the one before it is over.{ $more }
every-nothing = What is to be done, and how often? For example: /every Wed 9:30 home haircuts, Block 5, 2 people

every-from = from { $day } { $every }
every-once = { $every }
every-once-on = { $every }, this once on { $day }
every-once-at = { $every }, this once at { $clock }

undone-began = Taken back: the series of { $task } is over, and its turns that nobody was on are called off.
verb-began = began the series
verb-made = made as the next turn of its series

button-this-one = This one
button-all-later = All later
button-all-later-off = All later
scope-edit = Only { $day-short }, or all later turns too?
scope-cancel = Call off only { $day-short }, or all later turns too?
edited-turn = { $task } is moved to { $task-date }; the other turns stay.{ $more }
edited-turn-weekday = { $task } is moved to { $task-date }; the other { $day-weekday }s stay.{ $more }
edited-turn-asked = I have asked { $people } whether that suits.
edited-later = From { $task } on it is { $rule }: { $days }.{ $more }{ $withheld }
edited-later-same = { $task } and all later turns say so now.{ $more }{ $withheld }
edit-not-repeating = { $task } happens once. For something that repeats begin a series, for example: /every { $rule } { $task-title }
series-changed = { $person } changed { $task-title } from { $task } on: { $task-spot }. Your places stay yours.
series-moved = { $task-title } has changed from { $task } on: { $rule }. Your next turn is { $task-spot }. Can you still come?
series-moved-off = { $task-title } has changed: { $rule }. { $task } is called off.
cancel-later-ask-reason = What shall I tell { $people }? A few words are enough.
series-ended = { $task } and all later turns are called off; I make no more.{ $more }
series-ended-told = { $person } called off { $task-title }, { $task-date } and all later turns.
series-ended-told-reason = { $person } called off { $task-title }, { $task-date } and all later turns: "{ $reason }"
series-told = I told { $people }.

undone-edited-later = Taken back: { $task } and all later turns are as they were.
undone-ended-series = Taken back: { $task } and the later turns stand again.
verb-edited-later = changed this and all later turns
verb-ended-series = called off this and all later turns

button-every-time = Every time
button-cant-all = Give up all
claim-held-weekly = It's yours: { $task } { $task-title }, { $task-spot }. Only this once, or every { $day-weekday }?
claim-held-every = It's yours: { $task } { $task-title }, { $task-spot }. Only this once, or every time?
claim-once = This once, then: { $task } { $task-title }, { $task-spot }.{ $reminders } If something comes up, tap here.
claim-once-only = { $task } happens once. To take it: /claim { $task-n }
every-held = All yours, { $rule }: { $days } and those to come.{ $more } One you can't do: /cant and its number.
every-held-later = The turns that are made are full. Those to come are yours, { $rule }.
every-but = Full already: { $days }.
series-turn-day = { $task-day }
regular-already = You have a place on every turn of { $task-title } already.
regular-full = Every turn of { $task-title } has its people already. A single one may be free: /claim and its number
cant-every = All your places on { $task-title } are free again, and those to come. Thank you for saying so early.
places-lost = { $person } can't come to { $task-title } any more: { $count ->
    [one] one place is
   *[other] { $count } places are
  } given back, from { $task-date } on.

verb-claimed-every = took a place on every turn
verb-gave-back-every = gave back every turn
undone-claimed-every = Taken back: you have no place on every turn of { $task-title } any more.
undone-gave-back-every = Taken back: your places on { $task-title } are yours again.

button-pause = Pause
button-resume = Go on
button-end-series = End
every-none = Nothing repeats here yet. To begin: /every Wed 9:30 home haircuts, Block 5, 2 people
every-list = What repeats at { $team }:
  { $lines }
every-not-repeating = { $task } happens once. What repeats: /every
series-line = { $task } { $title } · { $said } · next { $days }
series-line-paused = { $task } { $title } · { $said } · paused
series-shown = { $title }, { $said }. Next: { $days }. To leave one out: /every skip { $task-n } 2 Dec
series-shown-paused = { $title }, { $said }. It is paused. To go on: /every resume { $task-n }
series-skipped = Left out: { $days }.{ $more }
series-skipped-told = { $person } called off { $task-title } on { $task-day }. No need to go; the other turns stay.
series-paused = { $task-title } is paused: its coming turns are called off. To go on: /every resume { $task-n }{ $more }
series-paused-told = { $person } paused { $task-title }, from { $task-date } on. No need to go until you hear from me again.
series-paused-already = { $task-title } is paused already. To go on: /every resume { $task-n }
series-not-paused = { $task-title } is not paused.
series-goes-on = { $task-title } goes on: { $days }.

verb-skipped = left days out
verb-paused = paused the series
verb-went-on = let the series go on
undone-skipped = Taken back: no day of { $task-title } is left out by that any more.
undone-paused = Taken back: { $task-title } is not paused.
undone-went-on = Taken back: { $task-title } is paused again.
series-skip-none = { $day-short } is no day of it: { $rule }.

assigned-every = { $person } has { $task-title }, { $rule }, from { $task } on, and knows it.{ $more }
assigned-every-told = { $person } asks you to take { $task-title } every time, { $rule }: next { $task-spot }. If that is too much, give them all up at a tap, or one with /cant and its number.
assign-once-only = { $task } happens once. To give it to somebody: /assign { $task-n } Bo
regular-theirs = { $person } has a place on every turn of { $task-title } already.
verb-assigned-every = gave every turn
undone-assigned-every = Taken back: nobody has every turn of { $task-title } by that any more.
