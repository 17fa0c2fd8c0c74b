# Importing tables: the template, what would become of the rows, what is to be put right, how it went.

import-template = { $what }: fill in either of the two files, a row each, and send it back to me here. A file of /export that you changed works as well. Nothing is kept before you have seen what would become of it.
import-what = What shall I take in? Residents, people, hours, tasks or series, for example: /import residents. I send you a table to fill in.
import-in-private = Tables are sent to me in private only: write /import to me here.
import-reading = Reading: { $count } of { $all } rows so far.
import-keeping = Importing: { $count } of { $all } rows so far.
import-back = Taking it back: { $count } of { $all } rows so far.
import-going-back = I am taking that back now, and say so when it is done.
import-going-on = I am importing that now, and say so when it is done.
import-halfway = I could not go on, and some of it was used by others already, so that stays. The rest was not imported.
import-broken = Something went wrong on the way, so nothing was imported. Please send the file again.
import-preview = { $what } for { $team }: { $counted }.
  { $lines }
import-count-new = { $count } new
import-count-changed = { $count } changed
import-count-same = { $count } as before
import-count-double = { $count } left out
import-count-wrong = { $count } to be put right
import-change = Row { $row }, { $who }: { $column } was { $before }, becomes { $after }
import-wrong = Row { $row }: { $remark }
import-left-out = Row { $row } is left out: { $remark }
import-about = { $column }: { $remark }
import-empty = empty
import-next = Nothing is kept yet. I hold this for an hour.
import-nothing-new = There is nothing to import: all of it is here already.
import-wrong-next = Nothing is imported while something is to be put right. The file that follows says what, row by row; change it there and send it back to me.
import-unread = Left alone, for I know no such column: { $columns }
import-remarks = to be put right
import-name-template = template
import-name-remarks = remarks
import-done = { $what }: { $counted }. You can take all of it back for { $minutes } minutes.
import-done-new = { $count } added
import-done-changed = { $count } changed
# On the command line.
import-agree = Import it?
import-not = Nothing was imported.
import-see = Nothing was imported: { $file } says what is to be put right.
import-by-whom = A table is taken in by a coordinator of { $team }. Those are: { $people }.
import-nobody-yet = nobody yet
import-dropped = Nothing was imported, and what you sent is erased.
import-not-there = That table is not here any more. Please send the file again.
import-changed-meanwhile = Something has changed since I read your file, so nothing was imported. Please send it again, and I look anew.
import-built-on = Somebody has changed or used what you imported since then, so it stays. You can change it piece by piece.
undone-imported = All of the import is taken back: it is as before.
verb-imported = imported a table
button-import = Import

import-file-of-what = I can take in a table from a coordinator only. Please tell me in words: /help
import-file-empty = There is nothing in that file. /import sends you one to fill in.
import-file-header = I look for a first row with the names of the columns, and do not find it. What is it a table of? I send you one that has them: /import residents, /import people, /import hours, /import tasks or /import series.
import-file-missing = { $what ->
    [residents] For a table of residents I miss the column "name".
    [people] A table of people needs the columns "person" and "role"; I do not find both.
    [hours] A table of hours needs the columns "title", "person" and "minutes"; I do not find all of them.
    [tasks] A table of tasks needs the columns "title" and "starts_at"; I do not find both.
   *[series] A table of series needs the columns "title" and "repeats"; I do not find both.
  } /import { $what } sends you one that has them.
import-file-twice = Two columns of that table have the same name, so I can't tell which one counts. Take one out and send it again.
import-file-no-table = That is not a table that I can read. Save it as XLSX or CSV and send it again.
import-file-other-workbook = That is a kind of spreadsheet that I do not read. Save it as XLSX or CSV and send it again.
import-file-old-workbook = That is a spreadsheet in the old form (.xls). Save it as XLSX and send it again.
import-file-locked = That file is locked with a password. Save it without one and send it again.
import-file-macros = That spreadsheet holds macros, which I do not touch. Save it as XLSX without them (not XLSM) and send it again.
import-file-links = That spreadsheet takes values from other files. Copy the cells, paste them as values into a new one, and send that.
import-file-formulas = There is a formula in cell { $at }. Copy the cells, paste them as values, and send it again.
import-file-merged = The cells { $at } are merged, so I can't tell which row they belong to. Split them and send it again.
import-file-entities = That spreadsheet was not written by any program that I know. Copy its cells into a new one and send that.
import-file-broken = I can't open that file; it may have been cut off. Save it anew as XLSX or CSV and send it again.
import-file-bomb = That file takes more room than a table of 50,000 rows should. Copy the rows that matter into a new one and send that.
import-file-too-big = That file is larger than 20 MB. Send it in parts.
import-file-too-long = That table has more than 50,000 rows. Send it in parts; if it has not, delete the empty rows below its end.
import-file-too-wide = That table has more than 100 columns. Keep those that /import residents names, and send it again.
import-file-letters = I can't make out the letters of that file. Save it as XLSX, or as CSV in UTF-8, and send it again.
import-file-cell = A cell of that table is longer than 10,000 letters. Shorten it and send it again.
import-file-gone = I could not fetch that file. Please send it again.

