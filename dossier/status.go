package dossier

import "fmt"

// Status is the state of a dossier as the national portal numbers it (trạng thái hồ sơ, TrangThaiHoSo). A Status is its
// national number; the zero Status is none.
type Status uint8

// The states of a dossier.
const (
	NoStatus           Status = iota
	StatusRegistered          // 1 mới đăng ký: awaits acceptance
	StatusReceived            // 2 được tiếp nhận
	StatusDeclined            // 3 không được tiếp nhận
	StatusProcessing          // 4 đang xử lý
	StatusSupplement          // 5 yêu cầu bổ sung giấy tờ
	StatusFinancial           // 6 yêu cầu thực hiện nghĩa vụ tài chính
	StatusWithdrawn           // 7 công dân yêu cầu rút
	StatusStopped             // 8 dừng xử lý
	StatusResolved            // 9 đã xử lý xong
	StatusResultHanded        // 10 đã trả kết quả
)

var statusNames = [...]struct{ en, vi string }{
	{"none", "không có"},
	{"registered", "mới đăng ký"}, {"received", "được tiếp nhận"}, {"not accepted", "không được tiếp nhận"},
	{"processing", "đang xử lý"}, {"supplement asked for", "yêu cầu bổ sung giấy tờ"},
	{"financial obligation", "yêu cầu thực hiện nghĩa vụ tài chính"}, {"withdrawal asked for", "công dân yêu cầu rút"},
	{"stopped", "dừng xử lý"}, {"resolved", "đã xử lý xong"}, {"result handed over", "đã trả kết quả"},
}

// String returns the status in English, such as "processing".
func (s Status) String() string {
	if int(s) >= len(statusNames) {
		return fmt.Sprintf("Status(%d)", s)
	}
	return statusNames[s].en
}

// Vietnamese returns the status as the portal writes it, such as "đang xử lý".
func (s Status) Vietnamese() string {
	if int(s) >= len(statusNames) {
		s = NoStatus
	}
	return statusNames[s].vi
}
