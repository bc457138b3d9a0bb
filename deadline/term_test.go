package deadline_test

import (
	"encoding/json"
	"errors"
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
	} {
		got, err := deadline.ParseTerm(text)
		if err != nil || got != want {
			t.Errorf("ParseTerm(%q) = %+v, %v; want %+v", text, got, err, want)
		}
	}
}

func TestATextThatIsNotOneTermIsRefusedAndNoUnitIsGuessed(t *testing.T) {
	const known = "; units are ngày làm việc, ngày, tuần, tháng, năm, working days, days or calendar days, weeks, months, years"
	for text, want := range map[string]string{
		"":                     `deadline: "": the text is empty; a term is a number and a unit, as "05 ngày làm việc"`,
		"5":                    `deadline: "5": there is no unit after the number` + known,
		"5 ngay":               `deadline: "5 ngay", character 3: "ngay" is no unit` + known,
		"ngày":                 `deadline: "ngày", character 1: a term begins with its number, as "05 ngày làm việc"`,
		"-5 ngày":              `deadline: "-5 ngày", character 1: a term begins with its number, as "05 ngày làm việc"`,
		"00 ngày":              `deadline: "00 ngày", character 1: a term is 1 or more`,
		"100000 ngày":          `deadline: "100000 ngày", character 1: the number is above 99999`,
		"1,5 ngày làm việc":    `deadline: "1,5 ngày làm việc", character 2: a term here is a whole number of units`,
		"5 ngày 2 tháng":       `deadline: "5 ngày 2 tháng", character 3: "ngày 2 tháng" is no unit` + known,
		"5 days of work":       `deadline: "5 days of work", character 3: "days of work" is no unit` + known,
		"không quá 15 ngày":    `deadline: "không quá 15 ngày", character 1: a term begins with its number, as "05 ngày làm việc"`,
		"Không tính thời gian": `deadline: "Không tính thời gian", character 1: a term begins with its number, as "05 ngày làm việc"`,
		"5 \xff":               `deadline: "5 \xff": the text is not UTF-8`,
		"٥ ngày":               `deadline: "٥ ngày", character 1: a term begins with its number, as "05 ngày làm việc"`,
	} {
		got, err := deadline.ParseTerm(text)
		if !got.IsZero() || !errors.Is(err, deadline.ErrTerm) || err.Error() != want {
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
		{deadline.Term{}, "", ""},
	} {
		if c.term.String() != c.vi || c.term.English() != c.en || c.term.In(deadline.Vietnamese) != c.vi || c.term.In(deadline.English) != c.en {
			t.Errorf("%+v prints as %q and %q", c.term, c.term, c.term.English())
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		term := deadline.Term{N: rapid.IntRange(1, deadline.MaxTerm).Draw(t, "n"), Unit: deadline.Unit(rapid.IntRange(1, 5).Draw(t, "unit"))}
		for _, text := range []string{term.String(), term.English()} {
			if got, err := deadline.ParseTerm(text); err != nil || got != term {
				t.Fatalf("%+v prints as %q, reads back as %+v, %v", term, text, got, err)
			}
		}
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
	for _, s := range []string{"05 ngày làm việc", "1 month", "5 ngay", "", "99999 days", "1/2 ngày làm việc", "02 TUA\u0302\u0300N"} {
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
