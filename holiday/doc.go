// Package holiday answers which days are working days in Vietnam, and why.
//
// Know three names first: [Vietnam], the calendar of public bodies; [Calendar.AddWorkingDays], which counts; and
// [Calendar.Day], which says what a day is, what it is called and by which law.
//
// The rules, in the order a calendar is compiled by:
//
//  1. Weekly rest (nghỉ hằng tuần): Saturday and Sunday (Decision 188/1999/QĐ-TTg).
//  2. The statute. Public holidays by era: Labour Code 1994 art. 73; Law 84/2007/QH11, which added the Hùng Kings' day;
//     Labour Code 2012 art. 115, in force 1/5/2013, with five days of Tết; Labour Code 2019 art. 112, with a second day
//     beside 2 September; Resolution 28/2026/QH16 art. 2, which made 24 November a day off from 2026. A holiday that falls
//     on a weekly rest day is given back on the next day that is neither rest, holiday nor already given (nghỉ bù, Labour
//     Code 2019 art. 111(3)).
//  3. The decisions: which days the Tết break has and which day beside 2 September is off (art. 112(3)), and swaps of a
//     working day against a weekend day worked for it (hoán đổi, làm bù); and closures of offices on days they work, which a
//     user enters. They are data, one document a line: see [ParseDecisions].
//
// The lunar dates are those of package [github.com/dunghan-vn/dunghan/holiday/lunar].
//
// What is not decided yet is projected and marked: a day is provisional ([Day].Provisional) exactly when its kind would be
// another under a choice that is still open. [Calendar.Status] says of a year whether it is announced, statutory or
// projected. Nothing is known about swaps in a year that is not announced.
//
// What this release does not know is added by its user: a notice issued tomorrow, a storm closure ([Calendar.With]). What was
// not known yet on a day is left out by [Calendar.KnownOn], and [Changes] says which days that moves. [ForEnterprise] gives an
// employer's calendar, [FromCal] any country of github.com/rickar/cal.
//
// The swaps, and the choice of days, are those for public bodies with a fixed Saturday and Sunday rest. They do not bind
// enterprises.
//
// Outside its first and last day a calendar does not guess: every question there is a [*RangeError].
package holiday
