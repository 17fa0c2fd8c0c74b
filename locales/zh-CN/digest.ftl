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
digest-empty = 早上好！{ $team } { $day }：没有在办的，也没有待确认的。
digest-group = { $team } { $day }：在办{ $open }件，待确认{ $confirm }件。
  { $lines }
digest-group-empty = { $team } { $day }：没有在办的，也没有待确认的。
digest-back = { $team } { $day }，回头看：
  { $lines }
digest-when = 要看哪一天的？比如：日报 明天
digest-changed = 【有变动】
digest-risk = 【告急】24小时内
digest-needed = 【还缺人】按地点，先挂得久的
digest-today = 【今天】
digest-that-day = 【当天】
digest-past = 【没有人去】
digest-expired = 【过了日子还没人认领】
digest-confirm = 【待确认】

# 一行一件任务，后面写为什么要看它。
digest-line = { $pieces }
digest-task = { $task-digest }
digest-task-today = { $task-today }
digest-task-named = { $task-named }
digest-task-when = { $task-named } · { $task-soon }
digest-task-moved = { $task-named } · { $task-soon }（原{ $was-clock }）
digest-task-moved-day = { $task-named } · { $task-soon }（原{ $was }）
digest-held = { $task-taken }
digest-called-off = { $person }已取消
digest-unreached = { $people }没通知到，请打个电话
digest-asked = 问了{ $count }人
digest-asked-and = 问了{ $count }人：{ $pieces }
digest-asked-no = { $count }人不行
digest-asked-silent = { $count }人没回
digest-cant = { $people }来不了
digest-new = 新发
digest-turns = 往后还有{ $count }次
digest-old = 挂了{ $days }天
digest-coming = { $count ->
    [1] 会到
   *[other] 都会到
  }
digest-no-answer = 还没有回音
digest-no-answer-of = { $people }还没有回音
digest-no-answer-from = { $count }人还没有回音
digest-line-expired = { $task-digest } · 改个日子：修改 { $task-n } 周五前；不办了：取消 { $task-n }
digest-line-past = { $task-digest } · 没做成 { $task-n }，或改个时间：改期 { $task-n } 明天下午3点
digest-report = { $person }：{ $hours }，服务{ $served }人
digest-report-served = { $person }：服务{ $served }人
digest-silent = { $times ->
    [0] 还没问{ $people }
    [1] 问过{ $people }，没回
    [2] 问过{ $people }两次，没回
   *[other] 问过{ $people }{ $times }次，没回
  }
digest-ended = { $task-ended }结束

digest-more = 还有{ $count }件：列表
digest-more-there = 还有{ $count }件：列表 { $where }
digest-yesterday = 【昨天】办结{ $count }件 · { $people }人参与 · { $hours } · 服务{ $served }人
digest-late = 【迟发】{ $count }条：{ $which }
digest-late-task = { $task }给{ $person }的，应为{ $due-soon }，{ $sent-clock }发出
digest-late-digest = 给{ $person }的日报，应为{ $due-soon }，{ $sent-clock }发出
digest-late-left = { $task }给{ $person }的，应为{ $due-soon }，没补发
digest-late-more = 另有{ $count }条
digest-last = { $first }{ $more }
digest-covered = 另有{ $count }件人已到位，不用操心。
digest-covered-all = { $count }件人已到位，不用操心。
digest-stale = 有{ $count }件过了日子三天多了，在“列表”里。
digest-reply = 直接回复就行，比如：找人 { $asks }，办结 { $closes }
digest-reply-ask = 直接回复就行，比如：找人 { $asks }
digest-reply-close = 直接回复就行，比如：办结 { $closes }
digest-visits = 【探访超期】{ $residents }。谁去看谁：居民 探访
digest-visit = { $resident }（{ $days }天）
