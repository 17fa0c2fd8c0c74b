# 一周的数字和图。

week = { $team }周报，{ $first-bare } – { $last }
  { $lines }
week-over-months = { $team }周报，{ $first } – { $last }
  { $lines }
week-empty = { $team } { $first } – { $last }：没有新增、在办或办结的任务。
week-tasks = 新增{ $new }件 · 认领{ $claimed }件 · 办结{ $closed }件 · 取消{ $cancelled }件 · 在办{ $open }件
week-given = { $people }人参与 · { $hours } · 服务{ $served }人次
week-given-and = { $given } · { $more }
week-waited = 平均{ $hours }有人认领
week-half = 一半时长是{ $few }位做的。
week-when = 要看哪一周的？说那周的哪一天都行，比如：周报 11月16日
week-picture-span = { $first } – { $last }
week-picture-new = 新增
week-picture-closed = 办结
week-picture-people = 人参与
week-picture-hours = 服务时长
week-picture-served = 服务人次
file-not-now = 您要的文件只发给队长，您现在不是了。需要的话，请找现在的队长。
file-not-made = 您要的文件试了三次都没做出来。运行我的人在运行日志里能看到原因。
week-unvisited = { $residents }一个月没人去看过了。
week-visits-overdue = 该去看{ $residents }了，已经超期。
file-making = 文件正在做，已经做好{ $percent }%，您不用等着。
file-made = 文件做好了，马上发来。
file-in-parts = 文件太大，一份发不下，分{ $count }部分发来，每部分都附了制表说明。
