package record

import "github.com/dunghan-vn/dunghan/dossier"

// Status is the state of a dossier as the national portal numbers it (trạng thái hồ sơ, TrangThaiHoSo). A Status is its
// national number; the zero Status is absent.
type Status uint8

// The states of a dossier.
const (
	StatusAbsent      Status = iota // not given
	StatusRegistered                // 1 mới đăng ký: awaits acceptance
	StatusReceived                  // 2 được tiếp nhận
	StatusNotAccepted               // 3 không được tiếp nhận
	StatusProcessing                // 4 đang xử lý
	StatusSupplement                // 5 yêu cầu bổ sung giấy tờ
	StatusFinancial                 // 6 yêu cầu thực hiện nghĩa vụ tài chính
	StatusWithdrawn                 // 7 công dân yêu cầu rút
	StatusStopped                   // 8 dừng xử lý
	StatusDone                      // 9 đã xử lý xong
	StatusReturned                  // 10 đã trả kết quả
)

// Channel is how a dossier was handed in (kênh thực hiện, KenhThucHien). A Channel is its national number. The zero
// Channel is a file without that column: an empty value in the column is [ChannelDirect], as the portal counts it.
type Channel uint8

// The channels.
const (
	ChannelAbsent Channel = iota // the file has no such column
	ChannelDirect                // 1 trực tiếp; also an empty value
	ChannelOnline                // 2 trực tuyến
	ChannelPost                  // 3 bưu chính công ích
)

// Level is how far the procedure's service is online (mức độ dịch vụ công trực tuyến, MucDo; Decree 42/2022/NĐ-CP, art.
// 11). A Level is its national number; there is no level 1, and the zero Level is absent.
type Level uint8

// The levels.
const (
	LevelAbsent      Level = 0 // not given
	LevelInformation Level = 2 // cung cấp thông tin
	LevelPartial     Level = 3 // một phần
	LevelFull        Level = 4 // toàn trình
)

// Payment is where a dossier's fee was paid (được thanh toán trực tuyến, DuocThanhToanTrucTuyen). The zero Payment is
// absent. Payments 1 to 3 are their national numbers; the national "0", no payment, is [PaymentNone], which is 4 here so
// that it is not the same as absent. [Payment.Code] gives the national text of each.
type Payment uint8

// Where a fee was paid.
const (
	PaymentAbsent    Payment = iota // not given
	PaymentPortal                   // 1 Cổng Dịch vụ công quốc gia
	PaymentGateway                  // 2 the ministry's or the province's own gateway
	PaymentNotOnline                // 3 không trực tuyến
	PaymentNone                     // national code 0: no payment
)

// code is one line of a table of codes: the national text, one English word for data and logs, and the Vietnamese term.
type code struct{ national, key, vietnamese string }

var (
	statuses = []code{
		StatusAbsent:      {"", "absent", "không có"},
		StatusRegistered:  {"1", "registered", dossier.StatusRegistered.Vietnamese()},
		StatusReceived:    {"2", "received", dossier.StatusReceived.Vietnamese()},
		StatusNotAccepted: {"3", "not-accepted", dossier.StatusDeclined.Vietnamese()},
		StatusProcessing:  {"4", "processing", dossier.StatusProcessing.Vietnamese()},
		StatusSupplement:  {"5", "supplement", dossier.StatusSupplement.Vietnamese()},
		StatusFinancial:   {"6", "financial", dossier.StatusFinancial.Vietnamese()},
		StatusWithdrawn:   {"7", "withdrawn", dossier.StatusWithdrawn.Vietnamese()},
		StatusStopped:     {"8", "stopped", dossier.StatusStopped.Vietnamese()},
		StatusDone:        {"9", "done", dossier.StatusResolved.Vietnamese()},
		StatusReturned:    {"10", "returned", dossier.StatusResultHanded.Vietnamese()},
	}
	channels = []code{
		ChannelAbsent: {"", "absent", "không có"},
		ChannelDirect: {"1", "direct", "trực tiếp"},
		ChannelOnline: {"2", "online", "trực tuyến"},
		ChannelPost:   {"3", "post", "bưu chính công ích"},
	}
	levels = []code{
		LevelAbsent:      {"", "absent", "không có"},
		LevelInformation: {"2", "information", "cung cấp thông tin"},
		LevelPartial:     {"3", "partial", "một phần"},
		LevelFull:        {"4", "full", "toàn trình"},
	}
	payments = []code{
		PaymentAbsent:    {"", "absent", "không có"},
		PaymentPortal:    {"1", "portal", "Cổng Dịch vụ công quốc gia"},
		PaymentGateway:   {"2", "gateway", "cổng của bộ, tỉnh"},
		PaymentNotOnline: {"3", "not-online", "không trực tuyến"},
		PaymentNone:      {"0", "none", "không thanh toán"},
	}
)

