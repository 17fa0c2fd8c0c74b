# Certificates of service: what is said of them, and the words of the paper.

certificate-ordered = { $person }, { $team }, { $period }: { $hours }, helped { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
  }. Certificate { $number } comes as a file; number and code on it prove that it is true.
certificate-nothing = No help of { $person } is counted at { $team } in that time. It is once a lead has closed the task.
certificate-own = For somebody else a lead has it made. Your own: /certificate this year
certificate-unknown = There is no certificate { $number } with that code. Please compare both with the paper once more.
certificate-stands = It is true: certificate { $number } of { $day } is { $name }'s, from { $team }, for { $period }: { $hours }, { $count } times. Nothing has changed since.
certificate-stands-unnamed = It is true: certificate { $number } of { $day } is from { $team }, for { $period }: { $hours }, { $count } times. Nothing has changed since. The name is kept no more.
certificate-amended = Certificate { $number } of { $day } was made: { $name }, { $team }, { $period }, { $hours }, { $count } times. Since then the hours were put right, to { $by_now }. A new one can be made.
certificate-amended-unnamed = Certificate { $number } of { $day } was made: { $team }, { $period }, { $hours }, { $count } times. Since then the hours were put right, to { $by_now }. The name is kept no more.
button-certificate = Certificate
certificate-file = certificate
certificate-title = Certificate of Voluntary Service
certificate-somebody = a volunteer
certificate-line = This is to certify that { $name } helped neighbours as a volunteer of { $team } in the time of { $period }: { $hours } in all, { $helps ->
    [one] once
    [2] twice
   *[other] { $helps } times
  }.
certificate-head-kind = Kind of help
certificate-head-helps = Times
certificate-head-hours = Hours
certificate-head-served = People served
certificate-total = In all
certificate-issuer = Issued by
certificate-made = Date
certificate-number = Number
certificate-code = Code
certificate-check = Whoever wants to check this paper sends to the bot: /certificate verify { $number } { $code }
