# The story of a task.

why = { $task } { $task-title } · { $task-date } · { $task-held } { $task-people }
  { $lines }
why-by = { $at-soon } { $person } { $what }
why-about = { $at-soon } { $person } { $what }: { $about }
why-itself = { $at-soon } by itself: { $what }
why-itself-about = { $at-soon } by itself: { $what }: { $about }
why-told = { $people } told, delivered
why-told-not = { $people } told, not delivered yet
why-hours = { $hours }
why-rule = by the rule "{ $rule }"
why-clauses = { $clauses }
why-next = Next: a reminder to { $people }, { $at-soon }, by the rule "{ $rule } before"
why-next-rung = Next, while people are needed: { $what }, { $at-soon }, by the rule "{ $rule }"
rung-group = the card is raised
rung-people = people who fit are asked
rung-leads = the leads hear
rung-coordinators = the coordinators hear
rule-before = { $span } before
rule-after = after { $span }
