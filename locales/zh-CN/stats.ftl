# 一段时间的数字，跟前一段时间比。

stats = { $team }及下属各队 · { $period }
  { $lines }
  时长和人数算在任务办结的那个时段。点一下，就能拿到数字背后的明细。
stats-title = { $team }及下属各队 · { $period }
stats-line = { $label }：{ $value }
stats-line-before = { $label }：{ $value }（上期{ $before }）
stats-when = “{ $word }”是哪段时间，我没看懂。比如：统计 上个月，也可以写 2026年10月、本季度
stats-head-what = 项目
stats-head-now = 本期
stats-head-before = 上期
stats-how = 时长和人数算在任务办结的那个时段。每个数字背后的明细可以用 bot.py export 导出。
figure-new = 发布任务
figure-closed = 办结任务
figure-cancelled = 取消任务
figure-open = 期末在办
figure-people = 参与人数
figure-hours = 服务时长
figure-served = 服务人次
figure-claim-rate = 每100件有人认领
figure-time-to-claim = 发布到认领平均
figure-time-to-done = 发布到办结平均
figure-half-of-the-hours = 一半时长由几位完成
figure-wishes = 收集心愿
figure-wishes-wall = 其中心愿墙
figure-wishes-chat = 其中群聊
figure-wishes-visit = 其中入户走访
figure-wishes-social-worker = 其中社工
figure-wishes-grid-warden = 其中网格员
figure-wishes-building-lead = 其中楼栋长
figure-wishes-phone = 其中电话
figure-wishes-claimed = 认领心愿
figure-wishes-fulfilled = 办结心愿
figure-wishes-people = 参与心愿的人数
figure-projects = 完成微项目
figure-spent = 微项目支出
figure-organisations = 参与单位
figure-services = 完成服务
figure-home-services = 其中上门服务
figure-visits = 完成探访
figure-turns-due = 应值班次
figure-turns-kept = 已值班次
figure-turns-missed = 缺岗班次
figure-teams = 队伍
figure-stations = 驿站
figure-volunteers = 志愿者
