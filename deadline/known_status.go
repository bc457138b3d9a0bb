package deadline

// Texts said of several rows.
var (
	sinceUnsure   = Text{VI: "ngày có hiệu lực chưa được xác nhận", EN: "the day it came into force is not confirmed"}
	numberUnsure  = Text{VI: "số điều và ngày có hiệu lực chưa được xác nhận", EN: "the article number and the day it came into force are not confirmed"}
	newStatusLaw  = Text{VI: "Luật Hộ tịch 03/2026/QH16 (hiệu lực 01/03/2027), chưa rõ thời hạn", EN: "the Law on Civil Status 03/2026/QH16, in force 2027-03-01, whose terms are not known here"}
	askingOthers  = Text{VI: "thời gian gửi văn bản xác minh và chờ trả lời không tính (123/2015/NĐ-CP Điều 3, sửa bởi 07/2025/NĐ-CP); số điều và ngày có hiệu lực chưa được xác nhận", EN: "sending a request for verification and waiting for the reply are not counted (123/2015/NĐ-CP art. 3, amended by 07/2025/NĐ-CP); the article number and the day it came into force are not confirmed"}
	untilFifteen  = "Luật Hộ tịch 60/2014/QH13 Điều 5(3)"
	civilSameDays = Rule{Term: Term{Unit: SameDay}, Late: LateReceipt{Policy: SameDayUntil, Hour: at15, Basis: untilFifteen}, Basis: untilFifteen}
)

