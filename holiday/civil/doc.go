// Package civil answers which calendar day it is, and which time of day, with no clock and no time zone: a date in four
// bytes, a time of day in four more.
//
// Know three names first: [Date], the value; [ParseDate], which reads "2026-09-02" and nothing else; and
// [Date.AddDays], which counts.
//
// A legal term of days runs over whole days: the first is not counted and the last lasts to its end (Civil Code 2015, art.
// 147(2), 148(1)). So a Date is a day number and nothing more: two Dates are equal exactly when they are the same day, they can be map keys, and
// arithmetic on them is integer arithmetic. The zero Date is no date at all. The calendar is the Gregorian one, reckoned
// backward as well (the solar calendar of Civil Code 2015, art. 145(2)), from 0001-01-01 to 9999-12-31.
//
// The rules, in order:
//
//   - Strict: 30 February is an error, never 2 March. Text is YYYY-MM-DD, ten ASCII characters.
//   - Counting past either end of the range gives the zero Date, and whatever is counted from the zero Date is zero, so
//     a chain of steps can be checked once, at its end, with [Date.IsZero].
//   - Months clamp: a month after the 31st, where the next month has 30 days, is the 30th (art. 148(3)).
//   - An instant becomes a day only in a time zone, which the caller names: see [DateOf].
package civil
