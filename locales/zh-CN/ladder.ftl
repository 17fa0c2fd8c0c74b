# 还缺人的时候：找人、催办上报、替补。

button-ask-others = 找人
button-not-me = 这次不了
button-move = 改期
button-ask = 找人
button-notme = 这次不了

could-you-some = 这件还缺人，您方便吗？{ $task } { $task-title }，{ $task-spot }。
could-you = 这件还没人接，您方便吗？{ $task } { $task-title }，{ $task-spot }。
asked = { $task }：问了{ $people-and }，{ $count ->
    [1] 以前肯接这类活
   *[other] 都是以前肯接这类活的
  }。有人接了马上告诉您。{ $more }
asked-then = 到{ $at-clock }还没人接，就告诉{ $people-and }。
ask-none-needed = { $task } 现在不缺人：{ $task-held } { $task-people }
ask-nobody-left = { $task } 眼下没有可以再问的人了：合适的都问过、那时有事，或者这周问得够多了。您可以直接指派一位。
notme = 好的，没关系。{ $task } 不变的话就不再问您了。
notme-yours = { $task } 您有名额。去不了的话，点这里。

short = { $task } { $task-title }，{ $task-spot }，还没人去。{ $tried }
short-some = { $task } { $task-title }，{ $task-spot }，人还不够：{ $task-held } { $task-people }。{ $tried }
short-above = { $team }：{ $task } { $task-title }，{ $task-spot }，还没人去。{ $tried }队长已知道。
short-some-above = { $team }：{ $task } { $task-title }，{ $task-spot }，人还不够：{ $task-held } { $task-people }。{ $tried }队长已知道。
no-answer-yet = { $task } { $task-title }，{ $task-spot }：{ $person }还没有回音。
tried = 问了{ $count }人。
tried-answers = 问了{ $count }人：{ $answers }。
tried-no = { $count }人不行
tried-silent = { $count }人没回
tried-nobody = 没有合适的人可问。
covered = { $task } 有人了：{ $people-and }去。
comes = { $task } { $task-title }，{ $task-spot }：{ $person }会去。

cant-late = 明白。时间有点紧，有人接替之前，{ $task } 的名额先挂在您名下。又能去了，点一下就行。
cant-late-asked = 明白，我这就问{ $asked-and }。时间有点紧，有人接替之前，{ $task } 的名额先挂在您名下。
cant-late-told = 明白。时间有点紧，有人接替之前，{ $task } 的名额先挂在您名下，也告诉{ $told-and }了。
cant-late-asked-told = 明白，我这就问{ $asked-and }。时间有点紧，有人接替之前，{ $task } 的名额先挂在您名下，也告诉{ $told-and }了。
cant-said = 您说过了。有人接替之前，{ $task } 的名额先挂在您名下。又能去了，点一下就行。
cant-late-told-lead = { $task } { $person }{ $at-clock }来不了，没有合适的人可问。
cant-late-told-lead-asked = { $task } { $person }{ $at-clock }来不了，我在问{ $asked-and }。
cant-late-told-lead-reason = { $task } { $person }{ $at-clock }来不了（“{ $reason }”），没有合适的人可问。
cant-late-told-lead-reason-asked = { $task } { $person }{ $at-clock }来不了（“{ $reason }”），我在问{ $asked-and }。
step-in = { $task-spot }，您能临时顶一下吗？{ $task } { $task-title }。{ $along }
step-in-with = 和{ $others-and }一起。
claim-stepped-in = 太好了，{ $task } { $task-spot }拜托您了，辛苦！
you-are-free = { $task } { $person }替您去，您放心忙。谢谢您及时说！
you-are-free-now = { $task } { $person }替您去，您不用再管了。
nobody-stepped-in = { $task } { $task-title }到点了，还没有人接替：{ $task-held }。