// knownCivilStatus is the Law on Civil Status 60/2014/QH13 (hộ tịch). The new law ends it for what is received from 1/3/2027,
// as far as data show; dossiers received before go on under the old one.
func knownCivilStatus() []Known {
	rows := since("2016-01-01", "2027-02-28", Unconfirmed, []Known{
		{Key: "birth-registration", Name: Text{VI: "Đăng ký khai sinh", EN: "Birth registration"}, Limit: single(civilSameDays), Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "birth-registration/duty", Name: Text{VI: "Trách nhiệm đăng ký khai sinh cho con", EN: "A parent's duty to register a birth"},
			Limit:    Limit{Phases: []Phase{{Name: "ngày sinh con", From: FromEvent, Rule: Rule{Term: days(60), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 15(1)"}}}},
			Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "death-registration", Name: Text{VI: "Đăng ký khai tử", EN: "Death registration"}, Limit: single(civilSameDays), Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "death-registration/duty", Name: Text{VI: "Trách nhiệm đăng ký khai tử", EN: "The duty to register a death"},
			Limit:    Limit{Phases: []Phase{{Name: "ngày có người chết", From: FromEvent, Rule: Rule{Term: days(15), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 33(1)"}}}},
			Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "civil-status/copy", Name: Text{VI: "Cấp bản sao trích lục hộ tịch", EN: "Copy of a civil-status extract"}, Limit: single(civilSameDays), Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "civil-status/other", Name: Text{VI: "Việc hộ tịch khác không quy định thời hạn", EN: "Another civil-status act without a set term"}, Limit: single(civilSameDays), Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "marriage-registration/verification", Name: Text{VI: "Đăng ký kết hôn trong nước, cần xác minh", EN: "Domestic marriage that needs verification"},
			Limit: single(Rule{Term: workingDays(5), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 18(2)"}), Evidence: ReadInSource, Note: askingOthers},
		{Key: "marriage-registration/foreign", Name: Text{VI: "Đăng ký kết hôn có yếu tố nước ngoài", EN: "Marriage with a foreign element"},
			Limit: single(Rule{Term: days(15), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 38"}), Evidence: ReadInSource, Note: sinceUnsure},
		{Key: "guardianship/registration", Name: Text{VI: "Đăng ký giám hộ", EN: "Registration of guardianship"},
			Limit: single(Rule{Term: workingDays(3), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 20"}), Evidence: ReadInSource, Note: numberUnsure},
		{Key: "guardianship/termination", Name: Text{VI: "Đăng ký chấm dứt giám hộ", EN: "Registration of the end of guardianship"},
			Limit: single(Rule{Term: workingDays(2), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 22"}), Evidence: ReadInSource, Note: numberUnsure},
		{Key: "parent-child-recognition", Name: Text{VI: "Đăng ký nhận cha, mẹ, con", EN: "Recognition of parent and child"},
			Limit:    single(Rule{Term: workingDays(3), Extend: Extendable{Most: workingDays(5)}, Basis: "Luật Hộ tịch 60/2014/QH13 Điều 25"}),
			Evidence: ReadInSource, Note: both(Text{VI: "kéo dài không quá 05 ngày làm việc khi cần xác minh; ", EN: "lengthened by no more than 5 working days for verification; "}, askingOthers)},
		{Key: "parent-child-recognition/foreign", Name: Text{VI: "Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài", EN: "Recognition of parent and child with a foreign element"},
			Limit:    single(Rule{Term: days(15), Basis: "Luật Hộ tịch 60/2014/QH13 Điều 44"}),
			Evidence: ReadInSource, Note: both(Text{VI: "gồm cả niêm yết 07 ngày liên tục, không trừ thời gian này; ", EN: "the 7 consecutive days of public posting are inside it, and are no pause; "}, sinceUnsure)},
		{Key: "civil-status/change", Name: Text{VI: "Thay đổi, cải chính hộ tịch", EN: "Change or correction of civil status"},
			Limit:    single(Rule{Term: workingDays(3), Extend: Extendable{Most: workingDays(3)}, Basis: "Luật Hộ tịch 60/2014/QH13 Điều 28"}),
			Evidence: ReadInSource, Note: both(Text{VI: "kéo dài không quá 03 ngày làm việc; ", EN: "lengthened by no more than 3 working days; "}, askingOthers)},
	})
	rows = append(rows, since("2025-01-09", "2027-02-28", Unconfirmed, []Known{
		{Key: "civil-status/verification-reply", Name: Text{VI: "Ủy ban nhân dân cấp xã trả lời xác minh hộ tịch", EN: "A commune's reply to a civil-status verification"},
			Limit: single(Rule{Term: workingDays(3), Basis: "123/2015/NĐ-CP Điều 3, sửa bởi 07/2025/NĐ-CP"}), Evidence: QuotedOnly, Note: sinceUnsure},
	})...)
	for i := range rows {
		rows[i].Next = newStatusLaw
	}
	return rows
}

// knownCertification is certification (chứng thực) and secured transactions (biện pháp bảo đảm), whose results too are due
// the same day.
func knownCertification() []Known {
	sameDay := func(basis string, most Term) Limit {
		return single(Rule{Term: Term{Unit: SameDay}, Late: LateReceipt{Policy: SameDayUntil, Hour: at15, Basis: basis}, Extend: Extendable{Most: most}, Basis: basis})
	}
	rows := since("2015-04-10", "", Unconfirmed, []Known{
		{Key: "certification", Name: Text{VI: "Chứng thực", EN: "Certification"}, Limit: sameDay("23/2015/NĐ-CP Điều 7", Term{}), Evidence: ReadInSource,
			Note: both(Text{VI: "nhận sau 15 giờ mà không trả trong ngày thì phiếu hẹn ghi giờ, ngày trả (01/2020/TT-BTP Điều 2(1)); ", EN: "received after 15:00 and not returned that day, the slip names an hour and a date (01/2020/TT-BTP art. 2(1)); "}, sinceUnsure)},
		{Key: "certification/contract", Name: Text{VI: "Chứng thực hợp đồng, giao dịch", EN: "Certification of contracts"},
			Limit: single(Rule{Term: workingDays(2), Basis: "23/2015/NĐ-CP Điều 37"}), Evidence: ReadInSource,
			Note: both(Text{VI: "có thể dài hơn theo thỏa thuận bằng văn bản; ", EN: "longer by written agreement; "}, sinceUnsure)},
	})
	return append(rows, since("2023-01-15", "", Unconfirmed, []Known{
		{Key: "secured-transaction", Name: Text{VI: "Đăng ký biện pháp bảo đảm", EN: "Registration of a security interest"}, Limit: sameDay("99/2022/NĐ-CP Điều 16(1)", workingDays(3)), Evidence: ReadInSource,
			Note: both(Text{VI: "gia hạn không quá 03 ngày làm việc, có thông báo; thiên tai, dịch bệnh, hỏa hoạn, sự cố hệ thống, mất điện, mất mạng, bất khả kháng không tính (Điều 16(3)); nộp qua một cửa thì tính từ khi Văn phòng đăng ký đất đai nhận hồ sơ hợp lệ (Điều 16(2)); ", EN: "extended by no more than 3 working days, with notice; disaster, epidemic, fire, failure of system, power or network and force majeure are not counted (art. 16(3)); filed through a one-stop unit, it counts from when the Land Registration Office has a valid dossier (art. 16(2)); "}, sinceUnsure)},
	})...)
}
