# What people may ask of the bot about themselves.

privacy = What I keep of you: name and account, roles, settings, the tasks you post or take, what you report, your notes and photos, and a log of changes that holds numbers, not names or words.
  Why: so that nobody waits in vain, and the team's hours can be shown.
  Who sees it: your team sees who takes which task and what is kept with it; leads and coordinators see what you report. What I tell you in private stays between us.
  Residents: in groups they are a code. Name, address and phone are seen by their team's leads, and by whoever goes until it is over; every look is logged.
  How long: what you typed, until it is done; reasons, notes and photos, { $words } days after a task ended; name and account, until you ask, or { $people } days after I last saw you, told a month before.
  How: encrypted, on the operator's own machine. No phone number and no reason why somebody can't come is ever written to a group.
  Your data as a file: /mydata. To be forgotten: /forgetme
mydata-coming = Everything I keep about you comes as a file, here in private.
mydata-file = my-data
mydata-person = you
mydata-accounts = accounts
mydata-teams = teams (role 1 volunteer, 2 lead, 3 coordinator)
mydata-groups = groups you are in
mydata-settings = settings
mydata-posted = tasks you posted
mydata-places = places you took
mydata-notes = your notes
mydata-asked = tasks you were asked to do
mydata-asked-others = tasks you asked others to do
mydata-wishes = your wishes
mydata-certificates = certificates
mydata-messages = messages to you, without their words
mydata-log = changes by you or about you
mydata-skills = what you can do
mydata-requests = teams you asked to join
mydata-speaks-for = organisations you speak for
mydata-spoken-for = places you took for others
mydata-ended = tasks you closed or called off
mydata-series = what repeats, begun by you
mydata-turns = series you take every turn of
mydata-owed = turns owed
mydata-absences = days you are away
mydata-swaps = changes of turns
mydata-reminders = reminders as you like them
mydata-photos = photos you sent, by the number the platform gave them
mydata-decided = wishes you decided about
mydata-residents = residents you noted, by code
mydata-sheets = contact sheets you looked at
mydata-invitations = invitations you made or used
mydata-brought = groups you brought me to
mydata-chats = our private chats
mydata-files = files you asked for
mydata-undo = what you can take back
mydata-asking = what I asked you last
mydata-imports = tables you sent to be taken in
mydata-leaving = your wish to be forgotten
mydata-told = what I told you by myself
forgetme-ask = Shall I forget you? Name, account, settings, notes and reasons go for good within the hour, and your places are free for others. The hours you gave stay in the figures, without your name.
forgetme-on-a-visit = You are on a visit, { $task } { $task-title }, and until you have left somebody looks after you. Tap when you have; then I forget you.
forget-on-a-visit = { $person } is on a visit, { $task } { $task-title }, and until they have left somebody looks after them. Tap when they have, then say it again.
forget-own = { $person } writes to me, and so decides alone: whoever wants to be forgotten types /forgetme
forget-elsewhere = { $person } is in a team you don't lead, too. Ask a coordinator to do it.
forget-ask = { $person } asks to be forgotten? Name, skills, notes and reasons go for good within the hour, and their places are free for others. Their hours stay in the figures, without the name.
forget-going = Within the hour { $person } is forgotten, in new backups as well. Their places are free for others.
button-forget-person = Forget { $person }
forgetme-going = Within the hour you are forgotten, in new backups as well. Your places are free for others. Thank you for all you did; if you write again, we meet anew.
forgetting-soon = It has been quiet between us for long. On { $on-date } I'll forget you: name, account, settings and skills. The hours you gave stay in the figures, without your name. To stay, say anything here, or tap.
button-stay = I'm staying
button-forget-me = Forget me
button-mydata = My data
