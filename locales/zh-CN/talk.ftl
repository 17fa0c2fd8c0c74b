# 问候、帮助、没听懂的话，以及别的消息外面那一层。

start = 您好！我是“邻里”，谁家要帮忙、谁去帮，都记在我这儿。随便点，点错了能撤销。{ $more }
start-team = 您好！我是“邻里”，{ $team }谁家要帮忙、谁去帮，都记在我这儿。随便点，点错了能撤销。{ $more }
start-stranger = 您好！我是“邻里”，街坊谁家要帮忙、谁去帮，都记在我这儿。我还不知道您在哪个队：请在有我的队伍群里说句话，或者请队长拉您进群。{ $more }
start-role = 欢迎！您现在是{ $role }了。把我拉进队伍的群，那个群就成一个队。{ $more }
start-link-spent = 这个链接用过了，或者过了一小时。请运行机器人的人再发一个。{ $more }
start-id = 您的编号：{ $account }
you-are-welcome = 不客气！
not-understood = 这句我没看懂。照平常说话那样就行，比如“认领 4”“明天还缺人吗”。
plain-offer = 有个名额等您回话：{ $task } { $task-title }，{ $task-spot }。愿意去就点一下。
plain-agreed = 好的！现在没有要您办的事。
plain-nothing-to-give-back = 您名下现在没有任务，不用退。
plain-cant-one = 是 { $task } { $task-title }（{ $task-spot }）去不了吗？点一下，名额就让出来。
plain-cant-which = 是哪一件去不了？点一下，名额就让出来。
plain-there = 是 { $task } { $task-title } 到了吗？点一下，我就记上。
plain-gone = 是 { $task } { $task-title } 离开了吗？点一下，我就记上。
plain-late = 要告诉等您的人吗？是 { $task } { $task-title }，{ $task-spot }。
plain-where = { $task } { $task-title }：{ $task-spot }。姓名、地址、电话在联系单上；队里没开联系单的，请问发布的人。
plain-danger = 有人受伤或有危险，请先打120或110，别等我回话；再打电话给队长：{ $people }。我只是一张单子，派不出人。
plain-danger-alone = 有人受伤或有危险，请先打120或110，别等我回话。我只是一张单子，派不出人。
plain-post = 这像是一件要人办的事，要发给队里吗？
name-follows = 您在这个聊天软件里叫什么，我就跟着叫什么。在软件的设置里改好名字，再跟我说句话，我这里就改了。
unknown-command = 没有“{ $word }”这个说法。我会的都在这里：帮助
unknown-command-nearest = 没有“{ $word }”，您是要“{ $meant }”吧？
edited-not-run = 您改了那条消息，我没有再办一次。要改什么，请重新发一条。
button-old = 那个按钮是早先的，已经不管用了。看现在的任务：列表
question-over = 那个问题已经过去了。还有要说的，请直接打字。
batch = { $lines }
batch-asks = { $chinese } { $rest }：{ $question }
batch-asks-later = 一次只问一件。这件说定了，请再发一遍：{ $chinese } { $rest }
batch-too-many = 一次最多 { $most } 条，这里有 { $count } 条。什么都没改，请分几次发。
never-mind = 好的，什么都没动。
toast-quiet = {""}
late = 迟发，应为{ $due }：{ $text }
again = 再发一次，怕您没收到：{ $text }
broken = 我这边出了点毛病，什么都没改动，请过一会儿再试。
too-much = 一下子说得太多了。我答过的都办了，后面的还没办。请停一分钟，再把没办的重发一遍。
too-much-here = 这里一下子太多了，我办不过来。请停一分钟再说；私聊我一直在。
anonymous-admin = 命令要知道是谁说的。请先关掉您自己的“匿名管理员”，或者私聊我。

help = 可以这样说：
  { $lines }
  想细看哪一条：帮助 认领
help-line = { $chinese } – { $about }
help-one = { $chinese }（/{ $name }）：{ $about }
  { $usage }
help-unknown = 没有“{ $word }”这一条。我会的都在这里：帮助

only-members = 我还不知道您在哪个队。请先在有我的队伍群里说句话，再来找我。
only-lead = 这要队长才行。可以请队长来办，您能做的看：帮助
only-coordinator = 这要协调员才行。您能做的看：帮助
team-none = 我不知道是哪个队的事。请到队伍的群里说，或者先加入一个队。
team-made = 这个群现在是“{ $team }”队了。发第一件事吧，比如：/发布 明天下午3点给李奶奶理发，2个人
team-not-yet = 大家好。只要协调员在这里说一句命令，比如 /列表，我就开始帮这个群。谁是协调员，由运行机器人的人定。
person-not-there = 队里没有叫“{ $name }”的。可以回复对方的一条消息，或者请对方在群里说句话。
person-missing = 是谁？写上名字，或者回复对方的一条消息。
which-person = 叫{ $name }的有几位，是哪一位？

language-which = 用哪种语言？
language-unknown = 我会说中文和英文。
language-mine = 以后我跟您说中文。
language-team = 以后在{ $team }的群里我说{ $language }。
language-lead = 群里用哪种语言由队长定。您自己的，请私聊我：语言
language-en = 英文
language-zh-cn = 中文
role-given = { $person }现在是{ $team }的{ $role }。
role-usage = 谁，什么角色？比如：角色 王磊 队长。角色有志愿者、队长、协调员。
role-too-high = 您在这里是{ $role }，再高的角色您给不了、也撤不了。
role-from-above = { $person }是上级的{ $role }，在这里也是。要改得在上级改。
role-last-coordinator = 这是最后一位协调员，请先再定一位。
