package lunar_test

import (
	"math"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// A second, cruder derivation: the largest terms of the Moon's and the Sun's
// motion are enough to say where a month begins to within an hour and a quarter,
// and which solar longitudes it holds to within half an hour. The rule is then
// applied by walking, one month after another.

// moonAge returns the mean elongation of Moon from Sun in degrees at 00:00 UTC+7
// of c plus the largest periodic terms, 0 at the new moon, in -180..180.
func moonAge(c civil.Date) float64 {
	t := centuries(c)
	d := 297.850 + 445267.1115*t       // mean elongation
	m := rad(357.529 + 35999.0503*t)   // the Sun's mean anomaly
	mm := rad(134.963 + 477198.8676*t) // the Moon's mean anomaly
	f := rad(93.272 + 483202.0175*t)   // the Moon's argument of latitude
	d += 6.289*math.Sin(mm) + 1.274*math.Sin(2*rad(d)-mm) + 0.658*math.Sin(2*rad(d)) +
		0.214*math.Sin(2*mm) - 0.185*math.Sin(m) - 0.114*math.Sin(2*f) +
		0.059*math.Sin(2*rad(d)-2*mm) + 0.057*math.Sin(2*rad(d)-m-mm) + 0.053*math.Sin(2*rad(d)+mm) +
		0.046*math.Sin(2*rad(d)-m) - 0.041*math.Sin(m-mm) - 0.035*math.Sin(rad(d)) - 0.030*math.Sin(m+mm)
	return math.Remainder(d-1.915*math.Sin(m)-0.020*math.Sin(2*m), 360)
}

// sun returns the apparent longitude of the Sun at 00:00 UTC+7 of c, in degrees,
// within about a hundredth.
func sun(c civil.Date) float64 {
	t := centuries(c)
	m := rad(357.529 + 35999.0503*t)
	l := 280.4665 + 36000.76983*t + 0.0003*t*t +
		(1.9146-0.0048*t)*math.Sin(m) + 0.0200*math.Sin(2*m) + 0.0003*math.Sin(3*m) -
		0.00569 - 0.00478*math.Sin(rad(125.04-1934.136*t))
	return math.Mod(math.Mod(l, 360)+360, 360)
}

// centuries counts from 2000-01-01 12:00 in dynamical time, with 80 s for the
// difference, which no tolerance here notices.
func centuries(c civil.Date) float64 {
	days := float64(c.DaysSince(civil.MustParseDate("2000-01-01"))) - 0.5 - 7.0/24 + 80.0/86400
	return days / 36525
}

func rad(degrees float64) float64 { return degrees * math.Pi / 180 }

func TestEveryMonthBeginsOnTheDayOfTheNewMoon(t *testing.T) {
	const tolerance = 0.55 // degrees, the Moon's way in about 65 minutes
	months, close := 0, 0
	for c := lunar.First(); c.Before(lunar.Last()); c = c.AddDays(1) {
		from, to := moonAge(c), moonAge(c.AddDays(1))
		isNew := from <= 0 && 0 < to && to-from < 90
		if fromCivil(t, c).Day == 1 {
			months++
			if !isNew {
				close++
				if math.Min(math.Abs(from), math.Abs(to)) > tolerance {
					t.Errorf("%v begins a month; the Moon's elongation goes from %.2f° to %.2f°", c, from, to)
				}
			}
		} else if isNew && math.Min(math.Abs(from), math.Abs(to)) > tolerance {
			t.Errorf("%v has the new moon and begins no month", c)
		}
	}
	if months < 1640 || close > months/20 {
		t.Errorf("%d months, %d begin on the day beside the crude new moon", months, close)
	}
}

func TestEveryMonthHasTheNumberTheRuleGivesIt(t *testing.T) {
	// The months from the first whole one: their first days, and how many of
	// the Sun's twelfths each completes.
	var starts []civil.Date
	for c := lunar.First(); !c.After(lunar.Last()); c = c.AddDays(1) {
		if fromCivil(t, c).Day == 1 {
			starts = append(starts, c)
		}
	}
	twelfth := func(i int) int { return int(sun(starts[i]) / 30) } // 9 from the winter solstice on
	hasTerm := func(i int) bool { return twelfth(i) != twelfth(i+1) }
	hasSolstice := func(i int) bool { return 6 <= twelfth(i) && twelfth(i) < 9 && twelfth(i+1) >= 9 }

	from := -1
	for i := range len(starts) - 1 {
		if !hasSolstice(i) {
			continue
		}
		if from >= 0 {
			year, month, leapDue := fromCivil(t, starts[from]).Year, 11, i-from == 13
			for j := from; j < i; j++ {
				leap := leapDue && j > from && !hasTerm(j)
				if leap {
					leapDue = false
				} else if j > from {
					month++
				}
				if month == 13 {
					year, month = year+1, 1
				}
				want := lunar.Date{Year: year, Month: month, Day: 1, Leap: leap}
				if got := fromCivil(t, starts[j]); got != want {
					t.Errorf("%v is %+v, want %+v", starts[j], got, want)
				}
			}
			if leapDue {
				t.Errorf("no leap month between %v and %v", starts[from], starts[i])
			}
		}
		from = i
	}
}

func date(t *testing.T, year int, month time.Month, d int) civil.Date {
	t.Helper()
	c, err := civil.NewDate(year, month, d)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
