# 轮流值班，和换班。

rota = { $title }，{ $rule }。{ $since-short }以来：{ $shares }。
  { $lines }
rota-share = { $person }{ $had }班
rota-share-owes = { $person }{ $had }班（欠{ $debt }班）
rota-line = { $task } { $task-weekday } · { $task-people }
rota-line-free = { $task } { $task-weekday } · 还没有人
rota-turn = { $task } { $task-title }，{ $task-spot }
rota-yours = 轮到您了：
  { $lines }
rota-none = 这里还没有排轮值。定期的事，队长可以这样排：轮值 12 周敏、赵凯、林晓
rota-nobody = “{ $example }”还没有排轮值。队长可以这样排：轮值 12 周敏、赵凯、林晓
rota-no-series = { $task } 不是定期的，轮不起来。先定期，比如：定期 每周六 9:00-12:00 驿站值班
rota-too-few = 至少两个人才能轮。比如：轮值 12 周敏、赵凯、林晓
rota-ended = “{ $title }”不再轮值，原来排好的班空出来了。
rota-away = 记下了：{ $first }到{ $last }不给您排班。
rota-away-freed = 记下了：{ $first }到{ $last }不给您排班。这几班由下一位来：
  { $lines }
rota-away-when = 哪几天不在？比如：轮值 不在 12月1日到12月14日
rota-back = 欢迎回来，又给您排上了。

swap-with-whom = 您的 { $task } 想跟谁换？
swap-nobody = 眼下没有别人的班可以跟 { $task } 换。来不了就让出名额；也可以写上对方任务的编号，比如：换班 { $task-n } 42
swap-asked = 已经问{ $person }了。对方答应之前，{ $task } { $task-weekday }这班还是您的。
swap-asks = { $person }想跟您换班：{ $person }的{ $task } { $task-date }，换您的{ $takes } { $takes-date }。
swapped = 换好了：您现在是 { $task }，{ $task-date }。
swapped-thanks = 换好了：您现在是 { $task }，{ $task-date }。谢谢您！
swap-no = 好的，{ $task-weekday }的 { $task } 还是您的，会告诉{ $person }。
swap-declined = { $person }这次换不了，{ $task } { $task-weekday }这班还是您的。要不要问问别人？
swap-dropped = 撤回了：{ $task } 还是您的，{ $person }也知道了。
swap-taken-back = { $person }不用换了，您的 { $task } 不变。
swap-no-place = { $task } 里没有您的名额，换不了。您的任务看：我的
swap-over = 这件事已经有结果了。您现在的任务看：我的
swap-not-held = { $person }在 { $task } 没有可以换的名额。
swap-on-both = { $task } 里已经有{ $person }了。
swap-which-of-theirs = { $task } 换{ $person }的哪一件？写上两个编号，比如：换班 { $task-n } 42
swap-whose = { $task } 有好几位。跟谁换？比如：换班 41 { $task-n } 赵凯

rota-yours-team = 轮到{ $team }了：
  { $lines }
rota-speaks-twice = { $person }会排到两份：替两家，或者一家加自己。请换一位联系人，比如：队伍 联系人 名称：王磊
rota-nobody-speaks = { $team }还没有联系人，没法通知。先说：队伍 联系人 { $team }：王磊
rota-printed = “{ $title }”的轮值表做成一页，可以打印，马上发您。
swap-unfit = { $task } 不合适{ $person }：有要求，或者那一周已经排满。问问别人吧。
rota-page-when = 时间
rota-page-who = 值班
rota-page-signed = 签到
rota-page-shares = { $since }以来
rota-page-free = 还没有人
rota-page-number = 编号
rota-page-file = 轮值表
rota-page-made = { $now }的安排。之后有变动，看：轮值
rota-left = { $person }离开了，不再轮班；{ $task } { $task-title }由{ $others }接着轮。要改人，比如：轮值 { $task-n } 王磊、周敏
rota-party = { $person }
rota-left-team = { $team }的联系人{ $person }离开了，{ $team }不再轮班；{ $task } { $task-title }由{ $others }接着轮。要恢复，先说：队伍 联系人 { $team }：王磊，再说：轮值 { $task-n } { $team }、{ $others }
rota-left-team-nobody = { $team }的联系人{ $person }离开了，{ $task } { $task-title }没有人轮班了。先说：队伍 联系人 { $team }：王磊，再说：轮值 { $task-n } { $team }、周敏
rota-left-nobody = { $person }离开了，{ $task } { $task-title }没有人轮班了。重新排，比如：轮值 { $task-n } 王磊、周敏
rota-unfit = 没给{ $people }排班：这班有要求，看“成员”
