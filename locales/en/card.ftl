# The living card: line 1 what, line 2 when and where, line 3 whether anybody is needed.

card-head = { $icon } { $number } { $title }
card-when-where = { $when } · { $where }
card-places-open = { $held }/{ $places } · { $free } needed
card-places-partly = { $held }/{ $places } { $people } · { $free } more needed
card-places-still-open = { $held }/{ $places } · still { $free } needed
card-places-still-partly = { $held }/{ $places } { $people } · still { $free } needed
card-places-full = { $held }/{ $places } { $people } · full
card-places-waiting = { $held }/{ $places } { $people } · waiting: { $waiting }
card-places-ended = { $held }/{ $places } { $people }
card-places-offered = { $held }/{ $places } · offered to the next in line until { $until }
card-places-offered-partly = { $held }/{ $places } { $people } · offered to the next in line until { $until }
card-organisations-open = { $held }/{ $places } · { $free ->
    [one] { $free } organisation needed
   *[other] { $free } organisations needed
  }
card-organisations-partly = { $held }/{ $places } { $people } · { $free } more needed
card-organisations-still-open = { $held }/{ $places } · still { $free ->
    [one] { $free } organisation needed
   *[other] { $free } organisations needed
  }
card-organisations-still-partly = { $held }/{ $places } { $people } · still { $free } needed
card-raised = { $number } { $title } · further down
card-wish = { $colour }
card-wish-source = { $colour } · { $source }
card-budget = Budget { $budget }
card-spent = Spent { $spent } of { $budget }
card-reported = Done · to be confirmed
card-closed = Closed · { $hours } · served { $served }
card-closed-no-hours = Closed · served { $served }
card-cancelled = Cancelled by { $person }
card-nobody-went = Nobody went
card-thanks = Thank you, { $people }.
card-next-turn = Next turn { $day }: { $people }
card-next-turn-free = Next turn { $day }: nobody yet
card-visit-last = { $often } · last { $day }
card-visit-next = { $often } · next { $day }
card-need = {" · "}{ $skill }
