# What whoever runs the bot reads on the terminal.

key-made = The key of your data is in { $file }. Keep a copy of it elsewhere: without it the data is lost.
backup-made = A backup is in { $file } ({ $size } MB). It was restored once to check it, and is whole.
backup-needs-key = It is encrypted like the data: to read it you need the key in { $file }. Keep a copy of the key elsewhere, or set BACKUP_RECIPIENT.
restored = Everything is back in { $folder }, checked and whole.
restored-forgot = { $count ->
    [one] 1 person who was forgotten after the backup is forgotten again.
   *[other] { $count } people who were forgotten after the backup are forgotten again.
  }
restored-start = To use it, set DATA_DIR to { $folder } and KEY_FILE to { $key }, and start the bot.
first-coordinator = Nobody is in charge yet. Whoever opens this link first becomes the coordinator (once, within an hour): { $link }

# To the coordinators of the whole house, in private.

drill-well = A backup was brought back on trial on { $last }. Everything is there; nothing for you to do.
drill-ill = Bringing a backup back on trial did not work. Please tell whoever runs the bot: bot.py doctor says what to do.
backup-ill = No backup could be made today; the last one is of { $last }. Please tell whoever runs the bot: bot.py doctor says what to do.
backup-none = No backup could be made yet. Please tell whoever runs the bot: bot.py doctor says what to do.
