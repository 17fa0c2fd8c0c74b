# 可以设的，和现在怎么设的。

settings = { $team }，我会自动做的事：
  日报{ $at }{ $to } · 免打扰{ $quiet } · { $language } · { $zone }
  提醒：{ $reminders } · 不回复就让出名额：{ $lease } · 时长要队长确认：{ $confirms }
  没人认领：{ $ladder }
settings-more = { $team }，还可以设：
  { $lines }
settings-my = 我会自动为您做的：
  { $lines }
setting-line = { $said }{ $example }
setting-one = { $said }{ $example }
setting-one-hours = { $said }
setting-ask-digest = 改到几点？比如：8:30
setting-ask-quiet = 改成几点到几点？比如：晚上8点到早上7点半
setting-set = 改好了。{ $said }
setting-set-digest = 改好了，{ $first-near }起日报{ $at }发。
setting-unknown = 没有“{ $word }”这一项。能设的都在：设置
setting-unread = 这个我没看懂。{ $example }
setting-is-on = 是
setting-is-off = 否
undone-set = 撤回了，和原来一样。
undo-setting-too-late = 已经过了十分钟。想改随时可以重新设：设置

setting-digest = 日报{ $at }{ $to }，{ $often }。
setting-digest-example = 比如：设置 日报 8:30
digest-to-leads = 私发队长
digest-to-group = 发到群里
digest-daily = 每天都发
digest-when-needed = 没事不发
setting-reminders = 提醒：{ $reminders }。
setting-reminders-example = 比如：设置 提醒 1天、2小时
reminders-before = 提前{ $spans }
reminders-none = 不提醒
setting-quiet = 免打扰：{ $quiet }。{ $urgent }
quiet-urgent = 只有紧急的例外。
setting-quiet-example = 比如：设置 免打扰 21:00-8:00
quiet-none = 不设
setting-ladder = 没人认领时：{ $ladder }。{ $kinds }
setting-ladder-example = 比如：设置 催办 48h 24h 6h 3h；只改一类：设置 催办 探访 72h 24h 关 6h
ladder-rungs = 提前{ $rungs }
ladder-none = 不催
ladder-kind = { $kind }：{ $ladder }。
ladder-group = { $span }群里再发
ladder-people = { $span }问合适的人
ladder-leads = { $span }报队长
ladder-coordinators = { $span }报协调员
setting-lease = 不回复就让出名额：{ $lease }。
setting-lease-example = 比如：设置 让出名额 3小时
lease-none = 否
lease-before = 开始前{ $spans }
setting-confirm = 时长要队长确认：{ $confirms }。
setting-confirm-example = 比如：设置 确认 关
setting-series = 定期任务提前{ $horizon }排好。
setting-series-example = 比如：设置 排班 6周
setting-holidays = 定期任务遇节假日停一次：{ $holidays }。
setting-holidays-example = 比如：设置 节假日 开
setting-sheets = 联系单由我私发给去的人：{ $sheets }。
setting-sheets-example = 由协调员来设，比如：设置 联系单 开
setting-asks = 同一个人一周最多问{ $asks }次。
setting-asks-example = 比如：设置 问人 3
setting-messages = 每人每天最多{ $messages }条，多出来的合成一条。
setting-messages-example = 比如：设置 消息 12
setting-wishes = 认领心愿满{ $days }天问一声。
setting-wishes-example = 比如：设置 心愿 7
setting-language = 群里说{ $language }。
setting-language-example = 比如：设置 语言 English
setting-zone = 时间按{ $zone }算。
setting-zone-example = 比如：设置 时区 北京

setting-my-reminders = 提醒：{ $reminders }。
setting-my-quiet = 免打扰：{ $quiet }。{ $urgent }
setting-my-messages = 每天最多{ $messages }条，多出来的合成一条。
setting-my-reminders-example = 比如：设置 我的 提醒 3小时
setting-my-quiet-example = 比如：设置 我的 免打扰 20:00-9:00
setting-my-messages-example = 比如：设置 我的 消息 6

span-days = { $n }天
span-weeks = { $n }周
setting-joining = 打开{ $team }邀请的人，{ $joining }。
setting-joining-example = 比如：设置 入队 审批
joining-open = 直接入队
joining-approval = 队长同意才入队
setting-limit = { $limit ->
    [0] 一周认领几件都可以。
   *[other] 每人一周最多认领{ $limit }件；提前一天还空着的，谁都可以认领。
  }
setting-limit-example = 比如：设置 每周上限 3
setting-quota = 每人手上最多同时有{ $quota }件没办完的。
setting-quota-example = 比如：设置 同时名额 10
setting-words = 原因、备注、照片，任务结束{ $words }天后擦掉；所有队伍都一样。
setting-words-example = 由总协调员定，比如：设置 留言保存 60
setting-people = { $people }天没来过的人就忘掉，提前一个月告诉本人；所有队伍都一样。
setting-people-example = 由总协调员定，比如：设置 名单保存 365
