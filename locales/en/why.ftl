# The story of a task.

why = { $task } { $task-title } · { $task-date } · { $task-held } { $task-people }
  { $lines }
why-by = { $at } { $person } { $what }
why-about = { $at } { $person } { $what }: { $about }
why-itself = { $at } by itself: { $what }
why-itself-about = { $at } by itself: { $what }: { $about }
why-told = told { $people }, delivered
why-told-not = told { $people }, not delivered yet
