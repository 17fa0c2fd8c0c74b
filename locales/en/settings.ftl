# What can be set, and what holds now.

settings = { $team }, what I do by myself:
  Digest { $at }, { $to } · quiet hours { $quiet } · { $language } · { $zone }
  Reminders { $reminders } · an unconfirmed place lapses: { $lease } · a lead confirms hours: { $confirms }
  Nobody claims: { $ladder }
settings-more = { $team }, what else can be set:
  { $lines }
settings-my = What I do for you by myself:
  { $lines }
setting-line = { $said } { $example }
setting-one = { $said } { $example }
setting-one-hours = { $said }
setting-ask-digest = At what hour shall it come? For example: 8:30
setting-ask-quiet = From when to when? For example: 20:00-7:30
setting-set = Done. { $said }
setting-set-digest = From { $first-near }, the digest comes at { $at }.
setting-unknown = There is nothing called "{ $word }" to set. All there is: /settings
setting-unread = I can't read that as a value. { $example }
setting-is-on = yes
setting-is-off = no
undone-set = Taken back: it is set as before.
undo-setting-too-late = That was more than ten minutes ago. It can be set anew at any time: /settings

setting-digest = The digest comes at { $at } { $to }, { $often }.
setting-digest-example = For example: /settings digest 8:30
digest-to-leads = to leads in private
digest-to-group = to the team's chat
digest-daily = every day
digest-when-needed = on days with something to say
setting-reminders = Reminders come { $reminders }.
setting-reminders-example = For example: /settings reminders 1 day, 2h
reminders-before = { $spans } before
reminders-none = never
setting-quiet = Quiet hours: { $quiet }.{ $urgent }
quiet-urgent = Only what is urgent goes out then.
setting-quiet-example = For example: /settings quiet 21:00-8:00
quiet-none = none
setting-ladder = When nobody claims: { $ladder }.{ $kinds }
setting-ladder-example = For example: /settings ladder 48h 24h 6h 3h, or for one kind: /settings ladder visit 72h 24h off 6h
ladder-rungs = { $rungs } before
ladder-none = nobody is asked
ladder-kind = { $kind }: { $ladder }.
ladder-group = the group { $span }
ladder-people = people who fit { $span }
ladder-leads = leads { $span }
ladder-coordinators = coordinators { $span }
setting-lease = A place nobody confirms lapses: { $lease }.
setting-lease-example = For example: /settings lease 3h
lease-none = no
lease-before = { $spans } before the start
setting-confirm = A lead confirms hours: { $confirms }.
setting-confirm-example = For example: /settings confirm off
setting-series = The turns of a series are made { $horizon } ahead.
setting-series-example = For example: /settings series 6 weeks
setting-holidays = A series pauses on public holidays: { $holidays }.
setting-holidays-example = For example: /settings holidays on
setting-sheets = Who goes gets the contact sheet from me: { $sheets }.
setting-sheets-example = A coordinator types, for example: /settings sheets on
setting-asks = I ask the same person at most { $asks ->
    [one] once
   *[other] { $asks } times
  } a week.
setting-asks-example = For example: /settings asks 3
setting-messages = At most { $messages } messages a person and day; what is more comes gathered.
setting-messages-example = For example: /settings messages 12
setting-wishes = Who took a wish is asked about it after { $days ->
    [one] one day
   *[other] { $days } days
  }.
setting-wishes-example = For example: /settings wishes 7
setting-language = I speak { $language } in the group.
setting-language-example = For example: /settings language zh
setting-zone = Times are told on the clock of { $zone }.
setting-zone-example = For example: /settings zone Asia/Singapore

setting-my-reminders = Reminders come { $reminders }.
setting-my-quiet = Your quiet hours: { $quiet }.{ $urgent }
setting-my-messages = At most { $messages } messages a day; what is more comes gathered.
setting-my-reminders-example = For example: /settings my reminders 3h
setting-my-quiet-example = For example: /settings my quiet 20:00-9:00
setting-my-messages-example = For example: /settings my messages 6

span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
  }
span-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
  }
setting-joining = Whoever opens an invitation to { $team } { $joining }.
setting-joining-example = For example: /settings joining approval
joining-open = is in at once
joining-approval = is in when a lead lets them in
setting-limit = { $limit ->
    [0] Everybody takes as many tasks a week as they like.
    [one] Everybody takes at most one task a week; what is still free a day before is open to all.
   *[other] Everybody takes at most { $limit } tasks a week; what is still free a day before is open to all.
  }
setting-limit-example = For example: /settings limit 3
setting-quota = { $quota ->
    [one] Nobody has more than one open place at a time.
   *[other] Nobody has more than { $quota } open places at a time.
  }
setting-quota-example = For example: /settings open places 10
setting-words = Reasons, notes and photos go { $words } days after their task ended; that holds for all teams.
setting-words-example = A coordinator of all teams types, for example: /settings keep words 60
setting-people = Whoever I have not heard for { $people } days is forgotten, and told a month before; that holds for all teams.
setting-people-example = A coordinator of all teams types, for example: /settings keep people 365
