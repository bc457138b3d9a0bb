package metrics

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// acceptedPeriods is what ParsePeriod reads.
const acceptedPeriods = `2026, 2026-09, 2026-Q3, 2026-H1, each also as nd09:2026-Q3 or day21:2026-Q3 (day 1 to 28), or 2026-01-05..2026-03-31`

// ParsePeriod reads the name of a period, for command lines and data:
//
//	2026                     the year
//	2026-09                  the month
//	2026-Q3                  the quarter, 1 to 4
//	2026-H1                  the half-year, 1 or 2
//	2026-01-05..2026-03-31   two days, both included
//
// The first four may name a scheme: "nd09:2026-Q3" is cut by Decree 09/2019/NĐ-CP, "day21:2021-08" begins on day 21 of the month
// before, day 1 to 28; "calendar:" is as none. Nothing else is read: no spaces, no small q, no one-digit months. The error wraps
// [ErrPeriod], quotes the text and says what is read.
func ParsePeriod(s string) (NamedPeriod, error) {
	n, ok := parseNamed(s)
	if !ok {
		return NamedPeriod{}, fmt.Errorf("metrics: %w: %q is not one of %s", ErrPeriod, clip(s), acceptedPeriods)
	}
	if _, err := n.Period(); err != nil {
		return NamedPeriod{}, fmt.Errorf("%w, in %q", err, clip(s))
	}
	return n, nil
}

// parseNamed reads a name by its form; whether there is such a period is for [NamedPeriod.Period] to say.
func parseNamed(s string) (n NamedPeriod, ok bool) {
	if from, to, days := strings.Cut(s, ".."); days {
		var err, err2 error
		n.Unit = DaysUnit
		n.From, err = civil.ParseDate(from)
		n.To, err2 = civil.ParseDate(to)
		return n, err == nil && err2 == nil
	}
	if name, rest, named := strings.Cut(s, ":"); named {
		if n.Scheme, ok = parseScheme(name); !ok {
			return n, false
		}
		s = rest
	}
	year, rest, long := strings.Cut(s, "-")
	if n.Year, ok = digits(year, 4); !ok {
		return n, false
	}
	switch {
	case !long:
		n.Unit = YearUnit
		return n, true
	case strings.HasPrefix(rest, "Q"):
		n.Unit = QuarterUnit
		n.N, ok = digits(rest[1:], 1)
	case strings.HasPrefix(rest, "H"):
		n.Unit = HalfUnit
		n.N, ok = digits(rest[1:], 1)
	default:
		n.Unit = MonthUnit
		n.N, ok = digits(rest, 2)
	}
	return n, ok
}

func parseScheme(name string) (Scheme, bool) {
	switch name {
	case "calendar":
		return SchemeCalendar, true
	case "nd09":
		return SchemeND09, true
	}
	day, found := strings.CutPrefix(name, "day")
	n, err := strconv.Atoi(day)
	if !found || err != nil || n < 1 || n > lastSchemeDay || strconv.Itoa(n) != day {
		return 0, false
	}
	return Scheme(n), true
}

// digits reads exactly so many digits.
func digits(s string, many int) (int, bool) {
	if len(s) != many {
		return 0, false
	}
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}
