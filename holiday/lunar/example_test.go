package lunar_test

import (
	"errors"
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/holiday/lunar"
)

// The eve of Tết 2026 and Tết itself.
func ExampleFromCivil() {
	for _, s := range []string{"2026-02-16", "2026-02-17"} {
		d, err := lunar.FromCivil(civil.MustParseDate(s))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s, "is", d)
	}
	// Output:
	// 2026-02-16 is 29/12 Ất Tỵ
	// 2026-02-17 is 1/1 Bính Ngọ
}

// Hùng Kings' Commemoration Day, 10/3 Bính Ngọ.
func ExampleDate_Civil() {
	d := lunar.Date{Year: 2026, Month: 3, Day: 10}
	c, err := d.Civil()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d, "is", c)

	_, err = lunar.Date{Year: 2026, Month: 2, Day: 30}.Civil()
	fmt.Println(err)
	fmt.Println(errors.Is(err, lunar.ErrNoSuchDate))
	// Output:
	// 10/3 Bính Ngọ is 2026-04-26
	// lunar: month 2 of 2026 has 29 days, no day 30
	// true
}

func ExampleNewYear() {
	for year := 2025; year <= 2027; year++ {
		tet, err := lunar.NewYear(year)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("Tết", lunar.YearName(year), "is", tet)
	}
	// Output:
	// Tết Ất Tỵ is 2025-01-29
	// Tết Bính Ngọ is 2026-02-17
	// Tết Đinh Mùi is 2027-02-06
}

func ExampleLeapMonth() {
	month, err := lunar.LeapMonth(2025)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(lunar.Date{Year: 2025, Month: month, Day: 1, Leap: true})
	// Output:
	// 1/6 nhuận Ất Tỵ
}
