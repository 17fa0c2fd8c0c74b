# 一条消息里的几件事：先给看一遍，不清楚的一件件问，再一起发布。

button-post-all = 全部发布
button-leave-out = 这条先不发

several = 一共{ $count }件，还没发：
  { $lines }
  { $next }
several-line = { $n }. { $title }：{ $said }。{ $more }
several-no-title = { $n }. （还没写做什么）：{ $said }。{ $more }
several-when = { $n }. { $title }：{ $said }，时间没看清。
several-ready = 要改哪件，前面写上序号，比如：{ $n }：下午4点
several-about = 第{ $n }件：{ $question }
several-posted = 发好了：{ $tasks }。{ $left }
several-task = { $task }
several-left = 没发的：{ $titles }，想好了再发就行。
several-title = “{ $title }”
