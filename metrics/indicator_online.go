package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/dunghan-vn/dunghan/holiday"
	"github.com/dunghan-vn/dunghan/holiday/civil"
)

// plain is a rate that judges nothing: over the dossiers that are asked, of files that have the columns.
func plain(name string, title, of, met, source holiday.Text, evidence deadline.Evidence, columns []record.Column, asked, so func(*Subject) bool) Indicator {
	return Indicator{
		Name: name, Version: 1, Title: title, Of: of, Met: met, Source: source, Evidence: evidence,
		part: func(s *Subject, _ judging) Part {
			switch {
			case s.Place.Class == Absent:
				return NotAsked
			case !s.known(columns...):
				// Whether it is asked may hang on what is not known; then it is asked about all the same.
				if asksWithoutColumns(s, asked) {
					return NoData
				}
				return NotAsked
			case !asked(s):
				return NotAsked
			}
			return share(so(s))
		},
	}
}

// asksWithoutColumns reports whether a dossier would be asked for if its file had the columns: it was received in the period, or
// resolved, whichever the rate is over.
func asksWithoutColumns(s *Subject, asked func(*Subject) bool) bool {
	full := *s.Row
	full.Channel, full.Level, full.Fee, full.HasFee = record.ChannelOnline, record.LevelFull, 1, true
	other := *s
	other.Row = &full
	return asked(&other)
}

func online(s *Subject) bool     { return s.Row.Channel == record.ChannelOnline }
func fullOnline(s *Subject) bool { return online(s) && s.Row.Level == record.LevelFull }
func paidOnline(s *Subject) bool {
	return s.Row.Payment == record.PaymentPortal || s.Row.Payment == record.PaymentGateway
}

func textReceived() holiday.Text {
	return holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ", EN: "dossiers received in the period"}
}

// onlineIndicators is how many came online, by the denominators in use.
func onlineIndicators() []Indicator {
	channel := []record.Column{record.ColumnChannel}
	both := []record.Column{record.ColumnChannel, record.ColumnLevel}
	received := (*Subject).received
	handedIn := holiday.Text{VI: "nộp trực tuyến (KenhThucHien 2)", EN: "handed in online (KenhThucHien 2)"}
	full := holiday.Text{VI: "nộp trực tuyến cho dịch vụ công toàn trình (KenhThucHien 2, MucDo 4)", EN: "handed in online for a service fully online (KenhThucHien 2, MucDo 4)"}
	sheet := holiday.Text{VI: "bảng chỉ số của Cổng Dịch vụ công quốc gia theo Quyết định 766/QĐ-TTg", EN: "the national portal's metrics sheet for Decision 766/QĐ-TTg"}
	all := []Indicator{
		plain("online", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến", EN: "Online"}, textReceived(), handedIn,
			holiday.Text{VI: "Cổng Dịch vụ công quốc gia: trực tuyến/(trực tuyến + trực tiếp + bưu chính); biểu II.06a gộp bưu chính với trực tiếp", EN: "the national portal: online/(online + direct + post); form II.06a has post with direct"},
			deadline.SeenInData, channel, received, online),
		plain("online_without_post", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến, không kể bưu chính", EN: "Online, post left out"},
			holiday.Text{VI: "hồ sơ tiếp nhận trực tuyến hoặc trực tiếp trong kỳ", EN: "dossiers received online or in person in the period"}, handedIn,
			holiday.Text{VI: "một số màn hình của một phần mềm một cửa", EN: "some screens of one-stop software"}, deadline.ReadInSource, channel,
			func(s *Subject) bool { return s.received() && s.Row.Channel != record.ChannelPost }, online),
		plain("full_online", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến toàn trình trên số tiếp nhận", EN: "Fully online, of those received"}, textReceived(), full,
			holiday.Text{VI: "Nghị định 42/2022/NĐ-CP điều 11(1) về toàn trình; mẫu số là mọi hồ sơ tiếp nhận như các xã công bố", EN: "Decree 42/2022/NĐ-CP art. 11(1) on fully online; of all received, as communes publish it"},
			deadline.QuotedOnly, both, received, fullOnline),
		plain("full_online_of_eligible", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến toàn trình trên hồ sơ của thủ tục toàn trình", EN: "Fully online, of those for services fully online"},
			holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ của thủ tục đủ điều kiện toàn trình (MucDo 4)", EN: "dossiers received in the period for services fully online (MucDo 4)"}, full, sheet,
			deadline.SeenInData, both, func(s *Subject) bool { return s.received() && s.Row.Level == record.LevelFull }, fullOnline),
		plain("full_online_of_online_services", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến toàn trình trên hồ sơ của dịch vụ công trực tuyến", EN: "Fully online, of those for online services"},
			holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ của dịch vụ công trực tuyến một phần hoặc toàn trình (MucDo 3, 4)", EN: "dossiers received in the period for services online in part or fully (MucDo 3, 4)"}, full,
			holiday.Text{VI: "cách tính được nói tới, chưa thấy văn bản", EN: "spoken of; no text was seen"}, deadline.Unconfirmed, both,
			func(s *Subject) bool { return s.received() && s.Row.Level >= record.LevelPartial }, fullOnline),
		plain("full_online_of_resolved", holiday.Text{VI: "Tỷ lệ hồ sơ trực tuyến toàn trình trên số đã giải quyết", EN: "Fully online, of those resolved"}, textResolved(), full,
			holiday.Text{VI: "số liệu cả nước năm 2025 của Bộ Khoa học và Công nghệ: hồ sơ toàn trình/tổng số hồ sơ đã giải quyết", EN: "national figure for 2025 of the Ministry of Science and Technology: fully online/all resolved"},
			deadline.ReadInSource, both, func(s *Subject) bool { return s.Place.Class.Resolved() }, fullOnline),
	}
	for i := range all[2:] {
		all[2+i].Since = civil.MustParseDate("2022-06-24") // Decree 42/2022/NĐ-CP, which defines fully online
	}
	return all
}

