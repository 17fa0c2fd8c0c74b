# The practice room, on a terminal.

practice-welcome = This is a practice room: a small team, a clock you can move, nothing real.
  Say something as somebody, in the group:
    Ana: /post haircut for Mrs Li tomorrow 3pm, 2 people
    Bo: [Claim]
  in private to the bot:
    Bo -> bot: /mine
  and let time pass:
    -- tomorrow 08:00
  Without a name the last speaker goes on. Ana leads; Kim coordinates; Bo, Cui, Dai and Eve help. End with Ctrl-D.
practice-no-button = { $name } was not shown a button [{ $label }]. The newest message with buttons that { $name } can see has: { $labels }
practice-no-buttons = { $name } was not shown a button [{ $label }], nor any other yet.
practice-no-file = { $text }: there is no such file here. Put it into the folder of --files, or type its lines below, two spaces before each.
practice-unclear = I can't place "{ $text }". Say it as somebody: Bo: /list, or Bo: [Claim], or move the clock: -- 2h
