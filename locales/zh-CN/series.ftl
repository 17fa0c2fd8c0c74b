# 定期的事：先看一眼，一班一班排出来，谁来。

button-begin = 就这样排
button-skip-dates = 跳过几次

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
edited-later = 从 { $task } 起改成{ $rule }：{ $days }{ $more }。
edited-later-same = { $task } 和以后各次都改好了{ $more }。
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
