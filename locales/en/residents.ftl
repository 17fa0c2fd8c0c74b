# Who is helped: their details are for leads and for whoever goes, and are said in private only.

resident = { $resident }: { $resident-record }
  { $more }
resident-agreed = Agreed to it { $at }, asked by { $person }.
resident-listed = { $resident } · { $resident-line }
resident-list = Who is helped:
  { $lines }
resident-more = and { $count } more, by code: /resident R-12
resident-none = Nobody is on the list yet. In one line: /resident add NAME, ADDRESS, PHONE, NOTES. Only whoever goes will see it; the group sees a code.
resident-added = { $resident } is on the list: { $resident-line }. I noted that they agreed today, asked by you, to be helped and to have this kept for it. In the group it is always { $resident }.{ $more }
resident-sheets-off = Name and address are told by phone. A coordinator can let me show them to whoever goes: /settings sheets on
resident-changed = Noted for { $resident }: { $resident-line }
resident-ask-name = What is the name? Only whoever goes will see it.
resident-ask-address = What is the address? For example: Block 5 #03-12
resident-ask-phone = And the phone number?
resident-ask-notes = Is there anything whoever goes should know? For example: hard of hearing, knock loudly
resident-ask-agreed = Has { $name } agreed that I keep this, so that whoever goes can find the door?
resident-not-yet = Then nothing is kept. Please ask first, and add them afterwards: /resident add
resident-ask-forget = Everything about { $resident } ({ $resident-name }) goes for good: name, address, phone, notes. The figures stay. Shall it?
resident-forgotten = All that I kept of { $resident } is erased. The code is nobody else's from now on.
resident-which = Several people have that name. Please post it with the code:
  { $residents }
resident-one-of = { $resident } · { $resident-line }
resident-one-code = { $resident } · your lead knows who that is
resident-usage = Whom do you mean? For example: /resident R-12, or /resident add NAME, ADDRESS, PHONE, NOTES
resident-add-usage = I need at least a name, and not more than 500 letters a piece: /resident add NAME, ADDRESS, PHONE, NOTES
resident-change-usage = What has changed? For example: /resident { $resident } phone 555 0112. It can be name, address, phone or notes.
resident-not-there = There is no { $code } on your list.
resident-code-taken = R-{ $code } is taken already. Leave the code out and I take the next one.
resident-known = That is { $resident } already, with the same phone number.
resident-in-private = Residents are spoken of in private only: write /resident to me here.
resident-not-here = Details of residents are told to me here in private, never in the group. Please delete your message there, then write it to me here.
group-phone = There is a phone number in your message to the group; please delete it. Whoever goes is told it in private.
group-phone-sheet = There is a phone number in your message to the group; please delete it. Whoever goes has it from me in private.
group-address = There is a resident's address in your message to the group; please delete it. Whoever goes is told it in private.
group-address-sheet = There is a resident's address in your message to the group; please delete it. Whoever goes has it from me in private.

button-resident = { $resident }
button-residents = Residents
button-add-resident = Add somebody
button-agreed = Agreed
button-not-yet = Not yet
button-skip = Skip
button-forget = Forget
button-forget-them = Forget { $resident }
button-sheets-on = Sheets on
button-sheet = Sheet
button-told = Told

told-by-phone = { $person } will call you with the name and address.
please-call = { $person } has { $task }, please call with the address of { $resident }.
told-noted = Noted: { $person } knows where { $task } is. Thank you.
sheet = { $task } { $task-title }, { $task-when }. For you alone, until it is over:
  { $sheet }
sheet-changed = Something has changed: { $task } { $task-title }, { $task-when }. For you alone, until it is over:
  { $sheet }
sheet-renewed = { $task } { $task-title }, { $task-date }. Something has changed since; the newer message holds.
sheet-gone = The address was taken away again: nobody goes there now.
sheet-taken = { $task } { $task-title }, { $task-date }. The address was taken away when the task ended.
sheet-withdrawn = { $task } { $task-title }, { $task-date }. The address was taken away: whoever is helped no longer wants it kept. Ask your lead whether you are still expected.
sheet-taken-back = { $task } { $task-title }, { $task-date }. The address was taken away with the place.
sheet-nobody = { $task } is for nobody on the list of residents, so there is no sheet.
sheet-by-phone = In this team name and address are told by phone: { $person } has them for { $task }.
sheet-not-yours = The sheet of { $task } is for whoever goes, until it is over.

wall-welcome = Good day, and welcome to the wish wall. What do you wish for? The team reads it first, and your name stays off the wall.
wall-sent = Thank you. The team has your wish; I'll write when somebody takes it.
wall-enough = That is { $most } wishes today, and the team has them all. Please come back tomorrow.
wall-ask = A wish from { $resident }, by the wall's QR: "{ $wish }". Put it up as what?
wall-ask-person = A wish from { $person }, who is not on the list, by the wall's QR: "{ $wish }". Put it up as what?
wall-put-up = On the wall as { $task }: { $task-title }
wall-left-off = All right, it stays off the wall; I told them kindly.
wall-declined = The team has read your wish and can't put it on the wall for now. Thank you for telling it; you may always send another.
wall-not-there = There is no wish { $number } that waits for you.
wall-decided-up = { $person } put it on the wall already, as { $task }.
wall-decided = { $person } left it off the wall already.
wall-usage = Put it up as what? For example: /wall { $number } goods. It can be goods, service, urgent, or no.
wall-link = The wish wall of { $team }: whoever opens this link can send a wish in private, and you decide about each.
wall-qr = The wish wall of { $team } as a QR, for the notice board: for everybody who scans it, without an end.
wall-taken = Good news: somebody has taken your wish.
wall-fulfilled = I hear your wish is fulfilled. Is it as you hoped? A word of thanks will be passed on.
wall-thanks-from = From { $resident }, about { $task }: "{ $words }"
wall-thanks = From whoever wished for { $task }: "{ $words }"
wish-taken = { $people } will see to { $task } { $task-title }. Good news for whoever wished for it: please tell them.
wish-taken-source = { $people } will see to { $task } { $task-title }. It came { $source }: please pass the good news on there.
wish-fulfilled = { $task } { $task-title } is fulfilled, thanks to { $people }. Please tell whoever wished for it; a word of thanks is passed on with: /close { $task-n } It plays beautifully
wish-thanks = { $person } passes on a word of thanks for { $task } { $task-title }: "{ $words }"
wall-thanks-passed = I passed it on. Thank you.
button-not-now = Not now
button-wall-link = The wall's link
button-wall = Wall
resident-served = Last { $kind }: { $at }
resident-served-day = Last { $kind }: { $at-date }
resident-coming = Next: { $task }, { $task-when }
served-again = { $resident } has the same with { $other } within a week; if others wait longer, think of them.
served-again-others = { $resident } has the same with { $other } within a week; nobody has taken { $waiting } yet.

# Fixed pairing: who is visited at a rhythm.
button-visits = Visits
button-visit = Visit { $resident }
visits-title = visit { $code }
visits = Visited at a rhythm, nobody overdue:
  { $lines }
visits-overdue = Visited at a rhythm, { $count } of { $all } overdue:
  { $lines }
visits-unpaired = Nobody is visited at a rhythm yet. To begin: /post visit R-12 every 2 weeks on Sun 10am
visits-who = { $resident }
visits-often = { $rule-often }
visits-people = { $people }
visits-nobody = nobody paired
visits-last = last { $day }
visits-never = not visited yet
visits-late = { $days ->
    [one] 1 day
   *[other] { $days } days
  } overdue
visits-next = next { $task } { $day }
visits-more = and { $count } more
visits-others = { $count } more
