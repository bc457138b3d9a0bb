package deadline

import "strings"

// knownConstruction is construction permits (giấy phép xây dựng). What was received by 30/6/2026 goes on under the old law.
func knownConstruction() []Known {
	const old = "Luật Xây dựng 2014 Điều 102(1), sửa đổi 2020"
	const now = "Luật 135/2025/QH15; 217/2026/NĐ-CP Điều 54"
	permit := func(t Term) Limit {
		return single(Rule{Term: t, Extend: Extendable{Most: days(10)}, Basis: old})
	}
	current := func(n int) Limit { return single(Rule{Term: workingDays(n), Basis: now}) }
	step := func(t Term, basis string) Limit {
		return Limit{Phases: []Phase{{Name: "ngày nhận văn bản xin ý kiến", From: FromEvent, Rule: Rule{Term: t, Basis: basis}}}}
	}
	works := Text{VI: "Cấp giấy phép xây dựng công trình", EN: "Construction permit for works"}
	house := Text{VI: "Cấp giấy phép xây dựng nhà ở riêng lẻ", EN: "Construction permit for an individual house"}
	opinion := Text{VI: "Cơ quan được hỏi trả lời về giấy phép xây dựng", EN: "An agency's opinion on a construction permit"}
	more := both(Text{VI: "thêm không quá 10 ngày, nêu lý do bằng văn bản; thẩm định trong 07 ngày làm việc, hướng dẫn bổ sung lần hai 05 ngày làm việc, thông báo không cấp 03 ngày làm việc; ", EN: "10 more days at most, with the reason in writing; appraisal within 7 working days, a second instruction within 5, notice of refusal within 3; "}, sinceUnsure)
	silence := Text{VI: "không trả lời coi như đồng ý; ", EN: "silence is consent; "}
	onlySilence := Text{VI: "không trả lời coi như đồng ý", EN: "silence is consent"}
	rows := since("2021-01-01", "2026-06-30", Unconfirmed, []Known{
		{Key: "construction-permit/works", Name: works, Limit: permit(days(20)), Evidence: QuotedOnly, Note: more},
		{Key: "construction-permit/house", Name: house, Limit: permit(days(15)), Evidence: QuotedOnly, Note: more},
		{Key: "construction-permit/opinion", Name: opinion, Limit: step(days(12), old), Evidence: QuotedOnly, Note: both(silence, sinceUnsure)},
	})
	applicant := Text{VI: "người nộp bổ sung trong 02 ngày làm việc", EN: "the applicant supplements within 2 working days"}
	return append(rows, since("2026-07-01", "", ReadInSource, []Known{
		{Key: "construction-permit/works", Name: works, Limit: current(10), Evidence: ReadInSource, Note: applicant},
		{Key: "construction-permit/house", Name: house, Limit: current(7), Evidence: ReadInSource, Note: applicant},
		{Key: "construction-permit/adjustment", Name: Text{VI: "Điều chỉnh, sửa chữa, cải tạo công trình", EN: "Adjustment or repair of other works"}, Limit: current(9), Evidence: ReadInSource, Note: applicant},
		{Key: "construction-permit/renewal", Name: Text{VI: "Gia hạn, cấp lại giấy phép xây dựng", EN: "Extension or re-issue of a construction permit"}, Limit: current(5), Evidence: ReadInSource, Note: applicant},
		{Key: "construction-permit/opinion", Name: opinion, Limit: step(workingDays(2), now), Evidence: ReadInSource, Note: onlySilence},
	})...)
}

