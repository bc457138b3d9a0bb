// Package deadline answers when a legal term ends, and why.
//
// Know three names first: [ParseTerm], which reads a limit as agencies write it; [Clock], which counts on a calendar; and
// [Deadline.Judge], which says early, on time or late. [Clock.Trace] is the same counting told step by step.
//
// The rules, in order:
//
//  1. Every instant is read in UTC+7, to the second.
//  2. Late receipt (tiếp nhận sau giờ) replaces the receipt by an effective receipt; all else counts from that. It is a
//     policy of the rule, not of the clock: see [LateReceipt].
//  3. The first day is not counted: a term of days, weeks, months or years begins the day after the effective receipt
//     (Civil Code 2015, art. 147(2), 147(3)).
//  4. Units do not convert: a working day, a calendar day, a week, a month and a year are five things.
//  5. A term of working days ends on its last working day. A term of weeks, months or years ends on the corresponding day,
//     or on the month's last day where there is none (art. 148(2), (3), (4)).
//  6. A term of calendar days, weeks, months or years whose last day is not worked ends on the next working day (art.
//     148(5)). A make-up Saturday is worked. That it rolls only to a day its own agency works, and that a make-up day is
//     such a day, is an interpretation: art. 148(5) says nothing of swaps.
//  7. The term ends at the end of its last day, 24:00 (art. 148(1), 148(6)). As a time.Time that is 00:00 of the next
//     day; every text here prints 24:00 of the last day.
//
// The articles are those of the Civil Code 2015; a receipt before 2017 has the same rules, and its explanation cites the Code
// of its day.
//
// Counting, its trace and its explanation are one piece of code: the last step of a trace is the due date.
package deadline
