package record_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/dunghan-vn/dunghan/dossier/record"
	"github.com/google/go-cmp/cmp"
)

// The codes of the national portal's synchronisation interface, transcribed: national number, English, Vietnamese.
func TestCodesAreThoseOfTheNationalPortal(t *testing.T) {
	type line struct {
		Code, English, Vietnamese string
		Number                    int
	}
	want := map[string][]line{
		"status": {
			{"1", "registered", "mới đăng ký", 1},
			{"2", "received", "được tiếp nhận", 2},
			{"3", "not-accepted", "không được tiếp nhận", 3},
			{"4", "processing", "đang xử lý", 4},
			{"5", "supplement", "yêu cầu bổ sung giấy tờ", 5},
			{"6", "financial", "yêu cầu thực hiện nghĩa vụ tài chính", 6},
			{"7", "withdrawn", "công dân yêu cầu rút", 7},
			{"8", "stopped", "dừng xử lý", 8},
			{"9", "done", "đã xử lý xong", 9},
			{"10", "returned", "đã trả kết quả", 10},
		},
		"channel": {
			{"1", "direct", "trực tiếp", 1},
			{"2", "online", "trực tuyến", 2},
			{"3", "post", "bưu chính công ích", 3},
		},
		"level": {
			{"2", "information", "cung cấp thông tin", 2},
			{"3", "partial", "một phần", 3},
			{"4", "full", "toàn trình", 4},
		},
		"payment": {
			{"0", "none", "không thanh toán", int(record.PaymentNone)},
			{"1", "portal", "Cổng Dịch vụ công quốc gia", 1},
			{"2", "gateway", "cổng của bộ, tỉnh", 2},
			{"3", "not-online", "không trực tuyến", 3},
		},
	}
	got := map[string][]line{}
	for n := range 100 {
		s := fmt.Sprint(n)
		if c, err := record.ParseStatus(s); err == nil {
			got["status"] = append(got["status"], line{c.Code(), c.String(), c.Vietnamese(), int(c)})
		}
		if c, err := record.ParseChannel(s); err == nil {
			got["channel"] = append(got["channel"], line{c.Code(), c.String(), c.Vietnamese(), int(c)})
		}
		if c, err := record.ParseLevel(s); err == nil {
			got["level"] = append(got["level"], line{c.Code(), c.String(), c.Vietnamese(), int(c)})
		}
		if c, err := record.ParsePayment(s); err == nil {
			got["payment"] = append(got["payment"], line{c.Code(), c.String(), c.Vietnamese(), int(c)})
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("codes (-want +got):\n%s", diff)
	}
}

func TestACodeIsItsBareNumber(t *testing.T) {
	parsers := map[string]func(string) (uint8, error){
		"a status is 1 to 10, the bare number":       func(s string) (uint8, error) { c, err := record.ParseStatus(s); return uint8(c), err },
		"a channel is 1, 2 or 3, the bare number":    func(s string) (uint8, error) { c, err := record.ParseChannel(s); return uint8(c), err },
		"a level is 2, 3 or 4, the bare number":      func(s string) (uint8, error) { c, err := record.ParseLevel(s); return uint8(c), err },
		"a payment is 0, 1, 2 or 3, the bare number": func(s string) (uint8, error) { c, err := record.ParsePayment(s); return uint8(c), err },
	}
	for reason, parse := range parsers {
		for _, s := range []string{"02", " 2", "2 ", "2.0", "+2", "-1", "11", "258", "２", "two", "2\n", "NULL"} {
			c, err := parse(s)
			p, ok := errors.AsType[*record.Problem](err)
			if want := (record.Problem{Value: s, Reason: reason}); c != 0 || !ok || *p != want {
				t.Errorf("%q is read as %d, %v; want %v", s, c, err, want)
			}
		}
	}
	for _, parse := range []func() error{
		func() error { _, err := record.ParseStatus(""); return err },
		func() error { _, err := record.ParseLevel(""); return err },
		func() error { _, err := record.ParsePayment(""); return err },
	} {
		if err := parse(); !errors.Is(err, record.ErrValue) {
			t.Errorf("empty text is read with %v, want a problem", err)
		}
	}
}

func TestAnEmptyChannelIsDirectAsThePortalCounts(t *testing.T) {
	if c, err := record.ParseChannel(""); c != record.ChannelDirect || err != nil {
		t.Errorf("empty text is %v, %v; want direct", c, err)
	}
}

func TestTheZeroCodeIsAbsentAndANumberThatIsNoCodeIsUnknown(t *testing.T) {
	type code interface {
		fmt.Stringer
		Code() string
		Vietnamese() string
	}
	for _, c := range []code{record.StatusAbsent, record.ChannelAbsent, record.LevelAbsent, record.PaymentAbsent} {
		if c.String() != "absent" || c.Code() != "" || c.Vietnamese() != "không có" {
			t.Errorf("%T 0 is %q, %q, %q", c, c, c.Code(), c.Vietnamese())
		}
	}
	for _, c := range []code{record.Status(11), record.Channel(4), record.Level(1), record.Payment(5), record.Status(255)} {
		if c.String() != "unknown" || c.Code() != "" || c.Vietnamese() != "không rõ" {
			t.Errorf("%T is %q, %q, %q", c, c, c.Code(), c.Vietnamese())
		}
	}
}

func TestColumnsAreNamedAsThePortalNamesThem(t *testing.T) {
	names := []string{
		"MaHoSo", "DonViXuLy", "MaTTHC", "MaLinhVuc", "KenhThucHien", "MucDo", "NgayNopHoSo", "NgayTiepNhan", "NgayHenTra",
		"NgayKetThucXuLy", "NgayTra", "NgayTuChoi", "TrangThaiHoSo", "DuocThanhToanTrucTuyen", "LePhi", "SoLanBoSung",
	}
	required := map[string]bool{"MaHoSo": true, "DonViXuLy": true, "NgayTiepNhan": true}
	var all record.Columns
	for _, name := range names {
		c := record.ColumnNamed(name)
		if c == record.ColumnNone || c.String() != name || c.Required() != required[name] || all.Has(c) {
			t.Errorf("%s is column %d %v, required %v", name, c, c, c.Required())
		}
		all |= record.ColumnsOf(c)
		if !all.Has(c) {
			t.Errorf("%v is not in the set %v", c, all)
		}
	}
	for _, c := range []record.Column{record.ColumnNone, record.ColumnNamed("mahoso"), record.ColumnNamed(""), record.Column(200)} {
		if c.String() != "" || c.Required() || all.Has(c) || record.ColumnsOf(c) != 0 {
			t.Errorf("column %d is %q", c, c)
		}
	}
	if got, want := record.ColumnsOf(record.ColumnFee, record.ColumnCode).String(), "MaHoSo,LePhi"; got != want {
		t.Errorf("a set prints as %s, want %s", got, want)
	}
}
