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
