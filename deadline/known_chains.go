package deadline

// knownChains is procedures that run through several agencies (liên thông).
func knownChains() []Known {
	karaoke := func(n int, from Start, late LateReceipt, basis string) Phase {
		return Phase{From: from, Rule: Rule{Term: workingDays(n), Late: late, Supplement: RestartRegime, Basis: basis}}
	}
	lastHour := LateReceipt{Policy: LastHour, Basis: "297/2025/NĐ-CP Điều 6(3)"}
	rows := since("2025-11-17", "", Unconfirmed, []Known{
		{Key: "karaoke-chain", Name: Text{VI: "Liên thông thủ tục kinh doanh karaoke", EN: "Karaoke one-stop chain"},
			Limit: Limit{Total: workingDays(16), Phases: []Phase{
				karaoke(3, FromReceipt, lastHour, "297/2025/NĐ-CP Điều 6(2)"),
				karaoke(3, FromPrevious, LateReceipt{}, "297/2025/NĐ-CP Điều 6(2)"),
				karaoke(10, FromPrevious, LateReceipt{}, "297/2025/NĐ-CP Điều 6(2)"),
			}},
			Evidence: ReadInSource,
			Note: Text{VI: "bổ sung thì tính lại từ đầu (Điều 6(4)(a)); Điều 3(5) còn quy định sau 17 giờ hoặc ngày nghỉ thì tính từ 08 giờ ngày làm việc tiếp theo; ngày ban hành 17/11/2025 được lấy làm ngày bắt đầu, ngày có hiệu lực chưa rõ",
				EN: "a supplement restarts the count (art. 6(4)(a)); art. 3(5) has one more rule, after 17:00 or on a rest day from 08:00 of the next working day; the day of issue, 2025-11-17, stands for the day it came into force, which is not known here"}},
	})
	late := LateReceipt{Policy: NextDayAfter, Hour: at15, Basis: "63/2024/NĐ-CP Điều 7(2)"}
	birth := Text{
		VI: "thời gian bổ sung hồ sơ, xác nhận trên VNeID không tính, quá 07 ngày làm việc thì dừng xử lý; trước 01/09/2026 (301/2026/NĐ-CP) chưa rõ thời hạn",
		EN: "the time of completing the dossier and of confirming in VNeID is not counted, and after 7 working days processing stops; the terms before 2026-09-01 (301/2026/NĐ-CP) are not known here",
	}
	rows = append(rows, since("2026-09-01", "", ReadInSource, []Known{
		{Key: "birth-chain", Name: Text{VI: "Liên thông khai sinh, thường trú, thẻ bảo hiểm y tế", EN: "Birth, residence and health-card chain"},
			Limit: single(Rule{Term: workingDays(3), Late: late, Basis: "63/2024/NĐ-CP Điều 7, sửa bởi 301/2026/NĐ-CP"}), Evidence: ReadInSource, Note: birth},
		{Key: "birth-chain/verification", Name: Text{VI: "Liên thông khai sinh, thường trú, thẻ bảo hiểm y tế, cần xác minh", EN: "Birth, residence and health-card chain that needs verification"},
			Limit: single(Rule{Term: workingDays(5), Late: late, Basis: "63/2024/NĐ-CP Điều 7, sửa bởi 301/2026/NĐ-CP"}), Evidence: ReadInSource, Note: birth},
		{Key: "birth-chain/identity-card", Name: Text{VI: "Thẻ căn cước cho người dưới 06 tuổi trong liên thông khai sinh", EN: "Identity card for a child under 6 in the birth chain"},
			Limit: single(Rule{Term: workingDays(5), Late: late, Basis: "63/2024/NĐ-CP Điều 7, sửa bởi 301/2026/NĐ-CP"}), Evidence: ReadInSource, Note: birth},
		{Key: "birth-chain/birth", Name: Text{VI: "Phần khai sinh trong liên thông khai sinh", EN: "The birth part of the birth chain"},
			Limit: single(Rule{Term: Term{N: 24, Unit: ClockHour}, Basis: "63/2024/NĐ-CP Điều 8(1)(a), sửa bởi 301/2026/NĐ-CP"}), Evidence: ReadInSource, Note: birth},
	})...)
	death := func(key string, n int, vi, en, doubt, doubted string) Known {
		return Known{Key: "death-chain/" + key,
			Name:  both(Text{VI: "Liên thông khai tử, xóa thường trú, mai táng phí: ", EN: "Death, residence and funeral-benefit chain: "}, Text{VI: vi, EN: en}),
			Limit: single(Rule{Term: workingDays(n), Basis: "296/QĐ-VPCP năm 2024"}), Evidence: QuotedOnly,
			Note: Text{VI: doubt + "ngày có hiệu lực chưa rõ", EN: doubted + "the day it came into force is not known here"}}
	}
	const doubt, doubted = "06 hay 11 ngày tùy trường hợp, chưa rõ; ", "which cases take 6 days and which 11 is not known here; "
	return append(rows,
		death("merit", 18, "người có công", "persons of merit", "", ""),
		death("social", 6, "bảo trợ xã hội", "social assistance", doubt, doubted),
		death("social-longer", 11, "bảo trợ xã hội, trường hợp dài hơn", "social assistance, the longer cases", doubt, doubted),
		death("insurance", 9, "bảo hiểm xã hội", "social insurance", "", ""),
	)
}

