# 导入表格：模板、预览、要改的地方、结果。

import-template = { $what }：下面两个文件填哪个都行，一行一条，填好发回给我。导出的表格改好了发来也行。先给您看会改什么，您同意了才记。
import-what = 要导入什么？居民、人员、时长、任务、系列都行，比如：导入 居民。我发一张空表给您填。
import-in-private = 表格只在私聊里收：请在这里跟我说 导入。
import-reading = 正在看：{ $all }行看了{ $count }行。
import-keeping = 正在导入：{ $all }行导了{ $count }行。
import-back = 正在撤回：{ $all }行撤了{ $count }行。
import-going-back = 正在撤回，好了就告诉您。
import-going-on = 这张表正在导入，好了就告诉您。
import-halfway = 导到一半没能导完，已经导入的有些被人用过，就留着了，其余的没有导入。
import-broken = 中途出了问题，什么也没有导入。请把文件再发一次。
import-preview = { $what } · { $team }：{ $counted }。
  { $lines }
import-count-new = 新增{ $count }
import-count-changed = 改动{ $count }
import-count-same = 不变{ $count }
import-count-double = 略过{ $count }
import-count-wrong = 要改{ $count }
import-change = 第{ $row }行 { $who }：{ $column }由 { $before } 改为 { $after }
import-wrong = 第{ $row }行：{ $remark }
import-left-out = 第{ $row }行略过：{ $remark }
import-about = { $column }：{ $remark }
import-empty = （空）
import-next = 现在还没有记。这份预览留一小时。
import-nothing-new = 没有要导入的，表里的都已经有了。
import-wrong-next = 还有要改的地方，所以一行也没有导入。接着发您的文件里逐行写着怎么改，改好发回给我就行。
import-unread = 不认识、没有看的列：{ $columns }
import-remarks = 要改的地方
import-name-template = 模板
import-name-remarks = 要改的
import-done = { $what }：{ $counted }。{ $minutes }分钟内可以整个撤销。
import-done-new = 新增{ $count }
import-done-changed = 改动{ $count }
# 命令行里。
import-agree = 要导入吗？
import-not = 什么也没有导入。
import-see = 什么也没有导入：要改的地方写在 { $file } 里。
import-by-whom = 表格要由{ $team }的协调员导入。协调员有：{ $people }。
import-nobody-yet = 还没有人
import-dropped = 什么也没有导入，您发来的内容已经删掉了。
import-not-there = 这张表已经不在我这里了，请把文件再发一次。
import-changed-meanwhile = 看过表以后，有些记录变了，所以什么也没有导入。请把文件再发一次，我重新看。
import-built-on = 导入的内容后来有人改过或用过，就不整个撤回了。要改可以一条一条改。
undone-imported = 这次导入整个撤回了，和原来一样。
verb-imported = 导入了表格
button-import = 导入

import-file-of-what = 表格要协调员发来才行。有什么事请直接打字告诉我：帮助
import-file-empty = 文件里什么也没有。说 导入，我发一张空表给您填。
import-file-header = 第一行要写列名，我没有找到。这是什么表？告诉我，我发一张写好列名的给您：导入 居民、导入 人员、导入 时长、导入 任务、导入 系列。
import-file-missing = { $what ->
    [residents] 居民的表要有“姓名”这一列，我没有找到。说 导入 居民，
    [people] 人员的表要有“姓名”和“角色”两列，我没有找全。说 导入 人员，
    [hours] 时长的表要有“标题”“姓名”“时长（分钟）”三列，我没有找全。说 导入 时长，
    [tasks] 任务的表要有“标题”和“开始时间”两列，我没有找全。说 导入 任务，
   *[series] 系列的表要有“标题”和“重复”两列，我没有找全。说 导入 系列，
  }我发一张写好列名的表给您。
import-file-twice = 表里有两列同名，分不清用哪一列。请去掉一列再发。
import-file-no-table = 这不是我能看的表格。请另存为 XLSX 或 CSV 再发。
import-file-other-workbook = 这种表格我看不了。请另存为 XLSX 或 CSV 再发。
import-file-old-workbook = 这是旧格式的表格（.xls）。请另存为 XLSX 再发。
import-file-locked = 文件加了密码。请去掉密码再发。
import-file-macros = 表格里带着宏，我不碰这个。请另存为不带宏的 XLSX（不是 XLSM）再发。
import-file-links = 表格引用了别的文件。请复制单元格，在新表里粘贴为数值再发。
import-file-formulas = 单元格{ $at }里是公式。请复制后粘贴为数值再发。
import-file-merged = 单元格{ $at }是合并的，分不清属于哪一行。请拆开再发。
import-file-entities = 这份表格不像常见的软件存的。请把单元格复制到新表里再发。
import-file-broken = 文件打不开，也许没有传完整。请重新存成 XLSX 或 CSV 再发。
import-file-bomb = 文件太占地方了，5万行的表也用不了这么多。请把要用的行复制到新表里再发。
import-file-too-big = 文件超过20MB。请分几次发。
import-file-too-long = 表格超过5万行，请分几次发；要是没有这么多行，请把末尾的空行删掉。
import-file-too-wide = 表格超过100列。请只留 导入 居民 里说的那些列再发。
import-file-letters = 文件里的字认不出来。请另存为 XLSX，或者 UTF-8 的 CSV 再发。
import-file-cell = 有个单元格超过1万字。请改短再发。
import-file-gone = 文件没有取到。请再发一次。

