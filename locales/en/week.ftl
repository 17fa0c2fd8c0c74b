# The week: what was done, in figures and as a picture.

week = { $team }, week { $first-bare } – { $last }
  { $lines }
week-over-months = { $team }, week { $first } – { $last }
  { $lines }
week-empty = { $team }, week { $first } – { $last }: nothing was posted, open or closed.
week-tasks = New { $new } · claimed { $claimed } · closed { $closed } · cancelled { $cancelled } · left open { $open }
week-given = { $people ->
    [one] 1 person
   *[other] { $people } people
  } · { $hours } · served { $served }
week-given-and = { $given } · { $more }
week-waited = a place was taken after { $hours } on average
week-half = { $few ->
    [one] One person
   *[other] { $few } people
  } did half of the hours.
week-when = Of which week? Name any day of it, for example: /week 16 Nov
week-picture-span = { $first } – { $last }
week-picture-new = new
week-picture-closed = closed
week-picture-people = people
week-picture-hours = given
week-picture-served = served
file-not-now = The file you ordered is for a team's lead, and you are that no longer. Ask whoever leads it now.
file-not-made = The file you asked for could not be made, three times. Whoever runs me can see why in the journal.
week-unvisited = { $residents } { $count ->
    [one] has
   *[other] have
  } had no visit for a month.
week-visits-overdue = { $count ->
    [one] A visit to { $residents } is overdue.
   *[other] Visits to { $residents } are overdue.
  }
file-making = I am making the file: { $percent } % of it is there. Nothing for you to do.
file-made = The file is made; it comes now.
file-in-parts = It is too large for one file here. It comes in { $count } parts, each packed with its manifest.
