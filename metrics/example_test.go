package metrics_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
	"github.com/dunghan-vn/dunghan/metrics"
)

func ExampleCounter() {
	const file = `MaHoSo,DonViXuLy,NgayTiepNhan,NgayHenTra,NgayKetThucXuLy,TrangThaiHoSo
0001,A,2024-03-04,2024-03-08,2024-03-07,10
0002,A,2024-03-05,2024-03-11,2024-03-11,10
0003,A,2024-03-05,2024-03-11,2024-03-12,10
0004,A,2024-03-28,2024-04-03,,4
`
	counter, err := metrics.NewCounter(metrics.Question{
		Period: metrics.Period{From: civil.MustParseDate("2024-03-01"), To: civil.MustParseDate("2024-03-31")},
		Due:    metrics.GivenDue(holiday.Vietnam()),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for row, err := range record.NewReader(strings.NewReader(file)).Rows() {
		switch {
		case errors.Is(err, record.ErrRow): // one row is bad, the rest goes on
			counter.Reject()
		case err != nil:
			fmt.Println(err)
			return
		default:
			if err := counter.Add(&row); err != nil {
				fmt.Println(err)
				return
			}
		}
	}
	total := counter.Report().Total
	fmt.Println(total.Early, "early,", total.OnTime, "on time,", total.Late, "late,", total.Within, "in progress")
	fmt.Println(total.Rates().EarlyOrOnTime.In(deadline.Vietnamese), "%")
	fmt.Println(total.Rates().PaidOnline.In(deadline.Vietnamese))
	// Output:
	// 1 early, 1 on time, 1 late, 1 in progress
	// 66,67 %
	// -
}

func ExamplePeriod_Place() {
	period := metrics.Period{From: civil.MustParseDate("2024-03-01"), To: civil.MustParseDate("2024-03-31")}
	due := metrics.GivenDue(holiday.Vietnam())
	row := record.Row{
		Received: record.On(civil.MustParseDate("2024-02-26")),
		Due:      record.On(civil.MustParseDate("2024-03-04")),
		Finished: record.On(civil.MustParseDate("2024-03-01")),
	}
	place := period.Place(&row, due)
	fmt.Println(place.Class == metrics.Early, place.Carried)
	// Output: true true
}
