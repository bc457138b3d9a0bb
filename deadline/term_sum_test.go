package deadline_test

import (
	"errors"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"pgregory.net/rapid"
)

func TestAFractionIsInLowestTermsAndLessThanOne(t *testing.T) {
	for _, c := range []struct {
		num, den int
		want     deadline.Fraction
		fails    string
	}{
		{25, 100, deadline.Fraction{Num: 1, Den: 4}, ""},
		{999, 1000, deadline.Fraction{Num: 999, Den: 1000}, ""},
		{2, 2000, deadline.Fraction{Num: 1, Den: 1000}, ""},
		{0, 7, deadline.Fraction{}, ""},
		{1, 1001, deadline.Fraction{}, `deadline: "1/1001": parts are as small as one 1000th, no smaller`},
		{1, 1, deadline.Fraction{}, `deadline: "1/1": a part of a unit is 0 or more, and less than one`},
		{-1, 2, deadline.Fraction{}, `deadline: "-1/2": a part of a unit is 0 or more, and less than one`},
		{0, 0, deadline.Fraction{}, `deadline: "0/0": a part of a unit is 0 or more, and less than one`},
		{1, -2, deadline.Fraction{}, `deadline: "1/-2": a part of a unit is 0 or more, and less than one`},
	} {
		got, err := deadline.NewFraction(c.num, c.den)
		if got != c.want || (err == nil) != (c.fails == "") || err != nil && (err.Error() != c.fails || !errors.Is(err, deadline.ErrTerm)) {
			t.Errorf("NewFraction(%d, %d) = %v, %v; want %v, %s", c.num, c.den, got, err, c.want, c.fails)
		}
	}
}

func TestFortyQuartersOfADayAreTenDays(t *testing.T) {
	quarter, sum := deadline.MustParseTerm("0,25 ngày làm việc"), deadline.Term{}
	for range 40 {
		var err error
		if sum, err = sum.Plus(quarter); err != nil {
			t.Fatal(err)
		}
	}
	if want := deadline.MustParseTerm("10 ngày làm việc"); sum != want {
		t.Errorf("40 quarters are %v", sum)
	}
}

func TestSumsAreTheSameInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.Custom(func(t *rapid.T) deadline.Term { // denominators whose sums stay within 1000
			den := rapid.SampledFrom([]int{1, 2, 4, 5, 8, 10, 20, 25, 40, 50, 100, 125, 200, 250, 500, 1000}).Draw(t, "den")
			part, err := deadline.NewFraction(rapid.IntRange(0, den-1).Draw(t, "num"), den)
			if err != nil {
				t.Fatal(err)
			}
			return deadline.Term{N: rapid.IntRange(1, 9999).Draw(t, "n"), Part: part, Unit: deadline.WorkingDay}
		})
		plus := func(a, b deadline.Term) deadline.Term {
			sum, err := a.Plus(b)
			if err != nil {
				t.Fatal(err)
			}
			return sum
		}
		a, b, c := part.Draw(t, "a"), part.Draw(t, "b"), part.Draw(t, "c")
		if plus(a, b) != plus(b, a) || plus(plus(a, b), c) != plus(a, plus(b, c)) {
			t.Fatalf("%v, %v and %v", a, b, c)
		}
		if plus(a, deadline.Term{}) != a || plus(deadline.Term{}, a) != a {
			t.Fatalf("%v and nothing", a)
		}
		if order, ok := plus(a, b).Compare(a); !ok || order != 1 {
			t.Fatalf("%v + %v is not longer than %v", a, b, a)
		}
	})
}

func TestTermsThatDoNotAddUpSayWhy(t *testing.T) {
	day, week, same := deadline.MustParseTerm("5 days"), deadline.MustParseTerm("1 week"), deadline.MustParseTerm("same day")
	const convert = "units do not convert: only terms in one unit add up"
	for _, c := range []struct {
		a, b deadline.Term
		want string
	}{
		{day, week, convert},
		{day, deadline.MustParseTerm("5 working days"), convert},
		{same, same, convert},
		{day, deadline.Term{N: deadline.MaxTerm, Unit: deadline.CalendarDay}, "a term is above 0 and up to 99999 units, not 100004"},
		{day, deadline.Term{N: -1, Unit: deadline.CalendarDay}, "a term is above 0 and up to 99999 units, not -1"},
		{deadline.MustParseTerm("1/999 ngày"), deadline.MustParseTerm("1/1000 ngày"), "parts are as small as one 1000th, no smaller"},
	} {
		got, err := c.a.Plus(c.b)
		if e, ok := errors.AsType[*deadline.TermError](err); !got.IsZero() || !ok || e.Reason != c.want || !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("%v + %v = %v, %v; want %s", c.a, c.b, got, err, c.want)
		}
	}
	if sum, err := (deadline.Term{}).Plus(deadline.Term{}); err != nil || !sum.IsZero() {
		t.Errorf("nothing and nothing is %v, %v", sum, err)
	}
}

func TestTermsOfOneUnitHaveAnOrderAndOthersNone(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		order int
		ok    bool
	}{
		{"5 ngày", "6 ngày", -1, true},
		{"1/3 ngày", "0,25 ngày", +1, true},
		{"999/1000 ngày", "998/999 ngày", +1, true},
		{"1,5 giờ", "3/2 giờ", 0, true},
		{"0,5 ngày", "1 ngày", -1, true},
		{"same day", "ngay trong ngày", 0, true},
		{"8 giờ làm việc", "1 ngày làm việc", 0, false},
		{"24 giờ", "1 ngày", 0, false},
	} {
		order, ok := deadline.MustParseTerm(c.a).Compare(deadline.MustParseTerm(c.b))
		back, _ := deadline.MustParseTerm(c.b).Compare(deadline.MustParseTerm(c.a))
		if order != c.order || ok != c.ok || back != -c.order {
			t.Errorf("%s against %s: %d, %t, and back %d", c.a, c.b, order, ok, back)
		}
	}
}
