package holiday_test

import (
	"errors"
	"fmt"
	"iter"
	"testing"
	"time"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/google/go-cmp/cmp"
)

func TestTheNthWorkingDayOfEveryMonthIsTheOneCountedTo(t *testing.T) {
	c := holiday.Vietnam()
	for year := 2000; year <= 2100; year++ {
		for month := time.January; month <= time.December; month++ {
			first, err := civil.NewDate(year, month, 1)
			if err != nil {
				t.Fatal(err)
			}
			var want []civil.Date // a slow list
			for d := first; d.FirstOfMonth() == first; d = d.AddDays(1) {
				if mustDay(t, c, d).Worked() {
					want = append(want, d)
				}
			}
			days, err := c.WorkingDays(first, first.LastOfMonth())
			if err != nil {
				t.Fatal(err)
			}
			var got []civil.Date
			for d := range days {
				got = append(got, d)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%v (-want +got):\n%s", first, diff)
			}
			for i, d := range want {
				fromStart, err := c.NthWorkingDay(year, month, i+1)
				fromEnd, err2 := c.NthWorkingDay(year, month, i-len(want))
				if fromStart != d || fromEnd != d || err != nil || err2 != nil {
					t.Fatalf("working day %d of %v: %v, %v; %v, %v; want %v", i+1, first, fromStart, err, fromEnd, err2, d)
				}
			}
			for _, n := range []int{len(want) + 1, -len(want) - 1, 1 << 40} {
				if d, err := c.NthWorkingDay(year, month, n); !errors.Is(err, holiday.ErrNoSuchWorkingDay) || !d.IsZero() {
					t.Fatalf("working day %d of %v: %v, %v", n, first, d, err)
				}
			}
		}
	}
}

func TestAMonthOutsideTheCalendarHasNoWorkingDays(t *testing.T) {
	c := holiday.Vietnam()
	if _, err := c.NthWorkingDay(1999, time.December, 1); !errors.Is(err, holiday.ErrOutside) {
		t.Errorf("December 1999: %v", err)
	}
	if _, err := c.NthWorkingDay(2026, 13, 1); !errors.Is(err, civil.ErrNoSuchDay) {
		t.Errorf("month 13: %v", err)
	}
	if _, err := c.NthWorkingDay(2026, time.May, 0); !errors.Is(err, holiday.ErrZeroCount) {
		t.Errorf("the 0th: %v", err)
	}
	day := civil.MustParseDate
	for _, r := range [][2]civil.Date{{day("1999-12-31"), day("2000-01-05")}, {day("2100-12-31"), day("2101-01-05")}} {
		if _, err := c.WorkingDays(r[0], r[1]); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("%v: %v", r, err)
		}
		if _, err := c.Breaks(r[0], r[1]); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("%v: %v", r, err)
		}
	}
	for _, year := range []int{1999, 2101} {
		if _, err := c.Holidays(year); !errors.Is(err, holiday.ErrOutside) {
			t.Errorf("%d: %v", year, err)
		}
	}
	if _, err := c.Holidays(0); !errors.Is(err, civil.ErrNoSuchDay) {
		t.Errorf("year 0: %v", err)
	}
	if days, err := c.WorkingDays(day("2026-03-10"), day("2026-03-02")); err != nil {
		t.Error(err)
	} else {
		for d := range days {
			t.Errorf("a range turned around has %v", d)
		}
	}
}

func lines(t *testing.T, seq iter.Seq[holiday.Break], err error) []string {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for b := range seq {
		s := fmt.Sprintf("%v (%d): %s", b.Days, b.Days.Len(), b.English)
		if b.Provisional {
			s += ", provisional"
		}
		all = append(all, s)
	}
	return all
}

