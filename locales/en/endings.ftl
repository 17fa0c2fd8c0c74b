# Reporting, closing, cancelling, undoing.

done-noted = Noted: { $task }, { $hours }, served { $served }. Thank you, { $person }. If there is a photo that may be shared, just send it.
done-noted-photo = Noted: { $task }, { $hours }, served { $served }, with the photo. Thank you, { $person }.
done-noted-wish = Noted: { $task }, { $hours }, served { $served }. Thank you, { $person }.
done-noted-none = Noted: { $task } is done, served { $served }, no hours counted. Thank you, { $person }.
done-noted-ask = Noted: { $task } is done, served { $served }. Any hours to count?
done-noted-cost = Noted for { $task }: { $spent }, { $hours }, served { $served }. Thank you, { $person }. Photos of before and after help.
done-ask-hours = How long did { $task } take? For example: 1h30
done-no-place = You have no place on { $task }, so there is nothing to report.
done-hours-too-many = { $hours } is more than a month. How long was it, for example: 1h30?
done-told = { $task }: { $person } reports it done, served { $served }.
done-told-note = { $task }: { $person } reports it done, served { $served }: "{ $note }"
done-told-hours = { $task }: { $person } reports { $hours }, served { $served }.
done-told-hours-note = { $task }: { $person } reports { $hours }, served { $served }: "{ $note }"
done-told-cost = { $task }: { $person } reports the works done: { $spent } of { $budget }, { $hours }, served { $served }.
done-told-cost-note = { $task }: { $person } reports the works done: { $spent } of { $budget }, { $hours }, served { $served }: "{ $note }"
how-was-it = How did it go with { $task }, { $task-title }? I would note { $hours }, served 1.
how-was-it-for = How did it go for { $person } with { $task }, { $task-title }? I would note { $hours }, served 1. Or type, for example: /done { $task-n } for { $person } 1h30
how-was-it-again = No hurry, and no answer yet: how did it go with { $task }, { $task-title }? I would note { $hours }, served 1.
how-was-it-again-for = No answer yet: how did it go for { $person } with { $task }, { $task-title }? I would note { $hours }, served 1. Or type, for example: /done { $task-n } for { $person } 1h30
unsettled = { $task } { $task-title } ended { $ended-date }; { $person } was asked twice, no answer yet. How shall I note it?
unsettled-left = { $task } { $task-title } ended { $ended-date }; { $person } has left the team since. How shall I note it?
unsettled-several = { $task } { $task-title } ended { $ended-date }; { $people } were asked twice, no answer yet. Close it, and each gets the usual hours. Or one by one, for example: /done { $task-n } for Bo 1h, /excuse { $task-n } Bo
photo-kept = The photo is kept with { $task }. Thank you.
photo-kept-more = Kept with { $task }: { $photos }. Another one? Just send it.
photo-send = Send me the photos of { $task }, one after the other.
photo-which = Photos of { $task } are from before or after the works, for example: /photo { $task-n } before
photo-number-only = The number is enough: /photo { $task-n }, and then send the photos.
photo-coming = The photos of { $task } come in one file, here in private, with a list of them. Who took them is not in it.
photo-none = There are no photos of { $task }.
photos-name = photos
verb-fetched-photos = asked for the photos
photo-no-place = Photos of { $task } come from whoever has it, or from a lead.
photo-enough = There are { $most } photos of { $task } already, and that is as many as I keep.
photos-before = { $count ->
    [one] 1 photo before
   *[other] { $count } photos before
  }
photos-after = { $count ->
    [one] 1 photo after
   *[other] { $count } photos after
  }
photos-others = { $count ->
    [one] 1 photo
   *[other] { $count } photos
  }
task-photos = { $photos }
task-surveyed = Surveyed on { $day }
verb-sent-photo = sent a photo
verb-surveyed = noted the survey
verb-thanked = said thank you
undone-surveyed = Taken back: the survey of { $task } is not noted any more.
photo-of-what = Thank you for the photo. Which task is it of? Send it again and write with it, for example: /done 12, or of a project: /photo 12 before
askback-asked = { $person } is asked to say more about { $task }.
askback-nothing = { $person } has not reported { $task }, so there is nothing to ask back.
asked-back-project = { $person } asks for a little more about { $task } { $task-title } before accepting it. Report it once more, for example: /done { $task-n } 4980.60 yuan 26h. A photo may be all that is missing: /photo { $task-n } after
asked-back = { $person } asks for a little more about { $task } { $task-title }. Please report it once more, for example: /done { $task-n } 1h30 served 2
didnt-not-yet = { $task } has not begun: { $task-spot }. If you can't come, say /cant { $task-n }; if it is off, its poster or a lead cancels it.
nothing-came-told = { $person } says that nothing came of { $task } { $task-title }. Nothing more for you to do.
didnt-noted-for = Noted: { $person } did not get to { $task }. { $person } is told, without blame.
done-noted-for = Noted for { $person }: { $task }, { $hours }, served { $served }.
excuse-noted = Noted: { $person } is excused from { $task }. No hours, no blame.
excuse-whom = Who is excused from { $task }? For example: /excuse { $task-n } Bo
excuse-nobody = Nobody's place on { $task } is waiting for a word, so there is nobody to excuse.
excuse-not-yours = { $task } is { $poster }'s, so { $poster } or a lead can excuse somebody. For yourself: /didnt { $task-n }
excuse-not-yet = { $task } has not begun: { $task-spot }. Whoever can't come gives the place back: /cant { $task-n }
settled-done = { $person } noted for you: { $task } { $task-title }, { $hours }. Thank you. If it was different, for example: /hours { $task-n } 1h30
settled-missed = { $person } noted that you did not get to { $task } { $task-title }. If you did, just tell { $person }.
settled-excused = { $person } noted that you could not come to { $task } { $task-title }. That is quite all right.
didnt-noted = Noted: nothing came of { $task }. Nothing more for you to do.
missed-told = { $person } says that { $task } { $task-title } did not happen.

