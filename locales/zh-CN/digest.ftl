# 自己会发的消息。

remind-day = 提醒您：{ $task } { $task-title }，{ $task-spot }。
remind-hours = 再过两小时：{ $task } { $task-title }，{ $task-spot }。
remind-day-for = 请提醒{ $person }：{ $task } { $task-title }，{ $task-spot }。
remind-hours-for = 再过两小时，请提醒{ $person }：{ $task } { $task-title }，{ $task-spot }。

digest = 早上好！{ $team } { $day }：在办{ $open }件，待确认{ $confirm }件。
  { $lines }
digest-nothing = { $team }今天没有待办的事。
digest-when = 要看哪一天的？比如：日报 明天
digest-risk = 【告急】24小时内
digest-needed = 【还缺人】
digest-today = 【今天】
digest-past = 【没有人去】
digest-line-past = { $task-line } · 没做成 { $task-n }，或改个时间：改期 { $task-n } 明天下午3点
digest-confirm = 【待确认】
digest-line-new = { $task-line } · 新发
digest-line-old = { $task-line } · 挂了{ $days }天
digest-line-today = { $task-line } { $task-people }
digest-line-confirm = { $task } { $task-title } · { $task-people }
digest-more = 还有{ $count }件：列表
digest-covered = 另有{ $count }件人已到位，不用操心。
digest-yesterday = 【昨天】办结{ $count }件 · { $people }人参与 · { $hours } · 服务{ $served }人
