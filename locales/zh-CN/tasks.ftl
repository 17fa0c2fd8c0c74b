# 发布、修改、查找任务。

task-spot = { $when }，{ $where }
task-line = { $task-line }
task-number = { $task }
task-line-turns = { $task-line } · 往后还有{ $count }次：{ $turns }
task-line-many-turns = { $task-line } · 往后还有{ $count }次：{ $turns }……
task = { $task-card }
  { $more }
task-posted = { $person }发布，{ $at }
task-note = { $person }：{ $note }

posted = 发好了，{ $task }：{ $said }。{ $more }
posted-wish = 上墙了，{ $task }：{ $said }。{ $more }
posted-no-where = 还没写地点，要写就直接发我，比如：7号楼
withheld = { $what }没有放进群里，请直接告诉去的人。
withheld-known = { $what }没有放进群里。
withheld-name = 本队群里只用编号：姓名换成了{ $codes }。
withheld-name-and = 本队群里只用编号：姓名换成了{ $codes }，{ $what }没有放进去。
withheld-delete = 您那条原话请撤回。
withheld-flat = 门牌
withheld-house = 门牌
withheld-phone = 电话
assumed = “{ $said }”我当作{ $part }。
sentence-next = { $text }
list-piece = ，
piece-when = { $when-near }
piece-where = { $where }
piece-at = 地点{ $where }
piece-people = { $people }人
piece-organisations = { $people }家单位
piece-budget = 预算{ $budget }
piece-term = { $term }
piece-title = “{ $title }”

ask-when = “{ $title }”是什么时候？直接告诉我，比如：明天下午3点
ask-what-time = “{ $said }”是{ $when }，几点呢？
ask-clock = { $when }，几点呢？
ask-past = “{ $said }”已经过了，是哪天几点呢？
ask-weekday = { $day-short }是{ $day-weekday }，您指哪天？
ask-which-day = “{ $said }”是哪天呢？
ask-unclear = “{ $said }”我拿不准，是哪天几点？比如：明天下午3点
ask-team = 是哪个队的事？
ask-colour = “{ $title }”是哪类心愿？
ask-fix = { $task } 要改成什么？比如：下午4点 · 3个人 · 6号楼
ask-fix-again = 这句里没看出要改什么。比如：下午4点 · 3个人 · 6号楼

edited = 改好了，{ $task }：{ $said }。{ $more }
edit-not-yours = { $task } 是{ $poster }发的，{ $poster }或队长才能改。
edit-places-taken = { $task } 已经有{ $taken }人了，名额不能少于{ $taken }。要让出名额，本人说：不能去 { $task-n }
task-moved = { $task } { $task-title }改时间了：{ $was } → { $becomes }。您还能来吗？
task-changed = { $person }改了 { $task }：{ $task-title }，{ $task-spot }。您的名额不变。

post-nothing = 要做什么、什么时候？比如：发布 明天下午3点给李奶奶理发，2个人
post-no-title = 时间看到了，还没看到要做什么。比如：发布 明天下午3点给李奶奶理发
post-places = 名额可以是1到1000人，我读到的是{ $places }。比如：2个人
post-past = { $when }已经过了，请说一个以后的时间，比如：明天下午3点
wish-recurring = 心愿只办一次，不能定期。要定期的事，比如：定期 每周三 9:00 陪R-9读报
several-recurring = 这件是定期的，等一下请单独发，比如：定期 每周三 9:00 打扫驿站
wish-nothing = 想要什么？比如：心愿 R-7想要一台收音机，物资，入户收集

list-needed = 还有{ $count }件缺人。点一件，或者直接告诉我。
  { $lines }
list-all-taken = 现在每件都有人了，可以排候补。
  { $lines }
list-full = 已经有人的：
list-none = 现在没有待办的事。要发布就说：发布 明天下午3点给李奶奶理发
list-none-such = 没有跟“{ $words }”对得上的。看全部请说：列表
mine = 您的任务：
  { $lines }
mine-line-waiting = { $task-line } · 排着候补
mine-line-offered = { $task-line } · 给您留着：认领 { $task-n }
mine-line-done = { $task-line } · 已报完成
mine-none = 您现在没有任务。看看哪里缺人，点一件就行。{ $sums }
mine-hours = 您的时长：本月{ $month }，今年{ $year }，累计{ $whole }。

which-task = 是哪一件？带上编号就行，比如：{ $chinese } 12
which-of-mine = 是您的哪一件？
task-not-there = 没有 #{ $number } 这件。
task-not-there-needed = 没有 #{ $number } 这件。现在还缺人的：{ $needed }。
task-is-closed = { $task } 已经办结了。队长或发布人可以重开：重开 { $task-n }
task-is-cancelled = { $task } 已经取消了。队长或发布人可以重开：重开 { $task-n }
note-nothing = 要给 { $task } 记点什么？比如：备注 { $task-n } 带把梳子
note-kept = 记在 { $task } 里了，谁认领谁能看到。
note-kept-told = 记在 { $task } 里了，也告诉了{ $people }。
note-told = { $person }说，关于 { $task } { $task-title }：“{ $note }”
suggest = 有一件挺合适：{ $task } { $task-title }，{ $task-spot }。您愿意去吗？
piece-need = 要会{ $skill }
