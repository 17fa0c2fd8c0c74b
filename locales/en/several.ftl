# Several tasks in one message: a preview, one question at a time, all posted at once.

button-post-all = Post all
button-leave-out = Leave out

several = { $count ->
    [one] One task, not posted yet:
   *[other] { $count } tasks, not posted yet:
  }
  { $lines }
  { $next }
several-line = { $n }. { $title }: { $said }.{ $more }
several-no-title = { $n }. (no title yet): { $said }.{ $more }
several-when = { $n }. { $title }: { $said }; when?
several-ready = To change one, say its number first, for example: { $n }: 4pm
several-about = About { $n }: { $question }
several-posted = Posted: { $tasks }.{ $left }
several-task = { $task }
several-left = Left out: { $titles }. Post it again when you know more.
several-title = "{ $title }"