import-needs-name = 请写姓名
import-needs-agreed-at = 本人哪天同意记下这些的？请写日期，比如 2026-11-02。没有同意的不记。
import-too-long = 超过{ $most }字，请改短
import-team-not-there = 您协调的队伍里没有“{ $said }”；请照 队伍 里的名字写，或者空着
import-team-several = 有几支队伍都叫“{ $said }”；请空着，到那支队伍里另发
import-person-not-there = 您的队伍里没有叫“{ $said }”的人；请照 成员 里的名字写，或者空着
import-person-several = 有几个人都叫“{ $said }”；请空着
import-day-unclear = “{ $said }”是哪天没看懂；请写 2026-11-02 这样
import-day-serial = { $said }是表格软件内部记日期的数；请把这一列设成日期，或者写 2026-11-02 这样
import-day-to-come = “{ $said }”还没有到；请写已经过去的日期
import-code-unclear = “{ $said }”不是编号；请写成 R-12 这样，新居民就空着
import-code-taken = { $code }是别人的编号；新居民请空着
import-total = 这是合计行，不导入。
import-name-alone = 只写姓名：别的内容全群都会看到
import-phone-cut = “{ $said }”是表格软件缩写过的号码，已经不全；请把这一列设成文本，重新填写
import-row-again = 和第{ $row }行说的是同一条。
import-known = 姓名和电话都一样，就是{ $code }。

import-example-residents-name = 示例：李奶奶
import-example-residents-address = 5号楼302
import-example-residents-phone = 5550112
import-example-residents-notes = 听力不好，敲门重一点
import-example-residents-agreed-at = 2026-11-02

import-needs-person = 请写姓名
import-needs-minutes = 请写做了多久：几分钟，或者1小时30分
import-needs-title = 请写做什么
import-needs-starts-at = 请写什么时候：2026-11-02 15:00
import-person-number = 您的队伍里没有{ $said }号；请空着，写姓名
import-person-which = 有几个人都叫“{ $said }”；请写人员编号，导出 人员 里有
import-person-other = { $number }号是{ $said }；姓名请照原样，新的人就别写编号
import-role-lower = 表格不能把谁的角色改低；请跟我说：角色
import-role = “{ $said }”不是角色；请写志愿者、队长或协调员
import-kind = “{ $said }”不是类型；请写服务、心愿、微项目、探访或值班
import-number = “{ $said }”不是{ $least }到{ $most }的整数
import-minutes-which = “{ $said }”是小时还是分钟？请写成1小时30分，或者把列名写成“时长（分钟）”“时长（小时）”
import-minutes = “{ $said }”是多久没看懂；请写几分钟，或者1小时30分
import-hours-not-there = #{ $task } 没有这个人已办结的时长；要补记，任务编号就空着
import-too-many-places = 一件任务超过{ $most }人；请给一部分换个标题
import-person = { $person }
import-resident = { $resident }
import-hours-of = { $task } { $person }
import-new-residents = 第{ $row }行：{ $name }，{ $day-short }同意
import-new-hours = 第{ $row }行：{ $person }，{ $title }，{ $at }，{ $hours }
import-new-tasks = 第{ $row }行：{ $title }，{ $when }，{ $count }人
import-joins = 第{ $row }行 { $who }：到{ $team }当{ $role }
import-learns = 第{ $row }行 { $who }：会{ $skill }

import-example-people-person = 示例：林美
import-example-people-role = 志愿者
import-example-people-skills = 理发、急救
import-example-hours-closed-at = 2026-11-02 17:00
import-example-hours-kind = 服务
import-example-hours-title = 示例：给R-12理发
import-example-hours-starts-at = 2026-11-02 15:00
import-example-hours-person = 林美
import-example-hours-minutes = 90
import-example-hours-served = 1

import-when-unclear = “{ $said }”是什么时候没看懂；请写 2026-11-21 15:00，或者写日期
import-money = “{ $said }”不是金额；请写 5200.00
import-colour = “{ $said }”不是心愿的颜色；请写物资心愿、服务心愿或紧急心愿
import-source = “{ $said }”不是收集渠道；请写心愿墙、群里提出、入户收集、社工收集、网格员收集、楼长收集或电话登记
import-task-not-there = 您的队伍里没有 #{ $task }；新任务请空着
import-task-over = 已经结束了，要改请先重开
import-task-past = 时间已经过了；做完的事请用时长的表补记
import-no-cards = 新任务超过{ $most }件，不一件件发卡片：群里只说一句，大家看 列表 就有。
tasks-posted = { $person }新加了{ $count }件任务。说 列表 能看到，说 认领 加编号就能领。
import-task = { $task }

import-example-tasks-kind = 服务
import-example-tasks-title = 示例：给R-12理发
import-example-tasks-where = 5号楼
import-example-tasks-starts-at = 2026-11-21 15:00
import-example-tasks-places = 2

import-needs-repeats = 请写怎么重复：每周三9:00
import-resident-which = “{ $said }”里的名字不止一位居民有；请写编号：{ $codes }
import-repeats-unclear = “{ $said }”怎么重复没看懂；请写 每周三9:00 这样
import-begins = 第{ $row }行：{ $title }，{ $rule }，{ $day-short }开始
import-begins-until = 第{ $row }行：{ $title }，{ $rule }，{ $day-short }到{ $last-short }
import-repeats-when = 几点？请写 每周三9:00，或者 每周三上午
import-series-not-there = 您的队伍里没有{ $series }号系列；新的请空着
import-series-there = 这个系列已经有了，内容和表里不一样；要改请拿它的一个班次说：修改
import-series-no-turns = 往后没有一天排得上；请把开始日期、结束日期也看一看
import-too-many-series = 每个新系列都要在群里发卡片，一次最多{ $most }个，其余另发一张表
# 模板第二行的示例，从不导入。
import-example-series-kind = 值班
import-example-series-title = 示例：驿站值班
import-example-series-where = 驿站
import-example-series-repeats = 每周三9:00–11:00
import-example-series-first-day = 2026-12-02
import-example-series-places = 2
