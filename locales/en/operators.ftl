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

# bot.py verify-log. A head is the number of an entry and the beginning of its seal.

log-whole = The log holds: { $entries ->
    [one] 1 entry, as it was written.
   *[other] { $entries } entries, each as it was written, none missing.
  } Head: { $head }
log-empty = The log is empty, and nothing is missing from it.
log-changed = The log does NOT hold: entry { $entry } is not as it was written. { log-more }
log-missing = The log does NOT hold: entry { $entry } is missing. { log-more }
log-missing-several = The log does NOT hold: entries { $entry } to { $last } are missing. { log-more }
log-added = The log does NOT hold: entry { $entry } was put in by somebody else. { log-more }
log-added-several = The log does NOT hold: entries { $entry } to { $last } were put in by somebody else. { log-more }
log-more = { $more ->
    [0] All else holds.
    [one] 1 more place does not hold either.
   *[other] { $more } more places do not hold either.
  }
log-leads = It still has the head { $head }: nothing up to there was written anew.
log-leads-not = It does NOT have the head { $head } that was posted: it was written anew since, or cut, or the head was copied wrongly.
log-file-is-export = { $file } is the very file that was exported, as entry { $entry } of the log says.
log-file-agrees = { $file } agrees with the log: { $rows ->
    [one] its 1 row is
   *[other] all its { $rows } rows are
  } as the log has it. Names and titles are those of the day it was made.
log-file-differs = { $file } does NOT agree with the log: its row for entry { $entry } says otherwise.
log-file-is-none = { $file } is no exported log: bot.py export log makes one.

# Weekly, to each lead and coordinator in private: it is kept there, out of reach of whoever has the data.
log-head = The log has { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
  } now, head { $head }. Please keep this line: bot.py verify-log proves by it that nothing was written anew.
