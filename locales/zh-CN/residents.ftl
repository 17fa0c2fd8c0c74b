# 服务对象：姓名、门牌、电话只给队长和去的人看，只在私聊里说。

resident = { $resident }：{ $resident-record }
  { $more }
resident-agreed = { $at }本人已同意，{ $person }问的。
resident-listed = { $resident } · { $resident-line }
resident-list = 服务对象：
  { $lines }
resident-more = 还有{ $count }位，按编号查：居民 R-12
resident-none = 名单还是空的。一句话就能加：居民 添加 姓名，地址，电话，备注。只有去的人看得到，群里只用编号。
resident-added = 记好了，{ $resident }：{ $resident-line }。也记下了：今天您问过本人，同意接受帮助、为此保存这些信息。群里一律用{ $resident }。{ $more }
resident-sheets-off = 姓名和门牌由您打电话告诉去的人。要我直接给去的人看，请协调员说：设置 联系单 开
resident-changed = 改好了，{ $resident }：{ $resident-line }
resident-ask-name = 怎么称呼？只有去的人看得到。
resident-ask-address = 住哪里？比如：5号楼302
resident-ask-phone = 电话呢？
resident-ask-notes = 去的人要留意什么？比如：耳背，敲门重一点
resident-ask-agreed = { $name }本人同意我记下这些、好让去的人找得到门吗？
resident-not-yet = 那就什么都不记。请先问过本人，再来添加：居民 添加
resident-ask-forget = { $resident }（{ $resident-name }）的姓名、门牌、电话、备注会全部擦掉，找不回来；数字保留。要擦掉吗？
resident-forgotten = { $resident }的信息都擦掉了。这个编号以后不再给别人用。
resident-which = 叫这个名字的不止一位，请用编号发：
  { $residents }
resident-one-of = { $resident } · { $resident-line }
resident-one-code = { $resident } · 是哪一位，请问队长
resident-usage = 是哪一位？比如：居民 R-12，或者：居民 添加 姓名，地址，电话，备注
resident-add-usage = 至少要有姓名，每样不超过500字：居民 添加 姓名，地址，电话，备注
resident-change-usage = 改哪一样？比如：居民 { $resident } 电话 13900000000。姓名、地址、电话、备注都能改。
resident-not-there = 您的名单里没有 { $code }。
resident-code-taken = R-{ $code } 已经有人用了。不写编号，我接着往下排。
resident-known = 这一位已经在名单里，是{ $resident }，电话也一样。
resident-in-private = 服务对象的事只在私聊里说：在这里发“居民”就行。
resident-not-here = 服务对象的信息只在这里私下告诉我，不进群。群里那条请撤回，再到这里发一遍。
group-phone = 您刚才在群里发了电话号码，请撤回那条。去的人会私下知道。
group-phone-sheet = 您刚才在群里发了电话号码，请撤回那条。去的人，我会私下告诉。
group-address = 您刚才在群里发了住户的门牌，请撤回那条。去的人会私下知道。
group-address-sheet = 您刚才在群里发了住户的门牌，请撤回那条。去的人，我会私下告诉。

button-resident = { $resident }
button-residents = 居民
button-add-resident = 添加
button-agreed = 已同意
button-not-yet = 还没有
button-skip = 跳过
button-forget = 注销
button-forget-them = 注销{ $resident }
button-sheets-on = 打开联系单
button-sheet = 联系单
button-told = 已告知

told-by-phone = 姓名和门牌由{ $person }打电话告诉您。
please-call = { $person }认领了 { $task }，请打电话把{ $resident }的姓名和门牌告诉对方。
told-noted = 记下了：{ $person }知道 { $task } 的门牌了，辛苦了。
sheet = { $task } { $task-title }，{ $task-when }。以下只给您一个人看，结束后收回：
  { $sheet }
sheet-changed = 联系单有改动：{ $task } { $task-title }，{ $task-when }。以下只给您一个人看，结束后收回：
  { $sheet }
