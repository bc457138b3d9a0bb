package deadline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"pgregory.net/rapid"
)

func TestTermsAreReadAsAgenciesWriteThem(t *testing.T) {
	for text, want := range map[string]deadline.Term{
		"05 ngày làm việc":       {N: 5, Unit: deadline.WorkingDay},
		"5 ngày làm việc":        {N: 5, Unit: deadline.WorkingDay},
		"07 NGÀY LÀM VIỆC":       {N: 7, Unit: deadline.WorkingDay},
		"  15  ngày\tlàm  việc ": {N: 15, Unit: deadline.WorkingDay},
		"15 ngày làm việc":       {N: 15, Unit: deadline.WorkingDay}, // no-break spaces
		"15ngày":                 {N: 15, Unit: deadline.CalendarDay},
		"20 ngày":                {N: 20, Unit: deadline.CalendarDay},
		"02 tuần":                {N: 2, Unit: deadline.Week},
		"01 tháng":               {N: 1, Unit: deadline.Month},
		"05 năm":                 {N: 5, Unit: deadline.Year},
		"5 working days":         {N: 5, Unit: deadline.WorkingDay},
		"1 Working Day":          {N: 1, Unit: deadline.WorkingDay},
		"20 days":                {N: 20, Unit: deadline.CalendarDay},
		"20 calendar days":       {N: 20, Unit: deadline.CalendarDay},
		"1 month":                {N: 1, Unit: deadline.Month},
		"2 weeks":                {N: 2, Unit: deadline.Week},
		"1 year":                 {N: 1, Unit: deadline.Year},
		"99999 days":             {N: 99999, Unit: deadline.CalendarDay},
		"05 nga\u0300y la\u0300m vie\u0323\u0302c": {N: 5, Unit: deadline.WorkingDay}, // marks apart
		"05 nga\u0300y la\u0300m vi\u00ea\u0323c":  {N: 5, Unit: deadline.WorkingDay},
		"01 tha\u0301ng":      {N: 1, Unit: deadline.Month},
		"02 TUA\u0302\u0300N": {N: 2, Unit: deadline.Week},
		"08 giờ làm việc":     {N: 8, Unit: deadline.WorkingHour},
		"8 working hours":     {N: 8, Unit: deadline.WorkingHour},
		"24 giờ":              {N: 24, Unit: deadline.ClockHour},
		"24 clock hours":      {N: 24, Unit: deadline.ClockHour},
		"ngay trong ngày":     {Unit: deadline.SameDay},
		" Trong  Ngày ":       {Unit: deadline.SameDay},
		"Same day":            {Unit: deadline.SameDay},
	} {
		got, err := deadline.ParseTerm(text)
		if err != nil || got != want {
			t.Errorf("ParseTerm(%q) = %+v, %v; want %+v", text, got, err, want)
		}
	}
}

