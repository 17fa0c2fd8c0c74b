# 嵌在别的句子里的小件。

list-comma = 、
list-clause = {"；"}
list-and = { $first }、{ $last }
people-more = { $shown }等{ $all }人

day-on = { $day }
day-today = 今天
day-tomorrow = 明天
when-today = 今天 { $clock }
when-near = { $near } { $moment }
when-by = { $moment }前
when-open = 时间不限
part-dawn = 凌晨
part-morning = 上午
part-noon = 中午
part-afternoon = 下午
part-evening = 晚上
part-night = 夜里

hours-minutes = { $minutes }分钟
hours-whole = { $hours }小时
hours-and-minutes = { $hours }小时{ $minutes }分
money = { $amount }元

kind-service = 服务
kind-wish = 心愿
kind-project = 微项目
kind-visit = 探访
kind-duty = 值班

colour-goods = 物资心愿
colour-service = 服务心愿
colour-urgent = 紧急心愿

source-wall = 心愿墙
source-chat = 群里提出
source-visit = 入户收集
source-social-worker = 社工收集
source-grid-warden = 网格员收集
source-building-lead = 楼长收集
source-phone = 电话登记

role-volunteer = 志愿者
role-lead = 队长
role-coordinator = 协调员

language-name = 中文
