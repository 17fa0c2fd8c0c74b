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

every-once-on = { $every }, this once on { $day }
every-once-at = { $every }, this once at { $clock }

undone-began = Taken back: the series of { $task } is over, and its turns that nobody was on are called off.
verb-began = began the series
verb-made = made as the next turn of its series
