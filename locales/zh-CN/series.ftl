# 定期的事：先看一眼，一班一班排出来，谁来。

button-begin = 就这样排
button-skip-dates = 跳过几次

series-ask-time = { $title }，{ $rule }，几点呢？
series-preview = { $title }，{ $said }：{ $days }，往后照排。
series-preview-all = { $title }，{ $said }：{ $days }。
series-day = { $day-short }
piece-rule = { $rule }
piece-until = 到{ $day-short }为止
series-skip-which = 跳过哪几次？比如：12月2日、12月16日
series-skip-again = 没看出是哪天。比如：12月2日、12月16日
series-fix = 要改成什么？比如：每周四10点 · 3个人 · 到12月15日为止
series-no-turns = 这样一次也排不出来。请说多久一次，比如：每周三上午9点半
series-begun = 排好了，第一次是 { $task }。后面的我会提前排，前一次过了，下一次的卡片就发到群里。{ $more }
every-nothing = 要做什么、多久一次？比如：定期 每周三上午9点半上门义剪，5号楼，2个人

every-from = { $day }起{ $every }
every-once = { $every }一次
every-once-on = { $every }，这次改{ $day }
every-once-at = { $every }，这次改{ $clock }

undone-began = 撤回来了：{ $task } 这个系列不排了，没人认领的几次都取消了。
verb-began = 开始了这个系列
verb-made = 按系列排出这一次

button-this-one = 只这次
button-all-later = 以后都改
button-all-later-off = 以后都不办
scope-edit = 只改{ $day-short }这次，还是以后都改？
scope-cancel = 只取消{ $day-short }这次，还是以后都不办了？
edited-turn = { $task } 改到{ $task-date }，其他几次不变{ $more }。
edited-turn-weekday = { $task } 改到{ $task-date }，其他{ $day-weekday }不变{ $more }。
edited-turn-asked = ；{ $people }能不能来，问到了告诉您
edited-later = 从 { $task } 起改成{ $rule }：{ $days }{ $more }。{ $withheld }
edited-later-same = { $task } 和以后各次都改好了{ $more }。{ $withheld }
edit-not-repeating = { $task } 只有这一次。要定期办，请另发一个，比如：定期 { $rule } { $task-title }
series-changed = { $person }改了{ $task-title }，从 { $task } 起：{ $task-spot }。您的名额不变。
series-moved = { $task-title }从 { $task } 起改成{ $rule }。您下一次是{ $task-spot }，还能来吗？
series-moved-off = { $task-title }改成{ $rule }了，{ $task } 不办了。
cancel-later-ask-reason = 要跟{ $people }说一声，是什么原因呢？
series-ended = { $task } 和以后各次都取消了，不再往下排{ $more }。
series-ended-told = { $person }取消了{ $task-title }：{ $task-date }和以后各次。
series-ended-told-reason = { $person }取消了{ $task-title }：{ $task-date }和以后各次，原因：“{ $reason }”
series-told = ，已告诉{ $people }

undone-edited-later = 撤回来了：{ $task } 和以后各次跟原来一样。
undone-ended-series = 撤回来了：{ $task } 和以后各次照常。
verb-edited-later = 改了这次和以后各次
verb-ended-series = 取消了这次和以后各次

button-every-time = 每次都去
button-cant-all = 以后都不去
claim-held-weekly = 认领好了：{ $task } { $task-title }，{ $task-spot }。只这一次，还是每{ $day-weekday }都来？
claim-held-every = 认领好了：{ $task } { $task-title }，{ $task-spot }。只这一次，还是每次都来？
claim-once = 好，只这一次：{ $task } { $task-title }，{ $task-spot }。{ $reminders }临时有事点一下就行，不要紧的。
claim-once-only = { $task } 只有这一次。要去就说：认领 { $task-n }
every-held = 好，{ $rule }都是您：{ $days }，往后照排。{ $more }哪次去不了，说“不能去”加编号就行。
every-held-later = 排好的几次都满了，往后{ $rule }给您留着。
every-but = 已经满了的：{ $days }。
series-turn-day = { $task-day }
regular-already = { $task-title }每次都已经有您了。
regular-full = { $task-title }每次的人都齐了。哪次空出来，可以单独认领：认领 加编号
cant-every = 好的，{ $task-title }以后各次的名额都让出来了。谢谢您提前说！
places-lost = { $person }以后不能来{ $task-title }了，{ $task-date }起的{ $count }个名额都空出来了。

verb-claimed-every = 每次都认领了
verb-gave-back-every = 各次的名额都让出来了
undone-claimed-every = 撤回来了：{ $task-title }不再每次都给您留着。
undone-gave-back-every = 撤回来了：{ $task-title }的名额还是您的。

button-pause = 暂停
button-resume = 继续
button-end-series = 不再排了
every-none = 这里还没有定期的事。要开始就说：定期 每周三上午9点半上门义剪，5号楼，2个人
every-list = { $team }定期的事：
  { $lines }
every-not-repeating = { $task } 只有这一次。看定期的事：定期
series-line = { $task } { $title } · { $said } · 下次{ $days }
series-line-paused = { $task } { $title } · { $said } · 暂停中
series-shown = { $title }，{ $said }。接下来：{ $days }。要跳过哪天：定期 跳过 { $task-n } 12月2日
series-shown-paused = { $title }，{ $said }，暂停中。要接着排：定期 继续 { $task-n }
series-skipped = 跳过了：{ $days }{ $more }。
series-skipped-told = { $person }取消了{ $task-title }{ $task-day }这次，不用去了，其他几次不变。
series-paused = { $task-title }暂停了，排好的几次都取消了{ $more }。要接着排：定期 继续 { $task-n }
series-paused-told = { $person }暂停了{ $task-title }，{ $task-date }起先不用去了，恢复了再告诉您。
series-paused-already = { $task-title }已经暂停了。要接着排：定期 继续 { $task-n }
series-not-paused = { $task-title }没有暂停。
series-goes-on = { $task-title }接着排：{ $days }。

verb-skipped = 跳过了几天
verb-paused = 暂停了这个系列
verb-went-on = 接着排了
undone-skipped = 撤回来了：{ $task-title }那几天照常。
undone-paused = 撤回来了：{ $task-title }不暂停了。
undone-went-on = 撤回来了：{ $task-title }还是暂停。
series-skip-none = { $day-short }本来就没排：{ $rule }。

assigned-every = { $task-title }，{ $rule }，从 { $task } 起都交给{ $person }了，已经告诉对方。{ $more }
assigned-every-told = { $person }请您每次都来：{ $task-title }，{ $rule }，下一次是{ $task-spot }。要是太多，点一下就都让出来；只有哪次去不了，说“不能去”加编号。
assign-once-only = { $task } 只有这一次。要交给谁就说：指派 { $task-n } 王磊
regular-theirs = { $task-title }每次都已经有{ $person }了。
verb-assigned-every = 指派以后每一次
undone-assigned-every = 撤回来了：{ $task-title }以后各次不再这样指派。
