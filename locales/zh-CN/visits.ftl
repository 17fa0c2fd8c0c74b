# 上门：谁到了，谁离开了，没消息时问谁。

arrived = 记好了，{ $task } { $at-clock }到的。走的时候点一下；到{ $until-soon }还没消息，我会来问一声。
arrived-unwatched = 记好了，{ $task } { $at-clock }到的。走的时候点一下。
arrived-for = 记好了，{ $person } { $at-clock }到了 { $task }。到{ $until-soon }还没消息，我会来问您。
arrived-for-unwatched = 记好了，{ $person } { $at-clock }到了 { $task }。
arrived-still = 好的，{ $task } 慢慢来。{ $until-clock }我再问一声。
arrived-before = { $task } 您{ $at-clock }就到了，走的时候点一下。
arrived-early = { $task } 是{ $task-spot }。到了门口再点，提前两小时起可以记。
left = 记好了，您离开 { $task } 了，辛苦了！做完了就点一下，我先记{ $hours }。
left-for = 记好了，{ $person }离开 { $task } 了。做完了就点一下，先记{ $hours }。
left-told = { $person }替您记了：{ $task } { $task-title }，{ $at-clock }离开。做完了跟我说一声就行。
left-told-for = { $person }记了：{ $who } { $at-clock }离开 { $task } { $task-title }。做完了跟我说一声就行。
left-not-arrived = { $task } 没有记您到了，不用记离开。做完了就报完成。
left-already = { $task } 您{ $at-clock }就离开了。做完了就报完成。
overdue-volunteer = { $task } { $task-title }，您{ $arrived-clock }到的，都还好吗？走了就点一下；没有回音的话，我会请队长问问您。
overdue-volunteer-for = { $task } { $task-title }，{ $person } { $arrived-clock }到的，还没说离开，都还好吗？没有回音的话，我会问队长。
overdue-lead = { $task } { $task-title }，{ $person } { $arrived-clock }到的，还没说离开，{ $left-clock }问过，还没有回音。请打个电话，看看是不是都好。
overdue-second = { $task } { $task-title }，{ $person } { $arrived-clock }到的，{ $left-clock }起一直没有消息。请打个电话，或者请人去看看。
overdue-over = { $task } { $person }有消息了，都好，您不用管了。
overdue-gone = { $task } { $task-title }，{ $person } { $arrived-clock }到的，还没说离开，名额已经退了。请打个电话，看看是不是都好。
overdue-still = { $task } { $person }回话了：还在那里，都好。

verb-arrived = 到了
verb-left = 离开了
verb-noted-arrived = 记了到了
verb-noted-left = 记了离开
verb-still-there = 说还没走
verb-overdue-volunteer = 问了是不是都好
verb-overdue-lead = 问了队长
verb-overdue-second = 又往上问了
undone-arrived = 撤回了，{ $task } 不算到了。
undone-left = 撤回了，{ $task } 还算在那里。
what-overdue = 问 { $task } 是不是都好
by-rule-overdue = 过了时间没说离开
setting-visits = 上门以后没说离开的：{ $visits }。
setting-visits-example = 比如：设置 上门 30分钟
visits-after = 结束后{ $spans }问本人，再问队长
visits-none = 不问

first-visit-hint = 这是第一次上门，最好两人同行，可以约一位去过的一起。
first-visit-two = 第一次上门要两人同行，我再找一位。
setting-first-visits = 第一次上门：{ $first }。
setting-first-visits-example = 比如：设置 第一次上门 两人
first-visits-off = 一个人去也行
first-visits-hint = 提示最好两人同行
first-visits-two = 一定两人同行，再找一位