// The notices of 2023 and 2026: 20-26/1, 29/4-3/5 and 1-4/9/2023; 14-22/2, 29/8-2/9 and 24/11/2026.
func TestBreaksAreTheDaysOffInARow(t *testing.T) {
	c, day := holiday.Vietnam(), civil.MustParseDate
	seq, err := c.Breaks(day("2023-01-01"), day("2023-12-31"))
	want := []string{
		"2022-12-31 to 2023-01-02 (3): New Year's Day", "2023-01-20 to 2023-01-26 (7): Lunar New Year (Tết)",
		"2023-04-29 to 2023-05-03 (5): Hùng Kings' Commemoration Day, Victory Day, International Labour Day",
		"2023-09-01 to 2023-09-04 (4): National Day (adjacent day), National Day",
		"2023-12-30 to 2024-01-01 (3): New Year's Day",
	}
	if diff := cmp.Diff(want, lines(t, seq, err)); diff != "" {
		t.Errorf("2023 (-want +got):\n%s", diff)
	}
	seq, err = c.Breaks(day("2026-02-20"), day("2026-12-31"))
	want = []string{
		"2026-02-14 to 2026-02-22 (9): Lunar New Year (Tết)", "2026-04-25 to 2026-04-27 (3): Hùng Kings' Commemoration Day",
		"2026-04-30 to 2026-05-03 (4): Victory Day, International Labour Day",
		"2026-08-29 to 2026-09-02 (5): National Day (adjacent day), National Day", "2026-11-24 (1): Vietnam Culture Day",
	}
	if diff := cmp.Diff(want, lines(t, seq, err)); diff != "" {
		t.Errorf("2026 (-want +got):\n%s", diff)
	}
	seq, err = c.Breaks(day("2028-01-20"), day("2028-02-10"))
	if diff := cmp.Diff([]string{"2028-01-22 to 2028-01-30 (9): Lunar New Year (Tết), provisional"}, lines(t, seq, err)); diff != "" {
		t.Errorf("2028 (-want +got):\n%s", diff)
	}
	seq, err = c.Breaks(c.First(), day("2000-01-10"))
	if diff := cmp.Diff([]string{"2000-01-01 to 2000-01-03 (3): New Year's Day"}, lines(t, seq, err)); diff != "" {
		t.Errorf("at the beginning (-want +got):\n%s", diff)
	}
	storm := with(t, c, "closure|2026-09-10|2026-09-11|-|storm|low")
	seq, err = storm.Breaks(day("2026-09-11"), day("2026-09-11"))
	if diff := cmp.Diff([]string{"2026-09-10 to 2026-09-13 (4): closed"}, lines(t, seq, err)); diff != "" {
		t.Errorf("a storm (-want +got):\n%s", diff)
	}
	seq, err = c.Breaks(day("2026-02-20"), day("2026-02-18"))
	if got := lines(t, seq, err); got != nil {
		t.Errorf("a range turned around has %v", got)
	}
	seq, err = c.Breaks(day("2026-02-16"), day("2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	for b := range seq {
		if b.NameIn(holiday.Vietnamese) != "Tết Âm lịch" {
			t.Errorf("%+v", b)
		}
		break
	}
}

func ExampleCalendar_Holidays() {
	days, err := holiday.Vietnam().Holidays(2026)
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range days {
		if d.Date.String() >= "2026-08" {
			fmt.Println(d.In(holiday.Vietnamese))
		}
	}
	// Output:
	// 22/08/2026 Thứ Bảy: làm bù cho ngày 31/08/2026 (9859/VPCP-KGVX ngày 13/10/2025)
	// 31/08/2026 Thứ Hai: nghỉ hoán đổi cho ngày 22/08/2026 (9859/VPCP-KGVX ngày 13/10/2025)
	// 01/09/2026 Thứ Ba: Quốc khánh (ngày liền kề) (Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm đ và khoản 3; 9859/VPCP-KGVX ngày 13/10/2025)
	// 02/09/2026 Thứ Tư: Quốc khánh (Bộ luật Lao động 2019 (45/2019/QH14), Điều 112 khoản 1 điểm đ)
	// 24/11/2026 Thứ Ba: Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16, Điều 2)
}

func ExampleCalendar_NthWorkingDay() {
	fmt.Println(holiday.Vietnam().NthWorkingDay(2026, time.February, 10))
	fmt.Println(holiday.Vietnam().NthWorkingDay(2026, time.February, -1))
	// Output:
	// 2026-02-13 <nil>
	// 2026-02-27 <nil>
}

func ExampleCalendar_Breaks() {
	breaks, err := holiday.Vietnam().Breaks(civil.MustParseDate("2026-08-01"), civil.MustParseDate("2026-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for b := range breaks {
		fmt.Println(b.Days, "-", b.Name)
	}
	// Output:
	// 2026-08-29 to 2026-09-02 - Quốc khánh (ngày liền kề), Quốc khánh
	// 2026-11-24 - Ngày Văn hóa Việt Nam
}
