# 查找。

find = { $lines }
find-what = 要查什么？比如：理发 · R-12 · 5号楼
find-nothing = 没查到“{ $words }”。换个短一点的词，或者看看现在有的任务。
find-tasks = 任务{ $count }件：
find-tasks-many = 任务超过{ $count }件，先看近的：
find-people = 成员{ $count }人：
find-residents = 服务对象{ $count }人：
find-person = { $person }
find-line-closed = { $task-line } · 已办结
find-line-cancelled = { $task-line } · 已取消
find-more = 还有{ $count }件
find-in-private = 查人和服务对象，请在私聊里说。
