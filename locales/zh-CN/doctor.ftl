# 机器人怎么样：bot.py doctor 和 状态 说的。

# 状态 的回答。

status = 我在。现在是这样：
  { $lines }
status-queues = 等着的：要办的{ $waiting }条，要发的{ $unsent }条，还有{ $parked }条等人点开私聊才能发。
status-late = 等得最久的一条，本该{ $since }就发出去的。
status-backup = 最近一份备份是{ $last }的。
status-no-backup = 还没有备份。
status-drill = { $last }试着恢复过一份，内容齐全。
status-ill = 最近一次没做成。请告诉管机器人的人：运行 bot.py doctor，它会说怎么办。

# bot.py doctor 说的：先说怎么样，要做什么就写在那一行里。

doctor-settings = 设置：都认得。
doctor-settings-ill = 设置：{ $why }
doctor-env-open = 设置：这台机器上别人也读得到 .env。请运行：chmod 600 .env
doctor-token-none = Telegram：TELEGRAM_TOKEN 空着，打开的是练习室。要真机器人，就把 @BotFather 给的令牌填上。
doctor-token = Telegram：认得，是 @{ $name }。
doctor-token-ill = Telegram：不认这个令牌。请找 @BotFather 再要一次，填到 TELEGRAM_TOKEN。
doctor-telegram-away = Telegram：连不上（{ $why }）。请看看网络、代理和 TELEGRAM_API_URL。
doctor-key = 密钥：{ $file }，只有您读得到。
doctor-key-ill = 密钥：{ $why } 请把另存的密钥放回来，KEY_FILE 设成它。
doctor-key-open = 密钥：别人也读得到 { $file }。请运行：chmod 600 { $file }
doctor-key-inside = 密钥：{ $file } 放在 DATA_DIR 里，谁复制了数据，也就有了密钥。请移到外面，再设 KEY_FILE。
doctor-data-none = 数据：{ $folder } 里还没有。请启动机器人（make run），或者改 DATA_DIR。
doctor-data-open = 数据：别人也读得到 { $folder } 里的文件。请运行：chmod -R go= { $folder }
doctor-data-mixed = 数据：{ $file } 和 { $folder } 不是同一个用户的，机器人可能读写不了。请运行：chown --reference={ $folder } { $file }
doctor-folder-shut = 硬盘：{ $folder } 写不进去（{ $why }）。请把它交给运行机器人的用户，确认硬盘不是只读的，或者改 { $name }。
doctor-disk = 硬盘：{ $folder } 还空着{ $free } MB，数据占{ $size } MB。
doctor-disk-ill = 硬盘：{ $folder } 还空着{ $free } MB，备份和试恢复要{ $needed } MB。请腾地方，或者把 { $name } 设到更大的硬盘。
doctor-database = 数据库：打得开，第{ $schema }步。SQLite { $sqlite }，SQLCipher { $cipher }。
doctor-database-ill = 数据库：{ $why }
doctor-database-held = 数据库：被别的程序占着。请停掉那个程序，再查一次。
doctor-database-broken = 数据库：读不出来（{ $why }）。请原样别动，用 bot.py restore FILE --to DIR 把最新的备份恢复到新文件夹，用那个启动。
doctor-clock = 时钟：{ $now }，时区 { $zone }。
doctor-clock-ill = 时钟：现在是{ $now }，可数据里已经有{ $newest }的事。请校准时钟，并开着自动校时（NTP）。
doctor-clock-off = 时钟：这里是{ $now }，Telegram 那边是{ $there }。请校准时钟，并开着自动校时（NTP）。
doctor-running = 机器人：开着，进程 { $pid }，内存{ $memory } MB，上一次定时在{ $tick }秒前。
doctor-running-ill = 机器人：开着，但不太好：{ $wrong }。请看运行日志，不行就重新启动。
doctor-stopped = 机器人：现在没开。
doctor-fallen = 机器人：{ $at }自己没了，不是正常停的。请看运行日志，再启动。
doctor-queues = 消息：要办的{ $waiting }条，要发的{ $unsent }条，还有{ $parked }条等人点开私聊。
doctor-queues-late = 消息：要发的{ $unsent }条，最早的从{ $since }等到现在。请看看机器人开着没有、连不连得上 Telegram。
doctor-backup = 备份：最近一份是{ $last }的，{ $folder } 里共{ $count }份。
doctor-backup-none = 备份：{ $folder } 里还没有。请运行：bot.py backup
doctor-backup-old = 备份：最近一份是{ $last }的。请运行 bot.py backup，看它怎么说。
doctor-drill = 试恢复：{ $last }恢复过一份，内容齐全。
doctor-drill-none = 试恢复：还没有过，机器人每周自己做一次。请亲手做一遍：bot.py restore FILE --to DIR
doctor-drill-old = 试恢复：最近一次是{ $last }，本该每周一次。请看看机器人开着没有，运行日志里 drill 怎么说。
doctor-drill-ill = 试恢复：{ $last }那次没做成。请运行 bot.py backup，再 bot.py restore FILE --to DIR，看它们怎么说。
doctor-well = 没有要做的。
doctor-to-do = 有{ $count }件要做：前面是 ✗ 的那几行。
