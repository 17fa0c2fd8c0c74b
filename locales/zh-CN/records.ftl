# 事后补录，改时长。

record-ask-what = 做了什么、哪天、多久？比如：昨天给R-12理发 2小时
record-ask-when = “{ $title }”是哪天的事？比如：周一下午3点
record-ask-hours = “{ $title }”做了多久？比如：1小时半
record-same = 那天您有 { $task } { $task-title }，{ $task-date }。是这一件，还是另外一件？
record-same-for = { $person }那天有 { $task } { $task-title }，{ $task-date }。是这一件，还是另外一件？
record-noted = 记好了，{ $task }：{ $task-title }，{ $task-date }，{ $hours }，服务{ $served }人，等队长确认。辛苦了！{ $more }
record-noted-for = 替{ $people-and }记好了，{ $task }：{ $task-title }，{ $task-date }，{ $hours }，服务{ $served }人，等队长确认。{ $more }
record-counted = 记好了，{ $task }：{ $task-title }，{ $task-date }，{ $hours }，服务{ $served }人，已计入。辛苦了！{ $more }
record-counted-for = 替{ $people-and }记好了，{ $task }：{ $task-title }，{ $task-date }，{ $hours }，服务{ $served }人，已计入。{ $more }
record-overlaps = 同一时间还有 { $other } { $other-title }，{ $other-date }。
record-told = { $person }替您补录了：{ $task } { $task-title }，{ $task-date }，{ $hours }，服务{ $served }人，辛苦了！不对的话改一下，比如：改时长 { $task-n } 1小时半
record-to-confirm = { $person }补录：{ $task } { $task-title }，{ $task-date }，{ $hours }，服务{ $served }人。
record-to-confirm-for = { $person }替{ $people-and }补录：{ $task } { $task-title }，{ $task-date }，{ $hours }，服务{ $served }人。
record-future = { $when }还没到，做完再补录。要找人做，比如：发布 明天下午3点给R-12理发
record-not-over = { $when }还没结束，做完再补录。
record-too-long = 一天没有{ $hours }那么长。请一天一天地补，比如：昨天给R-12理发 2小时
record-too-old = { $when }过了一年多了，日期对吗？比如：11月12日
record-for-themselves = { $person }可以自己跟我说：补录。替别人补，请队长来。

hours-none = 还没有计入的时长。任务办结了就算。
hours-of = { $person }，{ $team }及下属各队：本月{ $month }，今年{ $year }，累计{ $whole }。
hours-amended = { $task } { $person }：改成{ $hours }，原来{ $was }。
hours-amended-told = { $person }改了您 { $task } { $task-title }的时长：{ $hours }，原来{ $was }。不对的话，跟{ $person }说一声就行。
hours-proposed = { $task } 已按{ $was }办结。改成{ $hours }，我去请队长确认。
hours-proposed-told = { $person }说 { $task } { $task-title }做了{ $hours }，现在记的是{ $was }。要改就点一下。
