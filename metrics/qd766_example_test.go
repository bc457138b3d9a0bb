package metrics_test

import (
	"fmt"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
)

func ExampleCounts766_Score() {
	counts := metrics.Counts766{
		OnTime:                  metrics.Ratio{Num: 528684, Den: 597918}, // 20 × 0.8842 = 17.68
		PaidOnline:              metrics.Ratio{Num: 309542, Den: 358625}, // 6 × 0.8631 = 5.1788, and with
		FeeProceduresIntegrated: metrics.Ratio{Num: 119, Den: 313},       // 2 × 0.3802 ÷ 0.8 = 0.9505 and
		FeeProceduresPaid:       metrics.Ratio{Num: 68, Den: 313},        // 2 × 0.2173 ÷ 0.8 = 0.5431 it is 6.67
		PetitionsOnTime:         metrics.Ratio{Num: 296, Den: 570},       // 6 × 0.5193 = 3.12; no one asked how satisfied: 6
	}
	card, err := counts.Score()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, group := range card.Groups {
		fmt.Printf("%-2s %s/%s\n", group.Group, group.Score.In(deadline.Vietnamese), group.Group.Max())
	}
	fmt.Println(card.In(deadline.Vietnamese))
	// Output:
	// 1  0/18
	// 2  17,68/20
	// 3a 0/12
	// 3b 6,67/10
	// 4  0/22
	// 5  9,12/18
	// Tổng điểm 33,47/100: Yếu (16 thành phần không có số liệu)
}

func ExampleCounts766_Inconsistencies() {
	counts := metrics.Counts766{
		Synchronised:   metrics.Ratio{Num: 475053, Den: 475053},
		OnTime:         metrics.Ratio{Num: 528684, Den: 597918},
		OnlineDossiers: metrics.Ratio{Num: 589496, Den: 597894},
	}
	for _, one := range counts.Inconsistencies() {
		fmt.Println(one.In(deadline.English))
	}
	// Output:
	// Dossiers received in the period: 475053 (DOSSIER_SYNC), 597918 (on_time), 597894 (online_dossiers)
}
