# Teams: what lies above and below, and how the tree grows.

team-shown = { $team }
  { $lines }
team-organisation = { $team }, an organisation
  { $lines }
team-household = { $team }, a household
  { $lines }
team-archived-shown = { $team }, archived
  { $lines }
team-above = above it: { $teams }
team-below = below it: { $teams }
team-in-list = { $team }
team-named = { $name }
team-chats = groups: { $chats }
team-no-chat = no group of its own: add me to one, or say /team here NAME there
team-coordinators = coordinates: { $people }
team-leads = leads: { $people }
team-contact = speaks for it: { $person }
team-size = { $count ->
    [0] nobody yet
    [one] one person
   *[other] { $count } people, those below counted
  }
team-tree = { $lines }
team-line = { $indent }{ $team }
team-added = { $team } is a team below { $parent } now. Whoever leads { $parent } leads it too. Add me to its group, and say there: /team here { $team }
team-household-added = { $team } is on the list as a household below { $parent }. Now say who speaks for it: /team contact { $team }: Bo
team-organisation-added = { $team } is registered as an organisation below { $parent }.
team-moved = { $team } is below { $parent } now. Whoever leads there leads it too; what is set there holds, unless { $team } set it itself.
team-renamed = { $was } is called { $team } now.
team-archived = { $team } is archived: its groups are let go, its history stays.
team-restored = { $team } is in use again. Its group: say /team here { $team } there.
team-group-given = { $title } is a group of { $team } now: whoever is in it belongs to the team, and its cards stand there.
team-group-whose = I am in { $title } now. Is it a new team, or one more group of a team you lead?
team-group-made = { $title } is a team of its own now. If it is one more group of another team, tap that one.
team-group-taken = This group belongs to a team already. See which: /team
team-here-topic = This group has a team already. To give this topic to another one, name it: /team here Dog walkers
team-here-in-group = Say that in the group itself: /team here, and the team's name if it has one already.
team-not-there = I know no team called "{ $name }" that you belong to.
team-several = There are several called { $name }. Which one?
team-name-taken = There is a team called { $name } there already.
team-not-below-itself = { $team } can't be put below { $parent }: that is the same team, or one below it.
team-has-teams = { $team } has teams below it. Move or archive them first.
team-unfinished = { $team } has { $count ->
    [one] one open task or series
   *[other] { $count } open tasks or series
  }. Close or cancel { $count ->
    [one] it
   *[other] them
  } first: /list
team-takes-part = { $team } has { $count ->
    [one] a place
   *[other] { $count } places or turns
  } yet. Let it give back or finish what it has, and name others for its turns: /rota 12 Cui, Dai
team-root = This is the team above all; it stays.
team-usage = For example: /team add Block 5 under North Street · /team move Block 5 under South Street · /team rename Block 5 to Block Five · /team archive Block 5

# Invitations.

invite-made = Whoever taps this joins { $team }, until { $until-soon }. Forward this message to them, or hold the button to copy its link.
invite-made-once = The first to tap this joins { $team }, until { $until-soon }. Forward this message to them, or hold the button to copy its link.
invite-qr = The invitation to { $team } as a QR, to print or to show: for as many as scan it, until { $until-soon }.
invite-qr-once = The invitation to { $team } as a QR, to show: for one person, the first to scan it, until { $until-soon }.
qr-name = qr
invite-void = The invitations to { $team } lead nowhere from now on.
invite-private = An invitation is for those you send it to. Write to me in private: /invite
invite-usage = /invite makes one for all you send it to, /invite once one for a single person, /invite off ends them all.
start-joined = Welcome to { $team }. I keep the list of who helps whom there.
start-in-already = You belong to { $team } already.
start-asked = I have asked the leads of { $team }. I'll write as soon as they let you in.
join-asked = { $person } would like to join { $team }, by an invitation.
join-let-in = { $person } belongs to { $team } now, and is told.
join-not-now = All right, { $person } is not let in, and hears nothing of it.
join-settled = That has been settled already.
join-welcome = You are let in: welcome to { $team }.

# Organisations.

team-contact-noted = { $person } speaks for { $team } now, and claims for it.
team-member-noted = { $person } belongs to { $team } now, and claims for it.
team-members-noted = { $count } people belong to { $team } now, and claim for it.
team-no-organisation = { $team } is a team of neighbours; people join it by its group, or by /invite
team-enrol-usage = For example: /team contact Bright Electric: Lin, or /team member Bright Electric: Bo, Cui
claim-for-whom = For whom do you claim { $task }?
claim-held-as = { $team } has { $task } { $task-title }. Tell me when it is done.
claim-held-project = { $team } has { $task }. First the survey on site, then the works, then { $person } accepts them. Tap when the survey is done.
surveyed-noted = Noted: { $task } surveyed on { $day }. Photos of how it looks now: just send them. After the works tell me what they cost, for example: /done { $task-n } 4980.60 yuan 26h
surveyed-when = On which day was { $task } surveyed? For example: /surveyed { $task-n } yesterday
surveyed-no-place = The survey of { $task } is noted by whoever has it, or by a lead.
surveyed-no-project = { $task } is no project, so there is nothing to survey.
done-noted-unsurveyed = Noted for { $task }: { $spent }, { $hours }, served { $served }. The survey is not noted yet: when was it?
