# While a task is short of people: asking, the ladder, stand-ins.

button-ask-others = Ask others
button-not-me = Not me
button-move = Move
button-ask = Ask others
button-notme = Not me

could-you-some = More people are needed. Could you come too? { $task } { $task-title }, { $task-spot }.
could-you = Could you do this one? { $task } { $task-title }, { $task-spot }.
asked = { $task }: I asked { $people-and }, who { $count ->
    [one] has
   *[other] have
  } said yes to such tasks. You hear when somebody takes it.{ $more }
asked-then = If nobody has by { $at-clock }, { $people-and } { $count ->
    [one] hears
   *[other] hear
  } of it.
ask-none-needed = { $task } needs nobody right now: { $task-held } { $task-people }
ask-nobody-left = There is nobody left to ask about { $task } just now: all who fit were asked, are busy then, or are left in peace. You can name somebody.
notme = All right. I won't ask you about { $task } again unless it changes.
notme-yours = You have a place on { $task }. If you can't come, tap here.

short = Nobody has taken { $task } { $task-title }, { $task-spot }.{ $tried }
short-some = { $task } { $task-title }, { $task-spot }, still needs people: { $task-held } { $task-people }.{ $tried }
short-above = { $team }: nobody has taken { $task } { $task-title }, { $task-spot }.{ $tried } The leads know.
short-some-above = { $team }: { $task } { $task-title }, { $task-spot }, still needs people: { $task-held } { $task-people }.{ $tried } The leads know.
no-answer-yet = No answer yet from { $person } about { $task } { $task-title }, { $task-spot }.
tried = Asked { $count }.
tried-answers = Asked { $count }: { $answers }.
tried-no = { $count } no
tried-silent = { $count } silent
tried-nobody = There was nobody to ask.
covered = { $task } is covered: { $people-and } { $count ->
    [one] goes
   *[other] go
  }.
comes = { $person } comes to { $task } { $task-title }, { $task-spot }.

cant-late = It is close, so the place on { $task } stays yours until somebody steps in. If you can come after all, tap here.
cant-late-asked = It is close, so the place on { $task } stays yours until somebody steps in. I'm asking { $asked-and } now.
cant-late-told = It is close, so the place on { $task } stays yours until somebody steps in. { $told-and } { $count ->
    [one] knows
   *[other] know
  }.
cant-late-asked-told = It is close, so the place on { $task } stays yours until somebody steps in. I'm asking { $asked-and } now, and { $told-and } { $count ->
    [one] knows
   *[other] know
  }.
cant-said = You have said so; the place on { $task } stays yours until somebody steps in. If you can come after all, tap here.
cant-late-told-lead = { $person } can't come to { $task } at { $at-clock }. There was nobody to ask.
cant-late-told-lead-asked = { $person } can't come to { $task } at { $at-clock }. I have asked { $asked-and }.
cant-late-told-lead-reason = { $person } can't come to { $task } at { $at-clock } ("{ $reason }"). There was nobody to ask.
cant-late-told-lead-reason-asked = { $person } can't come to { $task } at { $at-clock } ("{ $reason }"). I have asked { $asked-and }.
step-in = Could you step in { $task-spot }? It is { $task }, { $task-title }.{ $along }
step-in-with = You would go with { $others-and }.
claim-stepped-in = It's yours: { $task }, { $task-spot }. Thank you for stepping in, { $person }.
you-are-free = { $person } goes in your place on { $task }; you are free. Thank you for saying so.
you-are-free-now = { $person } goes to { $task } in your place; nothing for you to do.
nobody-stepped-in = { $task } { $task-title } has begun, and nobody stepped in: { $task-held }.
