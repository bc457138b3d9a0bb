// Package lunar answers which day of the Vietnamese lunar calendar a civil date
// is, and the reverse, for every day from 1968-01-01 to 2100-12-31.
//
// Know three names first: [FromCivil], the lunar date of a day; [Date.Civil],
// the day of a lunar date; and [NewYear], the day of Tết.
//
// # The law
//
// Decision 121-CP of 8/8/1967 fixes the calendar at UTC+7 from 1968 on, and the
// lunar dates reckoned by it. It holds for the whole country from 13/6/1975:
// until then the South kept UTC+8, so its Tết of 1968 and of 1969 fell a day
// later than here. Before 1968 no single rule was law, and this package answers
// nothing for it: an error wraps [ErrRange].
//
// The rules, in order:
//
//   - A month begins on the day, at UTC+7, of the new moon (ngày sóc), and so
//     has 29 or 30 days.
//   - Month 11 holds the winter solstice, solar longitude 270°.
//   - Where 13 months lie between two such months, the first one without a
//     principal term (trung khí, a solar longitude that is a multiple of 30°) is
//     the leap month (tháng nhuận) and takes the number of the month before it.
//
// At UTC+7 this is not the Chinese calendar (UTC+8): Tết differs in 1968, 1969,
// 1985, 2007, 2030 and 2053, in 1985 by a month.
//
// # What is uncertain
//
// The days are computed from the instants of new moons and principal terms, by
// gen.go in this folder, into one row a lunar year. Four new moons come so near
// midnight that published tables disagree, and nobody knows the rotation of the
// Earth to seconds that far ahead. Those month starts are transcribed: 2054-05-08,
// 2072-12-09, 2077-11-16 and 2085-10-19. Read the other way, the last day of the
// month before and the days of that month would be one off; no public holiday is
// among them. Every other month start is more than a minute from midnight, and
// every month keeps its number if the principal terms within three minutes of
// midnight (2038-07-22 is one) go to the other day.
package lunar

//go:generate go run gen.go gen_astro.go
