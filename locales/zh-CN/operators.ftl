# 运行机器人的人在终端里看到的话。

key-made = 数据的密钥在 { $file }。请另存一份：没有它，数据就打不开了。
backup-made = 备份在 { $file }（{ $size } MB）。已经试着恢复过一遍，完好。
backup-needs-key = 它和数据一样是加密的，要有 { $file } 里的密钥才读得到。请把密钥另存一份，或者设好 BACKUP_RECIPIENT。
restored = 都恢复到 { $folder } 了，检查过，完好。
restored-forgot = 备份之后要求忘记的{ $count }位，又忘记了一遍。
restored-start = 要用它，就把 DATA_DIR 设成 { $folder }，KEY_FILE 设成 { $key }，再启动。
first-coordinator = 现在还没有协调员。最先打开这个链接的人就是协调员（只能用一次，一小时内有效）：{ $link }

# 私下告诉总协调员。

drill-well = { $last }试着恢复了一份备份，内容齐全，您不用做什么。
drill-ill = 试着恢复备份，没有成。请告诉管机器人的人：运行 bot.py doctor，它会说怎么办。
backup-ill = 今天没备份成，最近一份是{ $last }的。请告诉管机器人的人：运行 bot.py doctor，它会说怎么办。
backup-none = 到现在一份备份也没做成。请告诉管机器人的人：运行 bot.py doctor，它会说怎么办。

# bot.py verify-log：校验日志。“末条印记”是最后一条的编号加印记开头。

log-whole = 日志完好：共{ $entries }条，条条都是当初写下的，一条不少。末条印记：{ $head }
log-empty = 日志是空的，也没有少什么。
log-changed = 日志有问题：第{ $entry }条写下以后被改过。{ log-more }
log-missing = 日志有问题：少了第{ $entry }条。{ log-more }
log-missing-several = 日志有问题：少了第{ $entry }到{ $last }条。{ log-more }
log-added = 日志有问题：第{ $entry }条是别人塞进来的。{ log-more }
log-added-several = 日志有问题：第{ $entry }到{ $last }条是别人塞进来的。{ log-more }
log-more = { $more ->
    [0] 其余都对。
   *[other] 另外还有{ $more }处不对。
  }
log-leads = 印记 { $head } 还在：到那一条为止，没有重写过。
log-leads-not = 印记 { $head } 对不上：日志后来被重写或截断过，要么就是印记抄错了。
log-file-is-export = { $file } 就是当时导出的那份文件，日志第{ $entry }条可以证明。
log-file-agrees = { $file } 跟日志一致：{ $rows }行都对得上。姓名和标题是导出那天的。
log-file-differs = { $file } 跟日志不一致：第{ $entry }条说法不同。
log-file-is-none = { $file } 不是导出的日志；bot.py export log 可以导出一份。

# 每周私信给各位队长和协调员，留在那里，拿到数据的人也改不了。
log-head = 日志现有{ $entries }条，末条印记 { $head }。请留着这一行：以后用 bot.py verify-log 一对，就知道有没有重写过。
