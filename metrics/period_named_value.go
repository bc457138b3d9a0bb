package metrics

import (
	"fmt"
	"time"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// PeriodUnit is how long a named period is.
type PeriodUnit uint8

// The units. The zero PeriodUnit is that of the zero [NamedPeriod].
const (
	NoUnit      PeriodUnit = iota
	MonthUnit              // tháng
	QuarterUnit            // quý
	HalfUnit               // 6 tháng
	YearUnit               // năm
	DaysUnit               // từ ngày ... đến ngày ...
)

// NamedPeriod is a period as people name it: "nd09:2026-Q3". It is plain comparable data, it prints as what [ParsePeriod] reads,
// and the zero NamedPeriod is none. A month, quarter or half-year has its number in N; days have From and To, and nothing else.
type NamedPeriod struct {
	Scheme   Scheme
	Unit     PeriodUnit
	Year, N  int
	From, To civil.Date
}

// Period returns the days of the period; the zero NamedPeriod gives the zero [Period], which has no bounds. The error wraps
// [ErrPeriod]: there is no such period.
func (n NamedPeriod) Period() (Period, error) {
	switch n.Unit {
	case NoUnit:
		if n == (NamedPeriod{}) {
			return Period{}, nil
		}
	case MonthUnit:
		return n.Scheme.Month(n.Year, time.Month(n.N))
	case QuarterUnit:
		return n.Scheme.Quarter(n.Year, n.N)
	case HalfUnit:
		return n.Scheme.Half(n.Year, n.N)
	case YearUnit:
		return n.Scheme.Year(n.Year)
	case DaysUnit:
		return Between(n.From, n.To)
	}
	return Period{}, fmt.Errorf("metrics: %w: there is no unit %d", ErrPeriod, n.Unit)
}

// String returns what [ParsePeriod] reads, and "" for the zero NamedPeriod.
func (n NamedPeriod) String() string {
	prefix := ""
	if n.Scheme != SchemeCalendar {
		prefix = n.Scheme.String() + ":"
	}
	switch n.Unit {
	case MonthUnit:
		return fmt.Sprintf("%s%04d-%02d", prefix, n.Year, n.N)
	case QuarterUnit:
		return fmt.Sprintf("%s%04d-Q%d", prefix, n.Year, n.N)
	case HalfUnit:
		return fmt.Sprintf("%s%04d-H%d", prefix, n.Year, n.N)
	case YearUnit:
		return fmt.Sprintf("%s%04d", prefix, n.Year)
	case DaysUnit:
		return n.From.String() + ".." + n.To.String()
	}
	return ""
}

// In names the period in the given language: "quý III/2026", "quarter 3 of 2026". The days it has are [Period.In]'s to say.
func (n NamedPeriod) In(l deadline.Language) string {
	vi := l == deadline.Vietnamese
	switch n.Unit {
	case MonthUnit:
		if vi {
			return fmt.Sprintf("tháng %02d/%04d", n.N, n.Year)
		}
		return fmt.Sprintf("%v %04d", time.Month(n.N), n.Year)
	case QuarterUnit:
		if vi {
			return fmt.Sprintf("quý %s/%04d", roman(n.N), n.Year)
		}
		return fmt.Sprintf("quarter %d of %04d", n.N, n.Year)
	case HalfUnit:
		if vi {
			half := "cuối"
			if n.N == 1 {
				half = "đầu"
			}
			return fmt.Sprintf("6 tháng %s năm %04d", half, n.Year)
		}
		return fmt.Sprintf("half-year %d of %04d", n.N, n.Year)
	case YearUnit:
		return holiday.Text{VI: "năm ", EN: "year "}.In(l) + fmt.Sprintf("%04d", n.Year)
	case DaysUnit:
		return fmt.Sprintf(holiday.Text{VI: "từ %s đến hết %s", EN: "from %s through %s"}.In(l), l.Date(n.From), l.Date(n.To))
	}
	return ""
}

// MarshalText returns [NamedPeriod.String]. A period that does not exist is an error.
func (n NamedPeriod) MarshalText() ([]byte, error) {
	if _, err := n.Period(); err != nil {
		return nil, err
	}
	return []byte(n.String()), nil
}

// UnmarshalText reads what [ParsePeriod] does, and no text as the zero NamedPeriod. On an error n is unchanged.
func (n *NamedPeriod) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = NamedPeriod{}
		return nil
	}
	read, err := ParsePeriod(string(text))
	if err == nil {
		*n = read
	}
	return err
}
