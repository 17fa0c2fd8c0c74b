# 队伍：上下级，怎么增减。

team-shown = { $team }
  { $lines }
team-organisation = { $team }（单位）
  { $lines }
team-household = { $team }（家庭）
  { $lines }
team-archived-shown = { $team }（已归档）
  { $lines }
team-above = 上级：{ $teams }
team-below = 下级：{ $teams }
team-in-list = { $team }
team-named = { $name }
team-chats = 群：{ $chats }
team-no-chat = 还没有群：把我拉进群，在群里说 /队伍 本群 队名
team-coordinators = 协调员：{ $people }
team-leads = 队长：{ $people }
team-contact = 联系人：{ $person }
team-size = { $count ->
    [0] 还没有人
   *[other] 连下级共{ $count }人
  }
team-tree = { $lines }
team-line = { $indent }{ $team }
team-added = 建好了：{ $team }，归{ $parent }。{ $parent }的队长也管这个队。把我拉进它的群，在群里说：/队伍 本群 { $team }
team-household-added = 登记好了：{ $team }，属{ $parent }。谁是联系人？比如：队伍 联系人 { $team }：王磊
team-organisation-added = 登记好了：{ $team }，单位，向{ $parent }报到。
team-moved = { $team }现在归{ $parent }：那边的队长也管这个队，那边的设置也管用，除非{ $team }自己定过。
team-renamed = { $was }改名为{ $team }了。
team-archived = { $team }已归档：群不再归它，过去的记录都在。
team-restored = { $team }又用起来了。它的群，在群里说：/队伍 本群 { $team }
team-group-given = “{ $title }”现在是{ $team }的群：群里的人都是队里的，任务卡也发在这里。
team-group-whose = 我进了“{ $title }”。这是一个新队伍，还是您哪个队的又一个群？
team-group-made = “{ $title }”现在是一个新队伍。要是别的队的又一个群，点一下那个队。
team-group-taken = 这个群已经有队伍了，是哪个，看：/队伍
team-here-topic = 这个群已经有队了。要把这个话题给另一个队，加上队名：/队伍 本群 遛狗队
team-here-in-group = 这句请到群里说：/队伍 本群，已有的队伍再加上队名。
team-not-there = 您的队伍里没有叫“{ $name }”的。
team-several = 叫{ $name }的有几个，是哪一个？
team-name-taken = 那里已经有叫{ $name }的了。
team-not-below-itself = { $team }不能归{ $parent }：那是它自己，或者是它的下级。
team-has-teams = { $team }下面还有队伍，请先移走或归档。
team-unfinished = { $team }还有{ $count }件事没完，先办结或取消：/列表
team-takes-part = { $team }还有{ $count }项认领或轮值没完。先让它办完或退掉，轮值换别人：轮值 12 阿翠、小戴
team-root = 这是最上面一级，一直在。
team-usage = 比如：队伍 新建 5号楼 归 北街驿站 · 队伍 移动 5号楼 到 南街驿站 · 队伍 改名 5号楼 改成 五号楼 · 队伍 归档 5号楼

# 邀请。

invite-made = { $until-soon }之前，点一下就加入{ $team }。把这条消息转给要请的人，或者长按按钮复制链接。
invite-made-once = { $until-soon }之前，第一个点的人加入{ $team }。把这条消息转给对方，或者长按按钮复制链接。
invite-qr = 加入{ $team }的二维码，可以打印、可以出示：扫了都能进，{ $until-soon }前有效。
invite-qr-once = 加入{ $team }的二维码，出示给一位：只有第一个扫的人能进，{ $until-soon }前有效。
qr-name = 二维码
invite-void = { $team }的邀请都作废了。
invite-private = 邀请只给要请的人看。请私聊我说：邀请
invite-usage = “邀请”：转给谁，谁都能用；“邀请 一次”：只给一个人用；“邀请 作废”：全部作废。
start-joined = 欢迎加入{ $team }。谁帮谁、什么时候，我都记着。
start-in-already = 您已经在{ $team }了。
start-asked = 已经告诉{ $team }的队长了，同意了我马上告诉您。
join-asked = { $person }拿着邀请想加入{ $team }。
join-let-in = { $person }加入{ $team }了，也通知到了。
join-not-now = 好，{ $person }先不入队，我不会跟对方提。
join-settled = 这件事已经定了。
join-welcome = 队长同意了，欢迎加入{ $team }。

# 单位。

team-contact-noted = { $team }的联系人记好了：{ $person }，可以替单位认领。
team-member-noted = { $person }是{ $team }的人了，可以替单位认领。
team-members-noted = { $count }人是{ $team }的人了，都可以替单位认领。
team-no-organisation = { $team }是邻里的队伍，进群就算入队，也可以用“邀请”。
team-enrol-usage = 比如：队伍 联系人 明光电工队：林晓，或者 队伍 单位成员 明光电工队：王磊、周敏
claim-for-whom = { $task } 替谁认领？
claim-held-as = { $team }认领了 { $task } { $task-title }。办好了告诉我。
claim-held-project = { $team }认领了 { $task }。先上门勘察，再施工，最后由{ $person }验收；勘察完点一下。
surveyed-noted = 记好了：{ $task } { $day }勘察过了。现在的样子拍几张，直接发我。完工以后告诉我花了多少，比如：完成 { $task-n } 4980.6元 26小时
surveyed-when = { $task } 是哪天勘察的？比如：已勘察 { $task-n } 昨天
surveyed-no-place = { $task } 勘察过没有，由认领的人或队长来记。
surveyed-no-project = { $task } 不是微项目，不用勘察。
done-noted-unsurveyed = 记好了：{ $task } 支出{ $spent }，{ $hours }，服务{ $served }人。勘察还没记，是哪天去的？