const (
	notStatus  = "a status is 1 to 10, the bare number"
	notChannel = "a channel is 1, 2 or 3, the bare number"
	notLevel   = "a level is 2, 3 or 4, the bare number"
	notPayment = "a payment is 0, 1, 2 or 3, the bare number"
)

// entry returns c's line of its table; a number that is no code has one of its own.
func entry[C ~uint8](table []code, c C) code {
	if int(c) < len(table) && table[c].key != "" {
		return table[c]
	}
	return code{"", "unknown", "không rõ"}
}

// find returns the code written s, and whether there is one: "2" is, "02", " 2" and "2.0" are not.
func find[C ~uint8, T text](table []code, s T) (C, bool) {
	for i, c := range table {
		if c.national != "" && c.national == string(s) {
			return C(i), true
		}
	}
	return 0, false
}

func parseCode[C ~uint8](table []code, s, reason string) (C, error) {
	c, ok := find[C](table, s)
	if !ok {
		return 0, problem("", s, reason)
	}
	return c, nil
}

// ParseStatus reads "1" to "10" and nothing else. The error is a [*Problem] wrapping [ErrValue].
func ParseStatus(s string) (Status, error) { return parseCode[Status](statuses, s, notStatus) }

// ParseChannel reads "1", "2" and "3", and empty text as [ChannelDirect]. The error is a [*Problem] wrapping [ErrValue].
func ParseChannel(s string) (Channel, error) {
	if s == "" {
		return ChannelDirect, nil
	}
	return parseCode[Channel](channels, s, notChannel)
}

// ParseLevel reads "2", "3" and "4" and nothing else. The error is a [*Problem] wrapping [ErrValue].
func ParseLevel(s string) (Level, error) { return parseCode[Level](levels, s, notLevel) }

// ParsePayment reads "0", "1", "2" and "3" and nothing else. The error is a [*Problem] wrapping [ErrValue].
func ParsePayment(s string) (Payment, error) { return parseCode[Payment](payments, s, notPayment) }

// Code returns the national text of s, "1" to "10", and "" when it is absent.
func (s Status) Code() string { return entry(statuses, s).national }

// String returns s as one English word for data and logs, such as "processing".
func (s Status) String() string { return entry(statuses, s).key }

// Vietnamese returns s as the portal says it, such as "đang xử lý".
func (s Status) Vietnamese() string { return entry(statuses, s).vietnamese }

// Code returns the national text of c, "1" to "3", and "" when it is absent.
func (c Channel) Code() string { return entry(channels, c).national }

// String returns c as one English word for data and logs, such as "online".
func (c Channel) String() string { return entry(channels, c).key }

// Vietnamese returns c in Vietnamese, such as "trực tuyến".
func (c Channel) Vietnamese() string { return entry(channels, c).vietnamese }

// Code returns the national text of l, "2" to "4", and "" when it is absent.
func (l Level) Code() string { return entry(levels, l).national }

// String returns l as one English word for data and logs, such as "full".
func (l Level) String() string { return entry(levels, l).key }

// Vietnamese returns l in Vietnamese, such as "toàn trình".
func (l Level) Vietnamese() string { return entry(levels, l).vietnamese }

// Code returns the national text of p, "0" to "3", and "" when it is absent.
func (p Payment) Code() string { return entry(payments, p).national }

// String returns p as one English word for data and logs, such as "gateway".
func (p Payment) String() string { return entry(payments, p).key }

// Vietnamese returns p in Vietnamese, such as "không trực tuyến".
func (p Payment) Vietnamese() string { return entry(payments, p).vietnamese }
