package metrics_test

import (
	"io"
	"strings"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/metrics"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestASummaryIsWhatThereIsAndNoMore(t *testing.T) {
	// Đắk Glong 2020 (baodaknong.org.vn 84218; law/metrics 5.6) with early and on time, and the channels, as nobody published them.
	dakGlong := metrics.Tally{Online: 7028, Direct: 50000, Carried: 1982, Early: 50000, OnTime: 7502, Late: 187, Within: 1246, Overdue: 75, FullOnline: 7000, FullOnlineOf: 57028}
	year := metrics.Period{From: march().From, To: march().To}
	for _, c := range []struct {
		name   string
		s      metrics.Summary
		vi, en string
	}{
		{"a year", metrics.Summary{Period: year, Total: dakGlong}, `Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024.
Tổng số phải giải quyết 59.010 hồ sơ: tiếp nhận 57.028 (trực tuyến 7.028; trực tiếp, bưu chính 50.000), từ kỳ trước chuyển qua 1.982.
Đã giải quyết 57.689 hồ sơ: trước hạn 50.000 (86,67 %), đúng hạn 7.502 (13 %), quá hạn 187 (0,32 %); trước và đúng hạn 99,68 %.
Đang giải quyết 1.321 hồ sơ: trong hạn 1.246, quá hạn 75.
Hồ sơ trực tuyến toàn trình trên số tiếp nhận: 12,27 % (7.000/57.028).
Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí: không có số liệu.
`, `Period: from 2024-03-01 through 2024-03-31; as of 24:00 2024-03-31.
Dossiers to be resolved: 59,010; received 57,028 (online 7,028; in person or by post 50,000), carried over 1,982.
Resolved: 57,689; early 50,000 (86.67 %), on time 7,502 (13 %), late 187 (0.32 %); early or on time 99.68 %.
In progress: 1,321; within the limit 1,246, overdue 75.
Fully online, of those received: 12.27 % (7,000/57,028).
Paid online, of those received with a fee: no figures.
`},
		{"all there can be", small(t).Summary(), `Kỳ báo cáo: từ 01/03/2024 đến hết 31/03/2024; số liệu tại 24:00 31/03/2024.
Tổng số phải giải quyết 10 hồ sơ: tiếp nhận 8 (trực tuyến 2; trực tiếp, bưu chính 6), từ kỳ trước chuyển qua 2.
Đã giải quyết 5 hồ sơ: trước hạn 2 (40 %), đúng hạn 1 (20 %), quá hạn 1 (20 %), không xác định 1 (20 %); trước và đúng hạn 60 %.
Đang giải quyết 3 hồ sơ: trong hạn 1, quá hạn 1, không xác định 1.
Rút hoặc dừng: 1 hồ sơ.
Đã kết thúc, không rõ ngày: 1 hồ sơ.
Hồ sơ trực tuyến toàn trình trên số tiếp nhận: 25 % (2/8).
Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí: 100 % (8/8).
Không đọc được 1 dòng dữ liệu, không có trong số liệu trên.
`, `Period: from 2024-03-01 through 2024-03-31; as of 24:00 2024-03-31.
Dossiers to be resolved: 10; received 8 (online 2; in person or by post 6), carried over 2.
Resolved: 5; early 2 (40 %), on time 1 (20 %), late 1 (20 %), unknown 1 (20 %); early or on time 60 %.
In progress: 3; within the limit 1, overdue 1, unknown 1.
Withdrawn or stopped: 1.
Ended at an instant that is not known: 1.
Fully online, of those received: 25 % (2/8).
Paid online, of those received with a fee: 100 % (8/8).
Rows that could not be read, and are in no figure: 1.
`},
		{"nothing", metrics.Summary{Rejected: 1234}, `Kỳ báo cáo: toàn bộ hồ sơ trong dữ liệu.
Không có hồ sơ nào.
Không đọc được 1.234 dòng dữ liệu, không có trong số liệu trên.
`, `Period: every dossier of the data.
There are no dossiers.
Rows that could not be read, and are in no figure: 1,234.
`},
		{"nothing resolved, and no bounds", metrics.Summary{Total: metrics.Tally{Post: 2, OpenUnknown: 2}}, `Kỳ báo cáo: toàn bộ hồ sơ trong dữ liệu.
Tổng số phải giải quyết 2 hồ sơ: tiếp nhận 2 (trực tuyến 0; trực tiếp, bưu chính 2).
Chưa giải quyết xong hồ sơ nào.
Đang giải quyết 2 hồ sơ: trong hạn 0, quá hạn 0, không xác định 2.
Hồ sơ trực tuyến toàn trình trên số tiếp nhận: không có số liệu.
Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí: không có số liệu.
`, `Period: every dossier of the data.
Dossiers to be resolved: 2; received 2 (online 0; in person or by post 2).
None is resolved.
In progress: 2; within the limit 0, overdue 0, unknown 2.
Fully online, of those received: no figures.
Paid online, of those received with a fee: no figures.
`},
		{"nothing in progress", metrics.Summary{Total: metrics.Tally{Online: 1_234_567, Early: 1_234_567}}, `Kỳ báo cáo: toàn bộ hồ sơ trong dữ liệu.
Tổng số phải giải quyết 1.234.567 hồ sơ: tiếp nhận 1.234.567 (trực tuyến 1.234.567; trực tiếp, bưu chính 0).
Đã giải quyết 1.234.567 hồ sơ: trước hạn 1.234.567 (100 %), đúng hạn 0 (0 %), quá hạn 0 (0 %); trước và đúng hạn 100 %.
Không có hồ sơ đang giải quyết.
Hồ sơ trực tuyến toàn trình trên số tiếp nhận: không có số liệu.
Thanh toán trực tuyến trên số hồ sơ có phí, lệ phí: không có số liệu.
`, `Period: every dossier of the data.
Dossiers to be resolved: 1,234,567; received 1,234,567 (online 1,234,567; in person or by post 0).
Resolved: 1,234,567; early 1,234,567 (100 %), on time 0 (0 %), late 0 (0 %); early or on time 100 %.
None is in progress.
Fully online, of those received: no figures.
Paid online, of those received with a fee: no figures.
`},
	} {
		for lang, want := range map[deadline.Language]string{deadline.Vietnamese: c.vi, deadline.English: c.en} {
			if diff := cmp.Diff(want, written(t, func(w io.Writer) error { return c.s.WriteText(w, lang) })); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.name, diff)
			}
		}
	}
}

