# Hello, help, what was not understood, and what is said around other messages.

start = Hello { $person }. I'm Linli; I keep the list of who helps whom. Look around freely: nothing happens without your tap, and a wrong tap can be undone.{ $more }
start-team = Hello { $person }. I'm Linli; I keep the list of who helps whom at { $team }. Look around freely: nothing happens without your tap, and a wrong tap can be undone.{ $more }
start-stranger = Hello { $person }. I'm Linli; I keep the list of who helps whom in a neighbourhood. I don't know your team yet: write something in your team's group where I am too, or ask its lead to add you there.{ $more }
start-role = Welcome: you are a { $role } now. Add me to your team's group, and it becomes a team.{ $more }
start-link-spent = This link has been used, or its hour is over. Whoever runs the bot can make a new one.{ $more }
start-id = Your id here: { $account }
you-are-welcome = You are welcome.
not-understood = I didn't understand that. Say it in a few words, for example "claim 4" or "what is needed tomorrow".
plain-offer = You have an offer waiting: { $task } { $task-title }, { $task-spot }. To take the place, tap here.
plain-agreed = Good. There is nothing for you to do just now.
plain-nothing-to-give-back = You have no place anywhere just now, so there is nothing to give back.
plain-cant-one = Is it { $task } { $task-title }, { $task-spot }, that you can't come to? One tap gives the place back.
plain-cant-which = Which one can't you come to? One tap gives the place back.
plain-there = Are you there, at { $task } { $task-title }? One tap, and I take note of it.
plain-gone = Have you left { $task } { $task-title }? One tap, and I take note of it.
plain-late = Shall I tell it to those who wait for you at { $task } { $task-title }, { $task-spot }?
plain-where = { $task } { $task-title }: { $task-spot }. Name, address and phone are on your sheet, if your team uses sheets; otherwise ask whoever posted it.
plain-danger = If somebody is hurt or in danger, call the emergency services first, before you write here. Then call your lead: { $people }. I am only a list and can send nobody.
plain-danger-alone = If somebody is hurt or in danger, call the emergency services first, before you write here. I am only a list and can send nobody.
plain-post = That reads like something to be done. Shall I post it for the team?
name-follows = I call you what you are called in this app. Change your name in its settings, and from your next word here I follow.
unknown-command = There is no /{ $word } here. All I can do: /help
unknown-command-nearest = There is no { $word }. Did you mean { $meant }?
edited-not-run = You edited that, so I did not run it again. If something should change, please send it anew.
button-old = That button is from an earlier message and leads nowhere now. What is open: /list
question-over = That question has been settled. If something is still to be said, please type it.
batch = { $lines }
batch-asks = /{ $name } { $rest }: { $question }
batch-asks-later = I can ask one thing at a time. When that is settled, please say again: /{ $name } { $rest }
batch-too-many = That is { $count } at once, and { $most } is the most I take. Nothing was changed; please send them in parts.
never-mind = All right, nothing was changed.
toast-quiet = {""}
late = Late, due { $due }: { $text }
again = Again, in case it got lost: { $text }
broken = Something broke on my side, and nothing was changed. Please try again in a little while.
too-much = That is a lot at once. What I have answered is done; what came after it is not. Give me a minute without a word, then say the rest again.
too-much-here = So much at once is more than I can do here. Let it rest for a minute; in private I listen all the while.
anonymous-admin = Commands need a person behind them. Please switch off "Remain anonymous" for yourself, or write to me in private.

help = What you can say:
  { $lines }
  One at length: /help claim
help-line = /{ $name } – { $about }
help-one = /{ $name }, in Chinese { $chinese }: { $about }
  { $usage }
help-unknown = There is no "{ $word }" here. All I can do: /help

only-members = I don't know your team yet. Write something in your team's group where I am too, then come back.
only-lead = That is for a team's lead. Ask yours, or see what you can do: /help
only-coordinator = That is for a coordinator. See what you can do: /help
team-none = I don't know which team you mean. Write it in the team's group, or join one first.
team-made = This group is the team { $team } now. Post the first task, for example: /post haircut for Mrs Li tomorrow 3pm, 2 people
team-not-yet = Hello. I become this group's helper as soon as a coordinator writes a command here, for example /list. Who runs the bot decides who is one.
person-not-there = I know nobody called "{ $name }" in this team. Reply to a message of theirs, or let them write here once.
person-missing = Who? Type a name, or reply to a message of theirs.
which-person = There are several called { $name }. Which one?

language-which = Which language shall I speak?
language-unknown = I speak English and Chinese.
language-mine = I speak English with you from now on.
language-team = I speak { $language } in the group of { $team } from now on.
language-lead = The group's language is chosen by its lead. Your own: write /language to me in private.
language-en = English
language-zh-cn = Chinese
role-given = { $person } is a { $role } of { $team } now.
role-usage = Who, and what? For example: /role Bo lead. Roles: volunteer, lead, coordinator.
role-too-high = You are a { $role } here, so you can't give or take a role above that.
role-from-above = { $person } is a { $role } further up, and so here as well. That can only be changed there.
role-last-coordinator = That is the last coordinator. Make somebody else one first.