import-needs-name = write the name
import-needs-agreed-at = when did they agree that this is kept? Write a day, like 2026-11-02. Nothing is kept of anybody who has not agreed.
import-too-long = more than { $most } letters; shorten it
import-team-not-there = there is no team "{ $said }" that you coordinate; write its name as /team shows it, or leave the cell empty
import-team-several = several teams are called "{ $said }"; leave the cell empty and send their rows from that team
import-person-not-there = nobody called "{ $said }" is in your teams; write the name as /people shows it, or leave the cell empty
import-person-several = several people are called "{ $said }"; leave the cell empty
import-day-unclear = I don't read "{ $said }" as a day; write 2026-11-02
import-day-serial = { $said } is how a spreadsheet counts days inside; give the column the form of a date, or write 2026-11-02
import-day-to-come = "{ $said }" is still to come; write a day that has been
import-code-unclear = "{ $said }" is no code; write it like R-12, or leave the cell empty for somebody new
import-code-taken = { $code } is somebody else's code; leave the cell empty for somebody new
import-total = it sums up those above it.
import-name-alone = write the name alone: what stands with it would be read by the whole group
import-phone-cut = "{ $said }" is no whole phone number any more: a spreadsheet has cut it short. Give the column the form of text, and write it anew
import-row-again = row { $row } is about the same already.
import-known = That is { $code } already, with the same name and phone.

import-example-residents-name = Example: Mrs Li
import-example-residents-address = Block 5 #03-12
import-example-residents-phone = 555 0112
import-example-residents-notes = hard of hearing
import-example-residents-agreed-at = 2026-11-02

import-needs-person = write the name
import-needs-minutes = write how long it took: minutes, or 1h30
import-needs-title = write what it is, in a few words
import-needs-starts-at = write when it was: 2026-11-02 15:00
import-person-number = { $said } is the number of nobody in your teams; leave the cell empty and write the name
import-person-which = several people are called "{ $said }"; write person_id as /export people has it
import-person-other = number { $number } is { $said }, who goes by that name; leave the name as it is, or the number empty for somebody new
import-role-lower = nobody is made less by a table; say it to me: /role
import-role = "{ $said }" is no role; write volunteer, lead or coordinator
import-kind = "{ $said }" is no kind; write service, wish, project, visit or duty
import-number = "{ $said }" is no number from { $least } to { $most }
import-minutes-which = is "{ $said }" hours or minutes? Write 1h30, or minutes under a heading that says so
import-minutes = I don't read "{ $said }" as hours of a day; write minutes, or 1h30
import-hours-not-there = task #{ $task } has no hours of theirs that were closed; leave the cell empty to add them
import-too-many-places = more than { $most } people on one task; give some of them another title
import-person = { $person }
import-resident = { $resident }
import-hours-of = { $task } { $person }
import-new-residents = Row { $row }: { $name }, who agreed on { $day-short }
import-new-hours = Row { $row }: { $person }, { $title }, { $at }, { $hours }
import-new-tasks = Row { $row }: { $title }, { $when }, { $count ->
    [one] 1 person
   *[other] { $count } people
 }
import-joins = Row { $row }, { $who }: becomes { $role } of { $team }
import-learns = Row { $row }, { $who }: can do { $skill }

import-example-people-person = Example: Lin Mei
import-example-people-role = volunteer
import-example-people-skills = haircut, first aid
import-example-hours-closed-at = 2026-11-02 17:00
import-example-hours-kind = service
import-example-hours-title = Example: haircut for R-12
import-example-hours-starts-at = 2026-11-02 15:00
import-example-hours-person = Lin Mei
import-example-hours-minutes = 90
import-example-hours-served = 1

import-when-unclear = I don't read "{ $said }" as a time; write 2026-11-21 15:00, or a day
import-money = "{ $said }" is no amount; write 5200.00
import-colour = "{ $said }" is no colour of a wish; write goods, service or urgent
import-source = "{ $said }" is no channel; write wall, chat, visit, social-worker, grid-warden, building-lead or phone
import-task-not-there = there is no #{ $task } in your teams; leave the cell empty for a new one
import-task-over = it is over; open it again first: /reopen
import-task-past = that has passed; what was done goes into a table of hours
import-no-cards = More than { $most } new tasks get no card each: the group hears of them in one message, and /list shows them.
tasks-posted = { $person } has put { $count } new tasks on the list. /list shows them, /claim with a number takes one.
import-task = { $task }

import-example-tasks-kind = service
import-example-tasks-title = Example: haircut for R-12
import-example-tasks-where = Block 5
import-example-tasks-starts-at = 2026-11-21 15:00
import-example-tasks-places = 2

import-needs-repeats = write how it repeats: every Wednesday 9:00
import-resident-which = several residents have the name in "{ $said }"; write whose it is by code: { $codes }
import-repeats-unclear = I don't read "{ $said }" as something that repeats; write every Wednesday 9:00
import-begins = Row { $row }: { $title }, { $rule }, from { $day-short } on
import-begins-until = Row { $row }: { $title }, { $rule }, from { $day-short } until { $last-short }
import-repeats-when = at what hour? Write every Wednesday 9:00, or every Wednesday morning
import-series-not-there = there is no series { $series } in your teams; leave the cell empty for a new one
import-series-there = that series is there already and says something else; change it by one of its turns: /edit
import-series-no-turns = no day to come has a turn; look at first_day and last_day, too
import-too-many-series = the next turn of each gets a card in its group, so { $most } new series at a time are enough; send the rest in another table
# Shown in the second row of a template, and never imported.
import-example-series-kind = duty
import-example-series-title = Example: desk of the station
import-example-series-where = the station
import-example-series-repeats = every Wednesday 9:00–11:00
import-example-series-first-day = 2026-12-02
import-example-series-places = 2
