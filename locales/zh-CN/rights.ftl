# 每个人对自己的信息可以提的要求。

privacy = 我记下的：您的名字和账号、角色、设置、您发布和认领的任务、您报的情况、备注和照片，还有一份变动日志，里面只有编号，没有名字和原话。
  为什么：让谁家都不白等，队里的时长也说得清。
  谁看得到：同队的人看得到谁认领了什么、任务里记了什么；您报的情况，队长和协调员看得到。私下跟您说的，只有您看得到。
  服务对象：群里只用编号。姓名、门牌、电话只有本队队长和去的人看得到，办完就收回，每次查看都有记录。
  存多久：您打的原话，办完就擦；原因、备注、照片，任务结束{ $words }天后擦；名字和账号，您要求注销时擦，或者{ $people }天没来就擦，提前一个月告诉您。
  怎么存：全部加密，存在运行者自己的机器上。群里从不写电话，也不写谁为什么来不了。
  要一份自己的资料：个人资料。要我忘掉您：注销
mydata-coming = 我记下的您的全部资料，马上以文件私发给您。
mydata-file = 个人资料
mydata-person = 本人
mydata-accounts = 账号
mydata-teams = 队伍（角色：1志愿者、2队长、3协调员）
mydata-groups = 您在的群
mydata-settings = 设置
mydata-posted = 发布的任务
mydata-places = 认领的任务
mydata-notes = 备注
mydata-asked = 问过您的任务
mydata-asked-others = 您问过别人的任务
mydata-wishes = 您的心愿
mydata-certificates = 服务记录证明
mydata-messages = 发给您的消息（不含内容）
mydata-log = 您做的或与您有关的变动
mydata-skills = 会做的事
mydata-requests = 申请加入的队伍
mydata-speaks-for = 由您联系的单位
mydata-spoken-for = 替别人认领的
mydata-ended = 您办结或取消的任务
mydata-series = 您排的定期任务
mydata-turns = 您固定去的定期任务
mydata-owed = 欠的班
mydata-absences = 您不在的日子
mydata-swaps = 换班
mydata-reminders = 您自己定的提醒
mydata-photos = 您发的照片（平台给的编号）
mydata-decided = 您定过的心愿
mydata-residents = 您登记的服务对象（编号）
mydata-sheets = 您看过的联系单
mydata-invitations = 您发出或用过的邀请
mydata-brought = 您拉我进的群
mydata-chats = 我们的私聊
mydata-files = 您要过的文件
mydata-undo = 您还能撤销的
mydata-asking = 我上次问您的
mydata-imports = 您发来导入的表格
mydata-leaving = 您的注销请求
mydata-told = 我主动提醒过您的
forgetme-ask = 要我忘掉您吗？名字、账号、设置、备注、原因，一小时内全部擦掉，找不回来；手上的名额让给别人。您做过的时长留在数字里，不带名字。
forgetme-on-a-visit = { $task } { $task-title }，您还在那里，没走之前要有人照应。走了点一下离开，再注销。
forget-on-a-visit = { $task } { $task-title }，{ $person }还在那里，没走之前要有人照应。走了点一下离开，再说一次。
forget-own = { $person }自己能跟我说话，要不要注销由本人定：注销
forget-elsewhere = { $person }还在别的队里，那里不归您带。请协调员来办。
forget-ask = 是{ $person }本人要注销吗？名字、技能、备注、原因，一小时内全部擦掉，找不回来；手上的名额让给别人。做过的时长留在数字里，不带名字。
forget-going = 一小时内就忘掉{ $person }，新的备份里也没有了；手上的名额已经让给别人。
button-forget-person = 注销{ $person }
forgetme-going = 一小时内就忘掉您，新的备份里也没有了；手上的名额已经让给别人。谢谢您做过的一切！再来找我，就当新认识。
forgetting-soon = 好久没见您了。到{ $on-date }，我会忘掉您的名字、账号、设置和技能；您做过的时长留在数字里，不带名字。想留下，在这里随便说句话，或者点一下就行。
button-stay = 我还在
button-forget-me = 注销
button-mydata = 个人资料
