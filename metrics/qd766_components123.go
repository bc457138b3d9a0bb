package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// components766Of123 is the components of groups 1, 2, 3a and 3b: openness, progress, online service and online payment.
func components766Of123() []component766 {
	return []component766{
		{Definition766{
			Code: "PUBLISH_ON_TIME", Group: Openness766, Max: 600, FullAt: 100,
			Title: holiday.Text{VI: "Tỷ lệ TTHC công bố đúng hạn", EN: "Procedures published on time"},
			Counted: Statement766{holiday.Text{
				VI: "TTHC công bố đúng hạn / TTHC công bố trong kỳ", EN: "procedures published on time / procedures published in the period",
			}, deadline.ReadInSource, holiday.Text{VI: "766/QĐ-TTg, theo trang thanhtra.ninhbinh.gov.vn", EN: "Decision 766/QĐ-TTg, on a page of thanhtra.ninhbinh.gov.vn"}},
			Formula:  Statement766{Source: barelyFitted766()},
			Dossiers: noPublishing766(),
		}, func(c *Counts766) *Ratio { return &c.PublishedOnTime }},
		{Definition766{
			Code: "PUBLIC_UPDATE_ON_TIME", Group: Openness766, Max: 400, FullAt: 100,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC được cập nhật, công khai đúng hạn", EN: "Procedures posted on time"},
			Counted:  seen766("TTHC công khai đúng hạn / TTHC đã công khai", "procedures posted on time / procedures posted"),
			Formula:  Statement766{Source: barelyFitted766()},
			Dossiers: noPublishing766(),
		}, func(c *Counts766) *Ratio { return &c.PostedOnTime }},
		{Definition766{
			Code: "PUBLIC_CONTENT_FULL", Group: Openness766, Max: 200, FullAt: 100,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC công khai đầy đủ nội dung", EN: "Procedures posted in full"},
			Counted:  seen766("TTHC công khai đủ các bộ phận theo 63/2010/NĐ-CP Điều 8(2) / TTHC đã công khai", "procedures with every part of Decree 63/2010/NĐ-CP Art. 8(2) / procedures posted"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: noPublishing766(),
		}, func(c *Counts766) *Ratio { return &c.PostedInFull }},
		{Definition766{
			Code: "DOSSIER_SYNC", Group: Openness766, Max: 600, FullAt: 100,
			Title:    holiday.Text{VI: "Tỷ lệ hồ sơ đồng bộ lên Cổng Dịch vụ công quốc gia", EN: "Dossiers synchronised with the national portal"},
			Counted:  seen766("hồ sơ đã đồng bộ / số lớn hơn giữa số báo cáo và số trên Cổng", "dossiers synchronised / the larger of the count reported and the count on the portal"),
			Formula:  Statement766{Source: barelyFitted766()},
			Dossiers: holiday.Text{VI: "hồ sơ không cho biết số trên Cổng và số của hệ thống báo cáo", EN: "dossiers do not tell the counts of the portal and of the reporting system"},
		}, func(c *Counts766) *Ratio { return &c.Synchronised }},

		{Definition766{
			Code: "on_time", Group: Progress766, Max: 2000, FullAt: 100,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ giải quyết đúng hạn", EN: "Dossiers on time"},
			Counted:   seen766("hồ sơ giải quyết trước hạn, đúng hạn và đang giải quyết còn trong hạn / hồ sơ tiếp nhận", "dossiers resolved early or on time, or in progress within the limit / dossiers received"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "on_time_766",
			Dossiers:  holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ; hồ sơ đang chờ bổ sung tính đến thời điểm chốt số liệu, theo mô tả là đến ngày yêu cầu, bản ghi không có ngày đó", EN: "dossiers received in the period; one that waits for a supplement is judged at the as-of instant, by the description on the day of the request, which a record does not have"},
		}, func(c *Counts766) *Ratio { return &c.OnTime }},
		{Definition766{
			Code: "resolved_on_time", Group: Progress766,
			Title:     holiday.Text{VI: "Trong đó: hồ sơ đã giải quyết trước hạn, đúng hạn", EN: "Of them: resolved early or on time"},
			Counted:   seen766("hồ sơ giải quyết trước hạn, đúng hạn / hồ sơ đã giải quyết", "dossiers resolved early or on time / dossiers resolved"),
			Formula:   Statement766{Source: described766()},
			Indicator: "resolved_on_time_766",
			Dossiers:  holiday.Text{VI: "như 2.1, trên số đã kết thúc; gồm cả rút, dừng, là suy luận để cộng với số đang giải quyết thành 2.1", EN: "as 2.1, of those ended; withdrawn and stopped ones among them, which is inferred so that with those in progress it makes 2.1"},
		}, func(c *Counts766) *Ratio { return &c.ResolvedOnTime }},
		{Definition766{
			Code: "in_progress_within", Group: Progress766,
			Title:     holiday.Text{VI: "Trong đó: hồ sơ đang giải quyết còn trong hạn", EN: "Of them: in progress within the limit"},
			Counted:   seen766("hồ sơ còn trong hạn / hồ sơ đang giải quyết", "dossiers within the limit / dossiers in progress"),
			Formula:   Statement766{Source: described766()},
			Indicator: "in_progress_within_766",
			Dossiers:  holiday.Text{VI: "như 2.1, trên số đang giải quyết", EN: "as 2.1, of those in progress"},
		}, func(c *Counts766) *Ratio { return &c.OpenWithin }},
		{Definition766{
			Code: "mean_time", Group: Progress766, Mean: true,
			Title:    holiday.Text{VI: "Thời gian giải quyết trung bình", EN: "Mean time of resolving"},
			Counted:  seen766("tổng thời gian giải quyết, theo đơn vị thời hạn của TTHC / hồ sơ đã giải quyết", "the time taken, in the unit of the procedure's limit / dossiers resolved"),
			Formula:  Statement766{Source: shown766()},
			Dossiers: holiday.Text{VI: "các chỉ tiêu time_in_… đo riêng từng đơn vị thời hạn; Cổng gộp các đơn vị ra sao chưa rõ", EN: "the measures time_in_… have each unit of limits apart; how the portal puts the units together is not known"},
		}, func(c *Counts766) *Ratio { return &c.MeanTime }},

		{Definition766{
			Code: "online_services", Group: OnlineService766, Max: 200, FullAt: 80,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC cung cấp dịch vụ công trực tuyến", EN: "Procedures offered online"},
			Counted:  seen766("dịch vụ công trực tuyến một phần và toàn trình / TTHC thuộc thẩm quyền", "services online in part or fully / procedures within the authority"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: noCatalogue766(),
		}, func(c *Counts766) *Ratio { return &c.OnlineServices }},
		{Definition766{
			Code: "used_online_services", Group: OnlineService766, Max: 400, FullAt: 100,
			Title:    holiday.Text{VI: "Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ trực tuyến", EN: "Online services that had an online dossier"},
			Counted:  seen766("dịch vụ công trực tuyến có hồ sơ trực tuyến / dịch vụ công trực tuyến được cung cấp", "online services with an online dossier / online services offered"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: holiday.Text{VI: "hồ sơ cho biết TTHC nào có hồ sơ trực tuyến, không cho biết danh mục dịch vụ được cung cấp", EN: "dossiers tell which procedures had an online dossier, and not the list of the services offered"},
		}, func(c *Counts766) *Ratio { return &c.UsedOnlineServices }},
		{Definition766{
			Code: "online_dossiers", Group: OnlineService766, Max: 600, FullAt: 50,
			Title: holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến", EN: "Online dossiers"},
			Counted: seen766("hồ sơ tiếp nhận trực tuyến / hồ sơ tiếp nhận; mô tả còn nhân với tỷ lệ đồng bộ, số liệu đã công bố không cho thấy",
				"dossiers received online / dossiers received; the description multiplies by the share synchronised, which published figures do not show"),
			Formula:   Statement766{Source: barelyFitted766()},
			Indicator: "online",
			Dossiers:  holiday.Text{VI: "theo KenhThucHien; không nhân với tỷ lệ đồng bộ, không xét kết quả điện tử như mô tả", EN: "by KenhThucHien; not multiplied by the share synchronised, and whether the result is electronic is not asked, as described"},
		}, func(c *Counts766) *Ratio { return &c.OnlineDossiers }},
		{Definition766{
			Code: "online_on_time", Group: OnlineService766,
			Title:     holiday.Text{VI: "Hồ sơ trực tuyến đúng hạn", EN: "Online dossiers on time"},
			Counted:   Statement766{holiday.Text{VI: "hồ sơ trực tuyến đúng hạn / hồ sơ trực tuyến", EN: "online dossiers on time / online dossiers"}, deadline.SeenInData, shown766()},
			Formula:   Statement766{Source: shown766()},
			Indicator: "online_on_time_766",
			Dossiers:  holiday.Text{VI: "như 2.1, trên số hồ sơ trực tuyến", EN: "as 2.1, of the online dossiers"},
		}, func(c *Counts766) *Ratio { return &c.OnlineOnTime }},
		{Definition766{
			Code: "full_online", Group: OnlineService766,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến toàn trình", EN: "Dossiers fully online"},
			Counted:   seen766("hồ sơ trực tuyến toàn trình / hồ sơ của TTHC đủ điều kiện toàn trình", "dossiers fully online / dossiers of procedures eligible for it"),
			Formula:   Statement766{Source: described766()},
			Indicator: "full_online_of_eligible",
			Dossiers:  holiday.Text{VI: "đủ điều kiện toàn trình là MucDo 4 ghi trong hồ sơ", EN: "eligible is MucDo 4 in the record"},
		}, func(c *Counts766) *Ratio { return &c.FullOnline }},

		{Definition766{
			Code: "fee_procedures_integrated", Group: OnlinePayment766, Max: 200, FullAt: 80,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC có phí, lệ phí đã tích hợp thanh toán trực tuyến", EN: "Procedures with a fee that can be paid for online"},
			Counted:  seen766("TTHC đã tích hợp thanh toán trực tuyến / TTHC có phí, lệ phí", "procedures that can be paid for online / procedures with a fee"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: noCatalogue766(),
		}, func(c *Counts766) *Ratio { return &c.FeeProceduresIntegrated }},
		{Definition766{
			Code: "fee_procedures_paid", Group: OnlinePayment766, Max: 200, FullAt: 80,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC có phí, lệ phí có giao dịch thanh toán trực tuyến", EN: "Procedures with a fee that were paid for online"},
			Counted:  seen766("TTHC có giao dịch thanh toán trực tuyến / TTHC có phí, lệ phí", "procedures paid for online at least once / procedures with a fee"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: noCatalogue766(),
		}, func(c *Counts766) *Ratio { return &c.FeeProceduresPaid }},
		{Definition766{
			Code: "paid_online", Group: OnlinePayment766, Max: 600, FullAt: 100,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ thanh toán trực tuyến", EN: "Dossiers paid online"},
			Counted:   seen766("hồ sơ thanh toán trực tuyến / hồ sơ có nghĩa vụ tài chính", "dossiers paid online / dossiers with a fee to pay"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "paid_online",
			Dossiers:  holiday.Text{VI: "có nghĩa vụ tài chính là LePhi trên 0", EN: "with a fee to pay is LePhi above 0"},
		}, func(c *Counts766) *Ratio { return &c.PaidOnline }},
	}
}
