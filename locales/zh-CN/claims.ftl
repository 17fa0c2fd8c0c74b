# 认领、让出、候补。

claim-held = 认领好了：{ $task } { $task-title }，{ $task-spot }。{ $reminders }临时有事点一下就行，不要紧的。
claim-held-wish = 认领好了：{ $task } { $task-title }。办好了告诉我。{ $reminders }
claim-held-sheet = 认领好了：{ $task } { $task-title }，{ $task-when }。{ $reminders }以下只给您一个人看，结束后收回：
  { $sheet }
claim-held-wish-sheet = 认领好了：{ $task } { $task-title }。办好了告诉我。{ $reminders }以下只给您一个人看，结束后收回：
  { $sheet }
remind-once = { $first-day }{ $first-clock }提醒您一次。
remind-twice = { $first-day }{ $first-clock }、{ $second-day }{ $second-clock }各提醒您一次。
remind-often = 会提醒您{ $count }次，头一次{ $first-day }{ $first-clock }，最后一次{ $second-day }{ $second-clock }。
confirm-then = 到时点一下 [我会去]；{ $until-day }{ $until-clock }前没有回音，名额就让给别人。
confirm-by = 请在{ $until-day }{ $until-clock }前点一下 [我会去]；没有回音的话，名额就让给别人。
claim-waiting = { $task } 满了，您排候补第{ $rank }位，一有空位就告诉您。
claim-held-for = { $person }在 { $task } { $task-title }有名额了，{ $task-spot }。是您替报的，请告诉对方一声。
claim-held-for-sheet = { $person }在 { $task } { $task-title }有名额了，{ $task-when }。是您替报的，请告诉对方一声，连同以下内容；只给你们两位看，结束后收回：
  { $sheet }
claim-for-themselves = { $person }自己能用，请{ $person }认领 { $task }，或请队长来指派：指派 { $task-n }
claim-waiting-for = { $task } 满了，{ $person }排候补第{ $rank }位。
claim-already-held = { $task } 您已经认领了：{ $task-spot }。
claim-already-done = { $task } 您已经报过完成了，辛苦了。
claim-already-waiting = { $task } 您已经在候补里，第{ $rank }位，一有空位就告诉您。
claim-too-late = { $task } 的时间已经过了：{ $task-spot }。

spoken-for = { $task } 里{ $person }是{ $speaker }替报的，请{ $speaker }或队长来说。
cant-free = 好的，{ $task } 的名额让出来了。谢谢您提前说！
cant-offered = 好的，{ $task } 的名额让出来了，先问{ $following }。谢谢您提前说！
cant-left-list = { $task } 的候补退出了。
cant-declined = 好的，{ $task } 让给下一位。谢谢您说一声！
cant-declined-last = 好的，{ $task } 的名额又对大家开放了。谢谢您说一声！
cant-no-place = { $task } 您没有名额，不用让。
cant-done = { $task } 您报过完成了。要是没做成，请说：没做成 { $task-n }
place-offered = { $task } 空出一个名额：{ $task-title }，{ $task-spot }。给您留到{ $until-soon }。
place-lost = { $task } { $task-title }，{ $person }去不了，{ $task-spot }。名额空出来了。
place-lost-reason = { $task } { $person }去不了（“{ $reason }”），名额空出来了。
place-lost-offered = { $task } { $person }去不了，已先问{ $following }，留到{ $until-soon }，您不用操心。
place-lost-reason-offered = { $task } { $person }去不了（“{ $reason }”），已先问{ $following }，留到{ $until-soon }，您不用操心。
covered-again = { $task } 又有人了：{ $people-and }去。
offer-ended = { $task } { $task-title }的名额给您留到了现在，接着问下一位。还想去的话：认领 { $task-n }
offer-ended-free = { $task } { $task-title }的名额给您留到了现在，又对大家开放了。
offer-ended-nobody = { $task } 的候补都没接，名额又对大家开放了。

assigned = { $task } 指派给{ $person }了，正在问，有回音告诉您。{ $more }
assigned-then = { $person }要是去不了，{ $at-clock }告诉{ $people-and }。
assigned-ask = { $person }请您帮忙：{ $task } { $task-title }，{ $task-spot }。您能去吗？
assign-whom = { $task } 请谁去？比如：指派 { $task-n } 王磊
assign-already = { $person }在 { $task } 已经有名额了。
assign-full = { $task } 满了。要加名额：修改 { $task-n } 3个人
coming-alone = 好，路上慢点：{ $task }，{ $task-spot }。
coming-with = 好，路上慢点。{ $others }和您一起：{ $task }，{ $task-spot }。
coming-no-place = { $task } 您现在没有名额。

still = { $task } { $task-title }，认领{ $days ->
    [7] 一周
   *[other] { $days }天
  }了，还在办吗？办不了也没关系，可以请别人接着办。
still-more = { $task } { $task-title }，还在办吗？办不了也没关系，可以请别人接着办。
still-again = { $task } { $task-title }，还没有回音，不着急。到{ $until-date }还没有消息的话，就请别人接着办，免得人家空等。
still-for = { $task } { $task-title }，{ $person }认领有一阵子了，还在办吗？办不了也没关系，可以请别人接着办。
still-more-for = { $task } { $task-title }，{ $person }还在办吗？办不了也没关系，可以请别人接着办。
still-again-for = { $task } { $task-title }，{ $person }那边还没有回音，不着急。到{ $until-date }还没有消息的话，就请别人接着办。
still-noted = 好的，{ $task } 还是您的，辛苦了。{ $until-date }再问您一声。
still-noted-for = 好的，{ $task } 还是{ $person }的。{ $until-date }再问您一声。
still-noted-dated = 好的，{ $task } 还是您的：{ $task-spot }。
lapsed = { $task } { $task-title }一直没有回音，先请别人接着办了。没关系的，您要是还在办，再认领就行。
lapsed-offered = { $task } { $task-title }一直没有回音，先请候补接着办了。没关系的，谢谢您当时肯接。
lapsed-for = { $task } { $task-title }，{ $person }那边一直没有回音，先请别人接着办了。没关系的，还能再认领。
lapsed-offered-for = { $task } { $task-title }，{ $person }那边一直没有回音，先请候补接着办了。没关系的。
lapsed-told = { $task } { $task-title }又空出来了：{ $person }认领的，一直没有回音。
lapsed-told-offered = { $task } { $task-title }：{ $person }认领的，一直没有回音，已先问{ $following }，您不用操心。
lease-over = { $task } { $task-title }一直没有回音，名额先让出来了。还空着的话，您可以再认领。
lease-over-offered = { $task } { $task-title }一直没有回音，名额先让给候补了。没关系的，谢谢您肯来。
lease-over-told = { $task } { $task-title }，{ $task-spot }：{ $person }没有回音，名额又空出来了，也没有候补。

start-first-claim = { $person }：{ $task } 的名额留好了。还没法私信，请点开私聊按一下“开始”。
start-first = { $person }：有句话要私下回您。还没法私信，请点开私聊按一下“开始”。
claim-other-time = { $task } { $task-title }是{ $task-spot }，不是{ $when }。还没给您报上。
