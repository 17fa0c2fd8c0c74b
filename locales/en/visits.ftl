# On a visit: who has arrived, who has left, and who is asked after them.

arrived = Noted: you have been there since { $at-clock }, { $task }. When you go, tap here; if I hear nothing by { $until-soon }, I'll ask after you.
arrived-unwatched = Noted: you have been there since { $at-clock }, { $task }. When you go, tap here.
arrived-for = Noted: { $person } has been there since { $at-clock }, { $task }. If I hear nothing by { $until-soon }, I'll ask you.
arrived-for-unwatched = Noted: { $person } has been there since { $at-clock }, { $task }.
arrived-still = Good, take your time with { $task }. I'll ask again at { $until-clock }.
arrived-before = You have been there since { $at-clock }, { $task }: I have that. When you go, tap here.
arrived-early = { $task } is { $task-spot }. Say so when you stand at the door; from two hours before I take note of it.
left = Noted: you have left { $task }. Thank you. If it is done, I would note { $hours }.
left-for = Noted: { $person } has left { $task }. If it is done, I would note { $hours }.
left-told = { $person } noted that you left { $task } { $task-title } at { $at-clock }. If it is done, just say so.
left-told-for = { $person } noted that { $who } left { $task } { $task-title } at { $at-clock }. If it is done, just say so.
left-not-arrived = I have not noted that you came to { $task }, so there is nothing to end. If it is done, report it.
left-already = You left { $task } at { $at-clock }. If it is done, report it.
overdue-volunteer = { $task } { $task-title }: you have been there since { $arrived-clock }. Is all well? Tap when you have left; without an answer I'll ask your lead to look after you.
overdue-volunteer-for = { $task } { $task-title }: { $person } has been there since { $arrived-clock }, and nobody has said that they left. Is all well? Without an answer I'll ask the lead.
overdue-lead = { $person } has been at { $task } { $task-title } since { $arrived-clock }, has not said that they left, and was asked at { $left-clock }: no answer yet. Please call and see that all is well.
overdue-second = { $person } has been at { $task } { $task-title } since { $arrived-clock }, and nobody has been able to say since { $left-clock } whether all is well. Please call, or send somebody.
overdue-over = { $person } is accounted for, { $task }: all is well, nothing more for you to do.
overdue-gone = { $person } arrived at { $task } { $task-title } at { $arrived-clock }, has not said that they left, and is no longer on it. Please call and see that all is well.
overdue-still = { $person } has answered, { $task }: still there, and all is well.

verb-arrived = arrived
verb-left = left
verb-noted-arrived = noted that somebody arrived
verb-noted-left = noted that somebody left
verb-still-there = is still there
verb-overdue-volunteer = asked whether all is well
verb-overdue-lead = asked the lead
verb-overdue-second = asked whoever is next
undone-arrived = Taken back: your arrival at { $task } is not noted any more.
undone-left = Taken back: you are at { $task } still.
what-overdue = is all well at { $task }?
by-rule-overdue = not left in time
setting-visits = When somebody on a visit has not said in time that they left, { $visits }.
setting-visits-example = For example: /settings visits 30 min
visits-after = I ask them { $spans } after the end, then their lead
visits-none = I ask nobody

first-visit-hint = It is a first visit there, and that is better made by two: bring somebody who knows the way, if you can.
first-visit-two = It is a first visit there, so a second person goes along: I'll look for one.
setting-first-visits = Somebody's first visit to a home: { $first }.
setting-first-visits-example = For example: /settings first visits two
first-visits-off = alone or not, as they like
first-visits-hint = I say that it is better made by two
first-visits-two = always by two, so a second person is looked for
