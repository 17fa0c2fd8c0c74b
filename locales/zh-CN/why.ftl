# 一件任务的经过。

why = { $task } { $task-title } · { $task-date } · { $task-held } { $task-people }
  { $lines }
why-by = { $at-soon } { $person }{ $what }
why-about = { $at-soon } { $person }{ $what }：{ $about }
why-itself = { $at-soon } 自动：{ $what }
why-itself-about = { $at-soon } 自动：{ $what }：{ $about }
why-told = 通知{ $people }，已送达
why-told-not = 通知{ $people }，还没送达
why-clauses = { $clauses }
why-next = 接下来：{ $at-soon }提醒{ $people }，规则“提前{ $rule }”
