// Package civil answers which calendar day it is, with no clock and no time zone: a date in four bytes.
//
// Know three names first: [Date], the value; [ParseDate], which reads "2026-09-02" and nothing else; and
// [Date.AddDays], which counts.
//
// A legal term runs over days, and a day in law has no hour in it (Civil Code 2015, art. 144(2), 148(6)). So a Date
// is a day number and nothing more: two Dates are equal exactly when they are the same day, they can be map keys, and
// arithmetic on them is integer arithmetic. The zero Date is no date at all. The calendar is the Gregorian one, reckoned
// backward as well (the solar calendar of Civil Code 2015, art. 145(2)), from 0001-01-01 to 9999-12-31.
//
// The rules, in order:
//
//   - Strict: 30 February is an error, never 2 March. Text is YYYY-MM-DD, ten ASCII characters.
//   - Counting past either end of the range gives the zero Date, and whatever is counted from the zero Date is zero, so
//     a chain of steps can be checked once, at its end, with [Date.IsZero].
//   - Months clamp: the day after a month that ends on "the 31st" of a 30-day month is its last day (art. 148(3)).
//   - An instant becomes a day only in a time zone, which the caller names: see [DateOf].
package civil