// paidIndicators is how many were paid online.
func paidIndicators() []Indicator {
	columns := []record.Column{record.ColumnPayment, record.ColumnFee}
	met := holiday.Text{VI: "thanh toán trực tuyến (DuocThanhToanTrucTuyen 1 hoặc 2)", EN: "paid online (DuocThanhToanTrucTuyen 1 or 2)"}
	return []Indicator{
		plain("paid_online", holiday.Text{VI: "Tỷ lệ thanh toán trực tuyến", EN: "Paid online"},
			holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ có phí, lệ phí trên 0 đồng", EN: "dossiers received in the period with a fee above 0"}, met,
			holiday.Text{VI: "Quyết định 766/QĐ-TTg, 3.6, theo mô tả: tính theo ngày bắt đầu hồ sơ, trừ hồ sơ có mọi khoản phí bằng 0", EN: "Decision 766/QĐ-TTg, 3.6, as described: by the dossier's start, less those whose every fee is 0"},
			deadline.SeenInData, columns, func(s *Subject) bool { return s.received() && s.Row.Fee > 0 }, paidOnline),
		paidByDate(met),
		paidOfFeeProcedures(met),
	}
}

// paidByDate counts by when the fee was paid, whenever the dossier was received.
func paidByDate(met holiday.Text) Indicator {
	return Indicator{
		Name: "paid_online_by_payment_date", Version: 1, Evidence: deadline.ReadInSource, Met: met,
		Title:  holiday.Text{VI: "Tỷ lệ thanh toán trực tuyến, theo ngày thu phí", EN: "Paid online, by the date of payment"},
		Of:     holiday.Text{VI: "hồ sơ có phí, lệ phí trên 0 đồng và ngày thu phí (NgayThuPhi) trong kỳ", EN: "dossiers with a fee above 0 that was paid (NgayThuPhi) in the period"},
		Source: holiday.Text{VI: "một phần mềm một cửa tính theo NgayThuPhi", EN: "one-stop software counts by NgayThuPhi"},
		part: func(s *Subject, _ judging) Part {
			switch {
			case s.everywhere().Class == Absent:
				return NotAsked
			case !s.known(record.ColumnPayment, record.ColumnFee, record.ColumnPaid) && s.received():
				return NoData
			case s.Row.Fee <= 0 || !s.in(s.Row.Paid.Day()):
				return NotAsked
			case !s.known(record.ColumnPayment):
				return NoData
			}
			return share(paidOnline(s))
		},
	}
}

