# 一件任务的经过。

why = { $task } { $task-title } · { $task-date } · { $task-held } { $task-people }
  { $lines }
why-by = { $at-soon } { $person }{ $what }
why-about = { $at-soon } { $person }{ $what }：{ $about }
why-itself = { $at-soon } 自动：{ $what }
why-itself-about = { $at-soon } 自动：{ $what }：{ $about }
why-told = 通知{ $people }，已送达
why-told-not = 通知{ $people }，还没送达
why-hours = { $hours }
why-rule = 规则“{ $rule }”
why-clauses = { $clauses }
why-next = 接下来：{ $at-soon }提醒{ $people }，规则“提前{ $rule }”
why-next-rung = 还缺人的话：{ $at-soon }{ $what }，规则“{ $rule }”
rung-group = 再发一次任务卡
rung-people = 问合适的人
rung-leads = 告诉队长
rung-coordinators = 告诉协调员
rule-before = 提前{ $span }
rule-after = 过{ $span }
