# Looking for words.

find = { $lines }
find-what = What are you looking for? For example: haircut · R-12 · Block 5
find-nothing = I found nothing with "{ $words }". Try one word of it, or look at all that is open.
find-tasks = { $count ->
    [one] 1 task:
   *[other] { $count } tasks:
  }
find-tasks-many = More than { $count } tasks, the nearest first:
find-people = { $count ->
    [one] 1 person:
   *[other] { $count } people:
  }
find-residents = { $count ->
    [one] 1 resident:
   *[other] { $count } residents:
  }
find-person = { $person }
find-line-closed = { $task-line } · closed
find-line-cancelled = { $task-line } · cancelled
find-more = and { $count } more
find-in-private = People and residents I look for in private only.
