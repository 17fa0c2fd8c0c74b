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

every-once-on = { $every }，这次改{ $day }
every-once-at = { $every }，这次改{ $clock }

undone-began = 撤回来了：{ $task } 这个系列不排了，没人认领的几次都取消了。
verb-began = 开始了这个系列
verb-made = 按系列排出这一次
