package deadline_test

import (
	"errors"
	"testing"

	"github.com/dunghan-vn/dunghan/deadline"
)

func TestWhatSaysMoreThanAnEventIsNotTakenForOne(t *testing.T) {
	for _, text := range []string{
		"10 ngày tính từ thời điểm nhận đủ hồ sơ hợp lệ theo ngày làm việc",
		"05 ngày kể từ ngày nhận đủ hồ sơ tính theo ngày làm việc",
		"10 ngày kể từ ngày nhận đủ hồ sơ giảm còn bảy ngày",
		"10 ngày kể từ ngày nhận đủ hồ sơ cộng ba ngày niêm yết",
		"10 ngày kể từ ngày nhận đủ hồ sơ và năm ngày xác minh",
		"10 ngày kể từ ngày nhận đủ hồ sơ khi cần xác minh hai mươi ngày",
		"10 ngày kể từ ngày nhận đủ hồ sơ gia hạn thêm một lần",
		"10 ngày kể từ ngày nhận đủ hồ sơ tính cả ngày nhận",
		"10 ngày kể từ ngày nhận đủ hồ sơ kể cả ngày nhận",
		"10 ngày kể từ ngày nhận đủ hồ sơ ngoài giờ hành chính tính ngày hôm sau",
		"05 ngày từ thứ hai đến thứ sáu",
		"05 ngày làm việc từ chối hồ sơ",
		"03/05 ngày làm việc", "02/03 ngày làm việc", "05/10 ngày",
		"03 ngày làm việc; sau 3 giờ thì tính từ ngày làm việc tiếp theo",
		"03 ngày làm việc; sau 24 giờ thì tính từ ngày làm việc tiếp theo",
		"10 days from the day the decision is issued plus five days",
	} {
		l, err := deadline.ParseLimit(text)
		if err != nil || len(l.NotUnderstood) == 0 || !errors.Is(l.Check(), deadline.ErrNotUnderstood) {
			t.Errorf("%q: %+v, %v", text, l, err)
		}
	}
	for text, want := range map[string]deadline.Start{
		"05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ": deadline.FromReceipt, "5 working days from receipt of the complete dossier": deadline.FromReceipt,
		"5 working days from the date of receipt": deadline.FromReceipt, "3 working days from payment": deadline.FromPayment,
		"60 ngày kể từ ngày sinh con": deadline.FromEvent, "30 ngày kể từ ngày Niêm yết công khai": deadline.FromEvent,
	} {
		if l, err := deadline.ParseLimit(text); err != nil || len(l.NotUnderstood) != 0 || len(l.Phases) != 1 || l.Phases[0].From != want {
			t.Errorf("%q: %+v, %v; want %v", text, l, err, want)
		}
	}
}

func TestHoursRestatedAreHeldAgainstTheirConversion(t *testing.T) {
	for text, right := range map[string]bool{
		"30 ngày làm việc (240 giờ làm việc), tính mỗi ngày 08 giờ làm việc": true,
		"30 ngày làm việc (200 giờ làm việc), tính mỗi ngày 08 giờ làm việc": false,
		"0,5 ngày làm việc (04 giờ làm việc), tính mỗi ngày 08 giờ làm việc": true,
		"30 ngày làm việc (200 giờ làm việc)":                                true, // by no conversion of its own
	} {
		l, err := deadline.ParseLimit(text)
		if check := l.Check(); err != nil || len(l.NotUnderstood) > 0 || right != (check == nil) || !right && !errors.Is(check, deadline.ErrTotal) {
			t.Errorf("%q: %+v, %v, %v", text, l, err, check)
		}
	}
}