// paidOfFeeProcedures is over all dossiers of procedures that have a fee, those that were charged none too.
func paidOfFeeProcedures(met holiday.Text) Indicator {
	return Indicator{
		Name: "paid_online_of_fee_procedures", Version: 1, Evidence: deadline.Unconfirmed, Met: met,
		Title:  holiday.Text{VI: "Tỷ lệ thanh toán trực tuyến trên hồ sơ của thủ tục có phí", EN: "Paid online, of those of procedures with a fee"},
		Of:     holiday.Text{VI: "hồ sơ tiếp nhận trong kỳ của thủ tục có phí, lệ phí theo danh mục", EN: "dossiers received in the period of procedures that the catalogue has a fee for"},
		Source: holiday.Text{VI: "cách tính được nói tới, chưa thấy văn bản", EN: "spoken of; no text was seen"},
		part: func(s *Subject, _ judging) Part {
			if !s.received() {
				return NotAsked
			}
			p, err := s.asked.procedures.Procedure(s.Row.Procedure)
			switch {
			case err != nil || !s.known(record.ColumnPayment):
				return NoData
			case p.Fee.VND <= 0 && p.Fee.Decision == "":
				return NotAsked
			}
			return share(paidOnline(s))
		},
	}
}

// digitalIndicators is what was digital about the dossiers received.
func digitalIndicators() []Indicator {
	flag := func(name string, title, met holiday.Text, code string, of func(*record.Row) record.Flag) Indicator {
		return Indicator{
			Name: name, Version: 1, Title: title, Of: textReceived(), Met: met, Evidence: deadline.SeenInData,
			Source: holiday.Text{
				VI: "nhóm 4 Quyết định 766/QĐ-TTg, " + code + ", theo mô tả và số liệu của Cổng Dịch vụ công quốc gia",
				EN: "group 4 of Decision 766/QĐ-TTg, " + code + ", as described and by figures of the national portal",
			},
			part: func(s *Subject, _ judging) Part {
				switch {
				case !s.received():
					return NotAsked
				case of(s.Row) == record.FlagAbsent:
					return NoData
				}
				return share(of(s.Row) == record.FlagYes)
			},
		}
	}
	return []Indicator{
		flag("electronic_result", holiday.Text{VI: "Tỷ lệ có kết quả điện tử", EN: "Electronic result"},
			holiday.Text{VI: "có giấy tờ kết quả điện tử (DanhSachGiayToKetQua có tệp)", EN: "with a paper of the result that has a file (DanhSachGiayToKetQua)"}, "4.1", func(r *record.Row) record.Flag { return r.ElectronicResult }),
		flag("digitised", holiday.Text{VI: "Tỷ lệ số hóa hồ sơ", EN: "Digitised"},
			holiday.Text{VI: "có thành phần hồ sơ được số hóa (HoSoCoThanhPhanSoHoa 1)", EN: "with digital papers (HoSoCoThanhPhanSoHoa 1)"}, "4.2", digitised),
		flag("reused", holiday.Text{VI: "Tỷ lệ tái sử dụng dữ liệu", EN: "Reused"},
			holiday.Text{VI: "có giấy tờ được tái sử dụng (DuocTaiSuDung 1 hoặc 2)", EN: "with a paper used again (DuocTaiSuDung 1 or 2)"}, "4.3", func(r *record.Row) record.Flag { return r.Reused }),
		flag("from_store", holiday.Text{VI: "Tỷ lệ lấy giấy tờ từ kho dữ liệu", EN: "From the national store"},
			holiday.Text{VI: "có giấy tờ lấy từ kho dữ liệu (DuocLayTuKhoDMQG 1)", EN: "with a paper from the national store (DuocLayTuKhoDMQG 1)"}, "4.4", func(r *record.Row) record.Flag { return r.FromStore }),
		flag("population_data", holiday.Text{VI: "Tỷ lệ dùng dữ liệu dân cư", EN: "Population data"},
			holiday.Text{VI: "tài khoản xác thực VNeID hoặc có kết nối cơ sở dữ liệu", EN: "the account is verified with VNeID, or a database was asked"}, "4.5", populationData),
	}
}

// digitised says whether papers are digital. A file that has the column says no where it has no value.
func digitised(r *record.Row) record.Flag {
	if r.Digitised == record.FlagAbsent && r.Columns.Has(record.ColumnDigitised) {
		return record.FlagNo
	}
	return r.Digitised
}

func populationData(r *record.Row) record.Flag {
	switch {
	case r.PopulationData != record.FlagAbsent:
		return r.PopulationData
	case r.VNeID == record.FlagAbsent && r.Columns.Has(record.ColumnVNeID):
		return record.FlagNo
	}
	return r.VNeID
}
