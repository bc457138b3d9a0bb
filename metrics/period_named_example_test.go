package metrics_test

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

func ExampleParsePeriod() {
	for _, s := range []string{"2026-Q3", "nd09:2026-Q3", "day21:2021-08", "2026-01-05..2026-03-31", "2026-Q5"} {
		name, err := metrics.ParsePeriod(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		period, err := name.Period()
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%v: %s, %v to %v\n", name, name.In(deadline.English), period.From, period.To)
	}
	// Output:
	// 2026-Q3: quarter 3 of 2026, 2026-07-01 to 2026-09-30
	// nd09:2026-Q3: quarter 3 of 2026, 2026-06-15 to 2026-09-14
	// day21:2021-08: August 2021, 2021-07-21 to 2021-08-20
	// 2026-01-05..2026-03-31: from 2026-01-05 through 2026-03-31, 2026-01-05 to 2026-03-31
	// metrics: bad period: quarter 5 is not 1 to 4, in "2026-Q5"
}

func ExampleScheme() {
	fromFirst, err := metrics.SchemeFromDay(1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range []metrics.Scheme{metrics.SchemeCalendar, metrics.SchemeND09, fromFirst} {
		quarter, err := s.Quarter(2020, 1)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s, quarter.From, quarter.To)
	}
	// Output:
	// calendar 2020-01-01 2020-03-31
	// nd09 2019-12-15 2020-03-14
	// day1 2019-12-01 2020-02-29
}

func ExampleBetween() {
	period, err := metrics.Between(civil.MustParseDate("2026-01-05"), civil.MustParseDate("2026-03-31"))
	fmt.Println(period.In(deadline.Vietnamese), err)
	_, err = metrics.Between(civil.MustParseDate("2026-03-31"), civil.MustParseDate("2026-01-05"))
	fmt.Println(err)
	// Output:
	// Kỳ báo cáo: từ 05/01/2026 đến hết 31/03/2026; số liệu tại 24:00 31/03/2026 <nil>
	// metrics: bad period: its last day 2026-01-05 is before its first day 2026-03-31
}

func ExampleSchemes() {
	for _, r := range metrics.Schemes() {
		if r.Scheme == metrics.SchemeND09 {
			fmt.Println(r.Rule.EN, "-", r.Evidence)
		}
	}
	// Output:
	// from the 15th of the month before to the 14th of the month - read
	// from the 15th of the last month of the quarter before to the 14th of the last month of the quarter - read
	// from 15 December of the year before to 14 June - read
	// from 15 June to 14 December - background
	// from 15 December of the year before to 14 December - read
}
