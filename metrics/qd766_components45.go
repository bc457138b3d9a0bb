package metrics

import (
	"github.com/dunghan-vn/dunghan/deadline"
	"github.com/dunghan-vn/dunghan/holiday"
)

// components766Of45 is the components of groups 4 and 5: digitisation and satisfaction.
func components766Of45() []component766 {
	// What the portal's code says by its name, and no description that was read.
	named := func(vi, en string) Statement766 {
		return Statement766{holiday.Text{VI: vi, EN: en}, deadline.Unconfirmed, holiday.Text{VI: "tên mã chỉ số của Cổng", EN: "the name of the portal's metric code"}}
	}
	return []component766{
		{Definition766{
			Code: "ORIGINAL_RESULT_AVAILABLE", Group: Digitisation766, Max: 600, FullAt: 100,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ có kết quả giải quyết bản điện tử", EN: "Dossiers with an electronic result"},
			Counted:   seen766("hồ sơ có kết quả điện tử / hồ sơ phải trả kết quả bằng giấy tờ", "dossiers with an electronic result / dossiers that need a result on paper"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "electronic_result",
			Dossiers:  holiday.Text{VI: "trên mọi hồ sơ tiếp nhận, như số liệu đã công bố; mô tả chỉ kể hồ sơ phải trả kết quả bằng giấy tờ; tệp hồ sơ không có, bản ghi đầy đủ mới có", EN: "of all dossiers received, as published; the description has those that need a result on paper; whole records tell it, rows of a file do not"},
		}, func(c *Counts766) *Ratio { return &c.ElectronicResults }},
		{Definition766{
			Code: "SO_HOA_GIAY_TO_GIAI_QUYET", Group: Digitisation766, Max: 400, FullAt: 100,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ được số hóa giấy tờ", EN: "Dossiers with digitised papers"},
			Counted:   seen766("hồ sơ có thành phần được số hóa / hồ sơ", "dossiers with digitised parts / dossiers"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "digitised",
			Dossiers:  holiday.Text{VI: "HoSoCoThanhPhanSoHoa là 1, trên mọi hồ sơ tiếp nhận", EN: "HoSoCoThanhPhanSoHoa is 1, of all dossiers received"},
		}, func(c *Counts766) *Ratio { return &c.DigitisedPapers }},
		{Definition766{
			Code: "ELECTRONIC_CERTIFIED_COPY", Group: Digitisation766, Max: 200, FullAt: 100,
			Title:    holiday.Text{VI: "Chứng thực bản sao điện tử", EN: "Electronic certified copies"},
			Counted:  named("bản sao chứng thực điện tử / tổng số tương ứng", "electronic certified copies / all there are to be"),
			Formula:  Statement766{Source: barelyFitted766()},
			Dossiers: holiday.Text{VI: "hồ sơ không ghi bản sao chứng thực điện tử", EN: "dossiers do not tell of electronic certified copies"},
		}, func(c *Counts766) *Ratio { return &c.CertifiedCopies }},
		{Definition766{
			Code: "REUSED_DIGITIZED_DATA", Group: Digitisation766, Max: 200, FullAt: 80,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ khai thác, sử dụng lại dữ liệu đã số hóa", EN: "Dossiers that reuse digitised data"},
			Counted:   seen766("hồ sơ sử dụng lại dữ liệu đã số hóa / hồ sơ", "dossiers that reuse digitised data / dossiers"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "reused",
			Dossiers:  holiday.Text{VI: "DuocTaiSuDung là 1 hoặc 2, trên mọi hồ sơ tiếp nhận; bản ghi đầy đủ mới có", EN: "DuocTaiSuDung is 1 or 2, of all dossiers received; whole records tell it"},
		}, func(c *Counts766) *Ratio { return &c.ReusedData }},
		{Definition766{
			Code: "SYNCED_WITH_DVCQG_PERSONAL_STORAGE", Group: Digitisation766, Max: 400, FullAt: 100,
			Title:     holiday.Text{VI: "Tỷ lệ hồ sơ kết nối Kho dữ liệu điện tử của tổ chức, cá nhân", EN: "Dossiers with papers of the citizen's store on the national portal"},
			Counted:   seen766("hồ sơ có giấy tờ lấy từ kho (DuocLayTuKhoDMQG là 1) / hồ sơ", "dossiers with a paper from the store (DuocLayTuKhoDMQG is 1) / dossiers"),
			Formula:   Statement766{Source: barelyFitted766()},
			Indicator: "from_store",
			Dossiers:  holiday.Text{VI: "DuocLayTuKhoDMQG là 1, trên mọi hồ sơ tiếp nhận; bản ghi đầy đủ mới có", EN: "DuocLayTuKhoDMQG is 1, of all dossiers received; whole records tell it"},
		}, func(c *Counts766) *Ratio { return &c.PersonalStorage }},
		{Definition766{
			Code: "CITIZEN_DATA_CONNECTED_DOSSIER", Group: Digitisation766, Max: 200, FullAt: 100,
			Title: holiday.Text{VI: "Tỷ lệ hồ sơ khai thác Cơ sở dữ liệu quốc gia về dân cư", EN: "Dossiers that use the population database"},
			Counted: seen766("hồ sơ có TaiKhoanDuocXacThucVoiVNeID là 1 hoặc có MaCSDL / hồ sơ",
				"dossiers with TaiKhoanDuocXacThucVoiVNeID 1, or with a MaCSDL / dossiers"),
			Formula:   Statement766{Source: fitted766()},
			Indicator: "population_data",
			Dossiers:  holiday.Text{VI: "tài khoản xác thực VNeID hoặc có MaCSDL, trên mọi hồ sơ tiếp nhận", EN: "a VNeID account or a MaCSDL, of all dossiers received"},
		}, func(c *Counts766) *Ratio { return &c.CitizenDataDossiers }},
		{Definition766{
			Code: "CITIZEN_DATA_CONNECTED_FORMALITY", Group: Digitisation766, Max: 200, FullAt: 100,
			Title:    holiday.Text{VI: "Tỷ lệ TTHC khai thác Cơ sở dữ liệu quốc gia về dân cư", EN: "Procedures that use the population database"},
			Counted:  named("TTHC có khai thác dữ liệu dân cư / TTHC", "procedures that use population data / procedures"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: noCatalogue766(),
		}, func(c *Counts766) *Ratio { return &c.CitizenDataProcedures }},

		{Definition766{
			Code: "PETITION_PROCESSING_ON_TIME", Group: Satisfaction766, Max: 600, FullAt: 100, FullOverNothing: true,
			Title:    holiday.Text{VI: "Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn", EN: "Petitions handled on time"},
			Counted:  seen766("phản ánh, kiến nghị xử lý đúng hạn / phản ánh, kiến nghị", "petitions handled on time / petitions"),
			Formula:  Statement766{Source: petitions766()},
			Dossiers: noPetitions766(),
		}, func(c *Counts766) *Ratio { return &c.PetitionsOnTime }},
		{Definition766{
			Code: "PETITION_HANDLING_SATISFACTION", Group: Satisfaction766, Max: 600, FullAt: 100, FullOverNothing: true,
			Title:    holiday.Text{VI: "Tỷ lệ hài lòng về xử lý phản ánh, kiến nghị", EN: "Satisfaction with how petitions were handled"},
			Counted:  seen766("phản ánh, kiến nghị được đánh giá hài lòng / phản ánh, kiến nghị", "petitions whose handling satisfied / petitions"),
			Formula:  Statement766{Source: petitions766()},
			Dossiers: noPetitions766(),
		}, func(c *Counts766) *Ratio { return &c.PetitionsSatisfied }},
		{Definition766{
			Code: "DOSSIER_RECEIVING_SATISFACTION", Group: Satisfaction766, Max: 600, FullAt: 90,
			Title:    holiday.Text{VI: "Mức độ hài lòng trong tiếp nhận, giải quyết hồ sơ", EN: "Satisfaction with how dossiers were handled"},
			Counted:  seen766("hồ sơ trừ hồ sơ quá hạn và hồ sơ bị phản ánh, không hài lòng / hồ sơ", "dossiers less the late ones and those complained of / dossiers"),
			Formula:  Statement766{Source: fitted766()},
			Dossiers: holiday.Text{VI: "hồ sơ không ghi phản ánh và đánh giá của người nộp", EN: "dossiers do not tell of complaints and ratings"},
		}, func(c *Counts766) *Ratio { return &c.ReceivingSatisfied }},
		{Definition766{
			Code: "petition_shown_1", Group: Satisfaction766,
			Title:    holiday.Text{VI: "Chỉ số phản ánh, kiến nghị chỉ hiển thị, thứ nhất", EN: "Petitions, the first ratio shown only"},
			Counted:  Statement766{holiday.Text{VI: "chưa rõ; theo số liệu được cung cấp", EN: "not known; as the caller gives it"}, deadline.Unconfirmed, shown766()},
			Formula:  Statement766{Source: shown766()},
			Dossiers: noPetitions766(),
		}, func(c *Counts766) *Ratio { return &c.PetitionShown1 }},
		{Definition766{
			Code: "petition_shown_2", Group: Satisfaction766,
			Title:    holiday.Text{VI: "Chỉ số phản ánh, kiến nghị chỉ hiển thị, thứ hai", EN: "Petitions, the second ratio shown only"},
			Counted:  Statement766{holiday.Text{VI: "chưa rõ; theo số liệu được cung cấp", EN: "not known; as the caller gives it"}, deadline.Unconfirmed, shown766()},
			Formula:  Statement766{Source: shown766()},
			Dossiers: noPetitions766(),
		}, func(c *Counts766) *Ratio { return &c.PetitionShown2 }},
	}
}

// petitions766 is published figures, none of them without a petition.
func petitions766() holiday.Text {
	t := fitted766()
	t.VI += "; trường hợp không có phản ánh, kiến nghị chỉ thấy trong phần mềm"
	t.EN += "; the case of no petition was seen in software only"
	return t
}
