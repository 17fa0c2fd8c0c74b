# 自己会发的消息。

remind-day = 提醒您：{ $task } { $task-title }，{ $task-spot }。{ $confirm }
remind-hours = 再过两小时：{ $task } { $task-title }，{ $task-spot }。{ $confirm }
remind-near = 再过{ $left }：{ $task } { $task-title }，{ $task-spot }。{ $confirm }
remind-near-for = 再过{ $left }，请提醒{ $person }：{ $task } { $task-title }，{ $task-spot }。
remind-day-for = 请提醒{ $person }：{ $task } { $task-title }，{ $task-spot }。
remind-hours-for = 再过两小时，请提醒{ $person }：{ $task } { $task-title }，{ $task-spot }。

snoozed = 好的，{ $at-day }{ $at-clock }再提醒您 { $task }。
snooze-too-close = { $task } 马上就到了，再提醒也来不及：{ $task-spot }。
snooze-no-start = { $task } 没有定几点，没有提醒可推。
snooze-when = { $task } 什么时候再提醒您？比如：稍后提醒 { $task-n } 20分钟
remind-set = { $task } 谁认领，就提前{ $spans }提醒谁。
remind-set-told = { $task } 提前{ $spans }提醒{ $people }，后来认领的也一样。
remind-set-never = { $task } 不提醒了。
remind-set-own = 好的，{ $task } 提前{ $spans }提醒您。
remind-set-own-never = 好的，{ $task } 不提醒您了。
remind-is = { $task } 提前{ $spans }提醒。要改的话，比如：提醒 { $task-n } 3小时、30分钟
remind-is-never = { $task } 没有提醒。要提醒的话，比如：提醒 { $task-n } 3小时、30分钟
remind-no-start = { $task } 没有定几点，不用提醒。要定时间：改期 { $task-n } 明天下午3点
remind-when = { $task } 提前多久提醒？最多四次，比如：提醒 { $task-n } 1天、3小时、30分钟

gathered = 这段时间还有{ $count }件事：
  { $lines }

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
