# 任务卡：第1行是什么，第2行何时何地，第3行还缺不缺人。

card-head = { $icon } { $number } { $title }
card-when-where = { $when } · { $where }
card-places-open = { $held }/{ $places } · 还差{ $free }人
card-places-partly = { $held }/{ $places } { $people } · 还差{ $free }人
card-places-still-open = { $held }/{ $places } · 还差{ $free }人，有空搭把手
card-places-still-partly = { $held }/{ $places } { $people } · 还差{ $free }人，有空搭把手
card-places-full = { $held }/{ $places } { $people } · 已满
card-places-waiting = { $held }/{ $places } { $people } · 候补：{ $waiting }
card-places-ended = { $held }/{ $places } { $people }
card-places-offered = { $held }/{ $places } · 先问候补，留到{ $until }
card-places-offered-partly = { $held }/{ $places } { $people } · 先问候补，留到{ $until }
card-organisations-open = { $held }/{ $places } · 还差{ $free }家单位
card-organisations-partly = { $held }/{ $places } { $people } · 还差{ $free }家单位
card-organisations-still-open = { $held }/{ $places } · 还差{ $free }家单位，有空搭把手
card-organisations-still-partly = { $held }/{ $places } { $people } · 还差{ $free }家单位，有空搭把手
card-raised = { $number } { $title } · 见下方新卡片
card-wish = { $colour }
card-wish-source = { $colour } · { $source }
card-budget = 预算{ $budget }
card-spent = 支出{ $spent }，预算{ $budget }
card-reported = 已完成 · 待确认
card-closed = 已办结 · 共{ $hours } · 服务{ $served }人
card-closed-no-hours = 已办结 · 服务{ $served }人
card-cancelled = 已取消 · { $person }
card-thanks = 谢谢{ $people }，辛苦了！
card-need = {" · "}{ $skill }
