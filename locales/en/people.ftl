# Who belongs to a team, and what people can do.

people = { $team }: { $count ->
    [one] one person
   *[other] { $count } people
  }
  { $lines }
people-line = { $person } · { $role } · { $skills } · { $vetted } · { $reach } · { $hours } · { $seen }
people-one = { $person }, { $role }
  can: { $skills }
  { $vetted } · { $reach }
  { $hours } here · { $seen }
  To add or take away: /people { $person } +haircut -driving
people-vetted = vetted
people-not-vetted = not vetted
people-reachable = reachable
people-unreachable = has not started me
people-seen = last heard { $at-date }
people-never-seen = not heard yet
people-private = Who belongs to the team I tell in private. Write to me there: /people
skills-mine = You can: { $skills }. To add or take away: /skills +haircut -driving
skill-name = { $skill }
skills-mine-none = Nothing is noted of what you can do. Tell me, for example: /skills +haircut +Cantonese
skills-none = nothing noted
skills-usage = For example: /skills +haircut +Cantonese -driving
skills-vetted = Who is vetted is noted by a lead: /people
need-vetted = vetted people only
need-two = only with two
claim-ask-skill = { $task } { $task-title } needs somebody who can: { $skills }. Can you?
claim-needs = { $task } needs somebody who can: { $skills }. If that is you, say so: /skills
claim-vetted-only = { $task } is for people the lead has vetted. Ask your lead: they can vet you, or give you the place.
claim-quota = You have { $count ->
    [one] a task
   *[other] { $count } tasks
  } already. Give one back or finish it first, so that others can help too: /mine
claim-limit = This team takes turns: at most { $limit } a week each. { $task } is open to all from { $at-soon } on, if it is still free.
claim-overlaps = You also have { $other } at { $other-clock }.
claim-needs-two = Nobody does this alone: a second person is still needed.
