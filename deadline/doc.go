// Package deadline answers when a legal term ends, and why.
//
// Know three names first: [ParseTerm], which reads a length as agencies write it ([ParseLimit] reads a whole published text);
// [Clock], which counts by a [Rule] on a calendar with an office's hours; and [Deadline.Judge], which says early, on time or
// late. [Clock.Trace] is the same counting told step by step.
//
// The rules, in order:
//
//  1. Every instant is read in UTC+7, to the second.
//  2. Late receipt (tiếp nhận sau giờ) replaces the receipt by an effective receipt; all else counts from that. It is a
//     policy of the rule, not of the clock: see [LatePolicy] for the six that exist in law.
//  3. The first day is not counted: a term of days, weeks, months or years begins the day after the effective receipt
//     (Civil Code 2015, art. 147(2), 147(3)), unless the rule includes it.
//  4. Units do not convert: see [Unit]. That 8 working hours are a working day holds only where a document says so. So 40
//     steps of a quarter of a day end where one term of 10 days ends, with whatever office hours, since a quarter of a day is
//     a quarter of that day's office time; and 80 working hours end there only in an office of 8 hours a day.
//  5. A term of working days ends on its last working day; a part of a day ends after that share of the next counted day's
//     office time, from its opening, rounded up to the second. The steps of a process are due at their sum from the
//     process's receipt (see [Term.Plus] and [Clock.Sequence]), never counted on from one another's dates.
//  6. A term of weeks, months or years ends on the corresponding day, or on the month's last day where there is none
//     (art. 148(2), (3), (4)).
//  7. A term of calendar days, weeks, months or years whose last day is not worked ends on the next working day (art.
//     148(5)), rolled once, at the end. A make-up Saturday is worked. That it rolls only to a day its own agency works, and
//     that a make-up day is such a day, is an interpretation: art. 148(5) says nothing of swaps.
//  8. The term ends at the end of its last day, 24:00 (art. 148(1), 148(6)), unless the rule says otherwise. As a time.Time
//     that is 00:00 of the next day; every text here prints 24:00 of the last day.
//  9. Working hours run in office time from the instant of receipt, and stay on closing time when they end there; clock hours
//     run on the wall clock, and never roll (art. 147(1)).
//  10. A pause ([Pause]) takes the days after the day it begins, up to and including the day it ends; in a term of hours, the
//     time inside it. A due instant never lies inside a pause, after its beginning and up to its end: that day is then not
//     counted, and the count goes on. A pause that begins at the due instant or later changes nothing; one that is open
//     suspends the term.
//  11. A term of weeks, months or years with pauses is as many days as lie up to the corresponding day, rolled once.
//  12. Where a supplement restarts the term ([RestartRegime]), the last one received is a new receipt; other pauses count only
//     after it, and one asked for at the due instant or later restarts nothing.
//  13. An extension ([Extension]) keeps the first due date beside the current one. It is counted from the receipt, never on from
//     the date it replaces.
//  14. Backward, [Clock.LatestReceipt] is the last second whose deadline is in time; a term is never subtracted from a date.
//  15. Late is what finishes after the due instant; early is what finishes on a day before the last, and of terms of hours,
//     before the due instant.
//
// The articles are those of the Civil Code 2015; a receipt before 2017 has the same rules, and its explanation cites the Code
// of its day.
//
// Counting, its trace and its explanation are one piece of code: the last step of a trace is the due date.
package deadline
