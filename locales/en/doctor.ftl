# How the bot is: what bot.py doctor and /status say.

# What /status answers.

status = I am here, and this is how I am.
  { $lines }
status-queues = Waiting: { $waiting } to work off, { $unsent } to send, { $parked } kept for people who have not opened this chat.
status-late = The message that waits longest should have left on { $since }.
status-backup = The last backup is of { $last }.
status-no-backup = There is no backup yet.
status-drill = On { $last } one was brought back on trial, and everything was there.
status-ill = The last attempt did not work. Please tell whoever runs the bot: bot.py doctor says what to do.

# What bot.py doctor says: first how it is; what is to be done stands in the line itself.

doctor-settings = Settings: all are known.
doctor-settings-ill = Settings: { $why }
doctor-env-open = Settings: .env can be read by others on this machine. To do: chmod 600 .env
doctor-token-none = Telegram: TELEGRAM_TOKEN is empty, so the practice room opens. For a real bot, put the token from @BotFather there.
doctor-token = Telegram: it knows the bot as @{ $name }.
doctor-token-ill = Telegram: it does not accept the token. To do: get the token again from @BotFather, and set TELEGRAM_TOKEN.
doctor-telegram-away = Telegram: it can't be reached ({ $why }). To do: look at the network, a proxy, TELEGRAM_API_URL.
doctor-key = Key: { $file }, readable by you alone.
doctor-key-ill = Key: { $why } To do: put the copy of the key back, and set KEY_FILE to it.
doctor-key-open = Key: { $file } can be read by others. To do: chmod 600 { $file }
doctor-key-inside = Key: { $file } lies in DATA_DIR, so whoever copies the data has the key. To do: move it out, and set KEY_FILE.
doctor-data-none = Data: there is none in { $folder } yet. To do: start the bot (make run), or set DATA_DIR.
doctor-data-open = Data: others can read in { $folder }. To do: chmod -R go= { $folder }
doctor-data-mixed = Data: { $file } belongs to another user than { $folder }, so the bot may not read or write it. To do: chown --reference={ $folder } { $file }
doctor-folder-shut = Disk: nothing can be written to { $folder } ({ $why }). To do: give it to the user that the bot runs as, on a disk that can be written, or set { $name }.
doctor-disk = Disk: { $free } MB are free in { $folder }, the data takes { $size } MB.
doctor-disk-ill = Disk: { $free } MB are free in { $folder }, and { $needed } MB are needed for backups and trials. To do: make room, or set { $name } to a larger disk.
doctor-database = Database: it opens, step { $schema }. SQLite { $sqlite }, SQLCipher { $cipher }.
doctor-database-ill = Database: { $why }
doctor-database-held = Database: another program holds it. To do: end that program, and look again.
doctor-database-broken = Database: it can't be read ({ $why }). To do: leave it as it is, bring the newest backup back with bot.py restore FILE --to DIR, and start on that.
doctor-clock = Clock: { $now }, zone { $zone }.
doctor-clock-ill = Clock: it says { $now }, but the data knows of { $newest }. To do: set the clock, and let it be kept (NTP).
doctor-clock-off = Clock: it says { $now }, and Telegram's says { $there }. To do: set the clock, and let it be kept (NTP).
doctor-running = Bot: it runs, process { $pid }, { $memory } MB of memory; last tick { $tick } s ago.
doctor-running-ill = Bot: it runs, but not well: { $wrong }. To do: read its journal; start it again if that does not help.
doctor-stopped = Bot: it does not run now.
doctor-fallen = Bot: it ended at { $at } without being told to. To do: read its journal, and start it again.
doctor-queues = Messages: { $waiting } to work off, { $unsent } to send, { $parked } kept for people who have not opened the bot.
doctor-queues-late = Messages: { $unsent } to send, the oldest since { $since }. To do: see whether the bot runs and reaches Telegram.
doctor-backup = Backup: the last is of { $last }, { $count } in { $folder }.
doctor-backup-none = Backup: there is none in { $folder }. To do: bot.py backup
doctor-backup-old = Backup: the last is of { $last }. To do: bot.py backup, and see what it says.
doctor-drill = Trial: a backup was brought back on { $last }, and everything was there.
doctor-drill-none = Trial: none yet; the bot makes one each week. To do: bot.py restore FILE --to DIR, once, by hand.
doctor-drill-old = Trial: the last one was on { $last }, and one is due each week. To do: see whether the bot runs, and what its journal says of a drill.
doctor-drill-ill = Trial: the last one, on { $last }, did not work. To do: bot.py backup, then bot.py restore FILE --to DIR, and see what they say.
doctor-well = Nothing to do.
doctor-to-do = { $count ->
    [one] 1 thing to do: the line marked ✗.
   *[other] { $count } things to do: the lines marked ✗.
  }
