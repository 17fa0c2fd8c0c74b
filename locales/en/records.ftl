# Help told afterwards, and hours put right.

record-ask-what = What did you do, when, and for how long? For example: haircut for R-12 yesterday 2h
record-ask-when = "{ $title }": when was that? For example: Monday 3pm
record-ask-hours = "{ $title }": how long did it take? For example: 1h30
record-same = You have { $task } on that day: { $task-title }, { $task-date }. Is it that, or another one?
record-same-for = { $person } has { $task } on that day: { $task-title }, { $task-date }. Is it that, or another one?
record-noted = Noted as { $task }: { $task-title }, { $task-date }, { $hours }, served { $served }. A lead confirms it. Thank you, { $person }.{ $more }
record-noted-for = Noted as { $task } for { $people-and }: { $task-title }, { $task-date }, { $hours }, served { $served }. A lead confirms it.{ $more }
record-counted = Noted as { $task }: { $task-title }, { $task-date }, { $hours }, served { $served }. It counts. Thank you, { $person }.{ $more }
record-counted-for = Noted as { $task } for { $people-and }: { $task-title }, { $task-date }, { $hours }, served { $served }. It counts.{ $more }
record-overlaps = At that time there is { $other } as well: { $other-title }, { $other-date }.
record-told = { $person } noted for you: { $task } { $task-title }, { $task-date }, { $hours }, served { $served }. Thank you. If it was different, for example: /hours { $task-n } 1h30
record-to-confirm = { $person } tells of help that was not posted: { $task } { $task-title }, { $task-date }, { $hours }, served { $served }.
record-to-confirm-for = { $person } tells of help that was not posted, by { $people-and }: { $task } { $task-title }, { $task-date }, { $hours }, served { $served }.
record-future = { $when } is still to come. Tell me of it once it is done; or post it, for example: /post haircut for R-12 tomorrow 3pm
record-not-over = { $when } is not over yet. Tell me of it once it is done.
record-too-long = { $hours } is more than a day has. Tell me of each day by itself, for example: haircut for R-12 yesterday 2h
record-too-old = { $when } is more than a year ago. Is the date right? For example: 12 Nov
record-for-themselves = { $person } can tell me of it in person: /record. For somebody else, a lead does.

hours-none = No hours of yours are counted yet. They are once a task is closed.
hours-of = { $person }, { $team } and all below: { $month } this month, { $year } this year, { $whole } in all.
hours-amended = { $task }, { $person }: { $hours } now, { $was } before.
hours-amended-told = { $person } put your hours on { $task } { $task-title } right: { $hours }, { $was } before. If that is not so, just tell { $person }.
hours-proposed = { $task } is closed with { $was }. I asked a lead to make it { $hours }.
hours-proposed-told = { $person } says that { $task } { $task-title } took { $hours }; { $was } is counted. Tap to make it so.
