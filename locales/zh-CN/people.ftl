# 队里有谁，谁会什么。

people = { $team }：{ $count }人
  { $lines }
people-line = { $person } · { $role } · { $skills } · { $vetted } · { $reach } · { $hours } · { $seen }
people-one = { $person }，{ $role }
  会：{ $skills }
  { $vetted } · { $reach }
  在本队共{ $hours } · { $seen }
  要增减：成员 { $person } +理发 -开车
people-vetted = 已审核
people-not-vetted = 未审核
people-reachable = 能私聊
people-unreachable = 还没打开私聊
people-seen = 上次说话{ $at-date }
people-never-seen = 还没说过话
people-private = 队里有谁，我只私下说。请私聊我：成员
skills-mine = 您会：{ $skills }。要增减：技能 +理发 -开车
skill-name = { $skill }
skills-mine-none = 还没记您会什么。可以这样说：技能 +理发 +粤语
skills-none = 还没记
skills-usage = 比如：技能 +理发 +粤语 -开车
skills-vetted = 审核过没有，由队长来记：成员
need-vetted = 限已审核
need-two = 两人同行
claim-ask-skill = { $task } { $task-title }要会：{ $skills }。您会吗？
claim-needs = { $task } 要会：{ $skills }。您要是会，先说一声：技能
claim-vetted-only = { $task } 要队长审核过的人去。可以请队长审核，或者直接指派给您。
claim-quota = 您手上已经有{ $count }件了，先办完或让出一件，别人也好搭把手：我的
claim-limit = 队里轮着来，每人一周最多{ $limit }件。{ $task } 到{ $at-soon }还空着的话，谁都可以认领。
claim-overlaps = 您 { $other-clock } 还有 { $other }。
claim-needs-two = 这件事要两人同行，还要等一位。
