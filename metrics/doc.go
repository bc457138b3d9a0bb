// Package metrics answers how many dossiers were handled early, on time and late, and how many came and were paid online.
//
// Know three names first: [Question], what is asked (which period, grouped by what, against which due dates); [Counter],
// which counts records one by one, or [BulkCounter], which counts whole files by several workers; and [Report], the answer, with
// its writers.
//
// Beside the counts and the five rates of the main report a question may ask for any [Indicator]: each way of counting that is in use
// has a name, a version, a source and a mark of how well it is known; [Indicators] and indicators.md list them, [Variants] the ways of
// judging where practice disagrees. [Question.List] gives the dossiers behind one, [Question.Compare] those that two see otherwise, and
// [Question.Explain] what one dossier is to each, and why.
//
// What was counted is a [Cube]: it merges with others of the same question, rolls up to fewer dimensions, is written as JSON and in
// binary, and refuses others by what they were asked differently. So parts of the data can be counted apart, on one machine or on many:
// see [Combine]. A [Tree] of agencies adds its branches up.
//
// Reports, forms and scores are a [Table], which is written as text, Markdown, CSV and JSON, in Vietnamese and English: [Report.Form06a]
// and [Tree.Form06a], [Form07b], the register ([RegisterWriter]), the [Summary] of a month, and the scores of Decision 766
// ([Counts766.Score], from dossiers by [Report.Counts766]). [ParsePeriod] reads the names of periods.
//
// The rules, in order:
//
//  1. State is the state at one instant, the as-of instant: by default the end of the period's last day. A dossier received
//     after it is not there; one that ended after it is in progress.
//  2. Each dossier that is there is exactly one of: resolved, in progress, closed otherwise (withdrawn, stopped), unplaceable
//     (its status says it ended, and no instant says when). Resolved is early, on time, late or unknown; in progress is
//     within its limit, overdue or unknown. So received in the period and carried over are the sum of those, on every row.
//  3. Unknown is a class of its own: no due date, a due date that cannot be computed or lies before the receipt or outside
//     the calendar, a finish before the receipt. It is never early, on time or late, and stays in the denominators. (The
//     indicators of Decision 766 have no such class: they judge by the limit where there is no due date, and what they
//     cannot judge is not on time.)
//  4. Declined before receipt, or not accepted yet (status 1 and 3), is not received.
//  5. A tally is integers. Adding tallies is all that merging is, so the answer does not hang on the order of the records, on
//     how they were shared out, or on how many workers counted them. Rates are pairs of integers, rounded half-up only when they
//     are read; over nothing there is no rate, not 0 and not 100, but for the scores that Decision 766 gives over nothing.
//  6. What a file has no column for has no rate, either: a report never counts an absent column as 0. Where some files have
//     the column and others not, there is no rate over those that do. But a dossier without a channel is received in person, whether
//     its file has the column or not, as the portal counts it.
//  7. A measure, such as the time taken, is of whole numbers in the unit of the procedure's own limit: days and hours never add up.
//     Its mean is exact; its median and its histogram are those of a [Spread], whose error is stated there.
//
// A dossier is judged by package deadline and by nothing else. A due date that a record gives is a day: finished any time
// on that day is on time.
package metrics
