# 一句话是怎么读的、为什么：`bot.py understand` 讲给维护的人听。

understood-line = “{ $line }”，{ $moment } 说的（{ $zone }）
understood-what = 事项：{ $title }
understood-no-title = 事项：没有剩下可以当标题的字
understood-kind = 类型：{ $kind }
understood-when = 时间：{ $when }，出自“{ $said }”
understood-no-time = 时间：没有看到
understood-ask = 时间：会反问：{ $question } { $offers }
understood-where = 地点：{ $where }
understood-no-where = 地点：没有看到
understood-people = 人数：{ $people }
understood-no-people = 人数：没有看到，按1人
understood-added = 人数：{ $added }
understood-budget = 预算：{ $budget }
understood-resident = 居民：{ $code }
understood-source = 来源：{ $source }
understood-why = 为什么：
understood-used = “{ $words }”是{ $means }
understood-left = “{ $words }”也可能是{ $means }，但旁边没有别的字帮着说明，就留在标题里
understood-kept-out = “{ $words }”是名字、编号、数量或地址，不在里面找时间
understood-day-first = “{ $words }”里日在前、月在后；中文习惯相反
understood-month-first = “{ $words }”里月在前、日在后；英文习惯相反
understood-or = { $one }或{ $other }
understood-offer = [{ $when }]

# 一个词可以是什么。
means-repeats = 重复
means-feast = 节日
means-lunar = 农历日期
means-month-end = 月底
means-from-now = 从现在算起的时间
means-lasts = 时长
means-weekend = 周末
means-nth-weekday = 某月第几个星期几
means-either-day = 几天里的一天
means-near-day = 今天前后的一天
means-weekday = 星期几
means-period = 一周、一月或一年
means-date = 日期
means-hour = 钟点
means-part = 一天里的时段
means-half = 上半天或下半天
means-year = 年份
means-deadline = 表示截止的词

# 会重复的时间：“每周三 09:30”。
every-day = { $n ->
    [1] 每天
    [2] 每两天
   *[other] 每{ $n }天
  }
every-week = { $n ->
    [1] 每周
    [2] 每两周
   *[other] 每{ $n }周
  }
every-month = { $n ->
    [1] 每月
    [2] 每两个月
   *[other] 每{ $n }个月
  }
every-year = { $n ->
    [1] 每年
    [2] 每两年
   *[other] 每{ $n }年
  }
every-weekday = 每{ $days }
every-on-days = { $every }的{ $days }
every-on-date = { $every }{ $day }号
every-nth-day = { $every }{ $nth ->
    [-1] 最后一个
    [1] 第一个
    [2] 第二个
    [3] 第三个
    [4] 第四个
   *[other] 第五个
  }{ $days }
every-at = { $every } { $time }