closed = { $task } is closed: { $hours }, served { $served }.{ $more }
closed-no-hours = { $task } is closed: served { $served }.{ $more }
closed-thanks = If whoever wished for it has a word of thanks, I pass it on: /close { $task-n } It plays beautifully
closed-noted = { $task } { $task-title } is closed. Thank you.
closed-noted-hours = { $task } { $task-title } is closed; I noted { $hours } for you. Thank you.
close-not-yours = { $task } is { $poster }'s, so { $poster } or a lead closes it. If you did it, report it.
close-reported = You have reported { $task } done, thank you. { $poster } or a lead confirms it.
close-recorded = You told of { $task } yourself, so a lead confirms it.
close-nobody = Nobody has a place on { $task }, so there is nothing to confirm. If it is off, cancel it.
close-nobody-went = Nobody had a place on { $task }, so there is nothing to confirm. If nothing came of it, say so.

cancelled = { $task } is cancelled. Nobody had to be told.
cancelled-and-told = { $task } is cancelled. I told { $people }.
cancelled-partly-told = { $task } is cancelled. I told { $people }. Not reached, please call: { $unreached }.
cancelled-unreached = { $task } is cancelled. Not reached, please call: { $unreached }.
cancelled-told = { $person } cancelled { $task } { $task-title }, { $task-date }. No need to go any more; thank you for your readiness.
cancelled-told-reason = { $person } cancelled { $task } { $task-title }, { $task-date }: "{ $reason }". No need to go any more; thank you for your readiness.
cancel-ask-reason = Why? { $people } will be told.
cancel-not-yours = { $task } is { $poster }'s, so { $poster } or a lead can cancel it. If it is you who can't come, give your place back.
cancel-not-yours-at-all = { $task } is { $poster }'s, so { $poster } or a lead can cancel it.
cancel-begun = { $task } began at { $at-soon }, so it can't be cancelled any more. If nothing came of it, say so.
reopened = { $task } is open again: { $task-title }, { $task-spot }.
reopened-told = { $person } opened { $task } again: { $task-title }, { $task-spot }. Your place is as it was.
reopen-not-yours = { $task } is { $poster }'s, so { $poster } or a lead can open it again.
reopen-open = { $task } is open.

undone = Taken back: { $task } is as it was.
undone-posted = Taken back: { $task } is off the list.
undone-claimed = Taken back: your place on { $task } is free again.
undone-gave-back = Taken back: you have your place on { $task } again, { $task-spot }.
undone-reported = Taken back: what you last reported on { $task } no longer counts.
undone-recorded = Taken back: { $task } no longer counts.
undone-closed = Taken back: { $task } is open again.
undone-cancelled = Taken back: { $task } is on again, { $task-spot }.
undo-told = Taken back by { $person } ({ $what }): { $task } { $task-title }, { $task-spot }.
undo-nothing = There is nothing of yours to take back. What you do can be taken back for ten minutes.
undo-done-already = That was taken back already.
undo-too-late = Your last step ({ $what }, { $task }) is more than ten minutes ago, so it can't be taken back this way.
undo-built-on = Your last step ({ $what }, { $task }) can't be taken back: somebody has built on it since.

verb-set = set something
verb-rota-set = set who takes turns
verb-away = is away
verb-asked-to-swap = asked to swap
verb-swapped = swapped
verb-posted = posted
verb-claimed = took a place
verb-queued = went on the waiting list
verb-accepted = took the offered place
verb-gave-back = gave the place back
verb-declined = passed on the offer
verb-left-list = left the waiting list
verb-offer-ended = the offer ended
verb-assigned = gave a place
verb-cant-late = can't come, a stand-in is looked for
verb-stepped-in = stepped in
verb-stays = comes after all
verb-let-go = nobody stepped in
verb-asked = asked whether anybody could
verb-said-no = one of those asked said no
verb-climbed-group = the card was raised
verb-climbed-people = people who fit were asked
verb-climbed-leads = the leads were told
verb-climbed-coordinators = the coordinators were told
verb-confirmed = said "I'm coming"
verb-reported = reported it done
verb-recorded = told of it afterwards
verb-amended = put the hours right
verb-asked-back = asked back
verb-closed = closed it
verb-cancelled = cancelled it
verb-reopened = opened it again
verb-lapsed = the place is free again, no answer
verb-still-on-it = is still on it
verb-snoozed = put a reminder off
verb-set-reminders = set the reminders
verb-missed = said it did not happen
verb-excused = excused
verb-nothing-came = said nothing came of it
verb-nobody-went = nobody went
verb-edited = changed it
verb-noted = kept a note
verb-saw-sheet = saw the contact sheet
verb-told-address = told the address by phone
verb-undid = took that back
