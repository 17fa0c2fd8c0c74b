# 一件任务的经过。

why = { $task } { $task-title } · { $task-date } · { $task-held } { $task-people }
  { $lines }
why-by = { $at } { $person }{ $what }
why-about = { $at } { $person }{ $what }：{ $about }
why-itself = { $at } 自动：{ $what }
why-itself-about = { $at } 自动：{ $what }：{ $about }
why-told = 通知{ $people }，已送达
why-told-not = 通知{ $people }，还没送达
