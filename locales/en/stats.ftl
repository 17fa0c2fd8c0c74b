# Figures of a period, with those of the one before.

stats = { $team } and all below · { $period }
  { $lines }
  Hours and people count in the period in which a task was closed. Tap to get the rows behind the figures.
stats-title = { $team } and all below · { $period }
stats-line = { $label }: { $value }
stats-line-before = { $label }: { $value } (before: { $before })
stats-when = I don't read "{ $word }" as a time. For example: /stats last month, or 2026-10, or this quarter
stats-head-what = Figure
stats-head-now = This period
stats-head-before = The one before
stats-how = Hours and people count in the period in which a task was closed. bot.py export writes the rows behind each figure.
figure-new = Tasks posted
figure-closed = Tasks closed
figure-cancelled = Tasks called off
figure-open = Open at the end
figure-people = People who did something
figure-hours = Hours given
figure-served = People served
figure-claim-rate = Taken, of 100 tasks posted
figure-time-to-claim = From posting to the first claim, on average
figure-time-to-done = From posting to closing, on average
figure-half-of-the-hours = People who gave half of the hours
figure-wishes = Wishes collected
figure-wishes-wall = Of these, from the wall
figure-wishes-chat = Of these, from a chat
figure-wishes-visit = Of these, from a home visit
figure-wishes-social-worker = Of these, from a social worker
figure-wishes-grid-warden = Of these, from a grid warden
figure-wishes-building-lead = Of these, from a building lead
figure-wishes-phone = Of these, by phone
figure-wishes-claimed = Wishes claimed
figure-wishes-fulfilled = Wishes fulfilled
figure-wishes-people = People who took part in wishes
figure-projects = Projects done
figure-spent = Spent on them
figure-organisations = Organisations that did them
figure-services = Services done
figure-home-services = Of these, at home for a resident
figure-visits = Visits made
figure-turns-due = Turns of duty due
figure-turns-kept = Turns kept
figure-turns-missed = Turns missed
figure-teams = Teams
figure-stations = Stations
figure-volunteers = Volunteers