func TestPartsOfAUnitAreReadInEveryWayTheyAreWritten(t *testing.T) {
	for text, want := range map[string]deadline.Term{
		"0,25 ngày làm việc": {Part: deadline.Fraction{Num: 1, Den: 4}, Unit: deadline.WorkingDay},
		"0.25 working days":  {Part: deadline.Fraction{Num: 1, Den: 4}, Unit: deadline.WorkingDay},
		"0,5 ngày":           {Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"0,125 giờ":          {Part: deadline.Fraction{Num: 1, Den: 8}, Unit: deadline.ClockHour},
		"0,50 ngày":          {Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"1/2 ngày làm việc":  {Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.WorkingDay},
		"½ ngày làm việc":    {Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.WorkingDay},
		"1,5 ngày":           {N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"1½ ngày":            {N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"1 ½ ngày":           {N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"1 1/2 ngày":         {N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"3/2 ngày":           {N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay},
		"4/3 giờ làm việc":   {N: 1, Part: deadline.Fraction{Num: 1, Den: 3}, Unit: deadline.WorkingHour},
		"1,0 tháng":          {N: 1, Unit: deadline.Month},
		"4/2 tháng":          {N: 2, Unit: deadline.Month},
	} {
		got, err := deadline.ParseTerm(text)
		if err != nil || got != want {
			t.Errorf("ParseTerm(%q) = %+v, %v; want %+v", text, got, err, want)
		}
	}
}

func TestATextThatIsNotOneTermIsRefusedAndNoUnitIsGuessed(t *testing.T) {
	const known = "; units are ngày làm việc, ngày, tuần, tháng, năm, giờ làm việc, giờ, working days, days or calendar days, weeks, months, years, working hours, hours or clock hours"
	for text, want := range map[string]string{
		"":                     `the text is empty; a term is a number and a unit, as "05 ngày làm việc"`,
		"5":                    `there is no unit after the number` + known,
		"5 ngay":               `character 3: "ngay" is no unit` + known,
		"ngày":                 `character 1: a term begins with its number, as "05 ngày làm việc"`,
		"-5 ngày":              `character 1: a term begins with its number, as "05 ngày làm việc"`,
		"00 ngày":              `character 1: a term is more than nothing`,
		"0,00 ngày":            `character 1: a term is more than nothing`,
		"0/3 ngày":             `character 1: a term is more than nothing`,
		"100000 ngày":          `character 1: the number is above 99999`,
		"99999,5 ngày":         `character 1: the number is above 99999`,
		"99999½ ngày":          `character 1: the number is above 99999`,
		"1.500 ngày":           `character 2: whether this is thousands or decimals cannot be told; write no separator, or a fraction`,
		"1,125 ngày":           `character 2: whether this is thousands or decimals cannot be told; write no separator, or a fraction`,
		"0,1255 ngày":          `character 6: a number has at most three decimals`,
		"0,123456789 ngày":     `character 6: a number has at most three decimals`,
		"1,,5 ngày":            `character 2: ",,5 ngày" is no unit` + known,
		"1,5,5 ngày":           `character 4: ",5 ngày" is no unit` + known,
		"1, 5 ngày":            `character 2: ", 5 ngày" is no unit` + known,
		"15/0 ngày":            `character 4: a fraction is not of 0`,
		"15/ ngày":             `character 4: a fraction is written as "1/2"`,
		"1/2/3 ngày":           `character 4: "/3 ngày" is no unit` + known,
		"1/1001 ngày":          `character 3: parts are as small as one 1000th, no smaller`,
		"1/100000 ngày":        `character 3: the number is above 99999`,
		"1 3/2 ngày":           `character 3: the part after a whole number is more than nothing and less than one`,
		"1 0/2 ngày":           `character 3: the part after a whole number is more than nothing and less than one`,
		"1 2 ngày":             `character 3: there are two numbers`,
		"5-7 ngày":             `character 2: "-7 ngày" is no unit` + known,
		"½½ ngày":              `character 2: "½ ngày" is no unit` + known,
		"0,5 tháng":            `character 5: a term of months is a whole number of them`,
		"1/2 năm":              `character 5: a term of years is a whole number of them`,
		"5 same day":           `character 3: the same day has no number`,
		"15 phút":              `character 4: "phút" is no unit` + known,
		"5 ngày 2 tháng":       `character 3: "ngày 2 tháng" is no unit` + known,
		"5 days of work":       `character 3: "days of work" is no unit` + known,
		"không quá 15 ngày":    `character 1: a term begins with its number, as "05 ngày làm việc"`,
		"Không tính thời gian": `character 1: a term begins with its number, as "05 ngày làm việc"`,
		"5 \xff":               `the text is not UTF-8`,
		"٥ ngày":               `character 1: a term begins with its number, as "05 ngày làm việc"`,
	} {
		got, err := deadline.ParseTerm(text)
		head := fmt.Sprintf("deadline: %q", text)
		if !got.IsZero() || !errors.Is(err, deadline.ErrTerm) || err.Error() != head+": "+want && err.Error() != head+", "+want {
			t.Errorf("ParseTerm(%q) = %+v, %v\nwant %s", text, got, err, want)
		}
	}
	if _, err := deadline.ParseTerm(strings.Repeat("9", 1<<20)); err == nil || len(err.Error()) > 300 {
		t.Errorf("a megabyte of digits: %d bytes of error", len(err.Error()))
	}
}

func TestATermPrintsInTheWordsOfTheLawAndReadsBack(t *testing.T) {
	for _, c := range []struct {
		term   deadline.Term
		vi, en string
	}{
		{deadline.Term{N: 5, Unit: deadline.WorkingDay}, "05 ngày làm việc", "5 working days"},
		{deadline.Term{N: 1, Unit: deadline.WorkingDay}, "01 ngày làm việc", "1 working day"},
		{deadline.Term{N: 30, Unit: deadline.CalendarDay}, "30 ngày", "30 days"},
		{deadline.Term{N: 1, Unit: deadline.Month}, "01 tháng", "1 month"},
		{deadline.Term{N: 190, Unit: deadline.CalendarDay}, "190 ngày", "190 days"},
		{deadline.Term{N: 8, Unit: deadline.WorkingHour}, "08 giờ làm việc", "8 working hours"},
		{deadline.Term{N: 1, Unit: deadline.ClockHour}, "01 giờ", "1 hour"},
		{deadline.Term{Unit: deadline.SameDay}, "ngay trong ngày", "same day"},
		{deadline.Term{Part: deadline.Fraction{Num: 1, Den: 4}, Unit: deadline.WorkingDay}, "0,25 ngày làm việc", "0.25 working days"},
		{deadline.Term{N: 1, Part: deadline.Fraction{Num: 1, Den: 2}, Unit: deadline.CalendarDay}, "1,5 ngày", "1.5 days"},
		{deadline.Term{N: 1, Part: deadline.Fraction{Num: 1, Den: 3}, Unit: deadline.CalendarDay}, "4/3 ngày", "4/3 days"},
		{deadline.Term{N: 1, Part: deadline.Fraction{Num: 1, Den: 8}, Unit: deadline.CalendarDay}, "9/8 ngày", "9/8 days"},
		{deadline.Term{Part: deadline.Fraction{Num: 1, Den: 8}, Unit: deadline.CalendarDay}, "0,125 ngày", "0.125 days"},
		{deadline.Term{}, "", ""},
	} {
		if c.term.String() != c.vi || c.term.English() != c.en || c.term.In(deadline.Vietnamese) != c.vi || c.term.In(deadline.English) != c.en {
			t.Errorf("%+v prints as %q and %q", c.term, c.term, c.term.English())
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		term := everyTerm.Draw(t, "term")
		if err := term.Check(); err != nil {
			t.Fatal(err)
		}
		for _, text := range []string{term.String(), term.English()} {
			if got, err := deadline.ParseTerm(text); err != nil || got != term {
				t.Fatalf("%+v prints as %q, reads back as %+v, %v", term, text, got, err)
			}
		}
	})
}

// everyTerm is every term there is: units that have no parts are whole.
var everyTerm = rapid.Custom(func(t *rapid.T) deadline.Term {
	unit := deadline.Unit(rapid.IntRange(int(deadline.WorkingDay), int(deadline.SameDay)).Draw(t, "unit"))
	switch unit {
	case deadline.SameDay:
		return deadline.Term{Unit: unit}
	case deadline.Week, deadline.Month, deadline.Year:
		return deadline.Term{N: rapid.IntRange(1, deadline.MaxTerm).Draw(t, "n"), Unit: unit}
	}
	return everyTermIn(unit).Draw(t, "term")
})

// everyTermIn is every term of a unit that has parts.
func everyTermIn(unit deadline.Unit) *rapid.Generator[deadline.Term] {
	return rapid.Custom(func(t *rapid.T) deadline.Term {
		den := rapid.IntRange(1, deadline.MaxDen).Draw(t, "den")
		part, err := deadline.NewFraction(rapid.IntRange(0, den-1).Draw(t, "num"), den)
		if err != nil {
			t.Fatal(err)
		}
		n := rapid.IntRange(0, deadline.MaxTerm-1).Draw(t, "n")
		if part.IsZero() {
			n++
		}
		return deadline.Term{N: n, Part: part, Unit: unit}
	})
}

func TestTermsRoundTripThroughJSON(t *testing.T) {
	type limit struct{ Term, None deadline.Term }
	in := limit{Term: deadline.MustParseTerm("05 ngày làm việc")}
	text, err := json.Marshal(in)
	if err != nil || string(text) != `{"Term":"05 ngày làm việc","None":""}` {
		t.Errorf("%s, %v", text, err)
	}
	out := limit{None: in.Term}
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("%+v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"Term":"5 ngay"}`), &out); !errors.Is(err, deadline.ErrTerm) || out != in {
		t.Errorf("%+v, %v", out, err)
	}
	if _, err := json.Marshal(deadline.Term{N: -1, Unit: deadline.Month}); !errors.Is(err, deadline.ErrTerm) {
		t.Errorf("a term that cannot be read back: %v", err)
	}
}

func TestMustParseTermPanics(t *testing.T) {
	defer func() {
		if err, ok := recover().(error); !ok || !errors.Is(err, deadline.ErrTerm) {
			t.Errorf("recovered %v", err)
		}
	}()
	deadline.MustParseTerm("soon")
}

func FuzzParseTerm(f *testing.F) {
	for _, s := range []string{"05 ngày làm việc", "1 month", "5 ngay", "", "99999 days", "1/2 ngày làm việc", "1 ½ giờ", "0,125 ngày", "1.500 ngày", "1 1/2 days", "15/0 ngày", "same day", "02 TUA\u0302\u0300N"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		term, err := deadline.ParseTerm(s)
		if err != nil {
			if !term.IsZero() || !errors.Is(err, deadline.ErrTerm) {
				t.Fatalf("ParseTerm(%q) = %+v, %v", s, term, err)
			}
			return
		}
		for _, text := range []string{term.String(), term.English()} {
			if again, err := deadline.ParseTerm(text); err != nil || again != term {
				t.Fatalf("%q reads as %+v, prints as %q, reads back as %+v, %v", s, term, text, again, err)
			}
		}
	})
}