sheet-renewed = { $task } { $task-title }，{ $task-date }。有改动，以新发的为准。
sheet-gone = 联系单已经收回，现在不用去了。
sheet-taken = { $task } { $task-title }，{ $task-date }。已经结束，联系单收回了。
sheet-withdrawn = { $task } { $task-title }，{ $task-date }。对方不想再留信息，联系单收回了。还去不去，请问队长。
sheet-taken-back = { $task } { $task-title }，{ $task-date }。名额让出去了，联系单收回了。
sheet-nobody = { $task } 没有对应的服务对象，没有联系单。
sheet-by-phone = 本队的姓名和门牌靠打电话：{ $task } 的，{ $person }知道。
sheet-not-yours = { $task } 的联系单只给去的人看，结束就收回。

wall-welcome = 您好，欢迎来到心愿墙。您有什么心愿？队里先看，墙上不写您的名字。
wall-sent = 谢谢您！心愿队里收到了，有人认领就告诉您。
wall-enough = 今天已经收到您{ $most }个心愿，都转给队里了，明天再来吧。
wall-ask = { $resident }扫心愿墙的码许了个愿：“{ $wish }”。归哪一类上墙？
wall-ask-person = { $person }（不在名单里）扫心愿墙的码许了个愿：“{ $wish }”。归哪一类上墙？
wall-put-up = 上墙了，{ $task }：{ $task-title }
wall-left-off = 好的，先不上墙，我已经婉转告诉对方了。
wall-declined = 您的心愿队里看过了，眼下还上不了墙。谢谢您告诉我们，随时可以再说。
wall-not-there = 没有等您定的心愿 { $number }。
wall-decided-up = { $person }已经上墙了，是 { $task }。
wall-decided = { $person }已经定了先不上墙。
wall-usage = 归哪一类上墙？比如：上墙 { $number } 物资。可以是物资、服务、紧急，或者暂不。
wall-link = { $team }的心愿墙：谁打开这个链接，都能私下许个愿，一件件由您来定。
wall-qr = { $team }心愿墙的二维码，贴公告栏用：谁扫都能许愿，长期有效。
wall-taken = 好消息：您的心愿有人认领了。
wall-fulfilled = 听说您的心愿办好了，合意吗？想说声谢谢，我来转达。
wall-thanks-from = { $resident }关于 { $task } 的话：“{ $words }”
wall-thanks = 许 { $task } 这个愿的街坊说：“{ $words }”
wish-taken = { $people }认领了 { $task } { $task-title }。好消息，请告诉许愿的人一声。
wish-taken-source = { $people }认领了 { $task } { $task-title }（{ $source }）。好消息，请转告一声。
wish-fulfilled = { $task } { $task-title }办好了，{ $people }办的。请告诉许愿的人；有话要谢，我来转达：办结 { $task-n } 声音真亮，谢谢小伙子
wish-thanks = { $person }转来许愿人的话，关于 { $task } { $task-title }：“{ $words }”
wall-thanks-passed = 转达到了，谢谢您！
button-not-now = 暂不上墙
button-wall-link = 心愿墙链接
button-wall = 上墙
resident-served = 上次{ $kind }：{ $at }
resident-served-day = 上次{ $kind }：{ $at-date }
resident-coming = 下次：{ $task }，{ $task-when }
served-again = 一周内 { $other } 已经给{ $resident }安排过同样的事，也看看别家是不是等得更久。
served-again-others = 一周内 { $other } 已经给{ $resident }安排过同样的事；{ $waiting } 还没人接，也看看他们是不是等得更久。

# 结对探访：谁定期去看谁。
button-visits = 结对探访
button-visit = 探访{ $resident }
visits-title = 探访{ $code }
visits = 定期探访，都没有超期：
  { $lines }
visits-overdue = 定期探访{ $all }位，超期{ $count }位：
  { $lines }
visits-unpaired = 还没有定期探访的。要开始就说：发布 每两周周日上午10点探访R-12
visits-who = { $resident }
visits-often = { $rule-often }
visits-people = { $people }
visits-nobody = 还没结对
visits-last = 上次{ $day }
visits-never = 还没去过
visits-late = 超期{ $days }天
visits-next = 下次 { $task } { $day }
visits-more = 还有{ $count }位
visits-others = 另外{ $count }位
