# Pieces that stand inside other sentences.

list-comma = {", "}
list-clause = {"; "}
list-and = { $first } and { $last }
people-more = { $shown } +{ $more }

day-on = on { $day }
day-today = today
day-tomorrow = tomorrow
when-today = today { $clock }
when-near = { $near }, { $moment }
when-by = by { $moment }
when-open = any day
part-dawn = before dawn
part-morning = morning
part-noon = noon
part-afternoon = afternoon
part-evening = evening
part-night = night

hours-minutes = { $minutes } min
hours-whole = { $hours }h
hours-and-minutes = { $hours }h{ $minutes }
money = ¥{ $amount }

kind-service = service
kind-wish = wish
kind-project = project
kind-visit = visit
kind-duty = duty

colour-goods = Goods wish
colour-service = Service wish
colour-urgent = Urgent wish

source-wall = from the wall
source-chat = from the chat
source-visit = from a home visit
source-social-worker = from a social worker
source-grid-warden = from the grid warden
source-building-lead = from the building lead
source-phone = by phone

role-volunteer = volunteer
role-lead = lead
role-coordinator = coordinator

language-name = English
