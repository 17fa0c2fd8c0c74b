# 服务记录证明：聊天里的话，和纸上的字。

certificate-ordered = { $person }，{ $team }，{ $period }：服务{ $count }次，共{ $hours }。证明编号{ $number }，文件马上发来，凭编号和核验码可查真假。
certificate-nothing = 这段时间{ $person }在{ $team }还没有计入的服务。队长办结了就算。
certificate-own = 替别人开证明，请队长来。开自己的：证明 今年
certificate-unknown = 没有这个编号和核验码的证明（{ $number }）。请对着纸再核一遍。
certificate-stands = 属实：证明{ $number }，{ $day }开给{ $name }，{ $team }出具，{ $period }，服务{ $count }次，共{ $hours }。之后没有改动。
certificate-stands-unnamed = 属实：证明{ $number }，{ $day }由{ $team }出具，{ $period }，服务{ $count }次，共{ $hours }。之后没有改动。姓名已不再保存。
certificate-amended = 证明{ $number }确是{ $day }开给{ $name }的：{ $team }，{ $period }，服务{ $count }次，共{ $hours }。后来时长更正为{ $by_now }，可以重新开一张。
certificate-amended-unnamed = 证明{ $number }确是{ $day }开的：{ $team }，{ $period }，服务{ $count }次，共{ $hours }。后来时长更正为{ $by_now }。姓名已不再保存。
button-certificate = 证明
certificate-file = 服务记录证明
certificate-title = 服务记录证明
certificate-somebody = 一位志愿者
certificate-line = 兹证明：{ $name }在{ $period }期间，参加{ $team }志愿服务{ $helps }次，累计{ $hours }。
certificate-head-kind = 服务类型
certificate-head-helps = 次数
certificate-head-hours = 时长
certificate-head-served = 服务人次
certificate-total = 合计
certificate-issuer = 出具单位
certificate-made = 出具日期
certificate-number = 编号
certificate-code = 核验码
certificate-check = 核验真假：把这句发给机器人——证明 核验 { $number } { $code }