// knownPeople is papers of persons and vehicles.
func knownPeople() []Known {
	rows := since("2021-07-01", "", Unconfirmed, []Known{
		{Key: "residence/permanent", Name: Text{VI: "Đăng ký thường trú", EN: "Registration of permanent residence"},
			Limit: single(Rule{Term: workingDays(7), Basis: "Luật Cư trú 2020 Điều 22"}), Evidence: QuotedOnly, Note: numberUnsure},
		{Key: "residence/temporary", Name: Text{VI: "Đăng ký tạm trú", EN: "Registration of temporary residence"},
			Limit: single(Rule{Term: workingDays(3), Basis: "Luật Cư trú 2020 Điều 28"}), Evidence: QuotedOnly, Note: numberUnsure},
	})
	rows = append(rows, since("2024-07-01", "", Unconfirmed, []Known{
		{Key: "identity-card", Name: Text{VI: "Cấp thẻ căn cước", EN: "Citizen identity card"},
			Limit: single(Rule{Term: workingDays(7), Basis: "Luật Căn cước 2023 Điều 25, 26"}), Evidence: QuotedOnly, Note: numberUnsure},
	})...)
	const vehicle = "79/2024/TT-BCA Điều 7(3)"
	rows = append(rows, since("2025-01-01", "", Unconfirmed, []Known{
		{Key: "vehicle-revocation", Name: Text{VI: "Chứng nhận thu hồi đăng ký xe", EN: "Certificate that a vehicle's registration is revoked"},
			Limit: single(Rule{Term: workingDays(2), Basis: vehicle}), Evidence: QuotedOnly, Note: sinceUnsure},
		{Key: "vehicle-revocation/online", Name: Text{VI: "Chứng nhận thu hồi đăng ký xe, trực tuyến toàn trình", EN: "Certificate that a vehicle's registration is revoked, fully online"},
			Limit: single(Rule{Term: Term{N: 8, Unit: WorkingHour}, Basis: vehicle}), Evidence: QuotedOnly, Note: sinceUnsure},
		{Key: "vehicle-revocation/lost-paper", Name: Text{VI: "Chứng nhận thu hồi đăng ký xe, mất giấy tờ", EN: "Certificate that a vehicle's registration is revoked, papers lost"},
			Limit: Limit{Phases: []Phase{
				{Name: "xác minh", Rule: Rule{Term: days(30), Basis: vehicle}},
				{Name: "cấp chứng nhận", From: FromPrevious, Rule: Rule{Term: workingDays(2), Basis: vehicle}},
			}},
			Evidence: QuotedOnly, Note: sinceUnsure},
	})...)
	amended := Text{VI: "luật sửa đổi (hiệu lực 01/07/2026), chưa rõ thời hạn của trường hợp này", EN: "the amending law, in force 2026-07-01, whose term for this case is not known here"}
	exchange := both(Text{VI: "thời gian trao đổi thông tin lý lịch tư pháp không tính; ", EN: "the time of exchanging criminal-record information is not counted; "}, sinceUnsure)
	rows = append(rows, since("2010-07-01", "2026-06-30", Unconfirmed, []Known{
		{Key: "criminal-record", Name: Text{VI: "Cấp phiếu lý lịch tư pháp", EN: "Criminal-record certificate"},
			Limit: single(Rule{Term: days(10), Basis: "Luật Lý lịch tư pháp 2009 Điều 48"}), Evidence: QuotedOnly, Note: exchange},
		{Key: "criminal-record/verification", Name: Text{VI: "Cấp phiếu lý lịch tư pháp: nhiều nơi cư trú, có yếu tố nước ngoài hoặc cần xác minh", EN: "Criminal-record certificate: many residences, a foreign element, or verification"},
			Limit: single(Rule{Term: days(15), Basis: "Luật Lý lịch tư pháp 2009 Điều 48"}), Evidence: QuotedOnly, Note: exchange, Next: amended},
	})...)
	return append(rows, since("2026-07-01", "", QuotedOnly, []Known{
		{Key: "criminal-record", Name: Text{VI: "Cấp phiếu lý lịch tư pháp", EN: "Criminal-record certificate"},
			Limit: single(Rule{Term: workingDays(5), Basis: "luật sửa đổi Luật Lý lịch tư pháp, thông qua 05/12/2025"}), Evidence: QuotedOnly,
			Note: Text{VI: "05 ngày theo báo cáo của Chính phủ; điều khoản cuối cùng chưa đọc", EN: "5 days by the Government's report; the final article was not read"}},
	})...)
}
