// Package metrics answers how many dossiers were handled early, on time and late, and how many came and were paid online.
//
// Know three names first: [Question], what is asked (which period, grouped by what, against which due dates); [Counter],
// which counts records one by one; and [Report], the answer, with its writers.
//
// The rules, in order:
//
//  1. State is the state at one instant, the as-of instant: by default the end of the period's last day. A dossier received
//     after it is not there; one that ended after it is in progress.
//  2. Each dossier that is there is exactly one of: resolved, in progress, closed otherwise (withdrawn, stopped), unplaceable
//     (its status says it ended, and no instant says when). Resolved is early, on time, late or unknown; in progress is
//     within its limit, overdue or unknown. So received in the period and carried over are the sum of those, on every row.
//  3. Unknown is a class of its own: no due date, a due date that cannot be computed or lies before the receipt or outside
//     the calendar, a finish before the receipt. It is never early, on time or late, and stays in the denominators.
//  4. Declined before receipt, or not accepted yet (status 1 and 3), is not received.
//  5. A tally is integers. Adding tallies is all that merging is, so the answer does not hang on the order of the records or
//     on how they were shared out. Rates are pairs of integers, rounded half-up only when they are read; over nothing there
//     is no rate, not 0 and not 100.
//  6. What a file has no column for has no rate, either: a report never counts an absent column as 0. Where some files have
//     the column and others not, there is no rate over those that do.
//
// A dossier is judged by package deadline and by nothing else. A due date that a record gives is a day: finished any time
// on that day is on time.
package metrics
