# What repeats: the preview, the turns, who takes them.

button-begin = Begin
button-skip-dates = Skip dates

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
edited-later = From { $task } on it is { $rule }: { $days }.{ $more }
edited-later-same = { $task } and all later turns say so now.{ $more }
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