// knownLand is land registration (đăng ký đất đai). In mountain, island, remote and poor communes each term is 10 working days
// longer, which is a row of its own.
func knownLand() []Known {
	excluded := Text{
		VI: "không tính: xác định và thực hiện nghĩa vụ tài chính, xử lý vi phạm đất đai, trưng cầu giám định, niêm yết công khai, đăng tin, phân chia thừa kế (mục II(10)); ",
		EN: "not counted: determining and paying the financial obligation, handling of land violations, expert examination, public posting and media notice, division of an inheritance (II(10)); ",
	}
	row := func(key, vi, en, item string, terms ...int) Known {
		k := Known{Key: "land/" + key, Name: Text{VI: vi, EN: en}, Evidence: QuotedOnly}
		for i, n := range terms {
			p := Phase{Rule: Rule{Term: workingDays(n), Basis: strings.TrimSpace("151/2025/NĐ-CP Phụ lục I Phần V.A " + item)}}
			if i > 0 {
				p.Name, p.From = "cấp giấy chứng nhận", FromPrevious
			}
			k.Limit.Phases = append(k.Limit.Phases, p)
		}
		k.Note = both(excluded, sinceUnsure)
		return k
	}
	rows := []Known{
		row("first-registration", "Đăng ký đất đai lần đầu, cấp giấy chứng nhận", "First registration of land and its certificate", "II(1)", 17, 3),
		row("transfer", "Chuyển nhượng, thừa kế, tặng cho", "Transfer, inheritance or gift of land", "II(2)(a)", 8),
		row("transfer-10", "Biến động đất đai, trường hợp 10 ngày làm việc", "Changes to land, the cases of 10 working days", "II(2)(a)", 10),
		row("transfer-20", "Biến động đất đai, trường hợp 20 ngày làm việc", "Changes to land, the cases of 20 working days", "II(2)(a)", 20),
		row("lost-certificate", "Cấp lại giấy chứng nhận bị mất", "Certificate to replace a lost one", "II(5)", 10),
		row("correction", "Đính chính giấy chứng nhận", "Correction of a certificate", "", 8),
	}
	unsure := Text{VI: "những trường hợp nào chưa rõ; ", EN: "which cases these are is not known here; "}
	rows[2].Note, rows[3].Note = both(unsure, rows[2].Note), both(unsure, rows[3].Note)
	for _, k := range rows[:len(rows):len(rows)] {
		k = k.copy()
		k.Key += "/remote"
		k.Name = both(k.Name, Text{VI: ", ở xã miền núi, hải đảo, vùng sâu, vùng xa, khó khăn", EN: ", in a mountain, island, remote or poor commune"})
		first := &k.Limit.Phases[0].Rule
		first.Term.N += 10
		first.Basis += "; II(10)"
		if len(k.Limit.Phases) > 1 {
			k.Note = both(Text{VI: "10 ngày được cộng một lần, vào phần đăng ký; ", EN: "the 10 days are added once, to the registration, by a reading; "}, k.Note)
		}
		rows = append(rows, k)
	}
	return since("2025-07-01", "", Unconfirmed, rows)
}

// knownOthers is business, and limits of single provinces.
func knownOthers() []Known {
	province := Text{VI: "quy định riêng của tỉnh; ngày có hiệu lực chưa rõ", EN: "of one province; the day it came into force is not known here"}
	rows := since("2021-01-01", "", Unconfirmed, []Known{
		{Key: "business-registration", Name: Text{VI: "Đăng ký doanh nghiệp", EN: "Business registration"},
			Limit: single(Rule{Term: workingDays(3), Basis: "Luật Doanh nghiệp 2020 Điều 26(5)"}), Evidence: ReadInSource, Note: sinceUnsure},
	})
	rows = append(rows, since("2021-01-04", "", Unconfirmed, []Known{
		{Key: "household-business", Name: Text{VI: "Đăng ký hộ kinh doanh", EN: "Registration of a household business"},
			Limit: single(Rule{Term: workingDays(3), Basis: "168/2025/NĐ-CP; trước đó 01/2021/NĐ-CP"}), Evidence: QuotedOnly, Note: sinceUnsure},
	})...)
	return append(rows,
		Known{Key: "investment-policy/bac-ninh", Name: Text{VI: "Chấp thuận chủ trương đầu tư (Bắc Ninh)", EN: "Investment policy approval (Bắc Ninh)"},
			Limit: single(Rule{Term: days(17), Basis: "1582/QĐ-UBND (Bắc Ninh)"}), Evidence: ReadInSource, Note: province},
		Known{Key: "child-protection/emergency", Name: Text{VI: "Bảo vệ khẩn cấp trẻ em (Cao Bằng)", EN: "Emergency protection of a child (Cao Bằng)"},
			Limit:    Limit{Phases: []Phase{{Name: "khi nhận thông tin", From: FromEvent, Rule: Rule{Term: Term{N: 12, Unit: ClockHour}, Basis: "2022/QĐ-UBND (Cao Bằng), thủ tục 13"}}}},
			Evidence: ReadInSource, Note: province},
		Known{Key: "civil-servant-recruitment", Name: Text{VI: "Thi tuyển công chức (Cao Bằng)", EN: "Recruitment of civil servants by exam (Cao Bằng)"},
			Limit: single(Rule{Term: days(190), Basis: "2028/QĐ-UBND (Cao Bằng)"}), Evidence: ReadInSource, Note: province},
	)
}
