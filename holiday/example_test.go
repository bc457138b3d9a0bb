package holiday_test

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

func ExampleCalendar_AddWorkingDays() {
	received := civil.MustParseDate("2026-08-21") // a Friday; Saturday 22 August is a make-up day
	due, err := holiday.Vietnam().AddWorkingDays(received, 3)
	fmt.Println(due, due.Weekday(), err)
	// Output: 2026-08-25 Tuesday <nil>
}

func ExampleCalendar_WorkingDaysBetween() {
	before, last := civil.MustParseDate("2025-12-31"), civil.MustParseDate("2026-12-31")
	fmt.Println(holiday.Vietnam().WorkingDaysBetween(before, last))
	// Output: 249 <nil>
}

func ExampleCalendar_Day() {
	day, err := holiday.Vietnam().Day(civil.MustParseDate("2026-08-31"))
	fmt.Println(day, err)
	_, err = holiday.Vietnam().Day(civil.MustParseDate("2101-01-01"))
	fmt.Println(err)
	// Output:
	// 2026-08-31 Monday: swapped day off for 2026-08-22 (9859/VPCP-KGVX of 13/10/2025) <nil>
	// holiday: 2101-01-01 is outside the calendar (2000-01-01 to 2100-12-31)
}

func ExampleCalendar_Days() {
	days, err := holiday.Vietnam().Days(civil.MustParseDate("2023-04-28"), civil.MustParseDate("2023-05-04"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for d := range days {
		fmt.Println(d.Date, d.Kind, "-", d.Name)
	}
	// Output:
	// 2023-04-28 working - ngày làm việc
	// 2023-04-29 holiday - Giỗ Tổ Hùng Vương
	// 2023-04-30 holiday - Ngày Chiến thắng
	// 2023-05-01 holiday - Ngày Quốc tế lao động
	// 2023-05-02 compensation - nghỉ bù Giỗ Tổ Hùng Vương
	// 2023-05-03 compensation - nghỉ bù Ngày Chiến thắng
	// 2023-05-04 working - ngày làm việc
}