func TestTheTableOfASummaryHasItsFigures(t *testing.T) {
	const want = `item,count,rate_num,rate_den,rate_percent
total,10,,,
received,8,,,
received_online,2,,,
received_direct_post,6,,,
received_carried,2,,,
resolved,5,,,
resolved_early,2,2,5,40
resolved_on_time,1,1,5,20
resolved_late,1,1,5,20
resolved_unknown,1,1,5,20
resolved_early_or_on_time,3,3,5,60
in_progress,3,,,
in_progress_within,1,,,
in_progress_overdue,1,,,
in_progress_unknown,1,,,
closed,1,,,
unplaceable,1,,,
full_online,2,2,8,25
paid_online,8,8,8,100
`
	if diff := cmp.Diff(want, written(t, small(t).Summary().Table().WriteCSV)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const none = `Summary of administrative procedures
Period: every dossier of the data

Item                           Dossiers  Rate
---------------------------------------------
To be resolved                        0     -
Received                              0     -
Received online                       0     -
Received in person or by post         0     -
Carried over                          0     -
Resolved                              0     -
Early                                 0     -
On time                               0     -
Late                                  0     -
Early or on time                      0     -
In progress                           0     -
In progress, within the limit         0     -
In progress, overdue                  0     -
Fully online                          -     -
Paid online                           -     -
`
	if diff := cmp.Diff(none, written(t, func(w io.Writer) error { return metrics.Summary{}.Table().WriteText(w, deadline.English) })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestASummaryOfAnythingIsFinishedAndOverNothingHasNoRate(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := anyReport(rt, t)
		for _, lang := range []deadline.Language{deadline.Vietnamese, deadline.English} {
			for _, s := range r.Summary().Sentences(lang) {
				if strings.Contains(s, "%!") || !strings.HasSuffix(s, ".") || strings.Contains(s, "(- %)") {
					rt.Fatalf("%q", s)
				}
				if r.Total.Total() == 0 && strings.Contains(s, "%") {
					rt.Fatalf("a rate over nothing: %q", s)
				}
			}
		}
		if err := r.Summary().Table().Check(); err != nil {
			rt.Fatal(err)
		}
	})
}
